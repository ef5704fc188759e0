import { join } from "node:path";
import { makeKeys } from "~/foundation/keys.server";
import { type BuiltServer, startBuiltServer } from "~tests/support/built-server";

/**
 * The built server as it runs for people: with NODE_ENV=test React would be its slow build for developers.
 * @param folder an empty one; the database and the keys are put there
 */
export async function startProductionServer(folder: string): Promise<{ server: BuiltServer; database: string }> {
  const [database, keys] = [join(folder, "bench.db"), join(folder, "keys.json")];
  makeKeys(keys);
  // The proxy in front is believed: what is measured comes from many addresses.
  const run = { NODE_ENV: "production", TRUST_PROXY: "1", LOG_LEVEL: "error" };
  const settings = { ...run, DATABASE_FILE: database, KEY_FILE: keys };
  return { server: await startBuiltServer(settings), database };
}
