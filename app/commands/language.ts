import { parseArgs } from "node:util";
import { writeCatalogueIndex } from "~/language/catalogue-index.server";

const USAGE = `Usage:
  npm run language -- report    keys, missing ones and the longest text, per language and file of words
  npm run language -- index     make files of words that are missing and write app/language/messages/catalogues.server.ts anew`;

const { positionals } = parseArgs({ allowPositionals: true });

switch (positionals.join(" ")) {
  case "report": {
    // Only here: the other command must work when the list of imports it mends is broken.
    const { reportLines } = await import("~/language/catalogue-report.server");
    console.log(reportLines().join("\n"));
    break;
  }
  case "index":
    console.log(`Wrote ${writeCatalogueIndex()}`);
    break;
  default:
    console.error(USAGE);
    process.exitCode = 2;
}
