import fc from "fast-check";
import { expect, test } from "vitest";
import { cases, PATIENT } from "~tests/support/calendar/nightly";
import { concernChain, nextInChain } from "./concern-chain";

const DESK = { leads: ["lone"], coordinators: ["karin", "ali"], deputyOf: { karin: "ali" } };
const nobody = new Set<string>();

test("a concern goes to whoever is responsible, then the deputy, then the lead", () => {
  expect(concernChain("karin", DESK, nobody)).toEqual(["karin", "ali", "lone"]);
});

test("it never goes to the one it is about, wherever that one stands in the row", () => {
  expect(concernChain("karin", DESK, new Set(["karin"]))).toEqual(["ali", "lone"]);
  expect(concernChain("karin", DESK, new Set(["ali"]))).toEqual(["karin", "lone"]);
  expect(concernChain("karin", DESK, new Set(["lone"]))).toEqual(["karin", "ali"]);
});

test("where nobody is responsible it begins with the lead, and where it is about the only lead with the coordinators", () => {
  expect(concernChain(null, DESK, nobody)).toEqual(["lone"]);
  expect(concernChain(null, DESK, new Set(["lone"]))).toEqual(["ali", "karin"]);
});

test("somebody who has left the organisation is passed over", () => {
  expect(concernChain("gone", DESK, nobody)).toEqual(["lone"]);
});

test("it is with nobody twice", () => {
  expect(nextInChain(["karin", "ali", "lone"], ["karin"])).toBe("ali");
  expect(nextInChain(["karin", "ali", "lone"], ["karin", "ali", "lone"])).toBeNull();
});

test(
  "whoever works there, the chain holds nobody of those it must never reach, and nobody twice",
  () => {
    const person = fc.constantFrom("a", "b", "c", "d", "e");
    const people = fc.uniqueArray(person);
    fc.assert(
      fc.property(
        fc.option(person),
        people,
        people,
        people,
        fc.dictionary(person, person),
        (owner, leads, coordinators, out, deputyOf) => {
          const chain = concernChain(owner, { leads, coordinators, deputyOf }, new Set(out));
          expect(out.filter((id) => chain.includes(id))).toEqual([]);
          expect(new Set(chain).size).toBe(chain.length);
          const others = [...leads, ...coordinators].filter((id) => !out.includes(id));
          expect(chain.length > 0).toBe(others.length > 0);
        },
      ),
      cases(100),
    );
  },
  PATIENT.timeout,
);
