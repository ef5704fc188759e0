import { and, asc, eq, gt } from "drizzle-orm";
import { fits, plus } from "~db/columns.server";
import type { Writer } from "~db/database.server";
import { activities, occurrences, signUps } from "~db/schema/activities.server";
import { type DateWords, dateWords, type SignUp, tellSignedUp } from "./tell-signed-up.server";
import { wallClock } from "./wall-clock";

/** How many people a sign-up is. */
export const peopleOf = ({ adults, children }: Pick<SignUp, "adults" | "children">): number => adults + children;

/**
 * Takes places on a date that has not begun and is not cancelled, in one conditional UPDATE: of two who want the last
 * place one gets it.
 * @returns whether there was room
 */
export async function takePlaces(tx: Writer, now: Date, occurrenceId: string, people: number): Promise<boolean> {
  const [taken] = await tx
    .update(occurrences)
    .set({ taken: plus(occurrences.taken, people) })
    .where(
      and(
        eq(occurrences.id, occurrenceId),
        eq(occurrences.state, "planned"),
        gt(occurrences.startsAt, wallClock(now)),
        fits(occurrences.taken, people, occurrences.places),
      ),
    )
    .returning({ id: occurrences.id });
  return taken !== undefined;
}

/**
 * Gives places back, without letting anybody move up yet. A date that had to keep more places than its activity now has,
 * because they were taken, gives up those that become free, until it has as many as were meant.
 */
export async function freePlaces(tx: Writer, occurrenceId: string, people: number): Promise<void> {
  const [date] = await tx
    .update(occurrences)
    .set({ taken: plus(occurrences.taken, -people) })
    .where(eq(occurrences.id, occurrenceId))
    .returning({ taken: occurrences.taken, ownPlaces: occurrences.ownPlaces, activityId: occurrences.activityId });
  if (!date) return;
  const [meant] = await tx
    .select({ places: activities.places })
    .from(activities)
    .where(eq(activities.id, date.activityId));
  const places = date.ownPlaces ?? meant?.places ?? null;
  if (places === null) return;
  const enough = enoughPlaces(places, date.taken);
  await tx
    .update(occurrences)
    .set({ places: enough })
    .where(and(eq(occurrences.id, occurrenceId), gt(occurrences.places, enough)))
    .returning({ id: occurrences.id });
}

/** How many places a date has of those its activity is meant to have: nobody loses one, so never fewer than are taken. */
export const enoughPlaces = (meant: number, taken: number): number => Math.max(meant, taken);

/** The next number of a date's waiting list. */
export async function nextQueueNumber(tx: Writer, occurrenceId: string): Promise<number> {
  const [given] = await tx
    .update(occurrences)
    .set({ queueLast: plus(occurrences.queueLast, 1) })
    .where(eq(occurrences.id, occurrenceId))
    .returning({ number: occurrences.queueLast });
  return given?.number ?? 1;
}

/**
 * Lets those who wait move up, in the order of their numbers, as long as there is room, and tells them. A group too large
 * for what is free keeps its number and lets a smaller one pass: no chair stays empty while somebody waits who fits it.
 */
export async function moveUp(tx: Writer, now: Date, occurrenceId: string): Promise<void> {
  const waiting = await tx
    .select()
    .from(signUps)
    .where(and(eq(signUps.occurrenceId, occurrenceId), eq(signUps.state, "waiting")))
    .orderBy(asc(signUps.queueNumber));
  let words: DateWords | null = null;
  for (const one of waiting) {
    if (!(await takePlaces(tx, now, occurrenceId, peopleOf(one)))) continue;
    // Whom no mail reaches is rung: now there is a place.
    await tx
      .update(signUps)
      .set({ state: "coming", calledAt: null, callAbout: one.email === null ? "moved-up" : null })
      .where(eq(signUps.id, one.id))
      .returning({ id: signUps.id });
    words ??= await dateWords(tx, occurrenceId);
    await tellSignedUp(tx, now, one, words, "sign-up-moved-up", one.queueNumber ?? 0);
  }
}
