import { type Actor, audit } from "~/access/audit.server";
import { takeOnce } from "~/access/once.server";
import { dayOf } from "~/foundation/clock";
import { ok, type Result, refused } from "~/foundation/result";
import type { Database } from "~db/database.server";
import { changeGroup, type SeenGroup } from "./change-group.server";
import { lacksCertificate } from "./child-certificates.server";
import { listGroupVolunteers } from "./queries.server";

/** Changes what a group is called, where it meets, when it is to end and whether children come along. */
export async function saveGroup(
  db: Database,
  by: Actor,
  seen: SeenGroup,
  wish: { name: string; place: string; plannedEndOn: string; withChildren: boolean; once: string | null },
): Promise<Result<null, "changed-since" | "certificate">> {
  const { name, place, plannedEndOn, withChildren, once } = wish;
  const facts = { name, place, plannedEndOn, withChildren };
  return db.transact(async (tx) => {
    const own = { id: seen.groupId, organisationId: seen.organisationId };
    const adults = (await listGroupVolunteers(tx, own)).map(({ adult }) => adult.id);
    if (facts.withChildren && (await lacksCertificate(tx, adults, dayOf(by.now)))) return refused("certificate");
    const group = await changeGroup(tx, seen, facts);
    if (!group) return refused("changed-since");
    await takeOnce(tx, once, by.now);
    await audit(tx, by, "group.changed", group.id, { organisationId: seen.organisationId });
    return ok(null);
  });
}
