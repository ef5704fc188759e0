import { request as ask } from "node:http";
import { expect, test } from "vitest";
import { occurrences, signUps } from "~db/schema/activities.server";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { openTown } from "~tests/support/journey";

const PEOPLE = 1000;
const PLACES = 20;
/** Each sign-up is written to the disk before it is answered: a slow disk takes its time. */
const PATIENCE_MS = 300_000;

let occurrenceId = "";
const town = openTown({
  // Each person comes from an address of their own, as the proxy in front says: one address may not sign up a thousand.
  settings: { TRUST_PROXY: "1" },
  seed: async (db, now) => {
    const make = factories({ now });
    const house = make.house();
    const day = new Date(now.getTime() + 3 * 86_400_000).toISOString().slice(0, 10);
    const activity = make.activity({ houseId: house.id, dates: [`${day}T16:30`], places: PLACES });
    occurrenceId = activity.occurrenceId;
    await settle(db, house, activity);
  },
});

/** Sends one person's form and answers with the status. */
function send(name: string, i: number): Promise<number> {
  const body = new URLSearchParams({ name, adults: "1", children: "0" }).toString();
  const headers = {
    origin: town.origin,
    "x-forwarded-for": `10.0.${i >> 8}.${i & 255}`,
    "content-type": "application/x-www-form-urlencoded",
    "content-length": Buffer.byteLength(body),
  };
  return new Promise((resolve, reject) => {
    const sent = ask(`${town.origin}/da/activities/${occurrenceId}`, { method: "POST", headers }, (answer) => {
      answer.resume();
      answer.once("end", () => resolve(answer.statusCode ?? 0));
    });
    sent.once("error", reject);
    sent.end(body);
  });
}

test(
  "of 1,000 people who sign up at once for 20 places exactly 20 come, and the rest wait in order",
  async () => {
    const statuses = await Promise.all(Array.from({ length: PEOPLE }, (_, i) => send(`Person ${i}`, i)));
    expect(new Set(statuses)).toEqual(new Set([303]));
    const rows = await town.db.read.select().from(signUps);
    const waiting = rows.filter(({ state }) => state === "waiting").map(({ queueNumber }) => queueNumber as number);
    expect(rows.filter(({ state }) => state === "coming")).toHaveLength(PLACES);
    expect(waiting.toSorted((a, b) => a - b)).toEqual(Array.from({ length: PEOPLE - PLACES }, (_, i) => i + 1));
    const [date] = await town.db.read.select().from(occurrences);
    expect(date?.taken).toBe(PLACES);
  },
  PATIENCE_MS,
);
