import { and, eq } from "drizzle-orm";
import { takeOnce } from "~/access/once.server";
import { hashOf } from "~/foundation/ids";
import { plainLine } from "~/foundation/plain-text";
import { ok, type Result } from "~/foundation/result";
import type { Database, Writer } from "~db/database.server";
import { activities, occurrences } from "~db/schema/activities.server";
import { houses } from "~db/schema/houses.server";
import type { ActivityFacts } from "./activity-facts";
import { insertActivity } from "./create-activity.server";
import type { Doing } from "./doing";
import { type ActivityDraft, type CalendarReading, readCalendar, type SkippedEvent } from "./feed/read-calendar";
import type { EventNote } from "./feed/read-event";
import type { Series } from "./recurrence/series";

export type ImportProblem = Extract<CalendarReading, { ok: false }>["reason"];
/** A draft that a host should look at before it is published, and at what. */
export type NotedDraft = { activityId: string; title: string; notes: EventNote[] };
export type Imported = { drafts: number; known: number; noted: NotedDraft[]; skipped: SkippedEvent[] };

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
    const [house] = await tx.select().from(houses).where(eq(houses.id, houseId));
    const added: NotedDraft[] = [];
    for (const draft of reading.drafts) {
      const activityId = await addDraft(tx, doing, { id: houseId, rooms: [], ...house }, draft);
      if (activityId) added.push({ activityId, title: plainLine(draft.title), notes: draft.notes });
    }
    const noted = added.filter(({ notes }) => notes.length > 0);
    return ok({
      drafts: added.length,
      known: reading.drafts.length - added.length,
      noted,
      skipped: reading.skipped,
    });
  });
}

type At = Pick<typeof houses.$inferSelect, "id" | "rooms"> & Partial<typeof houses.$inferSelect>;

/** @returns the new activity; null where the event was read before */
async function addDraft(tx: Writer, doing: Doing, house: At, draft: ActivityDraft): Promise<string | null> {
  const houseId = house.id;
  const importKey = hashOf(draft.uid || `${draft.title}\n${draft.series.start}`);
  const own = and(eq(activities.houseId, houseId), eq(activities.importKey, importKey));
  const [known] = await tx.select({ id: activities.id }).from(activities).where(own);
  if (known) return null;
  const { room, description } = placed(house, draft);
  const id = await insertActivity(tx, doing, houseId, {
    facts: { ...PLAIN_FACTS, room },
    times: { series: withoutCancelled(draft.series), follows: null },
    words: { readyMade: [], own: { da: { title: draft.title, description } } },
  });
  for (const { original, start, minutes } of draft.series.movedDates) {
    await tx
      .update(occurrences)
      .set({ startsAt: start, durationMinutes: minutes })
      .where(and(eq(occurrences.activityId, id), eq(occurrences.originalStart, original)))
      .returning({ id: occurrences.id });
  }
  await tx.update(activities).set({ importKey }).where(eq(activities.id, id)).returning({ id: activities.id });
  return id;
}

/**
 * Where it is: a room of the house that the place names, or else the place in the words, under the description. Not the
 * house's own name and address, which every date has; nor any address where the house's own is not public.
 */
function placed(
  { rooms, name, address, addressPublic }: At,
  { place, url, description }: ActivityDraft,
): { room: string | null; description: string } {
  const parts = place
    .toLowerCase()
    .split(",")
    .map((part) => part.trim());
  const room = rooms.find((one) => parts.includes(one.toLowerCase())) ?? null;
  const atHouse = [name, address].some((own) => own && place.toLowerCase().includes(own.toLowerCase()));
  const more = [room || atHouse || addressPublic === false ? "" : place, url].filter(
    (one) => one !== "" && !description.includes(one),
  );
  return { room, description: [description, more.join("\n")].filter((one) => one !== "").join("\n\n") };
}

/** Dates that were called off elsewhere before anybody here knew of them are left out. */
const withoutCancelled = (series: Series): Series => ({
  ...series,
  exdates: [...new Set([...series.exdates, ...series.cancelledDates])].sort(),
});
