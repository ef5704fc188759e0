import { expect, test } from "vitest";
import { changeRows, rowsOf, startRows, typedOfRows } from "./spoken-rows";

const danish = { tag: "da", speaking: "4", reading: "4" } as const;
const arabic = { tag: "ar", speaking: "", reading: "" } as const;

test("a form starts with Danish and the language the page is read in", () => {
  expect(startRows("da").map(({ tag }) => tag)).toEqual(["da"]);
  expect(startRows("ar").map(({ tag }) => tag)).toEqual(["da", "ar"]);
});

test("rows go into the form and come back the same", () => {
  const adults = [[danish, arabic], [danish]];
  expect(rowsOf(typedOfRows(adults))).toEqual(adults);
});

test("a language is added to the adult at whom the button was pressed", () => {
  const typed = [...typedOfRows([[danish], [danish]]), ["new-1", "ar"] as [string, string]];
  expect(changeRows(typed, "add-1")).toEqual([[danish], [danish, arabic]]);
});

test("a language is added when there is none left", () => {
  expect(changeRows([["new-0", "ar"]], "add-0")).toEqual([[arabic]]);
});

test("a language that is there already, or is none, is not added", () => {
  const typed = typedOfRows([[danish]]);
  expect(changeRows([...typed, ["new-0", "da"]], "add-0")).toEqual([[danish]]);
  expect(changeRows([...typed, ["new-0", "klingon"]], "add-0")).toEqual([[danish]]);
});

test("a language is taken off", () => {
  expect(changeRows(typedOfRows([[danish, arabic]]), "remove-0-ar")).toEqual([[danish]]);
});

test("going on changes no rows", () => {
  expect(changeRows(typedOfRows([[danish]]), "go")).toBeNull();
});
