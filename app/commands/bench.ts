import { benchDesk } from "./bench/desk";
import { benchEventLoop } from "./bench/event-loop";
import { growth, type Measurement } from "./bench/measure";
import { benchOrlib } from "./bench/orlib";
import { benchRank } from "./bench/rank";
import { benchMatrices, benchWholeRounds } from "./bench/rounds";
import { benchSlowPhone } from "./bench/slow-phone";
import { benchWeb, benchWebMisses } from "./bench/web";
import { table } from "./match/output";

/**
 * `npm run bench`: how fast, and is it right. Correctness is asserted, speed is reported.
 * `-- event-loop N` measures how long the server is held up while a round of N x N runs; the others end with it, too.
 * `-- web` measures the public pages of the built server beside bare Node, and with Lighthouse on a slow phone.
 * `-- misses` measures of these only what a page costs that is not kept yet.
 * `-- desk` measures the pages of the desk at 5,000 families.
 * `-- orlib DIR` solves OR-Library's instances; `-- quick` and `-- full` choose the sizes; `--json` for machines.
 */

const words = process.argv.slice(2).filter((word) => word !== "--json");
const asJson = process.argv.includes("--json");

const SIZES = {
  quick: { rank: [10_000], matrix: [200, 1000], whole: [{ size: 2000, towns: 1 }], runs: 1 },
  usual: { rank: [10_000, 100_000], matrix: [200, 1000, 2000], whole: [{ size: 10_000, towns: 1 }], runs: 3 },
  full: {
    rank: [10_000, 100_000, 1_000_000],
    matrix: [200, 1000, 2000, 5000, 10_000],
    whole: [
      { size: 10_000, towns: 1 },
      { size: 100_000, towns: 120 },
    ],
    runs: 3,
  },
};

function run(): Measurement[] {
  const [first = "usual", folder] = words;
  if (first === "orlib" && folder) return benchOrlib(folder);
  if (!Object.hasOwn(SIZES, first)) {
    process.stderr.write(
      "Usage: npm run bench -- [quick|usual|full|orlib DIR|event-loop N|web|misses|desk] [--json]\n",
    );
    process.exit(2);
  }
  const { rank, matrix, whole, runs } = SIZES[first as keyof typeof SIZES];
  return [...benchWholeRounds(whole, runs), ...benchMatrices(matrix, runs), ...benchRank(rank)];
}

function exponents(measurements: readonly Measurement[]) {
  const ours = measurements.filter(({ who }) => who === "Nyven");
  return [...new Set(ours.map(({ what }) => what))].flatMap((what) => {
    const points = ours.filter((one) => one.what === what);
    return points.length < 2 ? [] : [{ what, exponent: Number(growth(points).toFixed(2)) }];
  });
}

/** Measures the engine, and prints a table or JSON. */
function report(): void {
  const measurements = run();
  if (asJson) process.stdout.write(`${JSON.stringify({ measurements, growth: exponents(measurements) }, null, 2)}\n`);
  else {
    const shown = (number: number | undefined, digits: number) => (number === undefined ? "" : number.toFixed(digits));
    const lines = table(
      ["what", "who", "size", "ms", "p99", "total", "optimum", "ratio", "peak MB"],
      measurements.map((one) => [
        one.what,
        one.who,
        one.size,
        shown(one.ms, one.ms < 10 ? 3 : 0),
        shown(one.p99, 3),
        one.total ?? "",
        one.optimal === undefined ? "" : one.optimal ? "yes" : "no",
        shown(one.ratio, 2),
        one.peakMB ?? "",
      ]),
    );
    const growths = exponents(measurements).map(({ what, exponent }) => `${what}: time grows with size^${exponent}\n`);
    process.stdout.write([...lines, ...growths].join(""));
  }
}

const print = (line: string) => void process.stdout.write(`${line}\n`);
if (words[0] === "web") {
  await benchWeb(new Date(), print);
  await benchSlowPhone(new Date(), print);
} else if (words[0] === "misses") await benchWebMisses(new Date(), print);
else if (words[0] === "desk") await benchDesk(new Date(), print);
else if (words[0] === "event-loop") await benchEventLoop(Number(words[1] ?? 2000), new Date(), print);
else {
  report();
  if (!asJson && words[0] !== "orlib") await benchEventLoop(words[0] === "full" ? 10_000 : 2000, new Date(), print);
}
