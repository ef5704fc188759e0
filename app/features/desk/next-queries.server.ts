import { and, eq, inArray, isNotNull, isNull, lte, or } from "drizzle-orm";
import { seenBy } from "~/features/people/families/queries.server";
import { countDeclared, findDeclarationInForce } from "~/features/people/volunteers/declared-queries.server";
import { listSheetsToComplete } from "~/features/sheets/waiting-queries.server";
import { addDays, dayOf } from "~/foundation/clock";
import { grouped } from "~/foundation/grouped";
import type { Reader } from "~db/database.server";
import { kept } from "~db/kept.server";
import { checkIns, concerns } from "~db/schema/follow-up.server";
import { groups } from "~db/schema/groups.server";
import { matches } from "~db/schema/matching.server";
import { certificates, families, volunteerAdults, volunteers } from "~db/schema/people.server";
import type { NextFact } from "./next-lines";

export type AtDesk = { organisationId: string; accountId: string; now: Date };

/** Days before its last day in which a certificate is asked for again. */
const RENEWAL_WINDOW_DAYS = 60;
/** The talk should be held within these days of signing up. */
const TALK_WITHIN_DAYS = 7;
/** After a new version of the declarations volunteers have these days before the desk asks. */
const DECLARE_WITHIN_DAYS = 14;
/** So long before its planned ending a group is talked about. */
const GROUP_ENDS_WITHIN_DAYS = 21;
/** Of each kind; the desk shows ten lines and short queues. */
const MOST = 50;

/** Everything that waits for somebody at this desk. Protected families are facts for their two readers alone. */
export async function listNextFacts(db: Reader, at: AtDesk): Promise<NextFact[]> {
  return (
    await Promise.all([
      openConcerns(db, at),
      overdueTalks(db, at),
      unitsToTalkWith(db, at),
      dueFamilies(db, at),
      dueMatches(db, at),
      dueCheckIns(db, at),
      endingCertificates(db, at),
      oldDeclarations(db, at),
      endingGroups(db, at),
      rowsToComplete(db, at),
    ])
  ).flat();
}

/** A concern is a line for its owner alone, and says nothing of what it is about. */
async function openConcerns(db: Reader, { organisationId, accountId }: AtDesk): Promise<NextFact[]> {
  const rows = await db
    .select({ id: concerns.id, at: concerns.raisedAt })
    .from(concerns)
    .where(and(eq(concerns.organisationId, organisationId), eq(concerns.ownerId, accountId), isNull(concerns.closedAt)))
    .limit(MOST);
  return rows.map(({ id, at }) => ({ kind: "concern", id, name: "", due: dayOf(at), href: `/desk/concerns/${id}` }));
}

async function overdueTalks(db: Reader, { organisationId }: AtDesk): Promise<NextFact[]> {
  const rows = await db
    .select({
      id: volunteers.id,
      talkAt: volunteers.talkAt,
      appliedAt: volunteers.appliedAt,
      name: volunteerAdults.name,
    })
    .from(volunteers)
    .innerJoin(volunteerAdults, and(eq(volunteerAdults.volunteerId, volunteers.id), eq(volunteerAdults.position, 0)))
    .where(
      and(
        eq(volunteers.organisationId, organisationId),
        inArray(volunteers.state, ["applied"]),
        isNull(volunteerAdults.talkHeldAt),
      ),
    )
    .orderBy(volunteers.appliedAt)
    .limit(MOST);
  return rows.map(({ id, talkAt, appliedAt, name }) => ({
    kind: "talk",
    id,
    name,
    due: talkAt?.slice(0, 10) ?? addDays(dayOf(appliedAt), TALK_WITHIN_DAYS),
    href: `/desk/volunteers/${id}`,
  }));
}

/** One of several has left: a talk with those who stay. */
async function unitsToTalkWith(db: Reader, { organisationId }: AtDesk): Promise<NextFact[]> {
  const rows = await db
    .select({ id: volunteers.id, since: volunteers.reviewSince, name: volunteerAdults.name })
    .from(volunteers)
    .innerJoin(volunteerAdults, and(eq(volunteerAdults.volunteerId, volunteers.id), isNull(volunteerAdults.leftAt)))
    .where(
      and(
        eq(volunteers.organisationId, organisationId),
        inArray(volunteers.state, ["applied", "in-screening", "paused"]),
        isNotNull(volunteers.reviewSince),
      ),
    )
    .orderBy(volunteers.reviewSince, volunteerAdults.position)
    .limit(MOST);
  return [...grouped(rows, ({ id }) => id)].map(([id, unit]) => ({
    kind: "talk",
    id: `${id}:review`,
    name: unit.map(({ name }) => name).join(", "),
    due: dayOf(unit[0]?.since as Date),
    href: `/desk/volunteers/${id}`,
  }));
}

async function dueFamilies(db: Reader, at: AtDesk): Promise<NextFact[]> {
  const rows = await db
    .select({
      id: families.id,
      name: families.name,
      state: families.state,
      nextOn: families.nextOn,
      firstContactAt: families.firstContactAt,
    })
    .from(families)
    .where(
      and(
        seenBy(at),
        inArray(families.state, ["registered", "consented", "paused"]),
        lte(families.nextOn, dayOf(at.now)),
      ),
    )
    .orderBy(families.nextOn)
    .limit(MOST);
  return rows.map(({ id, name, state, nextOn, firstContactAt }) => ({
    kind: state === "registered" || firstContactAt === null ? "call-family" : "look-again",
    id,
    name,
    due: nextOn as string,
    href: `/desk/families/${id}`,
  }));
}

async function dueMatches(db: Reader, at: AtDesk): Promise<NextFact[]> {
  const rows = await db
    .select({
      id: matches.id,
      state: matches.state,
      answerBy: matches.answerBy,
      agreedAt: matches.agreedAt,
      visitAwaitedAt: matches.visitAwaitedAt,
      proposedAt: matches.proposedAt,
      family: families.name,
    })
    .from(matches)
    .innerJoin(families, eq(families.id, matches.familyId))
    .where(
      and(
        eq(matches.organisationId, at.organisationId),
        seenBy(at),
        or(
          eq(matches.state, "agreed"),
          and(eq(matches.state, "one-confirmed"), isNotNull(matches.visitAwaitedAt)),
          and(
            inArray(matches.state, ["proposed", "volunteer-yes"]),
            or(lte(matches.answerBy, at.now), isNotNull(matches.talkWanted)),
          ),
        ),
      ),
    )
    .limit(MOST);
  return rows.map(({ id, state, answerBy, agreedAt, visitAwaitedAt, proposedAt, family }) => ({
    kind: state === "agreed" ? "book-meeting" : state === "one-confirmed" ? "home-visit" : "answer",
    id,
    name: family,
    due: earlier(dayOf(visitAwaitedAt ?? (state === "agreed" ? agreedAt : answerBy) ?? proposedAt), dayOf(at.now)),
    href: `/desk/matches/${id}`,
  }));
}

const earlier = (a: string, b: string): string => (a < b ? a : b);

async function dueCheckIns(db: Reader, at: AtDesk): Promise<NextFact[]> {
  const rows = await db
    .select({ id: checkIns.id, matchId: matches.id, dueOn: checkIns.dueOn, family: families.name })
    .from(checkIns)
    .innerJoin(matches, eq(matches.id, checkIns.matchId))
    .innerJoin(families, eq(families.id, matches.familyId))
    .where(
      and(
        eq(matches.organisationId, at.organisationId),
        eq(matches.state, "active"),
        seenBy(at),
        or(
          and(isNull(checkIns.answeredAt), lte(checkIns.dueOn, dayOf(at.now))),
          and(eq(checkIns.answer, "call-me"), isNull(checkIns.calledAt)),
        ),
      ),
    )
    .orderBy(checkIns.dueOn)
    .limit(MOST);
  return rows.map(({ id, matchId, dueOn, family }) => ({
    kind: "check-in",
    id,
    name: family,
    due: dueOn,
    href: `/desk/matches/${matchId}`,
  }));
}

/** One line for somebody, however many of their certificates end: they are asked once. */
async function endingCertificates(db: Reader, { organisationId, now }: AtDesk): Promise<NextFact[]> {
  const rows = await certificatesEndingBy(db, organisationId, addDays(dayOf(now), RENEWAL_WINDOW_DAYS));
  return [...grouped(rows, ({ id }) => id)].map(([id, [soonest]]) => ({
    kind: "certificate",
    id,
    name: soonest?.name ?? "",
    due: soonest?.until as string,
    href: `/desk/volunteers/${soonest?.volunteerId}`,
  }));
}

const certificatesEndingBy = kept(
  [certificates, volunteerAdults, volunteers],
  async (db, organisationId: string, day: string) =>
    db
      .select({
        id: volunteerAdults.id,
        volunteerId: volunteers.id,
        name: volunteerAdults.name,
        until: certificates.validUntil,
      })
      .from(certificates)
      .innerJoin(volunteerAdults, eq(volunteerAdults.id, certificates.adultId))
      .innerJoin(volunteers, eq(volunteers.id, volunteerAdults.volunteerId))
      .where(
        and(
          eq(volunteers.organisationId, organisationId),
          inArray(volunteers.state, ["approved", "paused"]),
          isNull(volunteerAdults.leftAt),
          lte(certificates.validUntil, day),
        ),
      )
      .orderBy(certificates.validUntil)
      .limit(MOST),
);

/** One line for all of them: a new version would else fill the desk. */
async function oldDeclarations(db: Reader, { organisationId }: AtDesk): Promise<NextFact[]> {
  const { version, since } = await findDeclarationInForce(db, organisationId);
  if (since === null || version < 2) return [];
  const { missing } = await countDeclared(db, organisationId, version);
  const due = addDays(dayOf(since), DECLARE_WITHIN_DAYS);
  const href = "/desk/volunteers/declarations";
  return missing === 0 ? [] : [{ kind: "declarations", id: String(version), name: "", due, href }];
}

async function endingGroups(db: Reader, { organisationId, now }: AtDesk): Promise<NextFact[]> {
  const soon = addDays(dayOf(now), GROUP_ENDS_WITHIN_DAYS);
  const rows = await db
    .select({ id: groups.id, name: groups.name, plannedEndOn: groups.plannedEndOn })
    .from(groups)
    .where(and(eq(groups.organisationId, organisationId), isNull(groups.endedAt), lte(groups.plannedEndOn, soon)))
    .orderBy(groups.plannedEndOn)
    .limit(MOST);
  return rows.map(({ id, name, plannedEndOn }) => ({
    kind: "group",
    id,
    name,
    due: addDays(plannedEndOn, -GROUP_ENDS_WITHIN_DAYS),
    href: `/desk/groups/${id}`,
  }));
}

async function rowsToComplete(db: Reader, { organisationId, now }: AtDesk): Promise<NextFact[]> {
  const sheets = await listSheetsToComplete(db, organisationId, MOST);
  return sheets.map(({ id, title, importedAt }) => ({
    kind: "sheet-rows",
    id,
    name: title,
    due: dayOf(importedAt ?? now),
    href: `/desk/sheets/${id}/left`,
  }));
}
