import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addDays, dayOf, mondayOf } from "~/foundation/clock";
import { openDatabase } from "~db/database.server";
import { occurrences } from "~db/schema/activities.server";
import { seedActivities } from "~db/seed/activities";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { startBuiltServer } from "~tests/support/built-server";
import { askLighthouse } from "~tests/support/lighthouse";

/** What the public pages should reach on Lighthouse's slow phone. */
const GOAL = 95;

/** `npm run bench -- web`, second part: Lighthouse on its slow-phone profile. Prints; nothing is asserted, since machines differ. */
export async function benchSlowPhone(now: Date, print: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "nyven-slow-phone-"));
  const settings = { DATABASE_FILE: join(folder, "bench.db"), KEY_FILE: join(folder, "keys.json"), LOG_LEVEL: "error" };
  const server = await startBuiltServer(settings);
  try {
    const db = openDatabase(settings.DATABASE_FILE);
    await settle(db, ...seedActivities(factories({ now }), now, "no log-in here"));
    const [date] = await db.read
      .select({ id: occurrences.id })
      .from(occurrences)
      .orderBy(occurrences.startsAt)
      .limit(1);
    db.close();
    const monday = addDays(mondayOf(dayOf(now)), 7);
    for (const path of [
      "/da",
      `/ar/activities?week=${monday}`,
      `/da/activities/${date?.id}`,
      "/da/volunteer/join/you",
    ]) {
      const { scores } = await askLighthouse(`${server.origin}${path}`, ["performance"]);
      print(
        `${path.replace(/[0-9a-f-]{36}/, ":id")}: Lighthouse performance ${scores.performance} on a slow phone (goal ${GOAL})`,
      );
    }
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
