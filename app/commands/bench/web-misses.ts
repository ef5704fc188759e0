import { and, eq } from "drizzle-orm";
import { addDays } from "~/foundation/clock";
import { SITE_LANGUAGE_TAGS } from "~/language/languages";
import type { Database } from "~db/database.server";
import { activityTexts, occurrences } from "~db/schema/all.server";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import type { BuiltServer } from "~tests/support/built-server";
import { readAnswer } from "./load";
import { median } from "./measure";
import { questionFor } from "./web-costs";

type Print = (line: string) => void;
type Served = Pick<BuiltServer, "cpuMs" | "origin"> & { port: number };
/** Ways in which what is kept gets old. */
export type Edits = Record<"other" | "words" | "signUp", () => Promise<void>>;

/** The first misses compile the code: they are no measure of the later ones. */
const WARM_UP = 6;
const TURNS = 5;

/**
 * Processor time of pages that are made, compressed and sent, because nobody asked for them since the last edit; what the
 * edit itself costs is not in it. Of several turns the median and, of each address, the least: what it costs where other
 * programs disturb least.
 */
export async function benchMisses(
  { what, server, paths }: { what: string; server: Served; paths: readonly string[] },
  edits: Edits,
  print: Print,
): Promise<void> {
  const askAll = async (asked: readonly string[], beforeEach?: () => Promise<void>) => {
    const used: number[] = [];
    for (const path of asked) {
      await beforeEach?.();
      const before = server.cpuMs();
      await readAnswer(server.port, questionFor(path));
      used.push(server.cpuMs() - before);
    }
    return used;
  };
  const inTurns = async (turn: () => Promise<number[]>) => {
    const turns: number[][] = [];
    for (let i = 0; i < TURNS; i += 1) turns.push(await turn());
    const least = paths.map((_, at) => Math.min(...turns.map((used) => used[at] as number)));
    return `${median(turns.map(mean)).toFixed(1)} ms, least ${mean(least).toFixed(1)}`;
  };
  await askAll(paths.slice(0, WARM_UP));
  print(`${what} that is not kept, processor:`);
  print(`  soon after the start ${mean(await askAll(paths.slice(WARM_UP))).toFixed(1)} ms`);
  print(`  made again ${await inTurns(() => edits.other().then(() => askAll(paths)))}`);
  print(`  after a sign-up through the server ${await inTurns(() => askAll(paths, edits.signUp))}`);
  print(`  after new words by another process ${await inTurns(() => askAll(paths, edits.words))}`);
  print(`  after something else by another process ${await inTurns(() => askAll(paths, edits.other))}`);
}

const mean = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0) / all.length;

/** Weeks in one language, and the feed in all languages with and without reminders. */
export const weeksFrom = (monday: string): string[] =>
  Array.from({ length: 26 }, (_, week) => `/uk/activities?week=${addDays(monday, 7 * week)}`);
export const feedsInAll = (): string[] =>
  ["1", "24", "48"].flatMap((remind) => SITE_LANGUAGE_TAGS.map((tag) => `/${tag}/calendar.ics?remind=${remind}`));

/**
 * Edits of another process, through a connection of its own, and of the server itself: a family that signs up, each time
 * from another address, for one may not sign up without end. The server has to believe `x-forwarded-for`.
 */
export async function editsOf(db: Database, { origin }: Pick<BuiltServer, "origin">, now: Date): Promise<Edits> {
  const make = factories({ now });
  const dates = await db.read.select().from(occurrences).where(eq(occurrences.state, "planned"));
  let turn = 0;
  const next = () => dates[(turn++ * 37) % dates.length] as (typeof dates)[number];
  return {
    other: () => settle(db, make.organisation()),
    words: async () => {
      const own = and(eq(activityTexts.activityId, next().activityId), eq(activityTexts.language, "uk"));
      await db.transact((tx) =>
        tx
          .update(activityTexts)
          .set({ title: `Кафе ${turn}` })
          .where(own)
          .returning(),
      );
    },
    signUp: async () => {
      const answer = await fetch(`${origin}/da/activities/${next().id}`, {
        method: "POST",
        redirect: "manual",
        headers: { origin, "x-forwarded-for": `10.0.${turn >> 8}.${turn & 255}` },
        body: new URLSearchParams({ name: `Family ${turn}`, adults: "1", children: "0" }),
      });
      if (answer.status !== 303) throw new Error(`The sign-up was answered with ${answer.status}.`);
    },
  };
}
