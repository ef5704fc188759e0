import { and, eq, gt, isNotNull } from "drizzle-orm";
import { keepForm } from "~/access/kept-form.server";
import { signIn } from "~/access/session.server";
import { makeToken, type TokenPurpose } from "~/access/tokens.server";
import { addDays, dayOf, days, hours, mondayOf } from "~/foundation/clock";
import { newSecret } from "~/foundation/ids";
import type { Database } from "~db/database.server";
import {
  accounts,
  activities,
  activityWords,
  areas,
  checkIns,
  concerns,
  families,
  familyAdults,
  invitations,
  matches,
  occurrences,
  organisations,
  readerRequests,
  requests,
  volunteerAdults,
  volunteers,
} from "~db/schema/all.server";
import { liveHistory } from "~db/seed/history.server";
import { makeTown } from "~db/seed/town";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";

/** The demo town, with somebody for every role, to be walked through page by page. */
export type WalkedTown = { db: Database; now: Date; monday: string; origin: string };

const HOME = "Røde Kors";
/** Accounts the demo town has no log-in for. */
const ADDED = { family: "walk-family", analyst: "walk-analyst", referrer: "walk-referrer" } as const;

/** Fills a new database with the demo town, and lets those in whom it has no log-in for. */
export async function settleTown(db: Database, origin: string, now: Date): Promise<WalkedTown> {
  const town = makeTown(now, "nobody logs in with a password here");
  await settle(db, ...town.made);
  await liveHistory(db, town.organisations, now);
  const make = factories({ seed: 7, now });
  const { familyId } = await oneMatch({ db }, "active");
  const family = make.account.familyAdult({ id: ADDED.family, familyId, name: "Samira", email: null, language: "ar" });
  const [adult] = await db.read.select().from(familyAdults).where(eq(familyAdults.familyId, familyId));
  const municipality = { municipalityCode: "0101" };
  const analyst = make.account.analyst({ id: ADDED.analyst, name: "Anders", ...municipality });
  const referrer = make.account.referrer({ id: ADDED.referrer, name: "Rikke", ...municipality });
  await settle(db, family, analyst, referrer);
  await db.transact((tx) =>
    tx
      .update(familyAdults)
      .set({ accountId: family.id })
      .where(eq(familyAdults.id, adult?.id ?? ""))
      .returning(),
  );
  return { db, origin, now, monday: addDays(mondayOf(dayOf(now)), 7) };
}

/** Who looks at a page. */
export type Reader = keyof typeof READERS;

const demo = (email: string) => async (db: Database) => {
  const [found] = await db.read.select().from(accounts).where(eq(accounts.email, email));
  return found?.id ?? "";
};
const READERS = {
  coordinator: demo("karin@roede-kors.example"),
  lead: demo("leder@roede-kors.example"),
  host: demo("vaert@noerrebro.example"),
  volunteer: demo("frivillig@roede-kors.example"),
  administrator: demo("drift@nyven.example"),
  family: async () => ADDED.family,
  analyst: async () => ADDED.analyst,
  referrer: async () => ADDED.referrer,
} as const satisfies Record<string, (db: Database) => Promise<string>>;

/** The account of a reader. */
export const accountOf = ({ db }: Pick<WalkedTown, "db">, reader: Reader): Promise<string> => READERS[reader](db);

/** The cookie of a browser in which a reader is signed in: `{ name, value }`. */
export async function sessionOf(town: WalkedTown, reader: Reader): Promise<{ name: string; value: string }> {
  const cookie = (await signIn(town.db, false, await accountOf(town, reader))).split(";")[0] as string;
  const [name = "", value = ""] = cookie.split("=");
  return { name, value };
}

/** The first of some rows; says which were looked for when the town has none. */
function first<T>(rows: T[], what: string): T {
  if (rows[0] === undefined) throw new Error(`The demo town has no ${what}.`);
  return rows[0];
}

async function homeId(db: Database): Promise<string> {
  return first(await db.read.select().from(organisations).where(eq(organisations.name, HOME)), HOME).id;
}

/** A match in one state, of whichever organisation. */
export async function oneMatch({ db }: Pick<WalkedTown, "db">, state: (typeof matches.$inferSelect)["state"]) {
  return first(await db.read.select().from(matches).where(eq(matches.state, state)), `${state} match`);
}

/** Fewer states than this are no town to look at. */
const FACES_MIN = 4;

/** The coordinator's matches, one of every state there is. */
export async function matchFaces({ db }: WalkedTown) {
  return faces(
    await db.read
      .select()
      .from(matches)
      .where(eq(matches.organisationId, await homeId(db))),
  );
}

/** The coordinator's volunteers, one of every state there is. */
export async function volunteerFaces({ db }: WalkedTown) {
  return faces(
    await db.read
      .select()
      .from(volunteers)
      .where(eq(volunteers.organisationId, await homeId(db))),
  );
}

function faces<T extends { state: string }>(rows: T[]): T[] {
  const one = [...new Map(rows.map((row) => [row.state, row])).values()];
  if (one.length < FACES_MIN) throw new Error(`The demo town has only ${one.length} states to look at.`);
  return one;
}

/** A family of the coordinator's organisation that waits, and the request it waits with. */
export async function oneRequest({ db }: WalkedTown) {
  const waits = and(eq(requests.organisationId, await homeId(db)), eq(requests.state, "waiting"));
  return first(await db.read.select().from(requests).where(waits).orderBy(requests.id), "waiting request");
}

/** A family in one state. */
export async function oneFamily({ db }: WalkedTown, state: (typeof families.$inferSelect)["state"] = "consented") {
  const own = and(eq(families.organisationId, await homeId(db)), eq(families.state, state));
  return first(await db.read.select().from(families).where(own).orderBy(families.id), `${state} family`);
}

/** A volunteer in one state. */
export async function oneVolunteer({ db }: WalkedTown, state: (typeof volunteers.$inferSelect)["state"]) {
  const own = and(eq(volunteers.organisationId, await homeId(db)), eq(volunteers.state, state));
  return first(await db.read.select().from(volunteers).where(own).orderBy(volunteers.id), `${state} volunteer`);
}

/** A date of next week at Nørrebro: one with places, or one where people just come. */
export async function oneDate({ db, monday }: WalkedTown, places: "places" | "any" = "any") {
  const rows = await db.read
    .select({ occurrence: occurrences, activity: activities })
    .from(occurrences)
    .innerJoin(activities, eq(activities.id, occurrences.activityId))
    .where(
      and(
        eq(occurrences.houseId, "noerrebro"),
        gt(occurrences.startsAt, `${monday}T00:00`),
        places === "places" ? isNotNull(occurrences.places) : undefined,
      ),
    )
    .orderBy(occurrences.startsAt);
  return first(rows, "date next week").occurrence;
}

/** An activity whose original was changed after its words were written in Arabic. */
export async function activityInTwoLanguages(town: WalkedTown): Promise<string> {
  const { activityId } = await oneDate(town);
  const of = (language: string, title: string, changedAt: Date) => {
    const words = { title, description: `**${title}**`, source: "host" as const };
    return { activityId, language, ...words, firstAt: changedAt, changedAt };
  };
  const rows = [
    { ...of("da", "Fastelavn", town.now), firstAt: new Date(0) },
    of("ar", "كرنفال", new Date(town.now.getTime() - 1)),
  ];
  await town.db.transact((tx) => tx.insert(activityWords).values(rows).onConflictDoNothing().returning());
  return activityId;
}

/** A private link's secret, as a message would have brought it. */
export function secretFor(
  { db, now }: WalkedTown,
  purpose: TokenPurpose,
  subjectId: string,
  detail: string | null = null,
): Promise<string> {
  return db.transact((tx) => makeToken(tx, { purpose, subjectId, detail, now, livesMs: days(1) }));
}

/** The secret of one adult's link to a match. */
export async function answerSecret(
  town: WalkedTown,
  state: (typeof matches.$inferSelect)["state"],
  side: "volunteer" | "family",
) {
  const match = await oneMatch(town, state);
  const { read } = town.db;
  const volunteersOf = read.select({ id: volunteerAdults.id }).from(volunteerAdults);
  const familyOf = read.select({ id: familyAdults.id }).from(familyAdults);
  const adults =
    side === "volunteer"
      ? await volunteersOf.where(eq(volunteerAdults.volunteerId, match.volunteerId))
      : await familyOf.where(eq(familyAdults.familyId, match.familyId));
  return secretFor(town, "answer", match.id, `${side}:${first(adults, "adult").id}`);
}

/** The secret of a check-in's link. */
export async function checkInSecret(town: WalkedTown) {
  const open = await town.db.read.select().from(checkIns).orderBy(checkIns.id);
  const found = first(
    open.filter(({ answeredAt }) => answeredAt === null),
    "open check-in",
  );
  return secretFor(town, "check-in", found.id, found.side);
}

/** The secret of an invitation to the desk. */
export async function invitationSecret(town: WalkedTown) {
  const id = newSecret().slice(0, 36);
  const row = { id, email: `${id}@example.org`, role: "coordinator" as const, createdAt: town.now };
  const scopeId = await homeId(town.db);
  await town.db.transact((tx) =>
    tx
      .insert(invitations)
      .values({ ...row, scopeId })
      .returning(),
  );
  return secretFor(town, "invitation", id);
}

/** The secret with which a volunteer writes an activity's words in a language. */
export async function readerSecret(town: WalkedTown, language: string) {
  const volunteer = await oneVolunteer(town, "approved");
  const [adult] = await town.db.read
    .select()
    .from(volunteerAdults)
    .where(eq(volunteerAdults.volunteerId, volunteer.id));
  const { activityId } = await oneDate(town);
  const row = {
    id: newSecret().slice(0, 36),
    activityId,
    language,
    adultId: adult?.id ?? "",
    state: "asked" as const,
    askedAt: town.now,
  };
  await town.db.transact((tx) => tx.insert(readerRequests).values(row).returning());
  return secretFor(town, "read-text", row.id);
}

/** A concern that a reader has raised, with the coordinator as its owner. */
export async function concernId(town: WalkedTown, raisedBy: "volunteer" | "family"): Promise<string> {
  const id = newSecret().slice(0, 36);
  const ownerId = await accountOf(town, "coordinator");
  const raised = { door: "something-else" as const, raisedAt: town.now, raisedBy: await accountOf(town, raisedBy) };
  const answerBy = new Date(town.now.getTime() + hours(2));
  const row = { id, organisationId: await homeId(town.db), ...raised, ownerId, goneTo: [ownerId], answerBy };
  await town.db.transact((tx) => tx.insert(concerns).values(row).returning());
  return id;
}

/** An adult of an approved volunteer. */
export async function volunteerAdultId(town: WalkedTown): Promise<string> {
  const { id } = await oneVolunteer(town, "approved");
  const { read } = town.db;
  return first(await read.select().from(volunteerAdults).where(eq(volunteerAdults.volunteerId, id)), "adult").id;
}

/** An area of the coordinator's organisation. */
export async function areaId({ db }: WalkedTown): Promise<string> {
  const own = eq(areas.organisationId, await homeId(db));
  return first(await db.read.select().from(areas).where(own), "area").id;
}

/** A form that a reader sent after the session had ended. */
export async function keepUnsent(town: WalkedTown, reader: Reader) {
  const form = new FormData();
  form.set("name", "Bente Holm");
  await keepForm(town.db, town.now, { accountId: await accountOf(town, reader), path: "/da/account", form });
}
