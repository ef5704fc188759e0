import { and, eq, isNull, or } from "drizzle-orm";
import { orNotFound } from "~/access/refuse.server";
import { holds } from "~db/columns.server";
import type { Reader } from "~db/database.server";
import { matches } from "~db/schema/matching.server";
import { families, volunteers } from "~db/schema/people.server";
import type { Raising } from "./raise-concern.server";

/** Which file a coordinator writes a concern down from. */
export type FromFile = { volunteer: string } | { family: string } | { match: string };
type AtDesk = { organisationId: string; accountId: string };

/** The place of a concern that somebody told a coordinator: of a file or match of this desk, or 404. */
export async function getFilePlace(db: Reader, at: AtDesk, from: FromFile): Promise<Raising["place"]> {
  if ("volunteer" in from) return ofUnit(db, at, from.volunteer);
  if ("family" in from) return ofFamily(db, at, from.family);
  const [match] = await db
    .select()
    .from(matches)
    .where(and(eq(matches.id, from.match), eq(matches.organisationId, at.organisationId)));
  const { id, familyId, ownerId } = orNotFound(match);
  return { ...(await ofFamily(db, at, familyId)), responsible: ownerId, matchId: id };
}

async function ofUnit(db: Reader, { organisationId }: AtDesk, id: string): Promise<Raising["place"]> {
  const [found] = await db
    .select()
    .from(volunteers)
    .where(and(eq(volunteers.id, id), eq(volunteers.organisationId, organisationId)));
  const unit = orNotFound(found);
  const responsible = unit.callerId ?? unit.approvedBy;
  return { organisationId, responsible, volunteerId: unit.id, familyId: null, matchId: null };
}

async function ofFamily(db: Reader, { organisationId, accountId }: AtDesk, id: string): Promise<Raising["place"]> {
  const [found] = await db
    .select()
    .from(families)
    .where(
      and(
        eq(families.id, id),
        eq(families.organisationId, organisationId),
        or(isNull(families.protectedFor), holds(families.protectedFor, accountId)),
      ),
    );
  const family = orNotFound(found);
  return { organisationId, responsible: family.ownerId, volunteerId: null, familyId: family.id, matchId: null };
}
