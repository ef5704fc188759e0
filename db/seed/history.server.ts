import { and, asc, eq, lt } from "drizzle-orm";
import { recordAnswer } from "~/features/matching/answer-proposal.server";
import { bookMeeting } from "~/features/matching/book-meeting.server";
import { endMatch } from "~/features/matching/end-match.server";
import { rankForFamily } from "~/features/matching/engine/rank";
import { getPolicy, listPool } from "~/features/matching/pool-queries.server";
import { proposeMatch } from "~/features/matching/propose-match.server";
import { recordMeeting } from "~/features/matching/record-meeting.server";
import { addDays, dayOf, days, daysBetween } from "~/foundation/clock";
import type { Database } from "../database.server";
import { checkIns, familyAdults, matches, matchTypes, outbox, requests, volunteerAdults } from "../schema/all.server";
import type { SeededOrganisation } from "./organisations";

type Match = typeof matches.$inferSelect;
type Request = typeof requests.$inferSelect;
/** How far a match of the demo has come, and how many days ago its proposal was made. */
type Course = {
  upTo:
    | "proposed"
    | "volunteer-yes"
    | "agreed"
    | "meeting-booked"
    | "met"
    | "one-confirmed"
    | "active"
    | "ended"
    | "declined";
  ago: number;
};

/** The courses of matches under way now: every state is there, each several times. */
const UNDER_WAY: readonly Course[] = (
  [
    ["proposed", 1],
    ["met", 14],
    ["declined", 12],
    ["volunteer-yes", 5],
    ["one-confirmed", 16],
    ["agreed", 8],
    ["meeting-booked", 9],
    ["active", 25],
    ["proposed", 2],
    ["volunteer-yes", 6],
    ["met", 13],
    ["agreed", 6],
  ] as const
).map(([upTo, ago]) => ({ upTo, ago }));
/** Who has waited longer than this was matched in the past; the rest of the town waits. */
const LONG_AGO_DAYS = 100;

/**
 * The year before today, lived by the same verbs that the desk uses, so that state, history, audit and messages agree.
 * Ids of these rows are random; everything else is the same for the same day.
 */
export async function liveHistory(db: Database, organisations: SeededOrganisation[], now: Date): Promise<void> {
  await liveMatches(db, organisations, now);
  await settleThePast(db, now);
  // What was written in those days was sent in those days.
  const yesterday = new Date(now.getTime() - days(1));
  await db.transact((tx) =>
    tx.update(outbox).set({ sentAt: yesterday }).where(lt(outbox.createdAt, yesterday)).returning({ id: outbox.id }),
  );
}

/** Check-ins of the past were answered, and who could not be helped in a hundred days began to wait later than that. */
async function settleThePast(db: Database, now: Date): Promise<void> {
  const today = dayOf(now);
  const late = await db.read
    .select()
    .from(requests)
    .where(and(eq(requests.state, "waiting"), lt(requests.waitingSince, addDays(today, -LONG_AGO_DAYS))));
  await db.transact(async (tx) => {
    const past = { answeredAt: now, answer: "good", helpedWith: ["a"] } satisfies Partial<typeof checkIns.$inferInsert>;
    await tx
      .update(checkIns)
      .set(past)
      .where(lt(checkIns.dueOn, addDays(today, -3)))
      .returning({ id: checkIns.id });
    for (const [index, { id }] of late.entries())
      await tx
        .update(requests)
        .set({ waitingSince: addDays(today, -(30 + ((index * 11) % 40))) })
        .where(eq(requests.id, id))
        .returning({ id: requests.id });
  });
}

async function liveMatches(db: Database, organisations: SeededOrganisation[], now: Date): Promise<void> {
  const today = dayOf(now);
  for (const organisation of organisations) {
    const waiting = await db.read
      .select()
      .from(requests)
      .where(and(eq(requests.organisationId, organisation.id), eq(requests.state, "waiting")))
      .orderBy(asc(requests.waitingSince), asc(requests.familyId));
    const courses = [...UNDER_WAY];
    for (const [index, request] of waiting.entries()) {
      const waited = daysBetween(request.waitingSince, today);
      const old = waited > LONG_AGO_DAYS;
      const course = old ? pastCourse(index, waited) : waited > 20 ? courses.shift() : undefined;
      if (course && course.ago < waited) await live(db, organisation, request, course, now);
    }
  }
}

/** Matched some weeks after they began to wait; every fifth has ended since. */
const pastCourse = (index: number, waited: number): Course => ({
  upTo: index % 5 === 4 ? "ended" : "active",
  ago: waited - (14 + ((index * 7) % 35)),
});

async function live(
  db: Database,
  organisation: SeededOrganisation,
  request: Request,
  course: Course,
  now: Date,
): Promise<void> {
  const day = addDays(dayOf(now), -course.ago);
  const volunteerId = await bestVolunteer(db, organisation, request, day);
  if (!volunteerId) return;
  const at = (days: number) => ({
    accountId: organisation.coordinatorId,
    now: new Date(`${addDays(day, days)}T09:00:00Z`),
    origin: "http://localhost:3000",
    once: null,
  });
  const wish = {
    organisationId: organisation.id,
    requestId: request.id,
    volunteerId,
    overrideReason: null,
    roundId: null,
  };
  const proposed = await proposeMatch(db, at(0), wish);
  if (!proposed.ok || course.upTo === "proposed") return;
  await liveOn(db, proposed.value.id, course, at);
}

type At = (days: number) => Parameters<typeof proposeMatch>[1];

async function liveOn(db: Database, matchId: string, course: Course, at: At): Promise<void> {
  const match = async () => (await db.read.select().from(matches).where(eq(matches.id, matchId)))[0] as Match;
  const shown = async () => {
    const { organisationId, version } = await match();
    return { organisationId, matchId, version };
  };
  const say = async (days: number, side: "volunteer" | "family", answer: "yes" | "no") => {
    for (const adultId of await adultsOf(db, await match(), side)) {
      const said = {
        answer,
        reason: answer === "no" ? ("not-now" as const) : null,
        sharesPhone: answer === "yes" ? true : null,
      };
      await recordAnswer(db, at(days), {
        ...(await shown()),
        side,
        adultId,
        channel: "phone",
        interpreter: side === "family",
        ...said,
      });
      if (side === "family" || answer === "no") return;
    }
  };
  const steps: [Course["upTo"], () => Promise<unknown>][] = [
    ["declined", () => (course.upTo === "declined" ? say(1, "volunteer", "no") : Promise.resolve())],
    ["volunteer-yes", () => say(1, "volunteer", "yes")],
    ["agreed", () => say(3, "family", "yes")],
    [
      "meeting-booked",
      async () =>
        bookMeeting(db, at(5), {
          ...(await shown()),
          at: `${at(11).now.toISOString().slice(0, 10)}T16:00`,
          houseId: "noerrebro",
          place: null,
          companionId: null,
        }),
    ],
    ["met", async () => recordMeeting(db, at(12), await shown())],
    ["one-confirmed", () => say(13, "volunteer", "yes")],
    ["active", () => say(14, "family", "yes")],
    [
      "ended",
      async () =>
        endMatch(db, at(Math.max(20, Math.min(180, course.ago - 5))), {
          ...(await shown()),
          reason: "term-reached",
          notAgain: false,
          waitsAgain: false,
        }),
    ],
  ];
  for (const [state, step] of steps) {
    await step();
    if (state === course.upTo) return;
  }
}

async function adultsOf(db: Database, match: Match, side: "volunteer" | "family"): Promise<string[]> {
  const rows =
    side === "volunteer"
      ? await db.read
          .select({ id: volunteerAdults.id })
          .from(volunteerAdults)
          .where(eq(volunteerAdults.volunteerId, match.volunteerId))
      : await db.read
          .select({ id: familyAdults.id })
          .from(familyAdults)
          .where(eq(familyAdults.familyId, match.familyId));
  return rows.map(({ id }) => id);
}

async function bestVolunteer(
  db: Database,
  organisation: SeededOrganisation,
  request: Request,
  date: string,
): Promise<string | null> {
  const [type] = await db.read.select().from(matchTypes).where(eq(matchTypes.id, request.matchTypeId));
  if (!type) return null;
  const pool = await listPool(db.read, organisation.id, type, date);
  const { policy } = await getPolicy(db.read, organisation.id);
  const ranking = rankForFamily({ ...pool, family: request.familyId, policy, sort: "points", top: 1, prices: {} });
  const best = ranking.candidates[0];
  return best && !best.belowFloor ? best.volunteer : null;
}
