import { and, eq, exists, gte, isNotNull, isNull, min } from "drizzle-orm";
import { mainLanguages } from "~/features/people/families/list-queries.server";
import { addDays, dayOf, days, daysBetween } from "~/foundation/clock";
import { grouped } from "~/foundation/grouped";
import type { Reader } from "~db/database.server";
import { kept } from "~db/kept.server";
import { manyRows } from "~db/many-rows.server";
import { consents } from "~db/schema/consent.server";
import { matches, requests } from "~db/schema/matching.server";
import { families, familyAdults } from "~db/schema/people.server";
import type { Language } from "~db/vocabulary";
import { median } from "./median";

/** Counted over the organisation, in numbers alone: protected families are in the figures and in no list. */
export type Scope = { organisationId: string; now: Date };

const MONTHS = 6;

/** Days from the first yes to the first meeting of families that met somebody, by the month of that meeting, oldest first. */
export async function daysToMeeting(
  db: Reader,
  { organisationId, now }: Scope,
): Promise<readonly Readonly<{ month: string; days: number | null; families: number }>[]> {
  return meetingMonths(db, organisationId, dayOf(now));
}

const meetingMonths = kept([matches, familyAdults, consents], async (db, organisationId: string, today: string) => {
  const months = lastMonths(today.slice(0, 7));
  const rows = await manyRows(
    db,
    db
      .select({ familyId: matches.familyId, metAt: min(matches.metAt), givenAt: min(consents.givenAt) })
      .from(matches)
      .innerJoin(familyAdults, eq(familyAdults.familyId, matches.familyId))
      .innerJoin(consents, eq(consents.familyAdultId, familyAdults.id))
      .where(
        and(
          eq(matches.organisationId, organisationId),
          isNotNull(matches.metAt),
          eq(consents.purpose, "contact-and-match"),
        ),
      )
      .groupBy(matches.familyId),
  );
  // Days are told in Copenhagen, an hour or two ahead of UTC: a day to spare.
  const oldest = new Date(`${months[0]}-01T00:00:00Z`).getTime() - days(1);
  const recent = rows.filter(({ metAt }) => (metAt as Date).getTime() >= oldest);
  const waits = recent.map(({ metAt, givenAt }) => {
    const [met, given] = [dayOf(metAt as Date), dayOf(givenAt as Date)];
    return { month: met.slice(0, 7), days: Math.max(0, daysBetween(given, met)) };
  });
  return months.map((month) => {
    const waited = waits.filter((one) => one.month === month).map((one) => one.days);
    return { month, days: median(waited), families: waited.length };
  });
});

/** `2026-11` and the months before it, oldest first. */
function lastMonths(month: string): string[] {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return Array.from({ length: MONTHS }, (_, i) => {
    const at = new Date(Date.UTC(year, number - MONTHS + i, 1));
    return at.toISOString().slice(0, 7);
  });
}

/** Median days families wait now, by a language of theirs, longest first. */
export async function waitingByLanguage(
  db: Reader,
  { organisationId, now }: Scope,
): Promise<readonly Readonly<{ language: Language; families: number; days: number }>[]> {
  return waitsByLanguage(db, organisationId, dayOf(now));
}

const waitsByLanguage = kept([requests, families, familyAdults], async (db, organisationId: string, today: string) => {
  const rows = await manyRows(
    db,
    db
      .select({ familyId: requests.familyId, since: requests.waitingSince, spoken: familyAdults.languages })
      .from(requests)
      .innerJoin(families, eq(families.id, requests.familyId))
      .innerJoin(familyAdults, and(eq(familyAdults.familyId, families.id), isNull(familyAdults.leftAt)))
      .where(
        and(
          eq(requests.organisationId, organisationId),
          eq(requests.state, "waiting"),
          eq(families.state, "consented"),
          isNull(families.protectedFor),
        ),
      ),
  );
  // Many wait since the same day.
  const waited = new Map<string, number>();
  for (const { since } of rows) if (!waited.has(since)) waited.set(since, daysBetween(since, today));
  const pairs = [...grouped(rows, ({ familyId }) => familyId).values()].map((family) => ({
    language: mainLanguages(family.flatMap(({ spoken }) => spoken))[0],
    days: Math.max(...family.map(({ since }) => waited.get(since) ?? 0)),
  }));
  return [...grouped(pairs, ({ language }) => language)]
    .flatMap(([language, group]) =>
      language ? [{ language, families: group.length, days: median(group.map(({ days }) => days)) ?? 0 }] : [],
    )
    .toSorted((a, b) => b.days - a.days || (a.language < b.language ? -1 : 1));
});

const THREE_MONTHS_DAYS = 91;

/** How far the families registered in the last twelve months have come. */
export async function yearsFunnel(db: Reader, { organisationId, now }: Scope) {
  const start = now.getTime() - days(365);
  const inYear = (times: readonly number[]) => times.filter((registeredAt) => registeredAt >= start).length;
  const year = await wayOfYear(db, organisationId, dayOf(new Date(start)));
  const ways = year.ways.filter(({ registeredAt }) => registeredAt.getTime() >= start);
  const reached = (fits: (way: (typeof ways)[number]) => boolean) =>
    new Set(ways.filter(fits).map(({ familyId }) => familyId)).size;
  const lasts = ({ metAt, closedAt }: (typeof ways)[number]) =>
    metAt !== null && (closedAt ?? now).getTime() - metAt.getTime() >= days(THREE_MONTHS_DAYS);
  return {
    registered: inYear(year.registered),
    consented: inYear(year.consented),
    proposed: reached(() => true),
    agreed: reached(({ agreedAt }) => agreedAt !== null),
    met: reached(({ metAt }) => metAt !== null),
    "three-months": reached(lasts),
  };
}

/** The families registered since the day before a day, when each was, and their matches: what the funnel counts by the minute. */
const wayOfYear = kept([families, familyAdults, consents, matches], async (db, organisationId: string, day: string) => {
  const start = new Date(`${addDays(day, -1)}T00:00:00Z`);
  const mine = and(eq(families.organisationId, organisationId), gte(families.registeredAt, start));
  const consent = db
    .select({ id: consents.id })
    .from(consents)
    .innerJoin(familyAdults, eq(familyAdults.id, consents.familyAdultId))
    .where(eq(familyAdults.familyId, families.id));
  const registered = db.select({ registeredAt: families.registeredAt }).from(families).where(mine);
  const consented = db
    .select({ registeredAt: families.registeredAt })
    .from(families)
    .where(and(mine, exists(consent)));
  const ways = db
    .select({
      registeredAt: families.registeredAt,
      familyId: matches.familyId,
      agreedAt: matches.agreedAt,
      metAt: matches.metAt,
      closedAt: matches.closedAt,
    })
    .from(matches)
    .innerJoin(families, eq(families.id, matches.familyId))
    .where(and(mine, eq(matches.organisationId, organisationId)));
  return {
    registered: (await manyRows(db, registered)).map(({ registeredAt }) => registeredAt.getTime()),
    consented: (await manyRows(db, consented)).map(({ registeredAt }) => registeredAt.getTime()),
    ways: await manyRows(db, ways),
  };
});
export type Funnel = Awaited<ReturnType<typeof yearsFunnel>>;
