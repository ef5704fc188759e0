import type { Clock } from "~/foundation/clock";
import type { Env } from "~/foundation/env.server";
import type { Keys } from "~/foundation/keys.server";
import type { Log } from "~/foundation/log.server";
import type { Database } from "~db/database.server";

/** What the server hands to every loader and action. Nothing here is global, so tests make their own. */
export type House = {
  db: Database;
  clock: Clock;
  env: Env;
  keys: Keys;
  log: Log;
  /** For the one script a page may start; a new one each request. */
  nonce: string;
  /** The visitor's network address, for limits only; never stored, never logged. */
  address: string;
};

declare module "@remix-run/node" {
  interface AppLoadContext extends House {}
}
