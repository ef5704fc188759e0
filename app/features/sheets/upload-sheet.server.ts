import { and, count, eq } from "drizzle-orm";
import { type Actor, audit } from "~/access/audit.server";
import { takeOnce } from "~/access/once.server";
import { newId } from "~/foundation/ids";
import { ok, type Result, refused } from "~/foundation/result";
import type { Database, Writer } from "~db/database.server";
import { sheets } from "~db/schema/sheets.server";
import type { SheetKind } from "~db/vocabulary";
import type { FileRefusal } from "./file/file-refusal";
import { DRAFT_KEPT_MS, DRAFTS_MAX, FILE_BYTES_MAX } from "./limits";
import { listSheetMatchTypes } from "./queries.server";
import { readFileInThread } from "./run-in-thread.server";
import type { StoredTable } from "./sheet-worker-messages";

export type Upload = {
  organisationId: string;
  file: File | null;
  /** What is in it; null: seen from the file. */
  kind: SheetKind | null;
  once: string | null;
};

/** Reads an uploaded file in a thread of its own and keeps each table of it as a draft. Nobody is written up by that. */
export async function uploadSheet(db: Database, by: Actor, upload: Upload): Promise<Result<string[], FileRefusal>> {
  const { organisationId, file, kind, once } = upload;
  if (file === null || file.size === 0) return refused("no-file");
  if (file.size > FILE_BYTES_MAX) return refused("too-large");
  const bytes = new Uint8Array(await file.arrayBuffer());
  const read = await readFileInThread({ bytes, fileName: file.name, kind });
  if (!read.ok) return refused(read.reason);
  return db.transact(async (tx) => {
    const drafts = await countDrafts(tx, organisationId);
    if (drafts + read.value.length > DRAFTS_MAX) return refused("too-many-drafts");
    await takeOnce(tx, once, by.now);
    const ids: string[] = [];
    for (const table of read.value) ids.push(await keepDraft(tx, by, organisationId, table));
    return ok(ids);
  });
}

async function countDrafts(tx: Writer, organisationId: string): Promise<number> {
  const [found] = await tx
    .select({ drafts: count() })
    .from(sheets)
    .where(and(eq(sheets.organisationId, organisationId), eq(sheets.state, "draft")));
  return found?.drafts ?? 0;
}

async function keepDraft(tx: Writer, by: Actor, organisationId: string, table: StoredTable): Promise<string> {
  const id = newId();
  const types = table.kind === "volunteers" ? [] : await listSheetMatchTypes(tx, organisationId);
  const usual = types.find(({ kind }) => kind === "friend") ?? (types.length === 1 ? types[0] : undefined);
  await tx
    .insert(sheets)
    .values({
      ...table,
      id,
      organisationId,
      state: "draft",
      matchTypeId: usual?.id ?? null,
      uploadedBy: by.accountId as string,
      uploadedAt: by.now,
      eraseAt: new Date(by.now.getTime() + DRAFT_KEPT_MS),
    })
    .returning({ id: sheets.id });
  await audit(tx, by, "sheet.upload", id, { organisationId, detail: { kind: table.kind, rows: table.rowCount } });
  return id;
}
