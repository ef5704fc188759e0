import type { Role } from "~db/vocabulary";
import type { Made } from "./make";
import type { Rows } from "./rows";

type Scope = {
  organisationId?: string;
  areaId?: string;
  houseId?: string;
  volunteerId?: string;
  familyId?: string;
  municipalityCode?: string;
};
type Wishes = { name?: string; email?: string | null; passwordHash?: string | null; language?: string; id?: string };

/** Accounts in every role: `account.coordinator({ organisationId })`. */
export function accountFactory(made: Made) {
  let count = 0;
  const withRole =
    (role: Role) =>
    (scope: Scope & Wishes = {}) => {
      const { name, email, passwordHash = null, language = "da", id = made.random.id(), ...where } = scope;
      count += 1;
      const rows: Rows = {
        accounts: [
          {
            id,
            name: name ?? `Karin ${count}`,
            email: email === undefined ? `person-${count}-${id.slice(0, 4)}@example.org` : email,
            emailVerifiedAt: made.now,
            passwordHash,
            language,
            createdAt: made.now,
          },
        ],
        roles: [{ id: made.random.id(), accountId: id, role, grantedAt: made.now, ...where }],
      };
      return { id, name: rows.accounts?.[0]?.name as string, email: rows.accounts?.[0]?.email ?? null, rows };
    };
  return {
    coordinator: withRole("coordinator"),
    lead: withRole("lead"),
    volunteer: withRole("volunteer"),
    familyAdult: withRole("family-adult"),
    companion: withRole("companion"),
    groupLeader: withRole("group-leader"),
    host: withRole("host"),
    referrer: withRole("referrer"),
    analyst: withRole("analyst"),
    administrator: withRole("administrator"),
  };
}
