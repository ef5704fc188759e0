import { expect, test } from "vitest";
import { barredPairs, matches, requests } from "~db/schema/matching.server";
import { outbox } from "~db/schema/outbox.server";
import { lastLink, proposedIn, type SmallTown, smallTown } from "~tests/support/matching";
import { answerByLink } from "./answer-proposal.server";
import { stopMatchesOf } from "./stop-matches.server";

const states = async ({ db }: SmallTown) => ({
  match: (await db.read.select().from(matches))[0]?.state,
  request: (await db.read.select().from(requests))[0]?.state,
});

test("a family that withdraws waits no more, its open proposal is taken back, and the volunteer is told kindly", async () => {
  const town = await smallTown();
  await proposedIn(town);
  await town.db.transact((tx) => stopMatchesOf(tx, town.doing, { familyId: town.family.id }, "withdraw"));
  expect(await states(town)).toEqual({ match: "taken-back", request: "ended" });
  const told = (await town.db.read.select().from(outbox)).filter(({ message }) => message === "match-closed");
  expect(told.map(({ recipient }) => recipient)).toEqual(["bente@example.org"]);
});

test("the family of a volunteer who leaves waits again, and hears of it only where it knew", async () => {
  const town = await smallTown();
  await proposedIn(town);
  await town.db.transact((tx) => stopMatchesOf(tx, town.doing, { volunteerId: town.bente.id }, "withdraw"));
  expect(await states(town)).toEqual({ match: "taken-back", request: "waiting" });
  expect((await town.db.read.select().from(outbox)).filter(({ message }) => message === "match-closed")).toEqual([]);
});

test("a blocked pair stops without a word to either, is barred for good, and its links answer nothing", async () => {
  const town = await smallTown();
  await proposedIn(town);
  const secret = await lastLink(town, "proposal-volunteer");
  await town.db.transact((tx) => stopMatchesOf(tx, town.doing, { volunteerId: town.bente.id }, "block"));
  expect((await states(town)).match).toBe("taken-back");
  expect((await town.db.read.select().from(barredPairs))[0]?.why).toBe("blocked");
  const late = await answerByLink(town.db, town.doing, secret, { answer: "yes", reason: null, sharesPhone: null });
  expect(late).toEqual({ ok: false, reason: "closed" });
  expect((await town.db.read.select().from(outbox)).filter(({ message }) => message === "match-closed")).toEqual([]);
});
