import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { startRounds } from "~/features/matching/rounds/round-runner.server";
import type { Clock } from "~/foundation/clock";
import type { Env } from "~/foundation/env.server";
import type { Keys } from "~/foundation/keys.server";
import type { Log } from "~/foundation/log.server";
import { VERSION } from "~/foundation/version";
import { mapSources } from "~/map/map-sources";
import { type Database, openDatabase } from "~db/database.server";
import { listMigrations, migrate } from "~db/migrate.server";
import { makeApp } from "./app";
import { type Background, startBackground } from "./background";
import { feedsInFront } from "./feeds-in-front";
import { pageCache } from "./page-cache";

export type Running = { origin: string; db: Database; close(): Promise<void> };
export type Given = { env: Env; log: Log; clock: Clock; keys: Keys };

/** Migrates and opens the database, starts to listen, and starts what runs by itself. */
export async function startServer(given: Given): Promise<Running> {
  const { env, log, clock } = given;
  // An address of a map that cannot work is said now, not to the first reader of the map.
  mapSources(env.MAP_STYLE_URL ?? null);
  migrate(env.DATABASE_FILE, listMigrations(), clock.now());
  const db = openDatabase(env.DATABASE_FILE);
  const rounds = await startRounds({ db, log, clock, file: env.DATABASE_FILE });
  const app = await makeApp({ ...given, db });
  // While developing, pages are made anew at every change of the code.
  const answer = feedsInFront({ ...given, db });
  const inFront =
    env.NODE_ENV === "development" ? app : pageCache({ db, now: () => clock.now().getTime(), answer }, app);
  const server = createServer(inFront);
  await listen(server, env);
  const background: Background = startBackground({ ...given, db });
  const port = (server.address() as AddressInfo).port;
  log.started({ port, version: VERSION, demo: env.demo });
  return {
    origin: `http://localhost:${port}`,
    db,
    async close() {
      await background.stop();
      await rounds.stop();
      await new Promise((done) => {
        server.close(done);
        server.closeIdleConnections();
      });
      db.close();
      log.stopped();
    },
  };
}

function listen(server: Server, env: Env): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(env.PORT, env.HOST, () => resolve());
  });
}
