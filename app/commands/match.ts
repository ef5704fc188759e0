import { generateFiles } from "./generate/write-files";
import { parseCommand, USAGE } from "./match/arguments";
import { print } from "./match/output";
import { pairLines } from "./match/pairs";
import { rankLines } from "./match/rank";
import { readPool } from "./match/read-pool";
import { roundLines } from "./match/round";

/** `npm run match`: the engine on two files, without a database. Wrong usage and bad rows: exit status 2. */

function refuse(sentence: string): never {
  process.stderr.write(sentence);
  process.exit(2);
}

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

const parsed = parseCommand(process.argv.slice(2));
if (!parsed.ok) refuse(`${parsed.sentence}\n${USAGE}`);
const { command } = parsed;
if (command.command === "generate") await generateFiles(command);
else {
  const read = readPool(command);
  if (!read.ok) refuse(read.complaint);
  if (command.command === "pairs") await print(pairLines(read));
  else if (command.command === "round") await print(roundLines(command, read));
  else
    await print(rankLines(command, read) ?? refuse(`There is no family ${command.family} in ${command.families}.\n`));
}
