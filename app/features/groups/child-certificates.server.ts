import { and, eq, inArray } from "drizzle-orm";
import type { Reader } from "~db/database.server";
import { certificates } from "~db/schema/people.server";

/** Whether one of these adults has no child-protection certificate that counts on this day. */
export async function lacksCertificate(db: Reader, adultIds: readonly string[], today: string): Promise<boolean> {
  if (adultIds.length === 0) return false;
  const papers = await db
    .select()
    .from(certificates)
    .where(and(inArray(certificates.adultId, [...adultIds]), eq(certificates.kind, "child-protection")));
  const counts = papers.filter(
    ({ status, validUntil }) => status === "valid" && validUntil !== null && validUntil >= today,
  );
  return new Set(counts.map(({ adultId }) => adultId)).size < adultIds.length;
}
