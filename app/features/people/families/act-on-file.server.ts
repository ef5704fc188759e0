import * as z from "zod";
import type { Actor } from "~/access/audit.server";
import { refuse } from "~/access/refuse.server";
import type { Database, Writer } from "~db/database.server";
import { recordFamilyContact } from "../intake/record-contact.server";
import { addRequest } from "./add-request.server";
import { pauseFamily, resumeFamily } from "./pause-family.server";
import { planNext } from "./plan-next.server";
import { type DeskReader, getFamily } from "./queries.server";

const ACTS = z.discriminatedUnion("do", [
  z.object({ do: z.literal("request"), matchTypeId: z.string().max(64) }),
  z.object({ do: z.literal("contact") }),
  z.object({ do: z.literal("pause") }),
  z.object({ do: z.literal("resume") }),
  z.object({ do: z.literal("plan"), nextOn: z.iso.date() }),
]);

/** The word the next page says for each press. */
const DONE = { contact: "contact", request: "request", pause: "paused", resume: "resumed", plan: "saved" } as const;

/**
 * Does what a button of a family's file asks for.
 * @returns the word for what was done
 * @throws Response 404 for a press that no page offers
 */
export async function actOnFile(
  db: Database,
  by: Actor,
  reader: DeskReader,
  { familyId, form, once }: { familyId: string; form: FormData; once: string | null },
): Promise<string> {
  const read = ACTS.safeParse(Object.fromEntries(form));
  if (!read.success) throw refuse(404);
  const act = read.data;
  const which = { familyId, once };
  const own = { findOwn: (tx: Writer) => getFamily(tx, reader, familyId), once };
  if (act.do === "request") await addRequest(db, by, reader, { ...which, matchTypeId: act.matchTypeId });
  if (act.do === "contact") await recordFamilyContact(db, by, reader, which);
  if (act.do === "plan") await planNext(db, by, reader, { ...which, nextOn: act.nextOn });
  if (act.do === "pause") await pauseFamily(db, by, own);
  if (act.do === "resume") await resumeFamily(db, by, own);
  return DONE[act.do];
}
