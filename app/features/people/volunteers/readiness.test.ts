import { expect, test } from "vitest";
import { certificateState, readiness, type ScreenedAdult } from "./readiness";

const TODAY = "2026-11-22";
const asked = { today: TODAY, declarationVersion: 2, visitsHomes: false };
const paper = (kind: "criminal-record" | "child-protection", validUntil: string | null = "2027-03-01") =>
  ({ kind, status: "valid", validUntil }) as const;

const ready = (more: Partial<ScreenedAdult> = {}): ScreenedAdult => ({
  id: "anna",
  talkHeldAt: new Date("2026-11-20T10:00:00Z"),
  declarationVersion: 2,
  homeVisitOn: null,
  references: 0,
  certificates: [paper("criminal-record"), paper("child-protection")],
  ...more,
});

test("an adult with talk, declarations and certificates makes a unit that may be approved, with children", () => {
  expect(readiness([ready()], asked)).toEqual({ ok: true, withChildren: true });
});

test("a unit waits for every one of its adults, and says for whom and what", () => {
  const per = ready({ id: "per", talkHeldAt: null, declarationVersion: 1 });
  expect(readiness([ready(), per], asked)).toEqual({
    ok: false,
    missing: [{ adultId: "per", missing: ["talk", "declarations-old"] }],
  });
});

test("without a child-protection certificate a unit is approved, but not with children", () => {
  const without = ready({ certificates: [paper("criminal-record")] });
  expect(readiness([ready(), without], asked)).toEqual({ ok: true, withChildren: false });
});

test("a certificate counts on its last day and not on the day after", () => {
  const until = (day: string) => ready({ certificates: [paper("criminal-record", day)] });
  expect(readiness([until(TODAY)], asked).ok).toBe(true);
  expect(readiness([until("2026-11-21")], asked)).toMatchObject({ missing: [{ missing: ["criminal-record-ended"] }] });
});

test("a newcomer whose certificate cannot be had yet needs two references, and never meets children", () => {
  const newcomer = (references: number) =>
    ready({ references, certificates: [{ kind: "criminal-record", status: "not-yet-obtainable", validUntil: null }] });
  expect(readiness([newcomer(1)], asked)).toMatchObject({ missing: [{ missing: ["references"] }] });
  expect(readiness([newcomer(2)], asked)).toEqual({ ok: true, withChildren: false });
});

test("where matches are held in homes the home is visited first", () => {
  const atHome = { ...asked, visitsHomes: true };
  expect(readiness([ready()], atHome)).toMatchObject({ missing: [{ missing: ["home-visit"] }] });
  expect(readiness([ready({ homeVisitOn: "2026-11-10" })], atHome).ok).toBe(true);
});

test("a unit without adults is never ready", () => {
  expect(readiness([], asked).ok).toBe(false);
});

test("renewal is asked for in the last sixty days", () => {
  const renewFrom = "2027-01-21";
  expect(certificateState({ status: "valid", validUntil: "2027-01-21" }, TODAY, renewFrom)).toBe("renew-soon");
  expect(certificateState({ status: "valid", validUntil: "2027-01-22" }, TODAY, renewFrom)).toBe("valid");
  expect(certificateState({ status: "valid", validUntil: "2026-11-21" }, TODAY, renewFrom)).toBe("ended");
  expect(certificateState({ status: "requested", validUntil: null }, TODAY, renewFrom)).toBe("missing");
  expect(certificateState(undefined, TODAY, renewFrom)).toBe("missing");
});
