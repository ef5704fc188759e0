import { and, eq } from "drizzle-orm";
import { addDays, dayOf } from "~/foundation/clock";
import { newId } from "~/foundation/ids";
import { roles } from "~db/schema/access.server";
import { groups } from "~db/schema/groups.server";
import { matchTypes } from "~db/schema/organisations.server";
import { volunteerAdults, volunteers } from "~db/schema/people.server";
import type { MatchTypeKind } from "~db/vocabulary";
import { accountOf, type WalkedTown } from "./town";

/** Groups and outreach of the volunteer who looks at pages. */

async function ownUnit(town: WalkedTown) {
  const accountId = await accountOf(town, "volunteer");
  const own = and(eq(roles.accountId, accountId), eq(roles.role, "volunteer"));
  const [role] = await town.db.read.select().from(roles).where(own);
  const [unit] = await town.db.read
    .select()
    .from(volunteers)
    .where(eq(volunteers.id, role?.volunteerId ?? ""));
  if (!unit?.organisationId) throw new Error("The volunteer who looks has no organisation.");
  return { accountId, unit, organisationId: unit.organisationId };
}

async function typeOf(town: WalkedTown, form: "group" | "outreach"): Promise<string> {
  const { organisationId, unit } = await ownUnit(town);
  const [pattern] = await town.db.read.select().from(matchTypes).where(eq(matchTypes.organisationId, organisationId));
  if (!pattern) throw new Error("The organisation offers nothing.");
  const kind: MatchTypeKind = form === "group" ? "womens-group" : "other";
  const row = { ...pattern, id: newId(), kind, name: form, form };
  await town.db.transact(async (tx) => {
    await tx.insert(matchTypes).values(row).returning();
    const matchTypeKinds = [...new Set([...unit.matchTypeKinds, kind])];
    await tx.update(volunteers).set({ matchTypeKinds }).where(eq(volunteers.id, unit.id)).returning();
  });
  return row.id;
}

/** A group that the volunteer leads. */
export async function groupId(town: WalkedTown): Promise<string> {
  const { accountId, unit, organisationId } = await ownUnit(town);
  const [leader] = await town.db.read.select().from(volunteerAdults).where(eq(volunteerAdults.accountId, accountId));
  const today = dayOf(town.now);
  const row = {
    ...{ organisationId, id: newId(), matchTypeId: await typeOf(town, "group"), name: "Tirsdagsholdet" },
    ...{ place: "Biblioteket", startsOn: today, plannedEndOn: addDays(today, 180), withChildren: true },
    ...{ leaderId: leader?.id ?? null, ownerId: await accountOf(town, "coordinator"), createdAt: town.now },
  };
  const role = { role: "group-leader" as const, volunteerId: unit.id, grantedAt: town.now };
  await town.db.transact(async (tx) => {
    await tx.insert(groups).values(row).returning();
    await tx
      .insert(roles)
      .values({ id: newId(), accountId, ...role })
      .returning();
  });
  return row.id;
}

/** Something to go out for, so that the volunteer's page of outreach exists. */
export async function outreachPath(town: WalkedTown): Promise<string> {
  await typeOf(town, "outreach");
  return "/volunteer/outreach";
}
