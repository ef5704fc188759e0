import { and, asc, eq, exists, inArray, isNotNull, isNull, lt, lte, notExists, or } from "drizzle-orm";
import { dayOf, days } from "~/foundation/clock";
import type { Database } from "~db/database.server";
import { matches } from "~db/schema/matching.server";
import { families, volunteerAdults, volunteers } from "~db/schema/people.server";
import { HAND_ON_DAYS } from "./hand-on-days";
import { handOnFamily } from "./hand-on-family.server";
import { handOnVolunteer } from "./hand-on-volunteer.server";

/** At most this many of each in one hour's run; the rest come the next. */
const AT_ONCE = 200;

/**
 * The hourly run: who left the choice to us and heard from nobody for five days goes to the next organisation. Each in a
 * transaction of its own; running twice does nothing twice.
 */
export async function handOnDue(
  db: Database,
  now: Date,
  origin: string,
): Promise<{ families: number; volunteers: number }> {
  const by = { accountId: null, now, origin };
  const done = { families: 0, volunteers: 0 };
  for (const family of await dueFamilies(db, now))
    if (await db.transact((tx) => handOnFamily(tx, by, family))) done.families += 1;
  for (const unit of await dueVolunteers(db, now))
    if (await db.transact((tx) => handOnVolunteer(tx, by, unit))) done.volunteers += 1;
  return done;
}

const since = (now: Date): Date => new Date(now.getTime() - days(HAND_ON_DAYS));

/** A protected household stays with its two readers; where no organisation was open every hour tries again. */
function dueFamilies({ read: db }: Database, now: Date) {
  const proposed = db.select({ id: matches.id }).from(matches).where(eq(matches.familyId, families.id));
  return db
    .select()
    .from(families)
    .where(
      and(
        isNotNull(families.intakeSince),
        or(lte(families.intakeSince, since(now)), isNull(families.organisationId)),
        inArray(families.state, ["registered", "consented"]),
        isNull(families.firstContactAt),
        isNull(families.protectedFor),
        notExists(proposed),
      ),
    )
    .orderBy(asc(families.intakeSince), asc(families.id))
    .limit(AT_ONCE);
}

/** Whose talk is booked for a day to come is not without contact. */
function dueVolunteers({ read: db }: Database, now: Date) {
  const talked = db
    .select({ id: volunteerAdults.id })
    .from(volunteerAdults)
    .where(and(eq(volunteerAdults.volunteerId, volunteers.id), isNotNull(volunteerAdults.talkHeldAt)));
  const adults = db
    .select({ id: volunteerAdults.id })
    .from(volunteerAdults)
    .where(and(eq(volunteerAdults.volunteerId, volunteers.id), isNull(volunteerAdults.leftAt)));
  return db
    .select()
    .from(volunteers)
    .where(
      and(
        isNotNull(volunteers.handedOnAt),
        or(lte(volunteers.handedOnAt, since(now)), isNull(volunteers.organisationId)),
        eq(volunteers.state, "applied"),
        or(isNull(volunteers.talkAt), lt(volunteers.talkAt, dayOf(now))),
        notExists(talked),
        exists(adults),
      ),
    )
    .orderBy(asc(volunteers.handedOnAt), asc(volunteers.id))
    .limit(AT_ONCE);
}
