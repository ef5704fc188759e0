import { expect, test } from "vitest";
import { judgeAnswer, type Said } from "./answer-rules";

const said = (more: Partial<Said>): Said => ({
  state: "proposed",
  side: "volunteer",
  answer: "yes",
  saidBefore: false,
  complete: true,
  confirmedBy: null,
  ...more,
});

test("a unit's yes counts when everybody has said yes, and one no is a no", () => {
  expect(judgeAnswer(said({ complete: false }))).toEqual({ ok: true, event: null });
  expect(judgeAnswer(said({ complete: true }))).toEqual({ ok: true, event: "volunteer-yes" });
  expect(judgeAnswer(said({ answer: "no", complete: false }))).toEqual({ ok: true, event: "volunteer-no" });
});

test("the family is asked second", () => {
  expect(judgeAnswer(said({ side: "family" }))).toEqual({ ok: false, reason: "too-early" });
  expect(judgeAnswer(said({ side: "family", state: "volunteer-yes" }))).toEqual({ ok: true, event: "family-yes" });
});

test("a yes may become a no until they have met, a no is final", () => {
  expect(judgeAnswer(said({ state: "agreed", answer: "no", saidBefore: true }))).toEqual({
    ok: true,
    event: "volunteer-no",
  });
  expect(judgeAnswer(said({ state: "agreed", answer: "yes" }))).toEqual({ ok: false, reason: "too-late" });
  expect(judgeAnswer(said({ state: "declined" }))).toEqual({ ok: false, reason: "closed" });
});

test("after the meeting each side confirms for itself", () => {
  expect(judgeAnswer(said({ state: "met" }))).toEqual({ ok: true, event: "confirm" });
  expect(judgeAnswer(said({ state: "one-confirmed", confirmedBy: "volunteer" }))).toEqual({
    ok: false,
    reason: "already-said",
  });
  expect(judgeAnswer(said({ state: "one-confirmed", confirmedBy: "volunteer", side: "family" }))).toEqual({
    ok: true,
    event: "confirm",
  });
  expect(judgeAnswer(said({ state: "one-confirmed", confirmedBy: "family", answer: "no" }))).toEqual({
    ok: true,
    event: "not-for-us",
  });
});

test("'talk to me first' moves nothing, and saying the same twice is told", () => {
  expect(judgeAnswer(said({ answer: "talk-first" }))).toEqual({ ok: true, event: null });
  expect(judgeAnswer(said({ saidBefore: true }))).toEqual({ ok: false, reason: "already-said" });
});
