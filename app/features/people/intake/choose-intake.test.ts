import { expect, test } from "vitest";
import { chooseIntake, type IntakeOrganisation } from "./choose-intake";

const organisation = (id: string, more: Partial<IntakeOrganisation> = {}): IntakeOrganisation => ({
  id,
  near: true,
  waitingRequests: 4,
  freeVolunteers: 2,
  ...more,
});

test("the organisation with the fewest waiting requests per free volunteer is asked", () => {
  const busy = organisation("a", { waitingRequests: 9, freeVolunteers: 3 });
  const calm = organisation("b", { waitingRequests: 10, freeVolunteers: 5 });
  expect(chooseIntake([busy, calm])).toBe("b");
});

test("equal loads go by id, in whatever order they come", () => {
  expect(chooseIntake([organisation("b"), organisation("a"), organisation("c")])).toBe("a");
});

test("an organisation far away is asked only where none is near", () => {
  const far = organisation("a", { near: false, waitingRequests: 0 });
  expect(chooseIntake([far, organisation("b")])).toBe("b");
  expect(chooseIntake([far])).toBe("a");
});

test("an organisation without free volunteers comes after every one that has some", () => {
  const none = organisation("a", { freeVolunteers: 0, waitingRequests: 0 });
  expect(chooseIntake([none, organisation("b", { waitingRequests: 90, freeVolunteers: 1 })])).toBe("b");
});

test("who was passed over is not asked again, and then nobody is left", () => {
  expect(chooseIntake([organisation("a"), organisation("b")], ["a"])).toBe("b");
  expect(chooseIntake([organisation("a")], ["a"])).toBeNull();
});
