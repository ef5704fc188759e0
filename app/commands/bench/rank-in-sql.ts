import Database from "better-sqlite3";
import type { CompactPool } from "~/features/matching/engine/pool/compact-pool";
import { GATED, pairLanguagePoints } from "~/features/matching/engine/pool/pair-points";
import { availabilityInSql, gatesInSql, interestsInSql, VOLUNTEER_COLUMNS, volunteerValues } from "./score-in-sql";

/**
 * The same question in SQL, as quick as we could make it: one table of volunteers in memory, and what depends on two
 * small numbers only (place, way of speaking, outcomes) laid ready for the family in tables of its own.
 */
export function rankInSql(pool: CompactPool, top: number): (family: number) => number[] {
  const { volunteers, places } = pool;
  const db = new Database(":memory:");
  db.exec(`CREATE TABLE volunteer (place, speaks, ${VOLUNTEER_COLUMNS.join(", ")});
    CREATE TABLE near (place INTEGER PRIMARY KEY, km REAL, points INTEGER);
    CREATE TABLE talk (speaks INTEGER PRIMARY KEY, points INTEGER);
    CREATE TABLE purpose (offered INTEGER PRIMARY KEY, points INTEGER)`);
  const insert = db.prepare(`INSERT INTO volunteer VALUES (?, ?, ${VOLUNTEER_COLUMNS.map(() => "?").join(", ")})`);
  db.transaction(() => {
    for (let at = 0; at < volunteers.count; at++) {
      insert.run(volunteers.place[at], volunteers.speaks[at], ...volunteerValues(pool, at));
    }
  })();

  return (family) => {
    fill(family);
    const parts = `near.points + talk.points + purpose.points + ${availabilityInSql(pool, family)} + ${interestsInSql(pool, family)}`;
    return db
      .prepare(`SELECT ${parts} AS score
        FROM volunteer CROSS JOIN near USING (place) CROSS JOIN talk USING (speaks)
          CROSS JOIN purpose ON purpose.offered = volunteer.purposes
        WHERE near.km <= max_km AND ${gatesInSql(pool, family)} ORDER BY score DESC LIMIT ${top}`)
      .pluck()
      .all() as number[];
  };

  function fill(family: number): void {
    db.exec("DELETE FROM near; DELETE FROM talk; DELETE FROM purpose");
    const near = db.prepare("INSERT INTO near VALUES (?,?,?)");
    const talk = db.prepare("INSERT INTO talk VALUES (?,?)");
    const purpose = db.prepare("INSERT INTO purpose VALUES (?,?)");
    const row = pool.families.place[family]! * places.count;
    for (let place = 0; place < places.count; place++)
      near.run(place, places.km[row + place], places.points[row + place]);
    for (let speaks = 0; speaks < pool.volunteerLevels.length; speaks++) {
      const points = pairLanguagePoints(pool, family, pool.volunteerAgainstAdults(speaks));
      if (points !== GATED) talk.run(speaks, points);
    }
    pool.parts.purpose(pool.families.purposes[family]!).forEach((points, offered) => {
      purpose.run(offered, points);
    });
  }
}
