import type { Role } from "~db/vocabulary";

/**
 * The matrix: what may be done, by which roles, and within what. Read it as sentences:
 * "match.propose: coordinators and leads, within their organisation". What is not listed may not be done.
 */
export const PERMISSIONS = {
  // Everybody who is signed in, about their own account.
  "account.own": { roles: "anyone", within: "account" },
  // A volunteer's own file, a family adult's own file.
  "volunteer.own": { roles: ["volunteer"], within: "volunteer" },
  "family.own": { roles: ["family-adult"], within: "family" },
  "group.lead": { roles: ["group-leader"], within: "volunteer" },
  // The desk.
  "desk.see": { roles: ["coordinator", "lead"], within: "organisation" },
  "volunteer.screen": { roles: ["coordinator", "lead"], within: "organisation" },
  "family.register": { roles: ["coordinator", "lead"], within: "organisation" },
  "family.divide": { roles: ["coordinator", "lead"], within: "organisation" },
  "family.protect": { roles: ["lead"], within: "organisation" },
  "match.propose": { roles: ["coordinator", "lead"], within: "organisation" },
  "match.answer": { roles: ["coordinator", "lead"], within: "organisation" },
  "round.run": { roles: ["coordinator", "lead"], within: "organisation" },
  "concern.own": { roles: ["coordinator", "lead"], within: "organisation" },
  "sheet.import": { roles: ["coordinator", "lead"], within: "organisation" },
  "sheet.export": { roles: ["coordinator", "lead"], within: "organisation" },
  "report.see": { roles: ["coordinator", "lead"], within: "organisation" },
  "organisation.set-up": { roles: ["lead"], within: "organisation" },
  // The first meeting they were appointed for.
  "meeting.accompany": { roles: ["companion"], within: "account" },
  // The calendar of a house.
  "house.plan": { roles: ["host"], within: "house" },
  // A municipal worker enters contact and consent and sees "received".
  "family.refer": { roles: ["referrer"], within: "municipality" },
  "aggregate.see": { roles: ["analyst"], within: "municipality" },
  // Organisations and houses; no people.
  administer: { roles: ["administrator"], within: "everything" },
} as const satisfies Record<string, { roles: readonly Role[] | "anyone"; within: Within }>;

export type Within = "account" | "volunteer" | "family" | "organisation" | "house" | "municipality" | "everything";
export type Permission = keyof typeof PERMISSIONS;

/** One role as it is stored, with its scope. */
export type HeldRole = {
  role: Role;
  organisationId: string | null;
  areaId: string | null;
  houseId: string | null;
  volunteerId: string | null;
  familyId: string | null;
  municipalityCode: string | null;
};

const SCOPE_COLUMN = {
  organisation: "organisationId",
  house: "houseId",
  volunteer: "volunteerId",
  family: "familyId",
  municipality: "municipalityCode",
} as const satisfies Partial<Record<Within, keyof HeldRole>>;

/**
 * Within which scopes these roles give a permission: ids of organisations, houses, files, by what the permission says.
 * `["*"]` where it has no scope of its own. An empty list means no.
 */
export function scopesOf(permission: Permission, held: readonly HeldRole[]): string[] {
  const rule: { roles: readonly Role[] | "anyone"; within: Within } = PERMISSIONS[permission];
  if (rule.roles === "anyone") return ["*"];
  const fitting = held.filter((one) => rule.roles.includes(one.role));
  if (fitting.length === 0) return [];
  if (rule.within === "account" || rule.within === "everything") return ["*"];
  const column = SCOPE_COLUMN[rule.within];
  return [...new Set(fitting.map((one) => one[column]).filter((scope) => scope !== null))];
}
