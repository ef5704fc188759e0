import { expect, test } from "vitest";
import { madeOf } from "./made-of";

function counting() {
  let times = 0;
  const upper = madeOf<{ word: string }, string>();
  const of = (thing: { word: string }, name: string, others: readonly unknown[] = []) =>
    upper(thing, name, others, () => {
      times += 1;
      return `${thing.word} ${name} ${others.length}`;
    });
  return { of, times: () => times };
}

test("it is made once of the same thing with the same others, and once under each name", () => {
  const { of, times } = counting();
  const [tea, milk] = [{ word: "tea" }, {}];
  expect([of(tea, "da", [milk]), of(tea, "da", [milk]), of(tea, "en", [milk]), of(tea, "da", [milk])]).toEqual([
    "tea da 1",
    "tea da 1",
    "tea en 1",
    "tea da 1",
  ]);
  expect(times()).toBe(2);
});

test("it is made anew of another thing that says the same, and when one of the others is another, more or gone", () => {
  const { of, times } = counting();
  const [tea, milk] = [{ word: "tea" }, {}];
  of(tea, "da", [milk]);
  of({ word: "tea" }, "da", [milk]);
  for (const others of [[{}], [], [milk], [milk, milk], [milk]])
    expect(of(tea, "da", others)).toBe(`tea da ${others.length}`);
  expect(times()).toBe(7);
});
