import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import fc from "fast-check";
import { expect, it } from "vitest";
import { cases, PATIENT } from "~tests/support/calendar/nightly";
import { dates2025To2030, times } from "~tests/support/calendar/rules";
import { ZONE } from "./series";
import { instantOf, isInGap, isZone, spanOf, wallAt } from "./zone";

it("goes from the wall to an instant and back", PATIENT, () => {
  fc.assert(
    fc.property(dates2025To2030, times, (date, time) => {
      const wall = `${date}T${time}`;
      if (!isInGap(wall, ZONE)) expect(wallAt(instantOf(wall, ZONE), ZONE)).toBe(wall);
    }),
    cases(2000),
  );
});

it("finds the missing hour of each spring, from its first minute to its last", () => {
  expect(["01:59", "02:00", "02:59", "03:00"].map((time) => isInGap(`2026-03-29T${time}`, ZONE))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(isInGap("2027-03-28T02:30", ZONE)).toBe(true);
  expect(isInGap("2026-10-25T02:30", ZONE)).toBe(false);
});

it("ends what begins before New Year in the new year", () => {
  expect(spanOf("2026-12-31T22:00", 240, ZONE).end).toBe("2027-01-01T02:00");
});

it("knows zones with odd offsets and refuses names that are none", () => {
  expect(instantOf("2026-06-01T12:00", "Asia/Kathmandu")).toBe(Date.UTC(2026, 5, 1, 6, 15));
  expect(instantOf("2026-10-04T02:15", "Australia/Lord_Howe")).toBe(Date.UTC(2026, 9, 3, 15, 45));
  expect([isZone("UTC"), isZone("Europe/Copenhagn")]).toEqual([true, false]);
});

it("gives the same dates whatever zone the process runs in", () => {
  const folder = mkdtempSync(join(tmpdir(), "nyven-zones-"));
  const program = join(folder, "print-dates.mjs");
  const entry = fileURLToPath(new URL("../../../../tests/support/calendar/print-dates.ts", import.meta.url));
  buildSync({ entryPoints: [entry], outfile: program, bundle: true, format: "esm", platform: "node" });
  const printed = ["UTC", "Europe/Copenhagen", "America/Los_Angeles", "Pacific/Kiritimati"].map((zone) =>
    // In a process of its own: what `TZ` says must be known before the first date is made.
    execFileSync(process.execPath, [program], { env: { ...process.env, TZ: zone }, encoding: "utf8" }),
  );
  rmSync(folder, { recursive: true });
  expect(new Set(printed).size).toBe(1);
  expect(printed[0]).toContain("2026-03-29T03:30 2026-03-29T01:30:00.000Z");
}, 120_000);
