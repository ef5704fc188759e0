import { and, eq } from "drizzle-orm";
import { takeOnce } from "~/access/once.server";
import { hashOf } from "~/foundation/ids";
import { plainLine, plainText } from "~/foundation/plain-text";
import { ok, type Result } from "~/foundation/result";
import type { Database, Writer } from "~db/database.server";
import { activities, occurrences } from "~db/schema/activities.server";
import type { ActivityFacts } from "./activity-facts";
import { insertActivity } from "./create-activity.server";
import type { Doing } from "./doing";
import { type ActivityDraft, type CalendarReading, readCalendar, type SkippedEvent } from "./feed/read-calendar";
import type { Series } from "./recurrence/series";

export type ImportProblem = Extract<CalendarReading, { ok: false }>["reason"];
export type Imported = { drafts: number; known: number; skipped: SkippedEvent[] };

/** What an imported draft says until a host has looked at it. */
const PLAIN_FACTS: ActivityFacts = {
  kind: "other",
  room: null,
  heldIn: ["da"],
  interpreterFor: [],
  womenOnly: false,
  agesFrom: null,
  agesTo: null,
  babiesInArms: true,
  childCareFrom: null,
  childCareTo: null,
  forChildren: false,
  stepFree: false,
  pram: false,
  price: 0,
  places: null,
  hostsNeeded: 0,
  outcomes: [],
  organiser: null,
  coHosts: [],
};

/** Reads an .ics file as drafts of a house; an event that was read before is not doubled. */
export async function importCalendar(
  db: Database,
  doing: Doing,
  houseId: string,
  file: string,
): Promise<Result<Imported, ImportProblem>> {
  const reading = readCalendar(file);
  if (!reading.ok) return reading;
  return db.transact(async (tx) => {
    await takeOnce(tx, doing.once, doing.now);
    let drafts = 0;
    for (const draft of reading.drafts) drafts += (await addDraft(tx, doing, houseId, draft)) ? 1 : 0;
    return ok({ drafts, known: reading.drafts.length - drafts, skipped: reading.skipped });
  });
}

async function addDraft(tx: Writer, doing: Doing, houseId: string, draft: ActivityDraft): Promise<boolean> {
  const importKey = hashOf(draft.uid || `${draft.title}\n${draft.series.start}`);
  const own = and(eq(activities.houseId, houseId), eq(activities.importKey, importKey));
  const [known] = await tx.select({ id: activities.id }).from(activities).where(own);
  if (known) return false;
  const id = await insertActivity(tx, doing, houseId, {
    facts: PLAIN_FACTS,
    times: { series: withoutCancelled(draft.series), follows: null },
    words: { readyMade: [], own: { da: { title: plainLine(draft.title), description: plainText(draft.description) } } },
  });
  for (const { original, start, minutes } of draft.series.movedDates) {
    await tx
      .update(occurrences)
      .set({ startsAt: start, durationMinutes: minutes })
      .where(and(eq(occurrences.activityId, id), eq(occurrences.originalStart, original)))
      .returning({ id: occurrences.id });
  }
  await tx.update(activities).set({ importKey }).where(eq(activities.id, id)).returning({ id: activities.id });
  return true;
}

/** Dates that were called off elsewhere before anybody here knew of them are left out. */
const withoutCancelled = (series: Series): Series => ({
  ...series,
  exdates: [...new Set([...series.exdates, ...series.cancelledDates])].sort(),
});
