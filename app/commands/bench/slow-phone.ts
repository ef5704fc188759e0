import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addDays, dayOf, mondayOf } from "~/foundation/clock";
import { openDatabase } from "~db/database.server";
import { occurrences } from "~db/schema/activities.server";
import { seedActivities } from "~db/seed/activities";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";

import { askLighthouse } from "~tests/support/lighthouse";
import { startProductionServer } from "./production-server";

/** What the public pages should reach on Lighthouse's slow phone. */
const GOAL = 95;

/** `npm run bench -- web`, second part: Lighthouse on its slow-phone profile. Prints; nothing is asserted, since machines differ. */
export async function benchSlowPhone(now: Date, print: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "nyven-slow-phone-"));
  const { server, database } = await startProductionServer(folder);
  try {
    const db = openDatabase(database);
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
