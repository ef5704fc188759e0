import { expect, test } from "vitest";
import { addressOfForm } from "./to-the-page";

test("a form is sent to the page it stands on, also where that page is the first of a frame", () => {
  expect(addressOfForm("/da/account")).toBe("/da/account?index");
  expect(addressOfForm("/desk/families/1/correct?adult=2")).toBe("/desk/families/1/correct?adult=2&index");
});

test("a form that says so already is left as it is", () => {
  for (const address of ["/admin?index", "/admin?index&x=1", "/admin?x=1&index"])
    expect(addressOfForm(address)).toBe(address);
});
