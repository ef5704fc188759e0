import type { SignedInDoor } from "~/access/guard.server";
import { scopesOf } from "~/access/permissions";
import type { ConcernReader } from "~/features/safety/queries.server";

/** Who reads concerns at this door: leads read those of their organisation, others the ones that came to them. */
export const concernReader = ({
  organisationId,
  account,
}: Pick<SignedInDoor<"organisation">, "organisationId" | "account">): ConcernReader => ({
  organisationId,
  accountId: account.id,
  isLead: scopesOf("family.protect", account.roles).includes(organisationId),
});
