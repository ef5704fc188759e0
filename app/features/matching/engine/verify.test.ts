import fc from "fast-check";
import { expect, test } from "vitest";
import { OBJECTIVES } from "~db/vocabulary";
import { anyDecided, anyPolicy, anyPool, family, poolOf, volunteer, withAllowedPins } from "~tests/support/pools";
import { DEFAULT_POLICY } from "./policy";
import type { Reasons, Round, RoundFlaw, RoundInput, RoundPair } from "./results";
import { solveRound } from "./round";
import { score } from "./score";
import { verifyRound } from "./verify";
import { verifyPlainPairs } from "./verify-plain";
import { waitingBonus } from "./waiting";

type Change = { path: string; round: Round };

/** Every round that differs from a right one in one field: each number by one, each id by another, each list by one less. */
function* mutations(round: Round): Iterable<Change> {
  const changed = (path: string, change: (copy: Round) => void): Change => {
    const copy = structuredClone(round);
    change(copy);
    return { path, round: copy };
  };
  for (const at of round.pairs.keys()) {
    const pair = (copy: Round) =>
      copy.pairs[at] as { -readonly [Key in keyof Round["pairs"][0]]: Round["pairs"][0][Key] };
    yield changed(`pairs ${at} points`, (copy) => {
      pair(copy).points += 1;
    });
    yield changed(`pairs ${at} gain`, (copy) => {
      pair(copy).gain -= 1;
    });
    yield changed(`pairs ${at} family`, (copy) => {
      pair(copy).family = "f99";
    });
    yield changed(`pairs ${at} volunteer`, (copy) => {
      pair(copy).volunteer = "v99";
    });
    yield changed(`pairs ${at} pinned`, (copy) => {
      pair(copy).pinned = !pair(copy).pinned;
    });
    for (const part of pair(round).parts.keys()) {
      const partOf = (copy: Round) => pair(copy).parts[part] as { points: number; value: number };
      yield changed(`pairs ${at} points of part ${part}`, (copy) => {
        partOf(copy).points += 1;
      });
      yield changed(`pairs ${at} value of part ${part}`, (copy) => {
        partOf(copy).value += 0.000_001;
      });
    }
    yield changed(`pairs ${at} gone`, (copy) => {
      (copy.pairs as unknown[]).splice(at, 1);
    });
  }
  for (const key of ["pairs", "points", "gain", "bound"] as const) {
    yield changed(`totals ${key}`, (copy) => {
      copy.totals[key] += 1;
    });
    yield changed(`totals ${key}`, (copy) => {
      copy.totals[key] -= 1;
    });
  }
  for (const side of ["families", "volunteers"] as const) {
    const prices = (copy: Round) => copy.prices[side] as Record<string, number>;
    for (const id of Object.keys(round.prices[side])) {
      yield changed(`price ${id}`, (copy) => {
        prices(copy)[id]! += 1;
      });
      yield changed(`price ${id}`, (copy) => {
        prices(copy)[id]! -= 1;
      });
      yield changed(`price ${id}`, (copy) => {
        delete prices(copy)[id];
      });
    }
    yield changed(`a price more among ${side}`, (copy) => {
      prices(copy).nobody = 0;
    });
    for (const at of round.unmatched[side].keys()) {
      yield changed(`unmatched ${side} ${at}`, (copy) => {
        (copy.unmatched[side] as unknown[]).splice(at, 1);
      });
      const reasons = (copy: Round) => copy.unmatched[side][at]!.reasons;
      for (const reason of Object.keys(reasons(round)) as (keyof Reasons)[]) {
        yield changed(`unmatched ${side} ${at} ${reason}`, (copy) => {
          reasons(copy)[reason]! += 1;
        });
        yield changed(`unmatched ${side} ${at} without ${reason}`, (copy) => {
          delete reasons(copy)[reason];
        });
      }
    }
  }
  for (const key of ["pairs", "gain"] as const) {
    yield changed(`one by one ${key}`, (copy) => {
      copy.comparison.oneByOne[key] += 1;
    });
  }
  yield changed("objective", (copy) => {
    copy.objective = OBJECTIVES[(OBJECTIVES.indexOf(copy.objective) + 1) % 3]!;
  });
  yield changed("as of", (copy) => {
    copy.asOf = "2026-11-21";
  });
}

/** Rounds in which somebody else takes a place, or a pair more is made, with all numbers of the pair and the totals put right. */
function* otherPairs(round: Round, input: RoundInput): Iterable<Change> {
  const pairOf = (familyId: string, volunteerId: string, pinned: boolean): RoundPair => {
    const family = input.families.find(({ id }) => id === familyId)!;
    const volunteer = input.volunteers.find(({ id }) => id === volunteerId)!;
    const { points, parts } = score(family, volunteer, input.policy, input.rarity);
    const bonus = input.objective === "balanced" ? waitingBonus(family, input.date, input.policy) : 0;
    return { family: familyId, volunteer: volunteerId, points, gain: points + bonus, pinned, parts };
  };
  const withPairs = (path: string, pairs: RoundPair[]): Change => {
    const totals = { ...round.totals, pairs: pairs.length };
    totals.points = pairs.reduce((sum, { points }) => sum + points, 0);
    totals.gain = pairs.reduce((sum, { gain }) => sum + gain, 0);
    const left = (side: "families" | "volunteers", key: "family" | "volunteer") =>
      round.unmatched[side].filter(({ id }) => !pairs.some((pair) => pair[key] === id));
    const unmatched = { families: left("families", "family"), volunteers: left("volunteers", "volunteer") };
    return { path, round: { ...round, pairs, totals, unmatched } };
  };
  for (const [at, pair] of round.pairs.entries()) {
    const other = (family: string, volunteer: string) => pairOf(family, volunteer, pair.pinned);
    // Somebody who fits exactly as well may take the place: that round is as good and as right.
    const isTwin = ({ gain }: RoundPair) => gain === pair.gain;
    for (const { id } of input.volunteers) {
      const swapped = other(pair.family, id);
      if (id !== pair.volunteer && !isTwin(swapped)) {
        yield withPairs(`${pair.family} with ${id} instead of ${pair.volunteer}`, round.pairs.with(at, swapped));
      }
    }
    for (const { id } of input.families) {
      const swapped = other(id, pair.volunteer);
      if (id !== pair.family && !isTwin(swapped)) {
        yield withPairs(`${pair.volunteer} with ${id} instead of ${pair.family}`, round.pairs.with(at, swapped));
      }
    }
    yield withPairs(`pair ${at} twice`, [...round.pairs, pair]);
  }
  for (const { id } of round.unmatched.families) {
    for (const volunteer of input.volunteers) {
      const more = pairOf(id, volunteer.id, false);
      // A pair without any gain adds nothing and takes nothing away.
      if (more.gain > 0) yield withPairs(`${id} with ${volunteer.id}, too`, [...round.pairs, more]);
    }
  }
}

test("a right round passes, and every change of a single field, of who is paired and of how many is found", () => {
  const rounds = fc.record({
    pool: anyPool(6, 5),
    decided: anyDecided(6, 5),
    objective: fc.constantFrom(...OBJECTIVES),
  });
  fc.assert(
    fc.property(rounds, anyPolicy, ({ pool, decided, objective }, policy) => {
      const input = withAllowedPins({ ...pool, policy, objective }, decided);
      const verdict = solveRound(input);
      if (!verdict.ok) throw new Error(verdict.reason);
      expect(verifyRound(verdict.round, input)).toMatchObject({ ok: true });
      const changes = [...mutations(verdict.round), ...otherPairs(verdict.round, input)];
      const missed = changes.filter(({ round }) => verifyRound(round, input).ok);
      expect(missed.map(({ path }) => path)).toEqual([]);
    }),
    { numRuns: process.env.NIGHTLY === "1" ? 3000 : 60 },
  );
}, 3_600_000);

test("plain people alone show a pair that pays more than its prices", () => {
  const people = poolOf(
    [family({ id: "f1" }), family({ id: "f2" })],
    [volunteer({ id: "v1" }), volunteer({ id: "v2", area: "2800" })],
  );
  const input: RoundInput = { ...people, policy: DEFAULT_POLICY, objective: "total" };
  const better = (changes: Partial<RoundInput>, off: number) => {
    const asked = { ...input, ...changes };
    const verdict = solveRound(asked);
    if (!verdict.ok) throw new Error(verdict.reason);
    const { families, volunteers } = structuredClone(verdict.round.prices) as Record<string, Record<string, number>>;
    for (const id of Object.keys(families!)) families![id]! -= off;
    const flaws: RoundFlaw[] = [];
    verifyPlainPairs({ ...verdict.round, prices: { families: families!, volunteers: volunteers! } }, asked, flaws);
    return flaws.map(({ family, volunteer }) => `${family} ${volunteer}`);
  };
  expect(better({}, 0)).toEqual([]);
  expect(better({}, 1)).toEqual(["f1 v1", "f1 v2", "f2 v1", "f2 v2"]);
  expect(better({ forbids: [{ family: "f1", volunteer: "v1" }] }, 100_000)).toEqual(["f1 v2", "f2 v1", "f2 v2"]);
  expect(better({ pins: [{ family: "f1", volunteer: "v2" }] }, 1)).toEqual(["f2 v1"]);
  expect(better({ policy: { ...DEFAULT_POLICY, floor: 100 } }, 1)).toEqual([]);
});
