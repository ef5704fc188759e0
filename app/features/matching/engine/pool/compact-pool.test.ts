import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { anyPolicy, anyPool, DATE, REQUEST } from "~tests/support/pools";
import { shutGates } from "../eligibility";
import { score } from "../score";
import { compactPool } from "./compact-pool";
import { familiesFor } from "./families-for";
import { gateRows, gatesOf } from "./pair-gates";
import { pairPoints } from "./pair-points";
import { volunteersFor } from "./volunteers-for";

const NIGHTLY = process.env.NIGHTLY === "1";
// Properties take as long as they take; the default of 5 s is for tests that talk.
vi.setConfig({ testTimeout: NIGHTLY ? 3_600_000 : 120_000 });
const runs = { numRuns: NIGHTLY ? 5000 : 150 };
const PAIR_GATES = [
  "certificate",
  "contact-wish",
  "volunteer-wish",
  "same-mother-tongue",
  "too-far",
  "no-shared-language",
  "no-shared-time",
  "earlier-pair",
];

test("arrays of numbers give every pair the gates and points that plain people have", () => {
  fc.assert(
    fc.property(anyPool(6, 6), anyPolicy, (pool, policy) => {
      const compact = compactPool({ ...pool, policy, bonusOf: () => 0, barredFor: ({ earlierPairs }) => earlierPairs });
      const gates = gateRows(compact, pool);
      const everybody = Int32Array.from(compact.volunteers.people, (_, v) => v);
      const row = new Uint16Array(everybody.length);
      compact.families.people.forEach((family, f) => {
        gates(f, everybody, row);
        compact.volunteers.people.forEach((volunteer, v) => {
          const shut = shutGates(family, volunteer, DATE, REQUEST);
          expect(gatesOf(row[v]!)).toEqual(shut);
          const points = score(family, volunteer, policy, pool.rarity).points;
          expect(pairPoints(compact, f, v)).toBe(shut.some((gate) => PAIR_GATES.includes(gate)) ? -1 : points);
        });
      });
    }),
    runs,
  );
});

test("a source finds the best by gain less price, whichever side asks", () => {
  fc.assert(
    fc.property(anyPool(8, 100), anyPolicy, fc.integer({ min: 1, max: 5 }), fc.nat(3), (pool, policy, want, step) => {
      const compact = compactPool({
        ...pool,
        policy,
        bonusOf: ({ id }) => 100 * Number(id.slice(1)),
        barredFor: ({ earlierPairs }) => earlierPairs,
      });
      const { families, volunteers } = compact;
      const gain = (f: number, v: number) => {
        const points = pairPoints(compact, f, v);
        return points < compact.floor ? -1 : points + families.bonus[f]!;
      };
      const fromFamilies = volunteersFor(compact);
      const fromVolunteers = familiesFor(compact);
      const volunteerPrice = new Float64Array(volunteers.count);
      const familyPrice = new Float64Array(families.count);
      for (let round = 0; round < 3; round++) {
        for (let f = 0; f < families.count; f++) {
          const all = Array.from(volunteerPrice, (price, v) => (gain(f, v) < 0 ? -1 : gain(f, v) - price));
          const count = fromFamilies.best(f, want, volunteerPrice, 0);
          expect([...fromFamilies.found.nets.slice(0, count)]).toEqual(bestOf(all, want));
          volunteerPrice[fromFamilies.found.columns[0]!]! += count > 0 ? 5000 * step : 0;
        }
        for (let v = 0; v < volunteers.count; v++) {
          const all = Array.from(familyPrice, (price, f) => (gain(f, v) < 0 ? -1 : gain(f, v) - price));
          const count = fromVolunteers.best(v, want, familyPrice, 0);
          expect([...fromVolunteers.found.nets.slice(0, count)]).toEqual(bestOf(all, want));
          familyPrice[fromVolunteers.found.columns[0]!]! += count > 0 ? 5000 * step : 0;
        }
      }
    }),
    runs,
  );
});

const bestOf = (nets: number[], want: number) =>
  nets
    .filter((net) => net > 0)
    .sort((one, other) => other - one)
    .slice(0, want);
