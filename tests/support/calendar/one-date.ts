import type { Doing } from "~/features/activities/doing";
import type { SignUpWish } from "~/features/activities/sign-up.server";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { testDatabase } from "~tests/support/database";

/** A Sunday morning in November; the date of these tests is the Thursday after. */
export const NOW = new Date("2026-11-22T09:00:00Z");
export const VISITOR: Doing = { accountId: null, now: NOW, origin: "http://localhost:3000", once: null };
export const later = (at: string): Doing => ({ ...VISITOR, now: new Date(at) });

type Wishes = Omit<Parameters<ReturnType<typeof factories>["activity"]>[0], "houseId">;

/** A house with one activity of 20 places. */
export async function houseWithActivity(wishes: Wishes = {}) {
  const db = testDatabase(NOW);
  const make = factories({ now: NOW });
  const house = make.house();
  const activity = make.activity({ houseId: house.id, places: 20, ...wishes });
  await settle(db, house, activity);
  return { db, make, houseId: house.id, activityId: activity.id, occurrenceId: activity.occurrenceId };
}

/** A wish of one adult for a date, but for what is said. */
export const wish = (occurrenceId: string, more: Partial<SignUpWish> = {}): SignUpWish => ({
  occurrenceId,
  wholeSeries: false,
  name: "Amina",
  adults: 1,
  children: 0,
  phone: null,
  email: null,
  language: "ar",
  ...more,
});
