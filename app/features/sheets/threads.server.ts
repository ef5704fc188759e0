import type { Worker } from "node:worker_threads";
import { minutes } from "~/foundation/clock";
import { newThread } from "~/foundation/new-thread.server";
import { THREAD_MEGABYTES_MAX } from "./limits";

/** So many spreadsheets are worked on at a time; the next one waits its turn, and nothing else does. */
const AT_ONCE = 2;
/** Starting a thread takes longer than most sheets: one that is whole is kept this long for the next. */
const KEPT_MS = minutes(1);

let running = 0;
const inLine: (() => void)[] = [];
const idle = new Map<Worker, NodeJS.Timeout>();

/** A thread that nobody else uses, when it is one's turn. */
export async function takeThread(): Promise<Worker> {
  if (running >= AT_ONCE) await new Promise<void>((turn) => inLine.push(turn));
  else running += 1;
  const [kept] = idle.entries().next().value ?? [];
  if (!kept) return start();
  clearTimeout(idle.get(kept));
  idle.delete(kept);
  kept.ref();
  return kept;
}

function start(): Worker {
  const limits = { maxOldGenerationSizeMb: THREAD_MEGABYTES_MAX };
  const thread = newThread("sheet-worker", "app/features/sheets/sheet-worker.ts", limits);
  // One that ends while nobody uses it is no longer there; while somebody does, they hear it too.
  thread.on("error", () => drop(thread));
  thread.on("exit", () => drop(thread));
  return thread;
}

/** Gives a thread back: kept where it is whole, else ended. The next in line gets the turn. */
export function giveBack(thread: Worker, whole: boolean): void {
  if (whole) {
    thread.unref();
    idle.set(thread, setTimeout(() => end(thread), KEPT_MS).unref());
  } else void thread.terminate();
  const next = inLine.shift();
  if (next) next();
  else running -= 1;
}

function end(thread: Worker): void {
  drop(thread);
  void thread.terminate();
}

function drop(thread: Worker): void {
  clearTimeout(idle.get(thread));
  idle.delete(thread);
}
