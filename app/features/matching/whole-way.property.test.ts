import fc from "fast-check";
import { expect, test } from "vitest";
import { days } from "~/foundation/clock";
import { matches } from "~db/schema/matching.server";
import type { Side } from "~db/vocabulary";
import { NOW } from "~tests/support/house";
import { nobodyIsForgotten, nobodyIsOfferedTwice, nothingIsToldTooEarly } from "~tests/support/whole-way/promises";
import { COMMON, STEPS } from "~tests/support/whole-way/steps";
import { doingIn, makeTown, matchAt, type Step, type Town } from "~tests/support/whole-way/town";
import { listAsked } from "./answer-links.server";
import { recordAnswer } from "./answer-proposal.server";
import { bookMeeting } from "./book-meeting.server";
import { proposeMatch } from "./propose-match.server";
import { recordMeeting } from "./record-meeting.server";

/** Whatever people do, in whatever order: three promises hold after every step, in a real database. */

/** The same walks in every run by day, new ones by night. */
const NIGHTLY = process.env.NIGHTLY === "1";
const RUNS = NIGHTLY ? 150 : 12;
test(
  "whatever people do in whatever order: nobody is offered twice, nobody is forgotten, nothing is told too early",
  async () => {
    const reached = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.record({ volunteer: fc.boolean(), family: fc.boolean() }),
        fc.array(fc.oneof(...COMMON, ...COMMON, ...STEPS), { minLength: 10, maxLength: 45, size: "max" }),
        async (wants, steps) => {
          const town = await makeTown(wants);
          for (const { take } of [...OPENING, ...steps]) {
            await take(town);
            await nobodyIsOfferedTwice(town);
            await nobodyIsForgotten(town);
            await nothingIsToldTooEarly(town);
            for (const { state } of await town.db.read.select().from(matches)) reached.add(state);
          }
        },
      ),
      { numRuns: RUNS, ...(NIGHTLY ? {} : { seed: 1 }) },
    );
    // The walk is worth something only when it gets far.
    expect(reached).toContain("active");
    expect(["declined", "lapsed", "taken-back"].some((state) => reached.has(state))).toBe(true);
  },
  NIGHTLY ? 1_200_000 : 120_000,
);

/** Every walk begins with one proposal that becomes a friendship, so that the rest has something to go wrong with. */
const OPENING: { take: Step }[] = [
  { take: (town) => proposeMatch(town.db, doingIn(town), openingWish(town)) },
  { take: (town) => answerFirst(town, "volunteer") },
  { take: (town) => answerFirst(town, "family") },
  {
    take: async (town) => {
      const found = await matchAt(town, 0);
      const wish = { at: "2026-11-23T16:00", houseId: null, place: "Biblioteket", companionId: null };
      if (found) expect((await bookMeeting(town.db, doingIn(town), { ...found.shown, ...wish })).ok).toBe(true);
      town.clock.now = new Date(NOW.getTime() + days(2));
    },
  },
  {
    take: async (town) => {
      const found = await matchAt(town, 0);
      if (found) await recordMeeting(town.db, doingIn(town), found.shown);
    },
  },
  { take: (town) => answerFirst(town, "volunteer") },
  { take: (town) => answerFirst(town, "family") },
];
const openingWish = (town: Town) => ({
  organisationId: town.organisation.id,
  requestId: town.homes[1]?.requestId as string,
  volunteerId: town.units[0]?.id as string,
  overrideReason: "practical" as const,
  roundId: null,
});
async function answerFirst(town: Town, side: Side) {
  const found = await matchAt(town, 0);
  if (!found) throw new Error("no proposal");
  const [adult] = await listAsked(town.db.read, found.match, side);
  const said = {
    answer: "yes",
    reason: null,
    sharesPhone: town.wants[side],
    channel: "phone",
    interpreter: false,
  } as const;
  const done = await recordAnswer(town.db, doingIn(town), {
    ...found.shown,
    ...said,
    side,
    adultId: adult?.adultId as string,
  });
  expect(done.ok).toBe(true);
}
