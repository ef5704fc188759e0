import { createHash } from "node:crypto";
import { parentPort } from "node:worker_threads";
import { phoneOf } from "~/foundation/phone.server";
import type { SheetKind } from "~db/vocabulary";
import { FileRefused } from "./file/file-refusal";
import { readTables } from "./file/read-tables";
import { writeCsv, writeXlsx } from "./file/write-tables";
import { type Judged, judgeSheet, type SheetRow } from "./read/judge-sheet";
import type { Counts, FromSheetWorker, SheetJob } from "./sheet-worker-messages";

/** A thread that reads, judges and writes spreadsheets, one at a time. One that is too heavy ends it. */

const port = parentPort;
if (!port) throw new Error("sheet-worker.ts is started as a worker thread");

const tell = (message: FromSheetWorker) => port.postMessage(message);
const AT_A_TIME = 250;

const fingerprintOf = (kind: SheetKind, cells: readonly string[]): string =>
  createHash("sha256")
    .update(JSON.stringify([kind, cells]))
    .digest("hex");

async function run(job: SheetJob): Promise<void> {
  switch (job.do) {
    case "read": {
      const tables = await readTables(job.bytes, job.fileName, job.kind);
      return tell({
        say: "tables",
        tables: tables.map(({ rows, ...table }) => ({
          ...table,
          content: JSON.stringify(rows),
          rowCount: rows.length,
        })),
      });
    }
    case "judge":
      return judge(job);
    case "samples": {
      const rows = (JSON.parse(job.content) as SheetRow[]).slice(0, job.rows);
      return tell({ say: "samples", rows: rows.map(([, cells]) => [...cells]) });
    }
    case "write": {
      const [first] = job.tables;
      const bytes = job.as === "xlsx" ? await writeXlsx(job.tables) : Buffer.from(first ? writeCsv(first) : "");
      return tell({ say: "written", bytes: new Uint8Array(bytes) });
    }
  }
}

function judge({ kind, fields, content, facts, page }: Extract<SheetJob, { do: "judge" }>): void {
  const rows = JSON.parse(content) as SheetRow[];
  const judged = judgeSheet({ kind, fields, rows }, facts, { phoneOf, fingerprintOf });
  const shown = page
    ? judged.filter(({ verdict }) => verdict === page.verdict).slice(page.from, page.from + page.rows)
    : judged;
  for (let at = 0; at < shown.length; at += AT_A_TIME) tell({ say: "rows", rows: shown.slice(at, at + AT_A_TIME) });
  tell({ say: "judged", counts: countsOf(judged) });
}

function countsOf(judged: readonly Judged[]): Counts {
  const counts: Counts = { good: 0, complete: 0, known: 0 };
  for (const { verdict } of judged) counts[verdict] += 1;
  return counts;
}

port.on("message", (job: SheetJob) => {
  run(job).catch((error: unknown) => {
    if (error instanceof FileRefused) return tell({ say: "refused", reason: error.reason });
    // Ends the thread: whoever waits for it hears that.
    setImmediate(() => {
      throw error;
    });
  });
});
