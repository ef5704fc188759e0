import Database from "better-sqlite3";
import type { SpokenLanguage } from "~/features/matching/engine/people";
import type { Policy } from "~/features/matching/engine/policy";
import type { CompactPool } from "~/features/matching/engine/pool/compact-pool";
import { LEVEL_WORTH, practiseWorth, UNSTATED } from "~/features/matching/engine/values";
import { LEAST_KM } from "~db/geography/distance";
import { areaOfPostcode } from "~db/geography/postcode-areas";
import { LANGUAGES } from "~db/vocabulary";
import * as parts from "./score-in-sql";

/**
 * The same question in SQL as it is written first: a row holds a volunteer's point on the map and level of each language,
 * and the query computes the whole score from those. `rankInSql` lays ready what can be.
 */
export function rankInPlainSql(pool: CompactPool, policy: Policy, top: number): (family: number) => number[] {
  const { volunteers } = pool;
  const columns = [...parts.VOLUNTEER_COLUMNS, "latitude", "longitude", ...LANGUAGES.map((tag) => level(tag))];
  const db = new Database(":memory:");
  db.exec(`CREATE TABLE volunteer (${columns.join(", ")})`);
  const insert = db.prepare(`INSERT INTO volunteer VALUES (${columns.map(() => "?").join(", ")})`);
  db.transaction(() => {
    for (let at = 0; at < volunteers.count; at++) {
      const { latitude, longitude } = pointOf(volunteers.people[at]!.area);
      const levels = pool.volunteerLevels[volunteers.speaks[at]!]!;
      insert.run(...parts.volunteerValues(pool, at), latitude, longitude, ...levels);
    }
  })();
  return (family) => {
    const talk = languageInSql(pool, policy, family);
    const small = `${parts.availabilityInSql(pool, family)} + ${parts.interestsInSql(pool, family)}`;
    return db
      .prepare(`SELECT ${talk.points} + ${locationInSql(pool, policy, family)} + ${purposeInSql(pool, policy, family)} + ${small} AS score
        FROM volunteer WHERE ${kmInSql(pool, family)} <= max_km AND ${talk.gates} AND ${parts.gatesInSql(pool, family)}
        ORDER BY score DESC LIMIT ${top}`)
      .pluck()
      .all() as number[];
  };
}

const level = (tag: string) => `speaks_${tag}`;

function pointOf(area: string): { latitude: number; longitude: number } {
  const { latitude, longitude } = areaOfPostcode(area)!;
  return { latitude: (latitude * Math.PI) / 180, longitude: (longitude * Math.PI) / 180 };
}

function kmInSql({ families }: CompactPool, family: number): string {
  const here = pointOf(families.people[family]!.area);
  const half = (column: "latitude" | "longitude") => `pow(sin((${column} - ${here[column]}) / 2), 2)`;
  const chord = `${half("latitude")} + cos(latitude) * ${Math.cos(here.latitude)} * ${half("longitude")}`;
  return `max(${LEAST_KM}, 2 * 6371.0088 * asin(sqrt(min(1, ${chord}))))`;
}

function locationInSql(pool: CompactPool, { weights, halfDistanceKm }: Policy, family: number): string {
  const value = `CAST(pow(2, -${kmInSql(pool, family)} / ${halfDistanceKm}) * 1000000 + 0.5 AS INTEGER)`;
  return parts.pointsInSql(weights.location, value, pool.parts.weightSum);
}

function purposeInSql(pool: CompactPool, { weights }: Policy, family: number): string {
  const wanted = pool.families.purposes[family]!;
  const count = wanted.toString(2).replaceAll("0", "").length;
  const share = `(2000000 * (${parts.countInSql("purposes", wanted)}) + ${count}) / (2 * ${count})`;
  const value = wanted === 0 ? String(UNSTATED) : `CASE WHEN purposes = 0 THEN ${UNSTATED} ELSE ${share} END`;
  return parts.pointsInSql(weights.purpose, value, pool.parts.weightSum);
}

/** The mean of the adults' worths, and whether somebody can talk and nobody shares a mother tongue who would rather not. */
function languageInSql(pool: CompactPool, { weights }: Policy, family: number): { points: string; gates: string } {
  const { adults, languageWish, notOwnLanguage } = pool.families.people[family]!;
  const practises = languageWish === "danish";
  const sum = adults.map((spoken) => worthInSql(spoken, practises)).join(" + ");
  const value = `(2000000 * (${sum}) + ${1000 * adults.length}) / (2 * ${1000 * adults.length})`;
  const canTalk = adults.flatMap((spoken) => [
    ...spoken.filter((one) => one.level >= 2).map(({ tag }) => `${level(tag)} >= 2`),
    ...(practises && spoken.some(({ tag }) => tag === "da") ? [`${level("da")} >= 3`] : []),
  ]);
  const tongues = adults.flat().filter((one) => one.level === 4 && one.tag !== "da");
  const shares = tongues.map(({ tag }) => `${level(tag)} = 4`).join(" OR ");
  const gates = `(${canTalk.join(" OR ") || "0"})${notOwnLanguage && shares ? ` AND NOT (${shares})` : ""}`;
  return { points: parts.pointsInSql(weights.language, value, pool.parts.weightSum), gates };
}

/** One adult and the volunteer, in thousandths; see `adultWorth` and `practiseWorth`. */
function worthInSql(spoken: readonly SpokenLanguage[], practises: boolean): string {
  const worths = spoken.map(
    (one) =>
      `CASE min(${level(one.tag)}, ${one.level}) WHEN 0 THEN 0 ${[1, 2, 3].map((at) => `WHEN ${at} THEN ${LEVEL_WORTH[at]}`).join(" ")} ELSE ${LEVEL_WORTH[4]} END`,
  );
  const pairs = worths.flatMap((one, at) => worths.slice(at + 1).map((other) => `min(${one}, ${other})`));
  const worth = `min(1000, max(0, ${worths.join(", ") || 0}) + max(0, ${pairs.join(", ") || 0}) / 10)`;
  const danish = spoken.find(({ tag }) => tag === "da")?.level ?? 0;
  const least = practises ? practiseWorth(danish, 4) : 0;
  return least === 0 ? worth : `max(${worth}, CASE WHEN ${level("da")} >= 3 THEN ${least} ELSE 0 END)`;
}
