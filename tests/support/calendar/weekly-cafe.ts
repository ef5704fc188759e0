import { type ActivityPlan, createActivity } from "~/features/activities/create-activity.server";
import type { Doing } from "~/features/activities/doing";
import { publishActivity } from "~/features/activities/publish-activity.server";
import { singleDate } from "~/features/activities/recurrence/series";
import type { Database } from "~db/database.server";

/** A language café every Thursday from 26 November 2026, half past four to half past six, as a host plans it. */
export const WEEKLY_CAFE: ActivityPlan = {
  facts: {
    kind: "language-cafe",
    room: "Stuen",
    heldIn: ["da", "ar"],
    interpreterFor: [],
    womenOnly: false,
    agesFrom: null,
    agesTo: null,
    babiesInArms: true,
    childCareFrom: null,
    childCareTo: null,
    forChildren: false,
    stepFree: true,
    pram: false,
    price: 0,
    places: 20,
    hostsNeeded: 0,
    outcomes: ["a"],
    organiser: null,
    coHosts: [],
  },
  times: {
    series: {
      ...singleDate("2026-11-26T16:30", 120),
      rule: { freq: "weekly", interval: 1, days: [{ day: "thu" }], ends: "never" },
    },
    follows: null,
  },
  words: { readyMade: ["what", "coffee"], own: {} },
};

/** Plans and publishes it; its id. */
export async function publishCafe(db: Database, doing: Doing, houseId: string, plan = WEEKLY_CAFE): Promise<string> {
  const made = await createActivity(db, doing, houseId, plan);
  if (!made.ok) throw new Error(made.reason);
  const { activityId } = made.value;
  const done = await publishActivity(db, doing, { activityId, houseIds: [houseId] });
  if (!done.ok) throw new Error(done.reason);
  return activityId;
}
