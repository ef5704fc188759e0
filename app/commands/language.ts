import { parseArgs } from "node:util";
import { writeCatalogueIndex } from "~/language/catalogue-index.server";
import { reportLines } from "~/language/catalogue-report.server";

const USAGE = `Usage:
  npm run language -- report    keys, missing ones and the longest text, per language and file of words
  npm run language -- index     make files of words that are missing and write app/language/catalogues.server.ts anew`;

const { positionals } = parseArgs({ allowPositionals: true });

switch (positionals.join(" ")) {
  case "report":
    for (const line of reportLines()) console.log(line);
    break;
  case "index":
    console.log(`Wrote ${writeCatalogueIndex()}`);
    break;
  default:
    console.error(USAGE);
    process.exitCode = 2;
}
