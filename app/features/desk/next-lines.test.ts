import fc from "fast-check";
import { expect, test } from "vitest";
import { cases, PATIENT } from "~tests/support/calendar/nightly";
import { NEXT_KINDS, type NextFact, nextLines } from "./next-lines";

const TODAY = "2026-11-22";
const fact = (kind: NextFact["kind"], due = TODAY, id: string = kind): NextFact => ({
  kind,
  id,
  due,
  name: "Navn",
  href: "/desk",
});

test("a concern comes before a family nobody has called, and both before a certificate", () => {
  const lines = nextLines(
    [fact("certificate", "2026-11-01"), fact("call-family", "2026-10-01"), fact("concern")],
    TODAY,
  );
  expect(lines.map(({ kind }) => kind)).toEqual(["concern", "call-family", "certificate"]);
});

test("what is not due yet waits, but for a certificate that ends soon", () => {
  const lines = nextLines([fact("check-in", "2026-11-23"), fact("certificate", "2026-12-30")], TODAY);
  expect(lines.map(({ kind }) => kind)).toEqual(["certificate"]);
});

test(
  "never more than ten lines, and the order of the facts changes nothing",
  () => {
    const day = fc.integer({ min: 1, max: 22 }).map((n) => `2026-11-${String(n).padStart(2, "0")}`);
    const facts = fc.uniqueArray(
      fc.record({
        kind: fc.constantFrom(...NEXT_KINDS),
        due: day,
        id: fc.uuid(),
        name: fc.constant("x"),
        href: fc.constant("/"),
      }),
      { selector: ({ id }) => id, maxLength: 40 },
    );
    fc.assert(
      fc.property(facts, (some) => {
        const lines = nextLines(some, TODAY);
        expect(lines.length).toBe(Math.min(some.length, 10));
        expect(nextLines([...some].reverse(), TODAY)).toEqual(lines);
      }),
      cases(100),
    );
  },
  PATIENT.timeout,
);
