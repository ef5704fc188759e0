import type { FileRefusal } from "./file/file-refusal";
import { READ_MS_MAX, WORK_MS_MAX } from "./limits";
import type { Judged } from "./read/judge-sheet";
import type { Counts, FromSheetWorker, SheetJob, StoredTable } from "./sheet-worker-messages";
import { giveBack, takeThread } from "./threads.server";

type Of<Do extends SheetJob["do"]> = Extract<SheetJob, { do: Do }>;
type Without<Job> = Omit<Job, "do">;
type Answer<Say extends FromSheetWorker["say"]> = { ok: true; value: Extract<FromSheetWorker, { say: Say }> };
type Refused = { ok: false; reason: FileRefusal };

/** Reads a file in a thread of its own, so that the server goes on answering. */
export async function readFileInThread(
  job: Without<Of<"read">>,
): Promise<{ ok: true; value: StoredTable[] } | Refused> {
  const answer = await inThread({ do: "read", ...job }, "tables");
  return answer.ok ? { ok: true, value: answer.value.tables } : answer;
}

/** Judges the rows of a sheet. @throws where the thread breaks: what is stored was read before */
export async function judgeInThread(job: Without<Of<"judge">>): Promise<{ counts: Counts; rows: Judged[] }> {
  const rows: Judged[] = [];
  const answer = await inThread({ do: "judge", ...job }, "judged", (message) => {
    if (message.say === "rows") rows.push(...message.rows);
  });
  return { counts: expected(answer).counts, rows };
}

/** The first rows of a stored sheet. */
export async function samplesInThread(content: string, rows: number): Promise<string[][]> {
  return expected(await inThread({ do: "samples", content, rows }, "samples")).rows;
}

/** Writes tables as a workbook, or the first of them as CSV. */
export async function writeInThread(job: Without<Of<"write">>): Promise<Uint8Array<ArrayBuffer>> {
  return expected(await inThread({ do: "write", ...job }, "written")).bytes as Uint8Array<ArrayBuffer>;
}

function expected<Say extends FromSheetWorker["say"]>(answer: Answer<Say> | Refused): Answer<Say>["value"] {
  if (!answer.ok) throw new Error(`a stored sheet was refused: ${answer.reason}`);
  return answer.value;
}

/** Runs one job; settles once, whatever becomes of the thread. Who needs too long or too much is ended. */
async function inThread<Say extends FromSheetWorker["say"]>(
  job: SheetJob,
  last: Say,
  onMessage: (message: FromSheetWorker) => void = () => {},
): Promise<Answer<Say> | Refused> {
  const thread = await takeThread();
  return new Promise((settle) => {
    const end = (answer: Answer<Say> | Refused, whole: boolean) => {
      clearTimeout(tooLong);
      thread.off("message", hear).off("error", broken).off("exit", broken);
      giveBack(thread, whole);
      settle(answer);
    };
    const broken = () => end({ ok: false, reason: "too-heavy" }, false);
    const tooLong = setTimeout(broken, job.do === "read" ? READ_MS_MAX : WORK_MS_MAX);
    const hear = (message: FromSheetWorker) => {
      if (message.say === "refused") end({ ok: false, reason: message.reason }, true);
      else if (message.say === last) end({ ok: true, value: message as Answer<Say>["value"] }, true);
      else onMessage(message);
    };
    thread.on("message", hear).on("error", broken).on("exit", broken);
    thread.postMessage(job);
  });
}
