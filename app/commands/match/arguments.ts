import { parseArgs } from "node:util";
import { isDay } from "~/features/matching/engine/files/columns";
import { OBJECTIVES, type Objective } from "~db/vocabulary";

export const FORMATS = ["json", "csv", "table"] as const;
export type Format = (typeof FORMATS)[number];

type Common = { volunteers: string; families: string; asOf: string; policy: string | null };
export type MatchCommand =
  | (Common & { command: "rank"; family: string; top: number; sort: "net" | "points"; format: Format })
  | (Common & { command: "round"; objective: Objective; format: Format })
  | (Common & { command: "pairs" })
  | { command: "generate"; volunteers: number; families: number; seed: number; towns: number; out: string };

export type Parsed = { ok: true; command: MatchCommand } | { ok: false; sentence: string };

export const USAGE = `Usage:
  npm run --silent match -- rank  --volunteers FILE --families FILE --family ID --as-of YYYY-MM-DD [--top 20] [--sort net|points]
  npm run --silent match -- round --volunteers FILE --families FILE --as-of YYYY-MM-DD [--objective balanced|total|longest-waiting-first]
  npm run --silent match -- pairs --volunteers FILE --families FILE --as-of YYYY-MM-DD
     all: [--policy FILE]; rank, round: [--format json|csv|table]
  npm run --silent match -- generate --volunteers N --families M --seed S --out DIR [--towns T]
`;

const OPTIONS = {
  rank: ["volunteers", "families", "as-of", "policy", "family", "top", "sort", "format"],
  round: ["volunteers", "families", "as-of", "policy", "objective", "format"],
  pairs: ["volunteers", "families", "as-of", "policy"],
  generate: ["volunteers", "families", "seed", "towns", "out"],
} as const;

class Wrong extends Error {}

/** Reads the words after `match`; a sentence when they make no sense. */
export function parseCommand(words: string[]): Parsed {
  try {
    return { ok: true, command: parse(words) };
  } catch (error) {
    if (error instanceof Error && (error instanceof Wrong || "code" in error))
      return { ok: false, sentence: error.message };
    throw error;
  }
}

function parse([name, ...words]: string[]): MatchCommand {
  if (!name || !Object.hasOwn(OPTIONS, name)) throw new Wrong("Say what to do: rank, round, pairs or generate.");
  const command = name as keyof typeof OPTIONS;
  const { values } = parseArgs({
    args: words,
    options: Object.fromEntries(OPTIONS[command].map((option) => [option, { type: "string" as const }])),
    strict: true,
    allowPositionals: false,
  });
  const given = (option: string): string => {
    const value = values[option];
    if (typeof value !== "string" || value === "") throw new Wrong(`--${option} is missing.`);
    return value;
  };
  if (command === "generate") return parseGenerate(values, given);
  const common = {
    volunteers: given("volunteers"),
    families: given("families"),
    asOf: given("as-of"),
    policy: values.policy === undefined ? null : given("policy"),
  };
  if (!isDay(common.asOf)) throw new Wrong("--as-of has to be a day, YYYY-MM-DD.");
  if (command === "pairs") return { command, ...common };
  const format = oneOf("format", values.format ?? "table", FORMATS);
  if (command === "round") {
    return { command, ...common, format, objective: oneOf("objective", values.objective ?? "balanced", OBJECTIVES) };
  }
  return {
    command,
    ...common,
    format,
    family: given("family"),
    top: whole("top", values.top ?? "20", 1),
    sort: oneOf("sort", values.sort ?? "net", ["net", "points"] as const),
  };
}

function parseGenerate(values: Record<string, unknown>, given: (option: string) => string): MatchCommand {
  return {
    command: "generate",
    volunteers: whole("volunteers", given("volunteers"), 0),
    families: whole("families", given("families"), 0),
    seed: whole("seed", given("seed"), 0),
    towns: whole("towns", values.towns ?? "1", 1),
    out: given("out"),
  };
}

function oneOf<Word extends string>(option: string, value: unknown, words: readonly Word[]): Word {
  const found = words.find((word) => word === value);
  if (found === undefined) throw new Wrong(`--${option} has to be ${words.join(", ")}.`);
  return found;
}

function whole(option: string, value: unknown, least: number): number {
  const number = Number(value);
  if (!/^\d{1,9}$/.test(String(value)) || number < least) {
    throw new Wrong(`--${option} has to be a whole number from ${least}.`);
  }
  return number;
}
