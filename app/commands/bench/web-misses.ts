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
const WARM_TURNS = 5;

/**
 * Processor time of pages that are made, compressed and sent, because nobody asked for them since the last edit; what the
 * edit itself costs is not in it. Processor time, for other programs then disturb less.
 */
export async function benchMisses(
  { what, server, paths }: { what: string; server: Served; paths: readonly string[] },
  edits: Edits,
  print: Print,
): Promise<void> {
  const askAll = async (asked: readonly string[], beforeEach?: () => Promise<void>) => {
    let used = 0;
    for (const path of asked) {
      await beforeEach?.();
      const before = server.cpuMs();
      await readAnswer(server.port, questionFor(path));
      used += server.cpuMs() - before;
    }
    return used / asked.length;
  };
  await askAll(paths.slice(0, WARM_UP));
  const early = await askAll(paths.slice(WARM_UP));
  const turns: number[] = [];
  for (let turn = 0; turn < WARM_TURNS; turn += 1) {
    await edits.other();
    turns.push(await askAll(paths));
  }
  const each = [];
  for (const edit of [edits.signUp, edits.words, edits.other]) each.push(await askAll(paths, edit));
  const [all, signUp, words, other] = [median(turns), ...each].map((ms) => `${ms?.toFixed(1)} ms`);
  print(
    `${what} that is not kept, processor: ${all} (${early.toFixed(1)} ms soon after the start); with an edit before each: ${signUp} a sign-up through the server, ${words} new words by another process, ${other} something else by another process`,
  );
}

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
