import { expand } from "~/features/activities/recurrence/expand";
import { type Series, singleDate } from "~/features/activities/recurrence/series";
import { addDays } from "~/foundation/clock";
import { DAYS } from "~db/vocabulary";
import type { BuiltServer } from "~tests/support/built-server";
import { load } from "./load";
import { median, timed } from "./measure";

type Print = (line: string) => void;
type Served = Pick<BuiltServer, "residentMB"> & { port: number };

const SERIES = 200;
const REQUESTS = 100_000;
const PART_MS = 1000;
const CONNECTIONS = 16;

/** 200 weekly series over a year: the first time, which compiles the code, and again. */
export function benchExpansion(monday: string, print: Print): void {
  const all = Array.from({ length: SERIES }, (_, i): Series => {
    const day = DAYS[i % 7] as (typeof DAYS)[number];
    const start = `${addDays(monday, i % 7)}T${10 + (i % 9)}:30`;
    return { ...singleDate(start, 90), rule: { freq: "weekly", interval: 1, days: [{ day }], ends: "never" } };
  });
  const window = { from: `${monday}T00:00`, to: `${addDays(monday, 365)}T00:00` };
  let dates = 0;
  const turns = Array.from({ length: 7 }, () =>
    timed(() => {
      dates = all.reduce((sum, series) => sum + expand(series, window).occurrences.length, 0);
    }),
  ).map(({ ms }) => ms);
  const warm = median(turns.slice(1)).toFixed(0);
  print(
    `${SERIES} series over a year, ${dates} dates: ${warm} ms of processor (${turns[0]?.toFixed(0)} ms the first time)`,
  );
}

/** Resident memory of the server while it answers 100,000 requests. */
export async function benchMemory({ port, residentMB }: Served, path: string, print: Print): Promise<void> {
  const seen: string[] = [];
  let asked = 0;
  let nextLook = 0;
  while (asked < REQUESTS) {
    const { perSecond } = await load(port, questionFor(path), CONNECTIONS, PART_MS);
    asked += (perSecond * PART_MS) / 1000;
    if (asked < nextLook) continue;
    seen.push(`${Math.round(asked / 1000)} thousand: ${residentMB()} MB`);
    nextLook = asked + REQUESTS / 5;
  }
  print(`memory after ${seen.join(", ")}, at last ${residentMB()} MB`);
}

export const questionFor = (path: string) =>
  `GET ${path} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: br\r\nConnection: keep-alive\r\n\r\n`;
