import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { checkIns } from "~db/schema/follow-up.server";
import { barredPairs, matches, requests } from "~db/schema/matching.server";
import { outbox } from "~db/schema/outbox.server";
import { settle } from "~tests/factories/rows";
import { NOW } from "~tests/support/house";
import { lastLink, proposedIn, type SmallTown, smallTown } from "~tests/support/matching";
import { answerByLink, recordAnswer } from "./answer-proposal.server";
import { bookMeeting } from "./book-meeting.server";
import { endMatch } from "./end-match.server";
import { recordMeeting } from "./record-meeting.server";
import { takeBackMatch } from "./take-back-match.server";

const YES = { answer: "yes", reason: null, sharesPhone: null } as const;
const matchIn = async (town: SmallTown) => {
  const [match] = await town.db.read.select().from(matches);
  if (!match) throw new Error("no match");
  return match;
};
const shown = async (town: SmallTown) => {
  const { id, version } = await matchIn(town);
  return { organisationId: town.organisation.id, matchId: id, version };
};
const byPhone = async (town: SmallTown, side: "volunteer" | "family") => ({
  ...(await shown(town)),
  side,
  adultId: side === "volunteer" ? town.bente.adultId : town.family.adultId,
  channel: "phone" as const,
  interpreter: side === "family",
});

test("from proposal to friendship: both say yes, meet, say yes again, and phone numbers go over because both want it", async () => {
  const town = await smallTown();
  await proposedIn(town);
  expect((await answerByLink(town.db, town.doing, await lastLink(town, "proposal-volunteer"), YES)).ok).toBe(true);
  expect((await matchIn(town)).state).toBe("volunteer-yes");
  expect((await matchIn(town)).answerBy).toEqual(new Date("2026-11-29T09:00:00Z"));
  expect((await answerByLink(town.db, town.doing, await lastLink(town, "proposal-family"), YES)).ok).toBe(true);
  expect((await matchIn(town)).state).toBe("agreed");

  const meeting = { at: "2026-11-26T16:00", houseId: null, place: "Biblioteket", companionId: town.karin.id };
  expect((await bookMeeting(town.db, town.doing, { ...(await shown(town)), ...meeting })).ok).toBe(true);
  const told = (await town.db.read.select().from(outbox)).filter(
    ({ message }) => message === "meeting-booked-companion",
  );
  expect(told.map(({ facts }) => facts.names)).toEqual(["Samira", expect.stringContaining("Bente")]);
  expect(told.find(({ language }) => language === "da")?.facts.when).toBe("torsdag 26. november kl. 16.00");

  expect(await recordMeeting(town.db, town.doing, await shown(town))).toEqual({ ok: false, reason: "too-early" });
  const later = { ...town.doing, now: new Date("2026-11-27T09:00:00Z") };
  expect((await recordMeeting(town.db, later, await shown(town))).ok).toBe(true);

  const goOn = { ...YES, sharesPhone: true };
  expect((await answerByLink(town.db, later, await lastLink(town, "after-meeting", "ar"), goOn)).ok).toBe(true);
  expect((await matchIn(town)).state).toBe("one-confirmed");
  const twice = await recordAnswer(town.db, later, { ...(await byPhone(town, "family")), ...goOn });
  expect(twice).toEqual({ ok: false, reason: "already-said" });
  expect((await recordAnswer(town.db, later, { ...(await byPhone(town, "volunteer")), ...goOn })).ok).toBe(true);
  const match = await matchIn(town);
  expect(match).toMatchObject({ state: "active", plannedEndOn: "2027-05-27", volunteerSharesPhone: true });
  expect((await town.db.read.select().from(requests))[0]?.state).toBe("matched");
  const active = (await town.db.read.select().from(outbox)).filter(({ message }) => message.startsWith("match-active"));
  expect(active.map(({ facts }) => facts.phones).sort()).toEqual(["Bente +4500000000", "Samira +4500000001"]);
  expect(await town.db.read.select().from(checkIns)).toHaveLength(8);

  const ending = { reason: "term-reached", notAgain: false, waitsAgain: false } as const;
  expect((await endMatch(town.db, later, { ...(await shown(town)), ...ending })).ok).toBe(true);
  expect((await town.db.read.select().from(requests))[0]?.state).toBe("ended");
});

test("a phone number goes over only when both want it", async () => {
  const town = await smallTown();
  await proposedIn(town);
  for (const side of ["volunteer", "family"] as const)
    await recordAnswer(town.db, town.doing, { ...(await byPhone(town, side)), ...YES });
  const meeting = { at: "2026-11-20T16:00", houseId: null, place: "Biblioteket", companionId: null };
  await bookMeeting(town.db, town.doing, { ...(await shown(town)), ...meeting });
  await recordMeeting(town.db, town.doing, await shown(town));
  await recordAnswer(town.db, town.doing, { ...(await byPhone(town, "volunteer")), ...YES, sharesPhone: true });
  await recordAnswer(town.db, town.doing, { ...(await byPhone(town, "family")), ...YES, sharesPhone: false });
  expect((await matchIn(town)).state).toBe("active");
  const active = (await town.db.read.select().from(outbox)).filter(({ message }) => message.startsWith("match-active"));
  expect(active.map(({ facts }) => facts.phones)).toEqual(["", ""]);
});

test("a unit of two says yes only when both do, and one no is a no", async () => {
  const town = await smallTown();
  const languages = [{ tag: "ar", speaking: 3, reading: 2 }] as const;
  const adults = [{ languages: [...languages] }, { languages: [...languages] }];
  const couple = town.make.volunteer.couple({ ...town.where, adults });
  await settle(town.db, couple);
  await proposedIn(town, couple.id);
  const say = async (at: 0 | 1, answer: "yes" | "no") =>
    recordAnswer(town.db, town.doing, {
      ...(await byPhone(town, "volunteer")),
      adultId: couple.adults[at]?.id as string,
      ...YES,
      answer,
    });
  await say(0, "yes");
  expect((await matchIn(town)).state).toBe("proposed");
  expect(await say(0, "yes")).toEqual({ ok: false, reason: "already-said" });
  await say(1, "no");
  expect(await matchIn(town)).toMatchObject({ state: "declined", noReason: "no-reason", notAgain: true });
  expect((await town.db.read.select().from(requests))[0]?.state).toBe("waiting");
  expect((await town.db.read.select().from(barredPairs))[0]).toMatchObject({ volunteerId: couple.id, why: "declined" });
  const toFamily = (await town.db.read.select().from(outbox)).filter(({ language }) => language === "ar");
  expect(toFamily).toEqual([]);
});

test("of two coordinators at once one wins, and the other reads that it has changed", async () => {
  const town = await smallTown();
  await proposedIn(town);
  const page = await shown(town);
  const both = await Promise.all([takeBackMatch(town.db, town.doing, page), takeBackMatch(town.db, town.doing, page)]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, reason: "changed-since" });
  expect((await town.db.read.select().from(requests))[0]?.state).toBe("waiting");
});

test("another organisation's coordinator changes nothing", async () => {
  const town = await smallTown();
  await proposedIn(town);
  const foreign = { ...(await shown(town)), organisationId: "another" };
  expect(await takeBackMatch(town.db, town.doing, foreign)).toEqual({ ok: false, reason: "not-found" });
});

test("a link that is old opens nothing", async () => {
  const town = await smallTown();
  await proposedIn(town);
  const link = await lastLink(town, "proposal-volunteer");
  const inSpring = { ...town.doing, now: new Date(NOW.getTime() + 61 * 86_400_000) };
  expect(await answerByLink(town.db, inSpring, link, YES)).toEqual({ ok: false, reason: "not-found" });
  expect(await answerByLink(town.db, town.doing, "x".repeat(43), YES)).toEqual({ ok: false, reason: "not-found" });
});

test("a transaction that fails leaves nothing: no answer, no move, no message", async () => {
  const town = await smallTown();
  await proposedIn(town);
  const before = (await town.db.read.select().from(outbox)).length;
  const used = { ...town.doing, once: "a-form" };
  await town.db.transact((tx) => import("~/access/once.server").then(({ takeOnce }) => takeOnce(tx, "a-form", NOW)));
  await expect(answerByLink(town.db, used, await lastLink(town, "proposal-volunteer"), YES)).rejects.toThrow();
  expect((await matchIn(town)).state).toBe("proposed");
  expect((await town.db.read.select().from(outbox)).length).toBe(before);
  expect((await town.db.read.select().from(requests).where(eq(requests.state, "proposed"))).length).toBe(1);
});
