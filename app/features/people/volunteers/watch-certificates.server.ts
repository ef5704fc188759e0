import { and, asc, eq, gte, inArray, isNull, lt, lte } from "drizzle-orm";
import { audit } from "~/access/audit.server";
import { post } from "~/features/notifications/post.server";
import { addDays, dayOf } from "~/foundation/clock";
import { formatDate } from "~/language/format.server";
import { DEFAULT_LANGUAGE, isSiteLanguage } from "~/language/languages";
import { plus } from "~db/columns.server";
import type { Database, Reader, Writer } from "~db/database.server";
import { certificates, volunteerAdults, volunteers } from "~db/schema/people.server";
import type { VolunteerState } from "~db/vocabulary";
import { listAdults } from "./queries.server";
import { RENEWAL_WINDOW_DAYS } from "./readiness";

/** Once more so many days before the last one, for those who put it off. */
const LAST_REMINDER_DAYS = 14;
/** At most this many in one hour's run; the rest come the next. */
const AT_ONCE = 500;

type Ending = Awaited<ReturnType<typeof listEnding>>[number];

/**
 * The hourly look at certificates: asks for a renewal when the window opens and once more near its end, and pauses a unit
 * the day after a certificate of one of its adults has ended. Running twice asks and pauses nobody twice.
 */
export async function watchCertificates(db: Database, now: Date): Promise<{ reminded: number; paused: number }> {
  const today = dayOf(now);
  const done = { reminded: 0, paused: 0 };
  const soon = between(today, addDays(today, RENEWAL_WINDOW_DAYS));
  for (const ending of await listEnding(db.read, ["approved", "paused"], soon)) {
    if (await db.transact((tx) => remind(tx, ending, now))) done.reminded += 1;
  }
  const ended = lt(certificates.validUntil, today);
  for (const ending of await listEnding(db.read, ["approved"], ended)) {
    if (await db.transact((tx) => pauseFor(tx, ending, now))) done.paused += 1;
  }
  return done;
}

const between = (first: string, last: string) =>
  and(gte(certificates.validUntil, first), lte(certificates.validUntil, last));

/** Valid certificates of adults who have not left, whose last day is the one asked for; the first to end first. */
async function listEnding(db: Reader, states: VolunteerState[], lastDay: ReturnType<typeof between>) {
  return db
    .select({ certificate: certificates, adult: volunteerAdults, unit: volunteers })
    .from(certificates)
    .innerJoin(volunteerAdults, eq(volunteerAdults.id, certificates.adultId))
    .innerJoin(volunteers, eq(volunteers.id, volunteerAdults.volunteerId))
    .where(
      and(inArray(volunteers.state, states), isNull(volunteerAdults.leftAt), eq(certificates.status, "valid"), lastDay),
    )
    .orderBy(asc(certificates.validUntil), asc(certificates.id))
    .limit(AT_ONCE);
}

/** The id of the message holds the day: a renewed certificate is asked for anew, the same one once in each stage. */
async function remind(tx: Writer, { certificate, adult, unit }: Ending, now: Date): Promise<boolean> {
  const until = certificate.validUntil as string;
  const last = until <= addDays(dayOf(now), LAST_REMINDER_DAYS);
  const once = `certificate:${certificate.id}:${until}:${last ? "last" : "first"}`;
  return post(tx, now, {
    id: once,
    ...addressOf(adult, unit),
    message: `certificate-renew-${certificate.kind}`,
    facts: { name: firstName(adult.name), until: dayIn(unit.language, until) },
  });
}

/** Pauses the unit as it stands, and tells each of its adults; nobody is told whose certificate it was. */
async function pauseFor(tx: Writer, { certificate, unit }: Ending, now: Date): Promise<boolean> {
  const [paused] = await tx
    .update(volunteers)
    .set({ state: "paused", pausedAt: now, pausedUntil: null, version: plus(volunteers.version, 1) })
    .where(and(eq(volunteers.id, unit.id), eq(volunteers.state, "approved")))
    .returning({ id: volunteers.id });
  if (!paused) return false;
  for (const adult of await listAdults(tx, [unit.id]))
    await post(tx, now, {
      id: `certificate-ended:${certificate.id}:${certificate.validUntil}:${adult.id}`,
      ...addressOf(adult, unit),
      message: "certificate-ended",
      facts: { name: firstName(adult.name) },
    });
  const detail = { because: "certificate-ended" };
  const nobody = { accountId: null, now };
  await audit(tx, nobody, "volunteer.paused", unit.id, { organisationId: unit.organisationId, detail });
  return true;
}

const addressOf = (adult: { email: string | null; phone: string }, unit: Ending["unit"]) => ({
  organisationId: unit.organisationId,
  channel: adult.email ? ("mail" as const) : ("text" as const),
  recipient: adult.email ?? adult.phone,
  language: unit.language,
});

const firstName = (name: string): string => name.trim().split(/\s+/)[0] ?? name;
const dayIn = (language: string, day: string): string =>
  formatDate(isSiteLanguage(language) ? language : DEFAULT_LANGUAGE, day, { weekday: false, year: true });
