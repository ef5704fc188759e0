import { expect, test } from "vitest";
import { ROLES, type Role } from "~db/vocabulary";
import { type HeldRole, PERMISSIONS, type Permission, scopesOf } from "./permissions";

const NOWHERE = {
  organisationId: null,
  areaId: null,
  houseId: null,
  volunteerId: null,
  familyId: null,
  municipalityCode: null,
};
const held = (role: Role, scope: Partial<HeldRole> = {}): HeldRole => ({ role, ...NOWHERE, ...scope });
/** A role with every scope filled in, so that only the role decides. */
const everywhere = (role: Role) =>
  held(role, { organisationId: "o", houseId: "h", volunteerId: "v", familyId: "f", municipalityCode: "0101" });
const permissionsOf = (role: Role) =>
  (Object.keys(PERMISSIONS) as Permission[]).filter((one) => scopesOf(one, [everywhere(role)]).length > 0);

test("without a role there is one's own account and nothing else", () => {
  expect((Object.keys(PERMISSIONS) as Permission[]).filter((one) => scopesOf(one, []).length > 0)).toEqual([
    "account.own",
  ]);
});

test("the administrator sees no people, and a referrer only refers", () => {
  expect(permissionsOf("administrator")).toEqual(["account.own", "administer"]);
  expect(permissionsOf("referrer")).toEqual(["account.own", "family.refer"]);
  expect(permissionsOf("analyst")).toEqual(["account.own", "aggregate.see"]);
  expect(permissionsOf("host")).toEqual(["account.own", "house.plan"]);
  expect(permissionsOf("volunteer")).toEqual(["account.own", "volunteer.own"]);
  expect(permissionsOf("family-adult")).toEqual(["account.own", "family.own"]);
});

test("a coordinator lacks exactly what belongs to the lead", () => {
  const lacking = permissionsOf("lead").filter((one) => !permissionsOf("coordinator").includes(one));
  expect(lacking).toEqual(["family.protect", "organisation.set-up"]);
});

test("every role may do something of its own", () => {
  for (const role of ROLES) expect(permissionsOf(role).length).toBeGreaterThan(1);
});

test("scopes are those of the fitting roles only, each once", () => {
  const roles = [
    held("coordinator", { organisationId: "red" }),
    held("lead", { organisationId: "red" }),
    held("coordinator", { organisationId: "blue" }),
    held("host", { houseId: "house-1" }),
  ];
  expect(scopesOf("desk.see", roles)).toEqual(["red", "blue"]);
  expect(scopesOf("organisation.set-up", roles)).toEqual(["red"]);
  expect(scopesOf("house.plan", roles)).toEqual(["house-1"]);
});

test("a role without the scope it needs gives nothing", () => {
  expect(scopesOf("desk.see", [held("coordinator")])).toEqual([]);
  expect(scopesOf("family.own", [held("family-adult", { volunteerId: "v" })])).toEqual([]);
});
