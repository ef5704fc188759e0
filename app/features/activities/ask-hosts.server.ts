import { eq, max } from "drizzle-orm";
import { audit } from "~/access/audit.server";
import { takeOnce } from "~/access/once.server";
import { newId } from "~/foundation/ids";
import { ok, type Result, refused } from "~/foundation/result";
import type { Database, Writer } from "~db/database.server";
import { activities, hostings, houses, occurrences } from "~db/schema/all.server";
import { type OwnDate, ownDate } from "./cancel-date.server";
import type { Doing } from "./doing";
import type { Host } from "./host-date.server";
import { listHostingUnits } from "./hosting-queries.server";
import type { Hosting } from "./hosts-of-date-queries.server";
import { listHouseholdHosts } from "./household-hosts-queries.server";
import { type HostedActivity, mayCoHost, mayHost } from "./may-host";
import { compareTurns, type Home, kmToHouse } from "./near-house";
import { tellHosts } from "./tell-hosts.server";
import { dateWords } from "./tell-signed-up.server";
import { wallClock } from "./wall-clock";

/** So many are asked at a time: enough for an answer, few enough that nobody is asked every week. */
const ASKED_AT_ONCE = 5;

/**
 * Asks those who could host a date: volunteers, and adults of households who would like to be asked; who may by the rules,
 * lives near enough and was asked least recently first; nobody twice for the same date, also not who is both. Of a unit
 * only those are written to who may host themselves.
 * @returns how many were asked; a unit of several counts once
 */
export async function askHosts(
  db: Database,
  doing: Doing,
  which: OwnDate,
): Promise<Result<{ asked: number }, "not-found" | "past" | "nobody">> {
  return db.transact(async (tx) => {
    const [found] = await tx
      .select({ occurrence: occurrences, activity: activities, house: houses })
      .from(occurrences)
      .innerJoin(activities, eq(activities.id, occurrences.activityId))
      .innerJoin(houses, eq(houses.id, occurrences.houseId))
      .where(ownDate(which));
    if (!found) return refused("not-found");
    if (found.occurrence.startsAt <= wallClock(doing.now)) return refused("past");
    const able = await listAble(tx, found);
    const chosen = (await leastRecentlyAsked(tx, which.occurrenceId, able)).slice(0, ASKED_AT_ONCE);
    if (chosen.length === 0) return refused("nobody");
    await takeOnce(tx, doing.once, doing.now);
    const asked: Hosting[] = [];
    for (const { host } of chosen) asked.push(await writeAsked(tx, doing, which.occurrenceId, host));
    const words = await dateWords(tx, which.occurrenceId);
    await tellHosts(tx, doing, asked, words, "hosting-asked", `date:${which.occurrenceId}:hosting-asked`);
    await audit(tx, doing, "hosting.asked", which.occurrenceId, { detail: { units: chosen.length } });
    return ok({ asked: chosen.length });
  });
}

/** One who could host, how far away, km, and every file that is theirs: who volunteers may live in a household too. */
type Able = { id: string; host: Host; km: number; files: readonly string[] };
type Dated = {
  activity: HostedActivity & { state: string };
  occurrence: { startsAt: string };
  house: { area: string };
};

async function listAble(tx: Writer, { activity, occurrence, house }: Dated): Promise<Able[]> {
  const day = occurrence.startsAt.slice(0, 10);
  const units = (await listHostingUnits(tx, "approved")).filter((unit) => mayHost(unit, activity, day).length === 0);
  // What is a draft no household has seen.
  const wishing = activity.state === "published" ? await listHouseholdHosts(tx, "would-like") : [];
  const households = wishing.filter((adult) => !adult.approved && mayCoHost(adult, activity).length === 0);
  const near = <T extends Omit<Able, "km">>(one: T, home: Home) => {
    const km = kmToHouse(home, house.area);
    return km === null ? [] : [{ ...one, km }];
  };
  return [
    ...units.flatMap((unit) => near({ id: unit.id, host: { volunteerId: unit.id }, files: [unit.id] }, unit)),
    ...households.flatMap(({ id, unitIds, area }) =>
      near({ id, host: { familyAdultId: id }, files: [id, ...unitIds] }, { area, maxKm: null }),
    ),
  ];
}

async function leastRecentlyAsked(tx: Writer, occurrenceId: string, able: Able[]): Promise<Able[]> {
  const here = await tx.select().from(hostings).where(eq(hostings.occurrenceId, occurrenceId));
  const last = await tx
    .select({ volunteerId: hostings.volunteerId, familyAdultId: hostings.familyAdultId, at: max(hostings.at) })
    .from(hostings)
    .groupBy(hostings.volunteerId, hostings.familyAdultId);
  const fileOf = (one: Pick<Hosting, "volunteerId" | "familyAdultId">) => one.volunteerId ?? one.familyAdultId ?? "";
  const known = new Set(here.map(fileOf));
  const lastAsked = new Map(last.map((one) => [fileOf(one), one.at?.getTime() ?? 0]));
  const households = await listHouseholdHosts(
    tx,
    last.flatMap(({ familyAdultId }) => familyAdultId ?? []),
  );
  const filesOf = ({ id, files }: Able) => [
    ...files,
    ...households.flatMap((adult) => (adult.unitIds.includes(id) ? adult.id : [])),
  ];
  return able
    .map((one) => ({ one, files: filesOf(one) }))
    .filter(({ files }) => !files.some((file) => known.has(file)))
    .map(({ one, files }) => ({ ...one, lastAsked: Math.max(...files.map((file) => lastAsked.get(file) ?? 0)) }))
    .sort(compareTurns);
}

async function writeAsked(tx: Writer, doing: Doing, occurrenceId: string, host: Host): Promise<Hosting> {
  const row = { id: newId(), occurrenceId, volunteerId: null, familyAdultId: null, ...host };
  const [asked] = await tx
    .insert(hostings)
    .values({ ...row, state: "asked", at: doing.now })
    .returning();
  return asked as Hosting;
}
