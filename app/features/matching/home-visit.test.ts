import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { matches } from "~db/schema/matching.server";
import { matchTypes } from "~db/schema/organisations.server";
import { outbox } from "~db/schema/outbox.server";
import { volunteerAdults } from "~db/schema/people.server";
import { lastLink, proposedIn, type SmallTown, smallTown } from "~tests/support/matching";
import { answerPage, findLink } from "./answer-page-queries.server";
import { recordAnswer } from "./answer-proposal.server";
import { beginMatch } from "./begin-match.server";
import { bookMeeting } from "./book-meeting.server";
import { recordMeeting } from "./record-meeting.server";

const shown = async ({ db, organisation }: SmallTown) => {
  const [match] = await db.read.select().from(matches);
  if (!match) throw new Error("no match");
  return { organisationId: organisation.id, matchId: match.id, version: match.version, match };
};
const say = async (town: SmallTown, side: "volunteer" | "family", answer: "yes" | "no" = "yes") =>
  recordAnswer(town.db, town.doing, {
    ...(await shown(town)),
    side,
    adultId: side === "volunteer" ? town.bente.adultId : town.family.adultId,
    channel: "phone",
    interpreter: false,
    answer,
    reason: null,
    sharesPhone: null,
  });

/** A match type held in homes, and two who have met. */
async function metAtHome(): Promise<SmallTown> {
  const town = await smallTown();
  await town.db.transact((tx) =>
    tx
      .update(matchTypes)
      .set({ heldInHomes: true })
      .where(eq(matchTypes.id, town.organisation.matchTypeId))
      .returning(),
  );
  await proposedIn(town);
  await say(town, "volunteer");
  await say(town, "family");
  const meeting = { at: "2026-11-20T16:00", houseId: null, place: "Biblioteket", companionId: null };
  await bookMeeting(town.db, town.doing, { ...(await shown(town)), ...meeting });
  await recordMeeting(town.db, town.doing, await shown(town));
  return town;
}
const visit = ({ db, bente }: SmallTown) =>
  db.transact((tx) =>
    tx
      .update(volunteerAdults)
      .set({ homeVisitOn: "2026-11-21" })
      .where(eq(volunteerAdults.id, bente.adultId))
      .returning(),
  );

test("two yeses do not begin a match in homes before the home is visited; then the desk begins it without asking again", async () => {
  const town = await metAtHome();
  await say(town, "family");
  expect((await say(town, "volunteer")).ok).toBe(true);
  const { match } = await shown(town);
  expect(match).toMatchObject({ state: "one-confirmed", visitAwaitedAt: town.doing.now, activeAt: null });
  const told = async () =>
    (await town.db.read.select().from(outbox)).filter(({ message }) => message.startsWith("match-active"));
  expect(await told()).toEqual([]);
  const begin = async () => beginMatch(town.db, town.doing, await shown(town));
  expect(await begin()).toEqual({ ok: false, reason: "home-visit" });
  await visit(town);
  expect((await begin()).ok).toBe(true);
  expect((await shown(town)).match).toMatchObject({
    state: "active",
    visitAwaitedAt: null,
    plannedEndOn: "2027-05-22",
  });
  expect(await told()).toHaveLength(2);
});

test("both who said yes read on their links that the visit comes first, and are asked nothing", async () => {
  const town = await metAtHome();
  await say(town, "family");
  await say(town, "volunteer");
  const link = await findLink(town.db.read, await lastLink(town, "after-meeting", "ar"), town.doing.now);
  if (!link) throw new Error("no link");
  const page = await answerPage(town.db.read, link, "da", town.doing.now);
  expect(page).toMatchObject({ asks: null, status: "visit-first" });
});

test("while the visit is missing a yes may still become a no, and saying yes once more is told", async () => {
  const town = await metAtHome();
  await say(town, "family");
  await say(town, "volunteer");
  expect(await say(town, "volunteer")).toEqual({ ok: false, reason: "already-said" });
  expect((await say(town, "family", "no")).ok).toBe(true);
  expect((await shown(town)).match.state).toBe("declined");
  expect(await beginMatch(town.db, town.doing, await shown(town))).toEqual({ ok: false, reason: "too-early" });
});

test("nobody begins a match that one side has not said yes to, nor another organisation's", async () => {
  const town = await metAtHome();
  await visit(town);
  await say(town, "volunteer");
  expect(await beginMatch(town.db, town.doing, await shown(town))).toEqual({ ok: false, reason: "too-early" });
  const foreign = { ...(await shown(town)), organisationId: "another" };
  expect(await beginMatch(town.db, town.doing, foreign)).toEqual({ ok: false, reason: "not-found" });
});

test("where the visit was held before, the second yes begins the match", async () => {
  const town = await metAtHome();
  await visit(town);
  await say(town, "family");
  await say(town, "volunteer");
  expect((await shown(town)).match.state).toBe("active");
});
