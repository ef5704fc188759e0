import { expect, test } from "vitest";
import { samePerson } from "./same-person";

const volunteer = { accountId: "a", phone: "+4520000001", email: "amina@example.org" };
const adult = { accountId: null, phone: null, email: null, sharedPhone: false };

test("one account, one e-mail or one telephone is one person; a telephone that a household shares is not", () => {
  expect(samePerson(volunteer, { ...adult, accountId: "a" })).toBe(true);
  expect(samePerson(volunteer, { ...adult, email: "amina@example.org" })).toBe(true);
  expect(samePerson(volunteer, { ...adult, phone: "+4520000001" })).toBe(true);
  expect(samePerson(volunteer, { ...adult, phone: "+4520000001", sharedPhone: true })).toBe(false);
  expect(samePerson({ ...volunteer, accountId: null, email: null }, adult)).toBe(false);
});
