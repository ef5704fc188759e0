import { readEnv } from "~/foundation/env.server";
import { makeKeys } from "~/foundation/keys.server";

/** `npm run admin -- keys`: makes the key file once. */
const [command] = process.argv.slice(2);
if (command === "keys") {
  const { KEY_FILE } = readEnv();
  makeKeys(KEY_FILE);
  process.stdout.write(`The key file was made: ${KEY_FILE}. Keep a copy where only you can read it.\n`);
} else {
  process.stderr.write("Usage: npm run admin -- keys\n");
  process.exit(2);
}
