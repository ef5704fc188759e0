import { asc, eq } from "drizzle-orm";
import type { ActivityPlan } from "~/features/activities/create-activity.server";
import { signUp } from "~/features/activities/sign-up.server";
import { occurrences } from "~db/schema/all.server";
import { outbox } from "~db/schema/outbox.server";
import { houseWithActivity, VISITOR, wish } from "./one-date";
import { publishCafe, WEEKLY_CAFE } from "./weekly-cafe";

type Town = Awaited<ReturnType<typeof houseWithActivity>>;

/** Every Thursday, without an end. */
export const WEEKLY = { freq: "weekly", interval: 1, days: [{ day: "thu" }], ends: "never" } as const;

/** A town whose house has published a weekly café. */
export async function plannedCafe(plan: ActivityPlan = WEEKLY_CAFE) {
  const town = await houseWithActivity({ dates: ["2026-11-23T10:00"], kind: "cafe" });
  const activityId = await publishCafe(town.db, VISITOR, town.houseId, plan);
  return { ...town, activityId, which: { activityId, houseIds: [town.houseId] } };
}

/** The dates of an activity, first first. */
export const datesOf = (town: Town, activityId: string) =>
  town.db.read
    .select()
    .from(occurrences)
    .where(eq(occurrences.activityId, activityId))
    .orderBy(asc(occurrences.startsAt));

/** What has been written to people so far, by the names of the messages. */
export const messagesOf = async (town: Town) =>
  (await town.db.read.select().from(outbox)).map(({ message }) => message);

/** Somebody signs up for a date. */
export async function come(town: Town, occurrenceId: string): Promise<void> {
  const done = await signUp(town.db, VISITOR, wish(occurrenceId, { email: "amina@example.org", language: "en" }));
  if (!done.ok) throw new Error(done.reason);
}
