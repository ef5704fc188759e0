import { eq } from "drizzle-orm";
import { audit } from "~/access/audit.server";
import { calendarTouched } from "~/access/calendar-touched.server";
import { takeOnce } from "~/access/once.server";
import { newId } from "~/foundation/ids";
import { ok, type Result, refused } from "~/foundation/result";
import type { Database, Writer } from "~db/database.server";
import { activities, occurrences } from "~db/schema/activities.server";
import { activityTexts, activityWords } from "~db/schema/texts.server";
import { type Carrying, carryDates, setPlaces, settleDates } from "./carry-dates.server";
import { type ActivityPlan, canFollow, followColumns } from "./create-activity.server";
import type { Doing } from "./doing";
import { materialiseDates } from "./materialise-dates.server";
import { edited, type OwnActivity, ownActivity } from "./publish-activity.server";
import { copyRecordings } from "./record-message.server";
import { type ChangedSeries, changeSeries, type WhereTo } from "./recurrence/change-series";
import type { EditProblem } from "./recurrence/edit-series";
import type { WallTime } from "./recurrence/series";
import { settleMoved } from "./recurrence/settle-moved";
import { dateOf, timeOf } from "./recurrence/wall-time";
import { seriesOf, timesOf } from "./series-of";
import { wallClock } from "./wall-clock";
import { writeTexts } from "./words-of-activity.server";
import { putChangedWords } from "./write-words.server";

/**
 * `stale`: somebody changed it since the form was opened. `has-followers`: others are chained to it, so it is changed as a
 * whole. `past`: a date to come would be over.
 */
export type EditActivityRefusal = "not-found" | "stale" | "has-followers" | "follows-unknown" | "past" | EditProblem;

/** What a host has changed, seen from the date they stand on. */
export type ActivityEdit = ActivityPlan & {
  version: number;
  /** This date and later ones, or all; a single date is moved (`moveDate`). */
  scope: "following" | "all";
  /** Original start of the date the host stands on; the times of the plan are the new ones of that date. */
  at: WallTime;
};

type Activity = typeof activities.$inferSelect;
type Occurrence = typeof occurrences.$inferSelect;

/**
 * Changes an activity. Dates keep their sign-ups wherever they go; whose date gets another time is told. "This and later"
 * leaves the earlier dates with the activity as it was and makes a second one of the rest.
 * @returns the activity that holds the changed dates
 */
export async function editActivity(
  db: Database,
  doing: Doing,
  which: OwnActivity,
  edit: ActivityEdit,
): Promise<Result<{ activityId: string }, EditActivityRefusal>> {
  return db.transact(async (tx) => {
    const [there] = await tx.select().from(activities).where(ownActivity(which));
    if (!there) return refused("not-found");
    if (there.version !== edit.version) return refused("stale");
    const { follows } = edit.times;
    if (!(await canFollow(tx, there.houseId, follows?.activityId ?? null, there.id))) return refused("follows-unknown");
    const followers = await tx.select({ id: activities.id }).from(activities).where(eq(activities.followsId, there.id));
    if (followers.length > 0 && (edit.scope === "following" || follows)) return refused("has-followers");
    const dates = await tx.select().from(occurrences).where(eq(occurrences.activityId, there.id));
    const done = follows || there.followsId ? replaceTimes(there, edit) : changeTimes(there, dates, edit, doing.now);
    if (!done.ok) return done;
    await takeOnce(tx, doing.once, doing.now);
    const activityId = await writeEdit(tx, doing, { there, dates }, edit, done.value);
    for (const id of [...new Set([there.id, activityId, ...followers.map((one) => one.id)])])
      await materialiseDates(tx, doing, id);
    await audit(tx, doing, "activity.edited", there.id, { detail: { scope: edit.scope } });
    await calendarTouched(tx, there.houseId, doing.now);
    return ok({ activityId });
  });
}

/** `movedTo`: dates that are planned now where they had been moved to. `at`: the date the host stands on, as it is planned now. */
type Changed = ChangedSeries & { movedTo: ReadonlyMap<WallTime, WallTime>; at: WallTime };

/** A series of its own, before and after: the pure rules say where each date goes. */
function changeTimes(
  there: Activity,
  dates: readonly Occurrence[],
  edit: ActivityEdit,
  at: Date,
): Result<Changed, EditProblem | "past"> {
  const now = wallClock(at);
  const { series: before, movedTo } = settleMoved(seriesOf(there), dates, now);
  const standing = { scope: edit.scope, at: movedTo.get(edit.at) ?? edit.at, now };
  const { start, minutes, extraDates } = edit.times.series;
  const rule = edit.times.keepsRule ? before.rule : edit.times.series.rule;
  const comes = dates.some(({ originalStart, startsAt }) => originalStart === edit.at && startsAt > now);
  if (comes && (rule ? dateOf(start) < dateOf(now) : start <= now)) return refused("past");
  const done = changeSeries(before, standing, {
    start,
    minutes,
    extraDates,
    ...(edit.times.keepsRule ? {} : { rule }),
  });
  return done.ok ? ok({ ...done.value, movedTo, at: standing.at }) : done;
}

/** A chained activity before or after the change: each date goes to the new time of its own day. */
function replaceTimes(there: Activity, edit: ActivityEdit): Result<Changed, EditProblem> {
  const { series } = edit.times;
  const sameLink = JSON.stringify(there.followsRule) === JSON.stringify(followColumns(edit.times.follows).followsRule);
  const whereTo: WhereTo = (original) =>
    sameLink && there.followsId === (edit.times.follows?.activityId ?? null)
      ? { series: "kept", original: `${dateOf(original)}T${timeOf(series.start)}` }
      : null;
  return ok({ kept: series, added: null, whereTo, movedTo: new Map(), at: edit.at });
}

async function writeEdit(
  tx: Writer,
  doing: Doing,
  { there, dates }: { there: Activity; dates: readonly Occurrence[] },
  edit: ActivityEdit,
  to: Changed,
): Promise<string> {
  const { facts, words, times } = edit;
  const news = { ...facts, readyMade: [...words.readyMade], ...followColumns(times.follows) };
  const id = to.added ? newId() : there.id;
  if (to.added) {
    await tx
      .update(activities)
      .set({ ...timesOf(to.kept), ...edited(doing.now) })
      .where(eq(activities.id, there.id))
      .returning();
    const copy = { ...there, ...news, ...timesOf(to.added), id, version: 1, changedAt: doing.now };
    await tx.insert(activities).values(copy).returning({ id: activities.id });
    await copyTexts(tx, there.id, id);
  } else {
    await tx
      .update(activities)
      .set({ ...news, ...timesOf(to.kept), ...edited(doing.now) })
      .where(eq(activities.id, there.id))
      .returning();
  }
  await putChangedWords(tx, doing, id, words.own);
  await writeTexts(tx, doing.now, { id, kind: facts.kind, readyMade: words.readyMade });
  const otherRoom = (facts.room || null) !== (there.room || null);
  await carryDates(tx, doing, await settleDates(tx, dates, to.movedTo), {
    whereTo: to.whereTo,
    minutesBefore: there.durationMinutes,
    typed: typedTime(there, edit, to),
    kept: { activityId: there.id, minutes: to.kept.minutes, otherRoom: otherRoom && !to.added },
    added: { activityId: id, minutes: to.added?.minutes ?? to.kept.minutes, otherRoom },
  });
  await setPlaces(tx, doing.now, id, facts.places);
  return id;
}

/**
 * What was typed of the date the host stands on counts for that date, even where it was moved by hand. But the hour of a
 * rule is typed for all, and the length too unless it is another; and the dates of a chained activity follow their days.
 */
function typedTime(there: Activity, { times }: ActivityEdit, { at }: Changed): Carrying["typed"] {
  const { start, minutes } = times.series;
  const list = there.rule === null && there.followsId === null;
  const anew = minutes !== there.durationMinutes || (list && there.extraDates.length === 0);
  return {
    original: at,
    list,
    place: list || (there.rule !== null && dateOf(start) !== dateOf(at)),
    minutes: anew ? minutes : null,
  };
}

/** Everything said goes along to a copy: the words in every language with who wrote them when, and what was recorded. */
export async function copyTexts(tx: Writer, fromId: string, toId: string): Promise<void> {
  const words = await tx.select().from(activityWords).where(eq(activityWords.activityId, fromId));
  for (const one of words)
    await tx
      .insert(activityWords)
      .values({ ...one, activityId: toId })
      .returning({ language: activityWords.language });
  const texts = await tx.select().from(activityTexts).where(eq(activityTexts.activityId, fromId));
  for (const text of texts)
    await tx
      .insert(activityTexts)
      .values({ ...text, activityId: toId })
      .returning({ language: activityTexts.language });
  await copyRecordings(tx, fromId, toId);
}
