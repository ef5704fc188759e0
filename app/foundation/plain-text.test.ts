import fc from "fast-check";
import { expect, it } from "vitest";
import { cases, PATIENT } from "~tests/support/calendar/nightly";
import { hasBidiControl, plainLine, plainText } from "./plain-text";

it("takes out the marks that turn the reading direction", () => {
  expect(plainLine("Ali\u202egpj.exe")).toBe("Aligpj.exe");
  expect(plainLine("\u2067علي\u2069 \u200fog\u200e Bo\u061c")).toBe("علي og Bo");
  expect(hasBidiControl("Ali\u202e")).toBe(true);
  expect(["Ali", "علي", "می‌خواهم", "👩‍👧"].some(hasBidiControl)).toBe(false);
});

it("keeps the joiners that Persian and emoji are written with", () => {
  expect(plainLine("می‌خواهم 👩‍👧")).toBe("می‌خواهم 👩‍👧");
});

it("makes one line of a name, and quiet lines of a description", () => {
  expect(plainLine("  Anna\t\nMaria\u00a0 Jensen\u0000 ")).toBe("Anna Maria Jensen");
  expect(plainText("En \r\nto\r\n\r\n\r\n\r\ntre\u2028fire\u0007")).toBe("En\nto\n\ntre\nfire");
  expect(plainLine("A\u030angstro\u0308m")).toBe("Ångström");
});

it("leaves nothing to take out, whatever comes in, and is the same the second time", PATIENT, () => {
  const nasty = fc.string({
    unit: fc.oneof(
      fc.constantFrom("\u202e", "\u2066", "\u200f", "\u0000", "\n", "\r", " ", "\u0085", "\ud800", "\ufeff", "e\u0301"),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    ),
  });
  fc.assert(
    fc.property(nasty, (text) => {
      for (const clean of [plainLine, plainText]) {
        const once = clean(text);
        expect(hasBidiControl(once)).toBe(false);
        expect(clean(once)).toBe(once);
        // It throws at half a surrogate pair.
        expect(() => encodeURIComponent(once)).not.toThrow();
      }
      expect(plainLine(text)).not.toMatch(/[\n\r\t]/);
    }),
    cases(1000),
  );
});
