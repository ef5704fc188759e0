import { and, asc, eq, getTableColumns, gt, gte, inArray, isNotNull, isNull, lt, ne, or } from "drizzle-orm";
import { madeOf } from "~/foundation/made-of";
import { fallbackOf, type SiteLanguage } from "~/language/languages";
import type { Reader } from "~db/database.server";
import { keptRows } from "~db/kept-rows.server";
import { activities, activityTexts, houses, occurrences } from "~db/schema/all.server";
import { type ActivityText, type DatedActivity, listTexts } from "./queries.server";

/** What the public calendar and its feeds read again and again: few columns, and kept while they say the same. */

type Activity = DatedActivity["activity"];
type House = DatedActivity["house"];

/** Of an activity, what the filter and the week ask. */
const SHOWN = {
  id: activities.id,
  houseId: activities.houseId,
  kind: activities.kind,
  heldIn: activities.heldIn,
  interpreterFor: activities.interpreterFor,
  womenOnly: activities.womenOnly,
  childCareFrom: activities.childCareFrom,
  forChildren: activities.forChildren,
  stepFree: activities.stepFree,
};

/** A date in a list: what the week, the house, the poster and the feeds of single dates say of it. */
export type ListedDate = {
  occurrence: Pick<DatedActivity["occurrence"], keyof typeof DATE>;
  activity: Pick<Activity, keyof typeof SHOWN | "room" | "childCareTo" | "price">;
  house: Readonly<House>;
};

const DATE = {
  id: occurrences.id,
  activityId: occurrences.activityId,
  houseId: occurrences.houseId,
  originalStart: occurrences.originalStart,
  startsAt: occurrences.startsAt,
  durationMinutes: occurrences.durationMinutes,
  state: occurrences.state,
  room: occurrences.room,
  places: occurrences.places,
  taken: occurrences.taken,
  changedAt: occurrences.changedAt,
};

const dateRows = keptRows([occurrences, activities, houses], (db, from: string, to: string) =>
  db
    .select({
      occurrence: DATE,
      activity: { ...SHOWN, room: activities.room, childCareTo: activities.childCareTo, price: activities.price },
    })
    .from(occurrences)
    .innerJoin(activities, eq(activities.id, occurrences.activityId))
    .innerJoin(houses, eq(houses.id, occurrences.houseId))
    .where(and(gte(occurrences.startsAt, from), lt(occurrences.startsAt, to), eq(activities.state, "published")))
    .orderBy(asc(occurrences.startsAt), asc(houses.name), asc(occurrences.id)),
);

/**
 * The dates of published activities that start from `from` up to, not including, `to` (wall times or days), first first.
 */
export async function listDates(db: Reader, from: string, to: string): Promise<ListedDate[]> {
  const houseOf = housesById(await listHouses(db));
  return (await dateRows(db, from, to)).flatMap((row) => {
    const house = houseOf.get(row.occurrence.houseId);
    return house ? [dateInHouse(row, "", [house], () => ({ ...row, house }))] : [];
  });
}

const dateInHouse = madeOf<object, ListedDate>();

/** An activity that is published, with its house. */
export type Offered = { activity: Pick<Activity, keyof typeof SHOWN>; house: Readonly<House> };

const offeredRows = keptRows([activities], (db) =>
  db.select(SHOWN).from(activities).where(eq(activities.state, "published")).orderBy(asc(activities.id)),
);

/** The published activities without their dates. */
export async function listOffered(db: Reader): Promise<Offered[]> {
  const houseOf = housesById(await listHouses(db));
  return (await offeredRows(db)).flatMap((activity) => {
    const house = houseOf.get(activity.houseId);
    return house ? [{ activity, house }] : [];
  });
}

/**
 * When the first planned date of some activities starts, from a day up to, not including, another; null where there is none.
 * @param justCome only of dates that need no sign-up
 */
export async function findFirstStart(
  db: Reader,
  activityIds: readonly string[],
  { from, to, justCome }: { from: string; to: string; justCome: boolean },
): Promise<string | null> {
  if (activityIds.length === 0) return null;
  const { activityId, startsAt, state, places } = occurrences;
  const inTime = and(inArray(activityId, activityIds), eq(state, "planned"), gte(startsAt, from), lt(startsAt, to));
  const [first] = await db
    .select({ startsAt })
    .from(occurrences)
    .where(justCome ? and(inTime, isNull(places)) : inTime)
    .orderBy(asc(startsAt))
    .limit(1);
  return first?.startsAt ?? null;
}

/** What kinds and languages the published activities of each house have: the choices of the filter. */
export const listOffers = keptRows([activities], (db) =>
  db
    .selectDistinct({ houseId: activities.houseId, kind: activities.kind, heldIn: activities.heldIn })
    .from(activities)
    .where(eq(activities.state, "published"))
    .orderBy(asc(activities.kind), asc(activities.heldIn)),
);

/** All houses by name. */
export const listHouses = keptRows([houses], (db) =>
  db.select(getTableColumns(houses)).from(houses).orderBy(asc(houses.name), asc(houses.id)),
);

/** What an activity is called and says. */
export type SaidText = Pick<ActivityText, "activityId" | "language" | "title" | "description" | "further">;

const textRows = keptRows([activityTexts], (db, ids: readonly string[], languages: readonly string[]) => {
  const { activityId, language, title, description, further } = activityTexts;
  return db
    .select({ activityId, language, title, description, further })
    .from(activityTexts)
    .where(and(inArray(activityId, ids), inArray(language, languages)));
});

/**
 * The texts that a reader may see: in their language, of those that have none in it along its chain, and of those that
 * have none there either whatever there is. Of twelve languages one is read as a rule.
 */
export async function listTextsFor(
  db: Reader,
  activityIds: readonly string[],
  language: SiteLanguage,
): Promise<readonly SaidText[]> {
  const ids = [...new Set(activityIds)];
  if (ids.length === 0) return [];
  const own = await textRows(db, ids, [language]);
  const others = without(ids, own);
  if (others.length === 0) return own;
  const chained = await textRows(db, others, fallbackOf(language));
  return [...own, ...chained, ...(await listTexts(db, without(others, chained)))];
}

function without(ids: readonly string[], texts: readonly SaidText[]): string[] {
  const there = new Set(texts.map(({ activityId }) => activityId));
  return ids.filter((id) => !there.has(id));
}

const followedTexts = keptRows([activityTexts, activities], (db, tag: string, goneSince: Date) => {
  const { activityId, language, title, description, further } = activityTexts;
  return db
    .select({ activityId, language, title, description, further })
    .from(activityTexts)
    .innerJoin(activities, eq(activities.id, activityId))
    .where(and(eq(language, tag), or(eq(activities.state, "published"), wasPublished(goneSince))));
});

/** As `listTextsFor`, of all that feeds tell of: hundreds, asked for without naming each. */
export async function listFollowedTexts(db: Reader, followed: readonly Followed[], tag: SiteLanguage, goneSince: Date) {
  const own = await followedTexts(db, tag, goneSince);
  const ids = followed.map(({ activity }) => activity.id);
  const others = without(ids, own);
  return others.length === 0 ? own : [...own, ...(await listTextsFor(db, others, tag))];
}

/** An activity as a feed tells it, with its house. */
export type Followed = { activity: Pick<Activity, keyof typeof FOLLOWED>; house: Readonly<House> };

const FOLLOWED = {
  ...SHOWN,
  places: activities.places,
  state: activities.state,
  startsAt: activities.startsAt,
  durationMinutes: activities.durationMinutes,
  rule: activities.rule,
  extraDates: activities.extraDates,
  leftOut: activities.leftOut,
  followsRule: activities.followsRule,
  changedAt: activities.changedAt,
};

const followedRows = keptRows([activities], (db, goneSince: Date) =>
  db
    .select(FOLLOWED)
    .from(activities)
    .where(or(eq(activities.state, "published"), wasPublished(goneSince)))
    .orderBy(asc(activities.startsAt), asc(activities.id)),
);

/**
 * The published activities with their houses, for feeds, and those that were taken down after `goneSince`: a calendar
 * program that follows them must hear that they are off.
 */
export async function listFollowed(db: Reader, goneSince: Date): Promise<readonly Followed[]> {
  const all = await listHouses(db);
  const rows = await followedRows(db, goneSince);
  return followedIn(rows, "", [all], () => {
    const houseOf = housesById(all);
    return rows.flatMap((activity) => {
      const house = houseOf.get(activity.houseId);
      return house ? [withHouse(activity, "", [house], () => ({ activity, house }))] : [];
    });
  });
}

/** The same list, and the same ones in it, as long as their rows are the same. */
const followedIn = madeOf<object, readonly Followed[]>();
const withHouse = madeOf<object, Followed>();

/** Hundreds of rows have the same few houses: read once, not with each row. */
const housesById = (all: readonly Readonly<House>[]) => new Map(all.map((house) => [house.id, house]));

const wasPublished = (goneSince: Date) =>
  and(eq(activities.state, "withdrawn"), isNotNull(activities.publishedAt), gt(activities.changedAt, goneSince));

/** The dates of those activities that are not as their rule says: moved, cancelled, or changed otherwise. */
export const listChangedDates = keptRows([occurrences, activities], (db, goneSince: Date) =>
  db
    .select(DATE)
    .from(occurrences)
    .innerJoin(activities, eq(activities.id, occurrences.activityId))
    .where(
      and(
        or(eq(activities.state, "published"), wasPublished(goneSince)),
        or(
          gt(occurrences.sequence, 0),
          eq(occurrences.state, "cancelled"),
          ne(occurrences.startsAt, occurrences.originalStart),
        ),
      ),
    )
    .orderBy(asc(occurrences.originalStart)),
);
