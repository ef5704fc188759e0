import { and, eq, isNull } from "drizzle-orm";
import { expect, test } from "vitest";
import { listNextFacts } from "~/features/desk/next-queries.server";
import { findLink } from "~/features/matching/answer-page-queries.server";
import { action as fileAction } from "~/routes/coordinator/volunteer-file";
import { action as ownAction, loader as ownLoader } from "~/routes/volunteer/own-home";
import { roles } from "~db/schema/access.server";
import { barredPairs, matches, requests } from "~db/schema/matching.server";
import { volunteerAdults, volunteers } from "~db/schema/people.server";
import { settle } from "~tests/factories/rows";
import { cookieOf, getting, NOW, posting, responseOf } from "~tests/support/house";
import { lastLink, proposedIn } from "~tests/support/matching";
import { townWithDesk } from "~tests/support/safety";

/** Mette and Per do it together; both can sign in. */
async function couple() {
  const town = await townWithDesk();
  const { make, where, db } = town;
  const speaks = [{ tag: "ar" as const, speaking: 4 as const, reading: 4 as const }];
  const unit = make.volunteer.couple({
    ...where,
    adults: [
      { name: "Mette Toft", email: "mette@example.org", languages: speaks },
      { name: "Per Toft", email: "per@example.org", languages: speaks },
    ],
  });
  const mette = make.account.volunteer({ volunteerId: unit.id, name: "Mette Toft", email: "mette@example.org" });
  const per = make.account.volunteer({ volunteerId: unit.id, name: "Per Toft", email: "per@example.org" });
  await settle(db, unit, mette, per);
  const [first = "", second = ""] = unit.adults.map(({ id }) => id);
  await db.transact(async (tx) => {
    for (const [adultId, accountId] of [
      [first, mette.id],
      [second, per.id],
    ])
      await tx
        .update(volunteerAdults)
        .set({ accountId: accountId as string })
        .where(eq(volunteerAdults.id, adultId as string))
        .returning();
  });
  const file = async () => (await db.read.select().from(volunteers).where(eq(volunteers.id, unit.id)))[0];
  const atDesk = async (form: Record<string, string>) => {
    const version = String((await file())?.version);
    const params = { id: unit.id };
    const cookie = await cookieOf(town.house, town.karin.id);
    const path = `/desk/volunteers/${unit.id}`;
    return fileAction(posting(town.house, path, { version, ...form }, { params, cookie }));
  };
  const byThemselves = async (who: { id: string }, form: Record<string, string>) => {
    const version = String((await file())?.version);
    const cookie = await cookieOf(town.house, who.id);
    const sent = posting(town.house, "/da/volunteer", { version, ...form }, { params: { lang: "da" }, cookie });
    return ownAction(sent);
  };
  return { ...town, unit, mette, per, first, second, file, atDesk, byThemselves };
}

test("one of two stops on the own page: the other pauses, the open proposal is taken back, and the desk is told to talk", async () => {
  const town = await couple();
  await proposedIn(town, town.unit.id);
  const secret = await lastLink(town, "proposal-volunteer");
  const answer = (await town.byThemselves(town.per, { do: "unit-left" })) as Response;
  expect(answer.headers.get("location")).toBe("/da/log-in?done=left");
  expect(await town.file()).toMatchObject({ state: "paused", reviewSince: NOW, pausedUntil: null });
  expect((await town.db.read.select().from(matches))[0]?.state).toBe("taken-back");
  expect((await town.db.read.select().from(requests).where(eq(requests.id, town.family.requestId)))[0]?.state).toBe(
    "waiting",
  );
  // The pair was not declined: those who stay may be proposed again.
  expect(await town.db.read.select().from(barredPairs)).toEqual([]);
  expect(await findLink(town.db.read, secret, NOW)).toBeNull();
  const at = { organisationId: town.organisation.id, accountId: town.karin.id, now: NOW };
  const talks = (await listNextFacts(town.db.read, at)).filter(({ kind }) => kind === "talk");
  expect(talks).toMatchObject([{ name: "Mette Toft", href: `/desk/volunteers/${town.unit.id}` }]);
});

test("who left no longer opens the file; who stays does, but does not end the pause alone", async () => {
  const town = await couple();
  const cookie = await cookieOf(town.house, town.per.id);
  await town.atDesk({ do: "unit-left", adultId: town.second });
  const params = { lang: "da" };
  expect((await responseOf(ownLoader(getting(town.house, "/da/volunteer", { params, cookie })))).status).toBe(303);
  expect(await town.db.read.select().from(roles).where(eq(roles.accountId, town.per.id))).toEqual([]);
  expect(await town.byThemselves(town.mette, { do: "resume" })).toMatchObject({ data: { notReady: true } });
  expect((await town.file())?.state).toBe("paused");
});

test("a coordinator who has talked with those who stay ends the pause, and the line goes from the desk", async () => {
  const town = await couple();
  await town.atDesk({ do: "unit-left", adultId: town.second });
  expect((await town.atDesk({ do: "resume" })) as Response).toMatchObject({ status: 303 });
  expect(await town.file()).toMatchObject({ state: "approved", reviewSince: null });
});

test("an active match stays, and comes up on the desk today", async () => {
  const town = await couple();
  const match = await proposedIn(town, town.unit.id);
  await town.db.transact((tx) =>
    tx.update(matches).set({ state: "active", nextOn: "2027-03-01" }).where(eq(matches.id, match.id)).returning(),
  );
  await town.atDesk({ do: "unit-left", adultId: town.second });
  expect((await town.db.read.select().from(matches))[0]).toMatchObject({ state: "active", nextOn: "2026-11-22" });
});

test("who stays is the first of the unit, also where the first has left", async () => {
  const town = await couple();
  await town.atDesk({ do: "unit-left", adultId: town.first });
  const there = await town.db.read
    .select()
    .from(volunteerAdults)
    .where(and(eq(volunteerAdults.volunteerId, town.unit.id), eq(volunteerAdults.position, 0)));
  expect(there.map(({ name, leftAt }) => [name, leftAt])).toEqual([["Per Toft", null]]);
});

test("the last one does not leave a unit but stops altogether", async () => {
  const town = await couple();
  await town.atDesk({ do: "unit-left", adultId: town.second });
  expect(await town.atDesk({ do: "unit-left", adultId: town.first })).toMatchObject({ data: { problem: "stale" } });
  const there = await town.db.read
    .select()
    .from(volunteerAdults)
    .where(and(eq(volunteerAdults.volunteerId, town.unit.id), isNull(volunteerAdults.leftAt)));
  expect(there.map(({ name }) => name)).toEqual(["Mette Toft"]);
});
