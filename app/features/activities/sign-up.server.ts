import { and, asc, eq, gt } from "drizzle-orm";
import { audit } from "~/access/audit.server";
import { calendarTouched } from "~/access/calendar-touched.server";
import { takeOnce } from "~/access/once.server";
import { hashOf, newId, newSecret } from "~/foundation/ids";
import { hasBidiControl, plainLine } from "~/foundation/plain-text";
import { ok, type Result, refused } from "~/foundation/result";
import type { SiteLanguage } from "~/language/languages";
import type { Database, Writer } from "~db/database.server";
import { activities, occurrences, signUps } from "~db/schema/activities.server";
import type { Doing } from "./doing";
import { listSignedUpBefore } from "./same-people.server";
import { tellNewSignUp } from "./tell-new-sign-up.server";
import type { SignUp } from "./tell-signed-up.server";
import { nextQueueNumber, peopleOf, takePlaces } from "./waiting-list.server";
import { wallClock } from "./wall-clock";

export type SignUpWish = {
  occurrenceId: string;
  /** All dates of the series that are known and have not begun. */
  wholeSeries: boolean;
  name: string;
  adults: number;
  children: number;
  phone: string | null;
  email: string | null;
  language: SiteLanguage;
  /** Whoever is signed in and signs up for themselves: for their own calendar. */
  accountId?: string | null;
};

/**
 * `just-come`: drop-in, no sign-up needed. `too-many`: more people than the date has places at all. `already`: the same
 * people are signed up, said only to a house and to those themselves; their private link is not given out again.
 */
export type SignUpRefusal =
  | "not-found"
  | "past"
  | "cancelled"
  | "just-come"
  | "too-many"
  | "already"
  | "nobody"
  | "name-missing"
  | "name-turns-direction";

export type SignedUp = {
  /** The secret of the private link (`signUpPath`); kept nowhere. */
  secret: string;
  /** One for each date, the first date first; not those of which the asker may know that the same people come already. */
  dates: { signUpId: string; startsAt: string; state: SignUp["state"]; queueNumber: number | null }[];
};

/** Where the private link of a sign-up leads. */
export const signUpPath = (language: SiteLanguage, secret: string): string => `/${language}/coming/${secret}`;

type Date_ = { occurrence: typeof occurrences.$inferSelect; activity: typeof activities.$inferSelect };

/**
 * "We are coming": takes places, or a number in the waiting list where they are gone; of two who want the last place one
 * gets it. Whoever left a way to be reached gets the private link as a message too. Done by staff (`doing.accountId`) it
 * says who did it. A stranger who signs up people who come already is not told so: they are on the list twice, and the house
 * sees it.
 */
export async function signUp(db: Database, doing: Doing, wish: SignUpWish): Promise<Result<SignedUp, SignUpRefusal>> {
  if (hasBidiControl(wish.name)) return refused("name-turns-direction");
  const name = plainLine(wish.name);
  if (name === "") return refused("name-missing");
  if (peopleOf(wish) < 1) return refused("nobody");
  const done = db.transact(async (tx) => {
    const wished = await listWished(tx, doing.now, wish);
    if (!Array.isArray(wished)) return wished;
    const ids = wished.map(({ occurrence }) => occurrence.id);
    const asker = doing.accountId === null ? { accountId: wish.accountId ?? null } : "house";
    const before = await listSignedUpBefore(tx, doing.now, ids, { ...wish, name }, asker);
    const dates = wished.filter(({ occurrence }) => !before.has(occurrence.id));
    const tooLarge = dates.some(({ occurrence }) => peopleOf(wish) > (occurrence.places ?? 0));
    if (tooLarge) return refused("too-many");
    await takeOnce(tx, doing.once, doing.now);
    // Only now: the same form pressed twice has been thrown out by its key, and leads to the page of the first press.
    if (dates.length === 0) throw new Already();
    const secret = newSecret();
    const seriesKey = wish.wholeSeries ? newId() : null;
    const made: SignUp[] = [];
    for (const [index, { occurrence }] of dates.entries()) {
      const linkHash = hashOf(index === 0 ? secret : newSecret());
      made.push(await settleOne(tx, doing, { ...wish, name, occurrenceId: occurrence.id }, { linkHash, seriesKey }));
    }
    await calendarTouched(tx, (dates[0] as Date_).occurrence.houseId, doing.now);
    await tellNewSignUp(tx, doing, made, `${doing.origin}${signUpPath(wish.language, secret)}`);
    return ok({ secret, dates: made.map((one, index) => shown(one, dates[index] as Date_)) });
  });
  return done.catch((error: unknown) => {
    if (error instanceof Already) return refused("already");
    throw error;
  });
}

/** Thrown out of the transaction, so that the form's key is free for the form as it is corrected. */
class Already extends Error {}

/** The dates that are meant, or why there is nothing to sign up for. */
async function listWished(tx: Writer, now: Date, wish: SignUpWish): Promise<Date_[] | ReturnType<typeof refuseDate>> {
  const [asked] = await tx
    .select({ occurrence: occurrences, activity: activities })
    .from(occurrences)
    .innerJoin(activities, eq(activities.id, occurrences.activityId))
    .where(and(eq(occurrences.id, wish.occurrenceId), eq(activities.state, "published")));
  const reason = whyNot(asked, now);
  if (reason) return refuseDate(reason);
  if (!asked || !wish.wholeSeries) return [asked as Date_];
  return tx
    .select({ occurrence: occurrences, activity: activities })
    .from(occurrences)
    .innerJoin(activities, eq(activities.id, occurrences.activityId))
    .where(
      and(
        eq(occurrences.activityId, asked.activity.id),
        eq(occurrences.state, "planned"),
        gt(occurrences.startsAt, wallClock(now)),
      ),
    )
    .orderBy(asc(occurrences.startsAt));
}

const refuseDate = (reason: SignUpRefusal) => refused(reason);

function whyNot(date: Date_ | undefined, now: Date): SignUpRefusal | null {
  if (!date) return "not-found";
  if (date.occurrence.state === "cancelled") return "cancelled";
  if (date.occurrence.startsAt <= wallClock(now)) return "past";
  return date.occurrence.places === null ? "just-come" : null;
}

async function settleOne(
  tx: Writer,
  doing: Doing,
  wish: SignUpWish,
  key: { linkHash: string; seriesKey: string | null },
): Promise<SignUp> {
  const coming = await takePlaces(tx, doing.now, wish.occurrenceId, peopleOf(wish));
  const { wholeSeries: _, ...said } = wish;
  const [row] = await tx
    .insert(signUps)
    .values({
      id: newId(),
      ...said,
      ...key,
      state: coming ? "coming" : "waiting",
      queueNumber: coming ? null : await nextQueueNumber(tx, wish.occurrenceId),
      enteredBy: doing.accountId,
      createdAt: doing.now,
    })
    .returning();
  await audit(tx, doing, coming ? "sign-up.coming" : "sign-up.waiting", (row as SignUp).id);
  return row as SignUp;
}

function shown({ id, state, queueNumber }: SignUp, { occurrence }: Date_): SignedUp["dates"][number] {
  return { signUpId: id, startsAt: occurrence.startsAt, state, queueNumber };
}
