import { expand } from "~/features/activities/recurrence/expand";
import { type Series, singleDate } from "~/features/activities/recurrence/series";
import { addDays } from "~/foundation/clock";
import { SITE_LANGUAGE_TAGS } from "~/language/languages";
import { DAYS } from "~db/vocabulary";
import type { BuiltServer } from "~tests/support/built-server";
import { load, readAnswer } from "./load";
import { median, timed } from "./measure";

type Print = (line: string) => void;
type Served = Pick<BuiltServer, "cpuMs" | "residentMB"> & { port: number };

const SERIES = 200;
const REQUESTS = 100_000;
const PART_MS = 1000;
const CONNECTIONS = 16;
/** The first misses compile the code: they are no measure of the later ones. */
const WARM_UP = 6;
const WARM_TURNS = 5;

/**
 * Processor time of pages that are made, compressed and sent, because nobody asked for them since the last edit.
 * Processor time, for other programs then disturb less.
 * @param edit writes to the file as another process would: no page and no row that was read is good any more
 */
export async function benchMisses(
  { what, server, paths }: { what: string; server: Served; paths: readonly string[] },
  edit: () => Promise<void>,
  print: Print,
): Promise<void> {
  const askAll = async (asked: readonly string[], beforeEach?: () => Promise<void>) => {
    const before = server.cpuMs();
    for (const path of asked) {
      await beforeEach?.();
      await readAnswer(server.port, questionFor(path));
    }
    return (server.cpuMs() - before) / asked.length;
  };
  await askAll(paths.slice(0, WARM_UP));
  const early = await askAll(paths.slice(WARM_UP));
  const turns: number[] = [];
  for (let turn = 0; turn < WARM_TURNS; turn += 1) {
    await edit();
    turns.push(await askAll(paths));
  }
  const afterEdit = await askAll(paths, edit);
  const shown = [early, median(turns), afterEdit].map((ms) => `${ms.toFixed(1)} ms`);
  print(
    `${what} that is not kept, processor: ${shown[1]} (${shown[0]} soon after the start; ${shown[2]} with an edit before each)`,
  );
}

/** Weeks in one language, and the feed in all languages with and without reminders. */
export const weeksFrom = (monday: string): string[] =>
  Array.from({ length: 26 }, (_, week) => `/uk/activities?week=${addDays(monday, 7 * week)}`);
export const feedsInAll = (): string[] =>
  ["1", "24", "48"].flatMap((remind) => SITE_LANGUAGE_TAGS.map((tag) => `/${tag}/calendar.ics?remind=${remind}`));

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
