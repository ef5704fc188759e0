import { spawnSync } from "node:child_process";
import { growth, type Measurement } from "./bench/measure";
import { benchOrlib } from "./bench/orlib";
import { benchRank } from "./bench/rank";
import { benchMatrices, benchWholeRounds } from "./bench/rounds";
import { table } from "./match/output";

/**
 * `npm run bench`: how fast, and is it right. Correctness is asserted, speed is reported.
 * `-- event-loop N` measures how long the server is held up while a round of N x N runs; the others end with it, too.
 * `-- web` measures the public pages of the built server beside bare Node, and with Lighthouse on a slow phone.
 * `-- misses` measures of these only what a page costs that is not kept yet.
 * `-- desk` measures the pages of the desk at 5,000 families.
 * `-- orlib DIR` solves OR-Library's instances; `-- full DIR` those as well. Without a word all sizes are measured, which
 * takes a quarter of an hour; `-- quick` and `-- usual` leave out the largest. `--json` for machines.
 */

const words = process.argv.slice(2).filter((word) => word !== "--json");
const asJson = process.argv.includes("--json");

/** What is measured, each part in a process of its own, so that its memory is its own: kind, size, towns. */
type Part = readonly (string | number)[];
const LARGE: Part[] = [
  ["matrix", 5000],
  ["matrix", 10_000],
  ["whole", 100_000, 120],
  ["rank", 1_000_000],
];
const QUICK: Part[] = [
  ["rank", 10_000],
  ["matrix", 200],
  ["matrix", 1000],
  ["whole", 200],
  ["whole", 1000],
  ["whole", 2000],
];
const USUAL: Part[] = [...QUICK, ["rank", 100_000], ["matrix", 2000], ["whole", 5000], ["whole", 10_000]];
const PARTS: Record<string, Part[]> = { quick: QUICK, usual: USUAL, full: [...USUAL, ...LARGE] };
const RUNS = 3;

function run(): Measurement[] {
  const [first = "full", folder] = words;
  if (first === "part") return measurePart(words.slice(1));
  if (first === "orlib" && folder) return benchOrlib(folder);
  const parts = Object.hasOwn(PARTS, first) ? PARTS[first] : undefined;
  if (!parts) {
    process.stderr.write(
      "Usage: npm run bench -- [quick|usual|full [DIR]|orlib DIR|event-loop N|web|misses|desk] [--json]\n",
    );
    process.exit(2);
  }
  return [
    ...parts.flatMap((part) => measureApart(["part", ...part])),
    ...(folder ? measureApart(["orlib", folder]) : []),
  ];
}

function measurePart([kind, size, towns = "1"]: readonly string[]): Measurement[] {
  if (kind === "rank") return benchRank([Number(size)]);
  if (kind === "matrix") return benchMatrices([Number(size)], RUNS);
  return benchWholeRounds([{ size: Number(size), towns: Number(towns) }], RUNS);
}

/** @throws when the part found a wrong answer, or did not come to an end */
function measureApart(what: readonly (string | number)[]): Measurement[] {
  const command = [...process.execArgv, process.argv[1]!, ...what.map(String), "--json"];
  const child = spawnSync(process.execPath, command, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
  if (child.status !== 0) throw new Error(`${what.join(" ")} failed`);
  return (JSON.parse(child.stdout) as { measurements: Measurement[] }).measurements;
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

/** The site's parts are read only where they are measured: they would be in the memory of every round. */
async function measureSite(what: string): Promise<void> {
  const now = new Date();
  if (what === "misses") return (await import("./bench/web")).benchWebMisses(now, print);
  if (what === "desk") return (await import("./bench/desk")).benchDesk(now, print);
  await (await import("./bench/web")).benchWeb(now, print);
  await (await import("./bench/slow-phone")).benchSlowPhone(now, print);
}

async function measureEventLoop(size: number): Promise<void> {
  await (await import("./bench/event-loop")).benchEventLoop(size, new Date(), print);
}

const [what = "full"] = words;
if (["web", "misses", "desk"].includes(what)) await measureSite(what);
else if (what === "event-loop") await measureEventLoop(Number(words[1] ?? 2000));
else {
  report();
  if (!asJson && what !== "orlib" && what !== "part") await measureEventLoop(what === "full" ? 10_000 : 2000);
}
