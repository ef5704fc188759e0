import { and, eq, isNull } from "drizzle-orm";
import { expect } from "vitest";
import { listOwnMatches } from "~/features/matching/own-matches.server";
import { consents } from "~db/schema/consent.server";
import { answers, matches, requests } from "~db/schema/matching.server";
import { outbox } from "~db/schema/outbox.server";
import { families, volunteers } from "~db/schema/people.server";
import { OPEN_MATCH_STATES, type Side } from "~db/vocabulary";
import { FAMILY_PHONES, type Town, UNIT_PHONES } from "./town";

/** No family in two open proposals of one kind, and a request is proposed exactly when one is open. */
export async function nobodyIsOfferedTwice({ db }: Town) {
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
export async function nobodyIsForgotten({ db }: Town) {
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
export async function nothingIsToldTooEarly(town: Town) {
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
