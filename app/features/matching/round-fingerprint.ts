import { createHash } from "node:crypto";
import { canonicalInput } from "./engine/canonical-input";
import { byId } from "./engine/order";
import type { Round, RoundInput } from "./engine/results";

/**
 * What a stored round keeps of its input: one hash over all of it, and a short digest of each person's facts. Digests tell
 * later who came, left or changed; the facts themselves are not stored a second time.
 */
export type InputDigests = Record<"families" | "volunteers", Record<string, string>>;
export type Fingerprint = { inputHash: string; digests: string };

/** Twelve letters of hex: two different facts of one person have the same digest once in 2^48. */
const DIGEST_LETTERS = 12;

export function fingerprintOf(input: RoundInput): Fingerprint {
  const hash = createHash("sha256");
  const digests: InputDigests = { families: {}, volunteers: {} };
  // The canonical input: one line for the knobs, one a family, one a volunteer, each sorted by id, then pins and forbids.
  const people = (["families", "volunteers"] as const).flatMap((side) =>
    [...input[side]].sort(byId).map(({ id }) => ({ side, id })),
  );
  let line = -1;
  for (const piece of canonicalInput(input)) {
    hash.update(piece);
    const person = people[line++];
    if (person) digests[person.side][person.id] = sha256(piece).slice(0, DIGEST_LETTERS);
  }
  return { inputHash: hash.digest("hex"), digests: JSON.stringify(digests) };
}

/** Over pairs, totals and prices, whatever the order they come in. */
export function resultHashOf({ pairs, totals, prices }: Round): string {
  const sorted = (numbers: Readonly<Record<string, number>>) =>
    Object.entries(numbers).sort(([one], [other]) => (one < other ? -1 : 1));
  const told = pairs
    .map(({ family, volunteer, points, gain, pinned }) => [family, volunteer, points, gain, pinned])
    .sort(([one], [other]) => ((one as string) < (other as string) ? -1 : 1));
  return sha256(JSON.stringify([told, totals, sorted(prices.families), sorted(prices.volunteers)]));
}

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
