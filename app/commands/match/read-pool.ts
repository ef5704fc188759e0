import { readFileSync } from "node:fs";
import { FILE_REQUEST, readFamilies, readVolunteers } from "~/features/matching/engine/files/read-people";
import type { Pool } from "~/features/matching/engine/people";
import { DEFAULT_POLICY, type Policy } from "~/features/matching/engine/policy";
import { type PolicyFile, readPolicy } from "~/features/matching/engine/policy-file";
import { interestRarity } from "~/features/matching/engine/rarity";
import { sayFlaw } from "./expectations";

export type ReadPool = { ok: true; pool: Pool; policy: Policy } | { ok: false; complaint: string };

/** Reads both files and the policy; every flaw of all of them is said. */
export function readPool(command: {
  volunteers: string;
  families: string;
  policy: string | null;
  asOf: string;
}): ReadPool {
  const complaints: string[] = [];
  const volunteers = readOne(command.volunteers, readVolunteers, complaints);
  const families = readOne(command.families, readFamilies, complaints);
  const policy = command.policy === null ? DEFAULT_POLICY : readPolicyFile(command.policy, complaints);
  if (!volunteers || !families || !policy) return { ok: false, complaint: complaints.join("") };
  const rarity = interestRarity([...volunteers, ...families]);
  return { ok: true, pool: { volunteers, families, date: command.asOf, request: FILE_REQUEST, rarity }, policy };
}

type PeopleReader<Person> = (bytes: Uint8Array) => ReturnType<typeof readVolunteers> | { ok: true; people: Person[] };

function readOne<Person>(file: string, read: PeopleReader<Person>, complaints: string[]): Person[] | null {
  const bytes = readBytes(file, complaints);
  if (!bytes) return null;
  const found = read(bytes);
  if (found.ok) return found.people as Person[];
  for (const flaw of found.flaws) complaints.push(sayFlaw(file, flaw));
  return null;
}

function readBytes(file: string, complaints: string[]): Uint8Array | null {
  try {
    return readFileSync(file);
  } catch {
    complaints.push(`${file}: cannot be read.\n`);
    return null;
  }
}

function readPolicyFile(file: string, complaints: string[]): Policy | null {
  const bytes = readBytes(file, complaints);
  if (!bytes) return null;
  const found = readPolicy(new TextDecoder().decode(bytes));
  if (found.ok) return found.policy;
  complaints.push(`${file}: ${sayPolicy(found)}\n`);
  return null;
}

function sayPolicy(found: Exclude<PolicyFile, { ok: true }>): string {
  switch (found.reason) {
    case "no-json":
      return "expected JSON.";
    case "no-object":
      return `expected an object${found.knob && ` as ${found.knob}`}.`;
    case "unknown-knob":
      return `there is no ${found.knob}.`;
    case "no-number":
      return `expected a number as ${found.knob}.`;
    case "all-weights-zero":
      return "expected at least one weight above 0.";
    case "out-of-bounds": {
      const { from, to, whole } = found.bounds;
      return `expected a ${whole ? "whole " : ""}number from ${from} to ${to} as ${found.knob}.`;
    }
  }
}
