import { and, eq } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { dayOf, minutes } from "~/foundation/clock";
import type { SiteLanguage } from "~/language/languages";
import { type Database, openDatabase, openMoment, type Reader, type Writer } from "~db/database.server";
import { activities, activityTexts, houses, occurrences } from "~db/schema/all.server";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { PATIENT } from "~tests/support/calendar/nightly";
import { testDatabase } from "~tests/support/database";
import { listForPrograms } from "./activity-api.server";
import { calendarFeed } from "./calendar-feed.server";
import { readFilter } from "./calendar-filter";
import { newsFeed } from "./news-feed.server";
import { showCalendar } from "./show-calendar.server";
import { showHouse } from "./show-houses.server";

/** The last minutes of a Sunday: the next page is of another day, and of another week. */
const NOW = new Date("2026-11-22T22:58:00Z");
const ORIGIN = "https://nyven.example";

/** All that readers see of the calendar, in one language. */
async function everything(db: Reader, language: SiteLanguage, now: Date) {
  const filter = readFilter(new URLSearchParams());
  const asked = { language, now, origin: ORIGIN };
  const feeds = [asked, { ...asked, remindMinutes: 60 }].map(async (one) =>
    String(await calendarFeed(db, filter, one)),
  );
  return {
    week: await showCalendar(db, language, new URLSearchParams(), now),
    month: await showCalendar(db, language, new URLSearchParams("month=2026-12"), now),
    // Nothing happens in this week: it says when the next café is.
    ofHouse: await showCalendar(db, language, new URLSearchParams("week=2026-12-14&kind=cafe"), now, "valby"),
    house: await showHouse(db, language, "valby", now),
    feeds: await Promise.all(feeds),
    news: await newsFeed(db, filter, asked),
    programs: await listForPrograms(
      db,
      new URLSearchParams({ language }),
      { from: dayOf(now), to: "2026-12-20" },
      asked.origin,
    ),
  };
}

/** A house with a café every week, sport that has only Danish words, and a walk chained to the café. */
async function town() {
  const db = testDatabase(NOW);
  const make = factories({ now: NOW });
  const dates = ["2026-11-22T23:59", "2026-11-23T16:30", "2026-12-01T16:30", "2026-12-08T16:30", "2026-12-29T16:30"];
  const texts = { da: { title: "Sport", description: "Kom **glad**" } };
  const cafe = make.activity({ houseId: "valby", dates, rule: "FREQ=WEEKLY" });
  const sport = make.activity({ houseId: "valby", kind: "sport", dates, texts });
  const walk = make.activity({
    houseId: "valby",
    kind: "outing",
    dates,
    followsId: cafe.id,
    followsRule: { day: "tue", nth: 1 },
  });
  await settle(db, make.house({ id: "valby" }), cafe, sport, walk);
  const other = openDatabase(db.file);
  onTestFinished(() => other.close());
  return { db, other, cafe, sport };
}

type Town = Awaited<ReturnType<typeof town>>;
type Edit = (tx: Writer, town: Town) => Promise<unknown>;

const ofDate = (town: Town, at: number) => eq(occurrences.id, town.cafe.occurrences[at]?.id as string);
const wordsOf = (id: string, language: string) =>
  and(eq(activityTexts.activityId, id), eq(activityTexts.language, language));
const text = (town: Town, language: string) => ({
  activityId: town.sport.id,
  language,
  title: language,
  description: "",
  source: "reader" as const,
  changedAt: NOW,
});

const EDITS: Record<string, Edit> = {
  "new words": (tx, town) =>
    tx.update(activityTexts).set({ title: "Kaffe" }).where(wordsOf(town.cafe.id, "en")).returning(),
  "words in the language next on the chain": (tx, town) =>
    tx.insert(activityTexts).values(text(town, "en")).returning(),
  "words in the reader's own language": (tx, town) => tx.insert(activityTexts).values(text(town, "uk")).returning(),
  "words in one more language below the others": (tx, town) =>
    tx
      .update(activityTexts)
      .set({ further: { language: "ti", title: "ጸወታ", description: "" } })
      .where(wordsOf(town.sport.id, "uk"))
      .returning(),
  "words taken away": (tx, town) => tx.delete(activityTexts).where(wordsOf(town.sport.id, "uk")).returning(),
  "a place taken": (tx, town) => tx.update(occurrences).set({ places: 9, taken: 4 }).where(ofDate(town, 1)).returning(),
  "a date moved": (tx, town) =>
    tx.update(occurrences).set({ startsAt: "2026-12-02T10:00", sequence: 1 }).where(ofDate(town, 2)).returning(),
  "a date off": (tx, town) => tx.update(occurrences).set({ state: "cancelled" }).where(ofDate(town, 1)).returning(),
  "a date gone": (tx, town) => tx.delete(occurrences).where(ofDate(town, 3)).returning(),
  "another kind": (tx, town) =>
    tx
      .update(activities)
      .set({ kind: "cafe", heldIn: ["so"], womenOnly: true })
      .where(eq(activities.id, town.sport.id))
      .returning(),
  "a house with a new name": (tx) => tx.update(houses).set({ name: "Det nye hus" }).returning(),
  "a house whose address is no longer told": (tx) => tx.update(houses).set({ addressPublic: false }).returning(),
  "an activity off": (tx, town) =>
    tx
      .update(activities)
      .set({ state: "withdrawn", publishedAt: NOW })
      .where(eq(activities.id, town.cafe.id))
      .returning(),
};
const LANGUAGES = ["da", "uk", "ar"] as const;

/** What is kept beside what a reader finds who has never read the file before. */
async function expectNothingOld({ db }: Town, what: string, now: Date): Promise<void> {
  const fresh = openMoment(db.file);
  for (const language of LANGUAGES)
    expect(await everything(db.read, language, now), `${what}, ${language}`).toEqual(
      await everything(fresh.read, language, now),
    );
  fresh.close();
}

const takenBack = (db: Database, run: (tx: Writer) => Promise<unknown>) =>
  db.transact(async (tx) => {
    await run(tx);
    throw new Error("taken back");
  });

test.each(["db", "other"] as const)(
  "after every edit by %s the calendar says in each language what is so now",
  async (by) => {
    const there = await town();
    await expectNothingOld(there, "at first", NOW);
    for (const [what, edit] of Object.entries(EDITS)) {
      const before = await everything(there.db.read, "uk", NOW);
      await expect(takenBack(there[by], (tx) => edit(tx, there))).rejects.toThrow("taken back");
      expect(await everything(there.db.read, "uk", NOW), `${what}, taken back`).toEqual(before);
      await there[by].transact((tx) => edit(tx, there));
      await expectNothingOld(there, what, NOW);
      expect(await everything(there.db.read, "uk", NOW), what).not.toEqual(before);
    }
  },
  PATIENT.timeout,
);

test("after midnight today is another day, though nobody edited anything", async () => {
  const there = await town();
  const shown = async (now: Date) =>
    (await everything(there.db.read, "da", now)).week.days.map(({ day, note }) => `${day} ${note}`);
  expect(await shown(NOW)).toEqual(["2026-11-22 i dag"]);
  const later = new Date(NOW.getTime() + minutes(3));
  expect(await shown(later)).toEqual(["2026-11-23 i dag"]);
  await expectNothingOld(there, "after midnight", later);
});
