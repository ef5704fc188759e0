import { and, eq, isNull } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { withdrawConsent } from "~/features/consent/withdraw-consent.server";
import { pauseFamily, resumeFamily } from "~/features/people/families/pause-family.server";
import { getFamily } from "~/features/people/families/queries.server";
import { moveVolunteer } from "~/features/people/volunteers/move-volunteer.server";
import { days } from "~/foundation/clock";
import { consents } from "~db/schema/consent.server";
import { answers, matches, requests } from "~db/schema/matching.server";
import { outbox } from "~db/schema/outbox.server";
import { families, volunteers } from "~db/schema/people.server";
import { OPEN_MATCH_STATES, type Side } from "~db/vocabulary";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { NOW, testHouse } from "~tests/support/house";
import { listAsked } from "./answer-links.server";
import { recordAnswer } from "./answer-proposal.server";
import { bookMeeting } from "./book-meeting.server";
import { endMatch } from "./end-match.server";
import { moveDue } from "./move-due.server";
import { listOwnMatches } from "./own-matches.server";
import { proposeMatch } from "./propose-match.server";
import { recordMeeting } from "./record-meeting.server";
import { sendCheckIns } from "./send-check-ins.server";
import { stopMatchesOf } from "./stop-matches.server";
import { takeBackMatch } from "./take-back-match.server";

/** Whatever people do, in whatever order: three promises hold after every step, in a real database. */

/** The same walks in every run by day, new ones by night. */
const NIGHTLY = process.env.NIGHTLY === "1";
const RUNS = NIGHTLY ? 150 : 12;
const ORIGIN = "http://localhost:3000";
const SPEAKS = [
  { tag: "da", speaking: 4, reading: 4 },
  { tag: "ar", speaking: 3, reading: 2 },
] as const;
/** No name or number of the one side is part of the other's, so that finding one means that it was told. */
const FAMILY_PHONES = ["+4551000001", "+4551000002", "+4551000003"];
const UNIT_PHONES = ["+4561000001", "+4561000002", "+4561000003", "+4561000004"];

/** @param wants whose number the volunteer and the family of the first match want the other to have */
async function makeTown(wants: Record<Side, boolean>) {
  const { db } = testHouse();
  const make = factories({ now: NOW });
  const organisation = make.organisation({ kinds: ["friend", "mentor"] });
  const second = organisation.matchTypes[1] as { id: string };
  const where = { organisationId: organisation.id };
  const karin = make.account.coordinator({ ...where, name: "Karin Lund" });
  const household = (i: number, matchTypeIds: string[]) =>
    make.family.waiting({
      ...where,
      matchTypeIds,
      ownerId: karin.id,
      nextOn: "2026-11-29",
      childrenBirthYears: [],
      adults: [{ name: `Samira${i} Haddad${i}`, phone: FAMILY_PHONES[i], reach: "text" }],
    });
  const homes = [
    household(0, [organisation.matchTypeId, second.id]),
    household(1, [organisation.matchTypeId]),
    household(2, [second.id]),
  ];
  const adult = (i: number) => ({
    name: `Bente${i} Holm${i}`,
    phone: UNIT_PHONES[i] as string,
    languages: [...SPEAKS],
  });
  const units = [
    make.volunteer.approved({ ...where, capacity: 2, adults: [adult(0)] }),
    make.volunteer.couple({ ...where, adults: [adult(1), adult(2)] }),
    make.volunteer.approved({ ...where, adults: [adult(3)] }),
  ];
  await settle(db, organisation, karin, ...homes, ...units);
  return { db, organisation, karin, homes, units, wants, clock: { now: NOW }, told: new Set<string>() };
}
type Town = Awaited<ReturnType<typeof makeTown>>;
type Step = (town: Town) => Promise<unknown>;

const doingIn = ({ karin, clock }: Town) => ({ accountId: karin.id, now: clock.now, origin: ORIGIN, once: null });
const pick = <T>(list: readonly T[], i: number): T | undefined => list[i % Math.max(1, list.length)];
/** The i-th match of the town that is not over, or the first that is, as its page shows it. */
async function matchAt(town: Town, i: number) {
  const all = await town.db.read.select().from(matches).orderBy(matches.id);
  const living = all.filter(({ closedAt }) => closedAt === null);
  const match = pick(living.length > 0 ? living : all, i);
  return match
    ? { match, shown: { organisationId: town.organisation.id, matchId: match.id, version: match.version } }
    : null;
}
const unitAt = async (town: Town, i: number) =>
  pick(await town.db.read.select().from(volunteers).orderBy(volunteers.id), i);

const number = fc.nat({ max: 11 });
const STEPS: fc.Arbitrary<{ said: string; take: Step }>[] = [
  fc.tuple(number, number).map(([r, v]) => ({
    said: `propose unit ${v} for request ${r}`,
    take: async (town) => {
      const request = pick(await town.db.read.select().from(requests).orderBy(requests.id), r);
      const wish = { requestId: request?.id as string, volunteerId: pick(town.units, v)?.id as string };
      const more = { organisationId: town.organisation.id, overrideReason: "practical" as const, roundId: null };
      await proposeMatch(town.db, doingIn(town), { ...wish, ...more });
    },
  })),
  fc
    .tuple(
      number,
      fc.constantFrom<Side>("volunteer", "family"),
      number,
      fc.constantFrom("yes", "yes", "yes", "no", "talk-first"),
      fc.boolean(),
    )
    .map(([m, side, a, answer, sharesPhone]) => ({
      said: `${side} ${a} of match ${m} says ${answer}`,
      take: async (town) => {
        const found = await matchAt(town, m);
        if (!found) return;
        const adult = pick(await listAsked(town.db.read, found.match, side), a);
        const said = {
          answer: answer as "yes",
          reason: null,
          sharesPhone,
          channel: "phone" as const,
          interpreter: false,
        };
        await recordAnswer(town.db, doingIn(town), {
          ...found.shown,
          ...said,
          side,
          adultId: adult?.adultId ?? "nobody",
        });
      },
    })),
  number.map((m) => ({
    said: `book the meeting of match ${m}`,
    take: async (town) => {
      const found = await matchAt(town, m);
      const at = new Date(town.clock.now.getTime() + days(1)).toISOString().slice(0, 16);
      const wish = { at, houseId: null, place: "Biblioteket", companionId: null };
      if (found) await bookMeeting(town.db, doingIn(town), { ...found.shown, ...wish });
    },
  })),
  number.map((m) => ({
    said: `match ${m} meets`,
    take: async (town) => {
      const found = await matchAt(town, m);
      if (found) await recordMeeting(town.db, doingIn(town), found.shown);
    },
  })),
  number.map((m) => ({
    said: `take match ${m} back`,
    take: async (town) => {
      const found = await matchAt(town, m);
      if (found) await takeBackMatch(town.db, doingIn(town), found.shown);
    },
  })),
  fc.tuple(number, fc.boolean(), fc.boolean()).map(([m, notAgain, waitsAgain]) => ({
    said: `end match ${m}`,
    take: async (town) => {
      const found = await matchAt(town, m);
      const wish = { reason: "other" as const, notAgain, waitsAgain };
      if (found) await endMatch(town.db, doingIn(town), { ...found.shown, ...wish });
    },
  })),
  number.map((f) => ({
    said: `family ${f} withdraws`,
    take: async (town) => {
      const family = pick(town.homes, f)?.id as string;
      await withdrawConsent(town.db, doingIn(town), { familyId: family, adultId: "all" }, stopMatchesOf);
    },
  })),
  fc.tuple(number, fc.boolean()).map(([f, back]) => ({
    said: `family ${f} ${back ? "comes back from" : "takes"} a pause`,
    take: async (town) => {
      const reader = { organisationId: town.organisation.id, accountId: town.karin.id };
      const familyId = pick(town.homes, f)?.id as string;
      const findOwn = (tx: Parameters<typeof stopMatchesOf>[0]) => getFamily(tx, reader, familyId);
      await (back ? resumeFamily : pauseFamily)(town.db, doingIn(town), { findOwn, once: null });
    },
  })),
  fc.tuple(number, fc.constantFrom("pause", "resume", "leave")).map(([v, move]) => ({
    said: `unit ${v}: ${move}`,
    take: async (town) => {
      const unit = await unitAt(town, v);
      if (!unit) return;
      const stopMatches = (tx: Parameters<typeof stopMatchesOf>[0]) =>
        stopMatchesOf(tx, doingIn(town), { volunteerId: unit.id }, "withdraw");
      const moving = move === "pause" ? ({ move, until: null } as const) : ({ move } as { move: "resume" | "leave" });
      await moveVolunteer(town.db, doingIn(town), unit, { moving, once: null, stopMatches });
    },
  })),
  number.map((m) => ({
    said: `match ${m} is blocked`,
    take: async (town) => {
      const found = await matchAt(town, m);
      if (found) await town.db.transact((tx) => stopMatchesOf(tx, doingIn(town), { matchId: found.match.id }, "block"));
    },
  })),
  fc.constantFrom(1, 2, 4, 8).map((n) => ({
    said: `${n} days pass`,
    take: async (town) => {
      town.clock.now = new Date(town.clock.now.getTime() + days(n));
      await moveDue(town.db, town.clock.now, ORIGIN);
      await sendCheckIns(town.db, town.clock.now, ORIGIN);
    },
  })),
];

/** What happens most: proposals and answers. */
const COMMON = STEPS.slice(0, 4);

/** No family in two open proposals of one kind, and a request is proposed exactly when one is open. */
async function nobodyIsOfferedTwice({ db }: Town) {
  const open = (await db.read.select().from(matches)).filter(({ state }) =>
    ([...OPEN_MATCH_STATES, "active"] as string[]).includes(state),
  );
  const keys = open.map(({ familyId, matchTypeKind }) => `${familyId} ${matchTypeKind}`);
  expect(new Set(keys).size).toBe(keys.length);
  for (const request of await db.read.select().from(requests)) {
    const own = open.filter(({ requestId }) => requestId === request.id).map(({ state }) => state);
    const stands = own.length === 0 ? ["waiting", "ended"] : own[0] === "active" ? ["matched"] : ["proposed"];
    expect(stands).toContain(request.state);
  }
}

/** Nobody waits without an owner and a next date. */
async function nobodyIsForgotten({ db }: Town) {
  const waiting = await db.read
    .select({ family: families })
    .from(requests)
    .innerJoin(families, eq(families.id, requests.familyId))
    .where(eq(requests.state, "waiting"));
  for (const { family } of waiting)
    expect(family).toMatchObject({ ownerId: expect.any(String), nextOn: expect.any(String) });
  for (const match of await db.read.select().from(matches))
    if ((OPEN_MATCH_STATES as readonly string[]).includes(match.state))
      expect([match.ownerId, match.nextOn ?? match.answerBy]).not.toContain(null);
}

/** Names are told after both said yes, numbers when both want it after the meeting; to and of people with consent and approval. */
async function nothingIsToldTooEarly(town: Town) {
  const rows = (await town.db.read.select().from(outbox)).filter(({ id }) => !town.told.has(id));
  for (const row of rows) {
    town.told.add(row.id);
    const facts = JSON.stringify(row.facts);
    const side: Side = FAMILY_PHONES.includes(row.recipient) ? "family" : "volunteer";
    const [others, theirNumbers] = side === "family" ? [/Bente\d/, UNIT_PHONES] : [/Samira\d/, FAMILY_PHONES];
    expect(facts).not.toMatch(/Haddad|Holm/);
    const numbers = theirNumbers.filter((phone) => facts.includes(phone));
    if (!others.test(facts) && numbers.length === 0) continue;
    const match = await readMatch(town, row.id.split(":")[1] as string);
    expect(await mayKnow(town, match, "asked")).toBe(true);
    if (numbers.length > 0) expect(await bothWantNumbers(town, match.id)).toBe(true);
  }
  for (const own of sidesOf(town))
    for (const { id, names } of await listOwnMatches(town.db.read, own, "da", town.clock.now))
      if (names !== null) expect(await mayKnow(town, await readMatch(town, id), "asked")).toBe(true);
}

const sidesOf = ({ homes, units }: Town) => [
  ...homes.map(({ id, adultId }) => ({ side: "family" as const, fileId: id, adultId })),
  ...units.map(({ id, adultId }) => ({ side: "volunteer" as const, fileId: id, adultId })),
];

async function readMatch({ db }: Town, id: string) {
  const [match] = await db.read.select().from(matches).where(eq(matches.id, id));
  if (!match) throw new Error("a message about no match");
  return match;
}

/** Screened, with a consent that stands, and a yes of every adult of the unit and of one of the family. */
async function mayKnow(
  { db, units, homes }: Town,
  match: typeof matches.$inferSelect,
  stage: "asked" | "after-meeting",
) {
  const [unit] = await db.read.select().from(volunteers).where(eq(volunteers.id, match.volunteerId));
  const family = homes.find(({ id }) => id === match.familyId);
  const standing = await db.read
    .select()
    .from(consents)
    .where(and(eq(consents.familyAdultId, family?.adultId as string), isNull(consents.withdrawnAt)));
  const yes = (await db.read.select().from(answers).where(eq(answers.matchId, match.id))).filter(
    (one) => one.answer === "yes" && one.stage === stage,
  );
  const everybody = units.find(({ id }) => id === match.volunteerId)?.adults.map(({ id }) => id) ?? ["nobody"];
  return (
    unit?.approvedAt !== null &&
    standing.length > 0 &&
    everybody.every((id) => yes.some(({ volunteerAdultId }) => volunteerAdultId === id)) &&
    yes.some(({ side }) => side === "family")
  );
}

async function bothWantNumbers({ db }: Town, matchId: string) {
  const wanted = (await db.read.select().from(answers).where(eq(answers.matchId, matchId))).filter(
    ({ sharesPhone }) => sharesPhone,
  );
  return wanted.some(({ side }) => side === "family") && wanted.some(({ side }) => side === "volunteer");
}

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
