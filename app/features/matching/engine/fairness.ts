import { kindOf } from "./eligibility";
import type { Family, Pool } from "./people";
import type { Round } from "./results";
import { takingPart } from "./taking-part";
import { daysWaiting } from "./waiting";

/**
 * Who a round helps: for each group of the families that take part how many are matched, and how long the group has
 * waited before the round and those left waiting after it (median days; null: nobody).
 */
export type GroupFairness = {
  group: string;
  families: number;
  matched: number;
  medianDaysBefore: number | null;
  medianDaysAfter: number | null;
};

export type Fairness = {
  all: GroupFairness;
  /** A family counts under every language that an adult has as mother tongue; under "none" without any. */
  byLanguage: GroupFairness[];
  /** Under "not-stated" without a kind. */
  byHousehold: GroupFairness[];
  byArea: GroupFairness[];
};

export function fairnessOf(pairs: Round["pairs"], pool: Pool): Fairness {
  const matched = new Set(pairs.map(({ family }) => family));
  const families = takingPart(pool).families;
  const group = (name: string, members: readonly Family[]): GroupFairness => {
    const left = members.filter(({ id }) => !matched.has(id));
    const days = (people: readonly Family[]) => median(people.map((family) => daysWaiting(family, pool.date)));
    return {
      group: name,
      families: members.length,
      matched: members.length - left.length,
      medianDaysBefore: days(members),
      medianDaysAfter: days(left),
    };
  };
  const by = (groupsOf: (family: Family) => readonly string[]) =>
    [...groupBy(families, groupsOf)]
      .map(([name, members]) => group(name, members))
      .sort((one, other) => other.families - one.families || (one.group < other.group ? -1 : 1));
  return {
    all: group("all", families),
    byLanguage: by(motherTongues),
    byHousehold: by((family) => [kindOf(family) ?? "not-stated"]),
    byArea: by(({ area }) => [area]),
  };
}

function motherTongues({ adults }: Family): string[] {
  const tongues = adults.flatMap((adult) => adult.filter(({ level }) => level === 4).map(({ tag }) => tag));
  return tongues.length === 0 ? ["none"] : [...new Set(tongues)];
}

function groupBy(families: readonly Family[], groupsOf: (family: Family) => readonly string[]): Map<string, Family[]> {
  const groups = new Map<string, Family[]>();
  for (const family of families) {
    for (const name of groupsOf(family)) {
      const members = groups.get(name);
      if (members) members.push(family);
      else groups.set(name, [family]);
    }
  }
  return groups;
}

/** Of an even number the mean of the middle two. */
function median(numbers: number[]): number | null {
  if (numbers.length === 0) return null;
  const sorted = numbers.sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
