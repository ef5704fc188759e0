import { expect, test } from "vitest";
import { VOLUNTEER_STATES } from "~db/vocabulary";
import { lateFor, movesFrom } from "./volunteer-moves";

test("each state has its moves, and the two ends have none", () => {
  expect(Object.fromEntries(VOLUNTEER_STATES.map((state) => [state, movesFrom(state)]))).toEqual({
    applied: ["approve", "decline", "leave"],
    "in-screening": ["approve", "decline", "leave"],
    approved: ["pause", "leave"],
    paused: ["resume", "leave"],
    left: [],
    declined: [],
  });
});

test("the talk is late after seven days, the approval after twenty-one, and neither before", () => {
  const file = { state: "applied" as const, appliedOn: "2026-11-01", talkHeld: false };
  expect(lateFor(file, "2026-11-08")).toBeNull();
  expect(lateFor(file, "2026-11-09")).toBe("talk");
  expect(lateFor({ ...file, talkHeld: true }, "2026-11-22")).toBeNull();
  expect(lateFor({ ...file, talkHeld: true }, "2026-11-23")).toBe("approval");
  expect(lateFor({ ...file, state: "approved" }, "2027-11-23")).toBeNull();
});
