import Database from "better-sqlite3";
import { LOW_INTERESTS } from "~/features/matching/engine/masks";
import { type CompactPool, type People, TASTE } from "~/features/matching/engine/pool/compact-pool";
import { GATED, pairLanguagePoints } from "~/features/matching/engine/pool/pair-points";

/**
 * The same question in SQL: one table of volunteers in memory, the family's side written into the query, so that only
 * its own slots, outcomes and interests are looked at, and ORDER BY points DESC LIMIT.
 */
export function rankInSql(pool: CompactPool, top: number): (family: number) => number[] {
  const { volunteers, families, places, parts, rarity } = pool;
  const db = new Database(":memory:");
  db.exec(`CREATE TABLE volunteer (place INTEGER, speaks INTEGER, brings INTEGER, max_km REAL, times INTEGER, purposes INTEGER,
    likes INTEGER, avoids INTEGER, weight REAL);
    CREATE TABLE near (place INTEGER PRIMARY KEY, km REAL, points INTEGER);
    CREATE TABLE talk (speaks INTEGER PRIMARY KEY, points INTEGER);
    CREATE TABLE purpose (offered INTEGER PRIMARY KEY, points INTEGER)`);
  const wide = ({ tastes }: People, person: number, first: number) =>
    tastes[TASTE.size * person + first + 1]! * 2 ** LOW_INTERESTS + tastes[TASTE.size * person + first]!;
  const insert = db.prepare("INSERT INTO volunteer VALUES (?,?,?,?,?,?,?,?,?)");
  db.transaction(() => {
    for (let at = 0; at < volunteers.count; at++) {
      insert.run(
        volunteers.place[at],
        volunteers.speaks[at],
        volunteers.qualities[at],
        Math.min(volunteers.maxKm[at]!, 1e9),
        volunteers.times[at],
        volunteers.purposes[at],
        wide(volunteers, at, TASTE.likesLow),
        wide(volunteers, at, TASTE.avoidsLow),
        volunteers.likesWeight[at],
      );
    }
  })();
  const squared = (bit: number) => rarity[(bit >> 3) * 256 + (1 << (bit & 7))]!;
  const bitsOf = (set: number) =>
    Array.from({ length: 45 }, (_, bit) => bit).filter((bit) => Math.floor(set / 2 ** bit) % 2 === 1);
  const count = (column: string, bits: readonly number[]) =>
    bits.map((bit) => `((${column} >> ${bit}) & 1)`).join(" + ") || "0";

  return (family) => {
    const likes = wide(families, family, TASTE.likesLow);
    const avoids = wide(families, family, TASTE.avoidsLow);
    const times = families.times[family]!;
    fill(db, pool, family);
    const common =
      bitsOf(likes)
        .map((bit) => `((likes >> ${bit}) & 1) * ${squared(bit)}`)
        .join(" + ") || "0";
    const avoided = `${count("avoids", bitsOf(likes))} + ${count("likes", bitsOf(avoids))}`;
    const value = `(${common}) / sqrt(weight * ${families.likesWeight[family]}) - 0.25 * (${avoided})`;
    const halfUp = `CAST(min(1.0, max(0.0, ${value})) * 1000000 + 0.5 AS INTEGER)`;
    const { interestsWeight, weightSum } = parts;
    const interests =
      likes === 0
        ? String(parts.unstatedInterests)
        : `CASE WHEN weight = 0 THEN ${parts.unstatedInterests} ELSE (2 * ${interestsWeight} * ${halfUp} + 10 * ${weightSum}) / (20 * ${weightSum}) END`;
    const availability =
      times === 0
        ? String(parts.availability[4])
        : `CASE WHEN times = 0 THEN ${parts.availability[4]} ELSE CASE min(3, ${count("times", bitsOf(times))})
          WHEN 1 THEN ${parts.availability[1]} WHEN 2 THEN ${parts.availability[2]} ELSE ${parts.availability[3]} END END`;
    const needs = families.qualities[family]!;
    return db
      .prepare(`SELECT near.points + talk.points + purpose.points + ${availability} + ${interests} AS score
        FROM volunteer CROSS JOIN near USING (place) CROSS JOIN talk USING (speaks)
          CROSS JOIN purpose ON purpose.offered = volunteer.purposes
        WHERE (brings & ${needs}) = ${needs} AND near.km <= max_km ${times === 0 ? "" : `AND (times = 0 OR times & ${times})`}
          AND score >= ${pool.floor} ORDER BY score DESC LIMIT ${top}`)
      .pluck()
      .all() as number[];
  };

  function fill(database: Database.Database, { volunteers: all }: CompactPool, family: number): void {
    database.exec("DELETE FROM near; DELETE FROM talk; DELETE FROM purpose");
    const near = database.prepare("INSERT INTO near VALUES (?,?,?)");
    const talk = database.prepare("INSERT INTO talk VALUES (?,?)");
    const purpose = database.prepare("INSERT INTO purpose VALUES (?,?)");
    const row = families.place[family]! * places.count;
    for (let place = 0; place < places.count; place++)
      near.run(place, places.km[row + place], places.points[row + place]);
    for (const speaks of new Set(all.speaks)) {
      const points = pairLanguagePoints(pool, family, pool.volunteerAgainstAdults(speaks));
      if (points !== GATED) talk.run(speaks, points);
    }
    parts.purpose(families.purposes[family]!).forEach((points, offered) => {
      purpose.run(offered, points);
    });
  }
}
