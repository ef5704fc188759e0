import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { matches } from "~db/schema/matching.server";
import { lastLink, proposedIn, type SmallTown, smallTown } from "~tests/support/matching";
import { findLink } from "./answer-page-queries.server";
import { recordAnswer } from "./answer-proposal.server";
import { listOwnMatches, openOwnLink } from "./own-matches.server";

async function proposedTown() {
  const town = await smallTown();
  const match = await proposedIn(town);
  const asVolunteer = { side: "volunteer", fileId: town.bente.id, adultId: town.bente.adultId } as const;
  const asFamily = { side: "family", fileId: town.family.id, adultId: String(town.family.adults[0]?.id) } as const;
  return { ...town, match, asVolunteer, asFamily };
}
const sayYes = async ({ db, doing, organisation, bente }: SmallTown) => {
  const [match] = await db.read.select().from(matches);
  if (!match) throw new Error("no match");
  const where = { organisationId: organisation.id, matchId: match.id, version: match.version };
  const said = { answer: "yes", reason: null, channel: "phone", interpreter: false, sharesPhone: false } as const;
  await recordAnswer(db, doing, { ...where, ...said, side: "volunteer", adultId: bente.adultId });
};

test("the volunteer is asked first and reads no name; the family hears of it when the volunteer has said yes", async () => {
  const town = await proposedTown();
  const shown = async (own: typeof town.asVolunteer | typeof town.asFamily) =>
    (await listOwnMatches(town.db.read, own, "da", town.doing.now)).map(({ ask, names }) => [ask, names]);
  expect(await shown(town.asVolunteer)).toEqual([["proposal", null]]);
  expect(await shown(town.asFamily)).toEqual([]);
  await sayYes(town);
  expect(await shown(town.asVolunteer)).toEqual([[null, null]]);
  expect(await shown(town.asFamily)).toEqual([["proposal", null]]);
});

test("names stand there from the booked meeting on, and after it both are asked again", async () => {
  const town = await proposedTown();
  const asAt = async (change: Partial<typeof matches.$inferInsert>) => {
    await town.db.transact((tx) => tx.update(matches).set(change).where(eq(matches.id, town.match.id)).returning());
    const [one] = await listOwnMatches(town.db.read, town.asVolunteer, "da", town.doing.now);
    return [one?.ask, one?.names !== null];
  };
  expect(await asAt({ state: "agreed" })).toEqual([null, false]);
  expect(await asAt({ state: "meeting-booked", meetingAt: "2026-11-25T16:00" })).toEqual(["meeting", true]);
  expect(await asAt({ state: "met", metAt: town.doing.now })).toEqual(["after-meeting", true]);
});

test("answering from one's own page opens the page of a private link of one's own, and of nobody else", async () => {
  const town = await proposedTown();
  const path = await openOwnLink(town.db, town.doing, town.asVolunteer, town.match.id, "da");
  const secret = String(path).replace("/da/answer/", "");
  expect(secret).not.toBe(await lastLink(town, "proposal-volunteer"));
  expect(await findLink(town.db.read, secret, town.doing.now)).toMatchObject({
    side: "volunteer",
    adultId: town.bente.adultId,
  });
  const other = { ...town.asVolunteer, fileId: "another" };
  expect(await openOwnLink(town.db, town.doing, other, town.match.id, "da")).toBeNull();
  expect(await openOwnLink(town.db, town.doing, town.asFamily, town.match.id, "da")).toBeNull();
});
