import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { signIn } from "~/access/session.server";
import type { SpokenLanguage } from "~/features/matching/engine/people";
import { DEFAULT_POLICY } from "~/features/matching/engine/policy";
import { interestRarity } from "~/features/matching/engine/rarity";
import { score } from "~/features/matching/engine/score";
import { addDays, dayOf } from "~/foundation/clock";
import { plus } from "~db/columns.server";
import { type Database, openDatabase } from "~db/database.server";
import { volunteers } from "~db/schema/people.server";
import { type MatchState, OPEN_MATCH_STATES } from "~db/vocabulary";
import { factories } from "~tests/factories/make";
import { type Rows, settle } from "~tests/factories/rows";
import type { BuiltServer } from "~tests/support/built-server";
import { townsOf } from "../generate/copenhagen";
import { makeFamily, makeVolunteer } from "../generate/people";
import { median } from "./measure";
import { startProductionServer } from "./production-server";

const LARGE = 5000;
const SMALL = 50;
const TURNS = 9;
const BATCH = 500;

/**
 * `npm run bench -- desk`: every page of the desk of an organisation with 5,000 families and as many volunteers, and beside
 * it the same page of one with 50, from the same server in the same run. What is kept of the pool is thrown away by a
 * write, so each page is asked twice over: each time after another process wrote (which makes all that is kept old), and
 * with nothing written in between.
 */
export async function benchDesk(now: Date, print: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "nyven-bench-"));
  const { server, database } = await startProductionServer(folder);
  const db = openDatabase(database);
  try {
    const large = await settleOrganisation(database, now, LARGE);
    const small = await settleOrganisation(database, now, SMALL);
    print(
      `page: processor time at ${LARGE} families after a write, in between, and at ${SMALL} in between; by the clock at ${LARGE}`,
    );
    for (const page of PAGES) {
      const after = await timePage(server, large, page, () => touch(db, large.volunteer));
      const [between, few] = [await timePage(server, large, page), await timePage(server, small, page)];
      const cpu = [after, between, few].map((one) => `${one.cpu.toFixed(0)} ms`).join(", ");
      print(`${page}: ${cpu}; ${after.clock.toFixed(0)} ms, ${between.clock.toFixed(0)} ms`);
    }
  } finally {
    db.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** `:family` and the like stand for one of the organisation's. */
const PAGES = [
  "/desk",
  "/desk/families",
  "/desk/families?state=consented",
  "/desk/families?language=ar",
  "/desk/families?search=amina",
  "/desk/families/:family",
  "/desk/volunteers",
  "/desk/volunteers/:volunteer",
  "/desk/requests",
  "/desk/requests/:request",
  "/desk/matches",
  "/desk/matches/:match",
  "/desk/matches/cafe-hour",
  "/desk/calls",
];

type Settled = { cookie: string; family: string; volunteer: string; request: string; match: string };

type Timed = { cpu: number; clock: number };

/** Somebody edits a volunteer, as far as the server can tell. */
const touch = (db: Database, volunteerId: string) =>
  db.transact((tx) =>
    tx
      .update(volunteers)
      .set({ version: plus(volunteers.version, 1) })
      .where(eq(volunteers.id, volunteerId))
      .returning({ id: volunteers.id }),
  );

async function timePage(
  server: BuiltServer,
  settled: Settled,
  page: string,
  first: () => Promise<unknown> = async () => {},
): Promise<Timed> {
  const path = page.replace(/:(\w+)/, (_, word: string) => settled[word as "family"]);
  const times: number[] = [];
  const ask = async () => {
    await first();
    const start = performance.now();
    const answer = await fetch(`${server.origin}${path}`, { headers: { cookie: settled.cookie }, redirect: "manual" });
    await answer.text();
    if (answer.status !== 200) throw new Error(`${page} answered ${answer.status}`);
    times.push(performance.now() - start);
  };
  await ask();
  const before = server.cpuMs();
  for (let turn = 0; turn < TURNS; turn += 1) await ask();
  return { cpu: (server.cpuMs() - before) / TURNS, clock: median(times) };
}

const STATES: readonly MatchState[] = [...OPEN_MATCH_STATES, "active", "active", "ended", "declined"];

type Place = {
  make: ReturnType<typeof factories>;
  now: Date;
  organisationId: string;
  matchTypeId: string;
  ownerId: string;
  crowd: Parameters<typeof makeFamily>[0];
};

/** One organisation: half of its families wait, the others are somewhere on the way with a volunteer. */
async function settleOrganisation(file: string, now: Date, size: number): Promise<Settled> {
  const db = openDatabase(file);
  const make = factories({ now, seed: size });
  const organisation = make.organisation({ kinds: ["friend"] });
  const { id: organisationId, matchTypeId } = organisation;
  const karin = make.account.coordinator({ organisationId });
  await settle(db, organisation, karin);
  const crowd = { seed: size, towns: townsOf(1) };
  const place = { make, now, organisationId, matchTypeId, ownerId: karin.id, crowd };
  const pairs = Array.from({ length: size }, (_, number) => makePair(place, number));
  for (let first = 0; first < size; first += BATCH)
    await settle(db, ...pairs.slice(first, first + BATCH).flatMap(({ unit, home, match }) => [unit, home, match]));
  const cookie = (await signIn(db, false, karin.id)).split(";")[0] as string;
  db.close();
  const [{ home, unit }, { match }] = pairs as [Pair, Pair];
  const matchId = match.rows.matches?.[0]?.id ?? "";
  return { cookie, family: home.id, volunteer: unit.id, request: home.requestId, match: matchId };
}

type Pair = ReturnType<typeof makePair>;

function makePair(place: Place, number: number) {
  const { make, organisationId, now } = place;
  const [family, volunteer] = [makeFamily(place.crowd, number), makeVolunteer(place.crowd, number)];
  const unit = make.volunteer.approved({
    organisationId,
    area: volunteer.area,
    interests: [...volunteer.interests],
    times: [...volunteer.times],
    adults: [{ name: `Bente ${number}`, phone: `+451${number}`, languages: spoken(volunteer.languages) }],
  });
  const home = make.family.waiting({
    organisationId,
    area: family.area,
    matchTypeIds: [place.matchTypeId],
    waitingSince: addDays(dayOf(now), -(number % 200)),
    ownerId: place.ownerId,
    nextOn: addDays(dayOf(now), (number % 20) - 3),
    interests: [...family.interests],
    times: [...family.times],
    adults: family.adults.map((languages, i) => ({
      ...{ name: `Amina ${number} ${i}`, phone: `+452${number}` },
      languages: spoken(languages),
    })),
  });
  const { parts, points } = score(family, volunteer, DEFAULT_POLICY, interestRarity([family, volunteer]));
  const rows: Rows = number % 2 === 0 ? {} : { matches: [onTheWay(place, home, unit.id, number, { parts, points })] };
  return { unit, home, match: { rows } };
}

const spoken = (languages: readonly SpokenLanguage[]) =>
  languages.map(({ tag, level }) => ({ tag, speaking: level, reading: level }));

type Home = { id: string; requestId: string; requests: { state: string }[] };
type Scored = { parts: unknown; points: number };

function onTheWay(place: Place, home: Home, volunteerId: string, number: number, scored: Scored) {
  const { make, now, organisationId, matchTypeId, ownerId } = place;
  const state = STATES[(number >> 1) % STATES.length] as MatchState;
  const closed = state === "ended" || state === "declined";
  const [request] = home.requests;
  if (request) request.state = state === "active" ? "matched" : closed ? "ended" : "proposed";
  const at = new Date(now.getTime() - (number % 90) * 86_400_000);
  const met = state === "met" || state === "one-confirmed" || state === "active" || state === "ended";
  return {
    ...{ id: make.random.id(), organisationId, requestId: home.requestId, familyId: home.id, volunteerId, matchTypeId },
    ...{ matchTypeKind: "friend" as const, state, ...scored, policyVersion: 1, proposedBy: ownerId, proposedAt: at },
    answerBy: state === "proposed" ? now : null,
    agreedAt: at,
    metAt: met ? at : null,
    activeAt: state === "active" || state === "ended" ? at : null,
    closedAt: closed ? now : null,
    ownerId,
    nextOn: dayOf(now),
  };
}
