import { eq } from "drizzle-orm";
import { orNotFound } from "~/access/refuse.server";
import type { Reader } from "~db/database.server";
import { organisations } from "~db/schema/organisations.server";

export type Organisation = typeof organisations.$inferSelect;

/** One organisation, or 404. */
export async function getOrganisation(db: Reader, id: string): Promise<Organisation> {
  const [found] = await db.select().from(organisations).where(eq(organisations.id, id));
  return orNotFound(found);
}
