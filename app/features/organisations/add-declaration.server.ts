import { and, desc, eq, inArray, isNull } from "drizzle-orm";
import { type Actor, audit } from "~/access/audit.server";
import { takeOnce } from "~/access/once.server";
import { post } from "~/features/notifications/post.server";
import { ok, type Result, refused } from "~/foundation/result";
import type { Database, Writer } from "~db/database.server";
import { declarationTexts } from "~db/schema/organisations.server";
import { volunteerAdults, volunteers } from "~db/schema/people.server";

export type NewDeclaration = {
  organisationId: string;
  /** The version in force that the page showed. */
  version: number;
  ownWords: string;
  once: string | null;
  origin: string;
};

/**
 * A new version of what volunteers declare: everybody who is approved or pausing is asked to say yes again, each adult for
 * themselves. Nobody loses their approval by it; who is in screening meets the new text there.
 */
export async function addDeclaration(
  db: Database,
  by: Actor,
  { organisationId, version, ownWords, once, origin }: NewDeclaration,
): Promise<Result<number, "stale">> {
  return db.transact(async (tx) => {
    const [latest] = await tx
      .select({ version: declarationTexts.version })
      .from(declarationTexts)
      .where(eq(declarationTexts.organisationId, organisationId))
      .orderBy(desc(declarationTexts.version))
      .limit(1);
    if ((latest?.version ?? 0) !== version) return refused("stale");
    await takeOnce(tx, once, by.now);
    const next = Math.max(2, version + 1);
    await tx.insert(declarationTexts).values({ organisationId, version: next, ownWords, since: by.now }).returning();
    const asked = await askAgain(tx, by, { organisationId, version: next, origin });
    await audit(tx, by, "declaration.added", organisationId, { organisationId, detail: { version: next, asked } });
    return ok(next);
  });
}

async function askAgain(
  tx: Writer,
  { now }: Actor,
  { organisationId, version, origin }: { organisationId: string; version: number; origin: string },
): Promise<number> {
  const people = await tx
    .select({ adult: volunteerAdults, language: volunteers.language })
    .from(volunteerAdults)
    .innerJoin(volunteers, eq(volunteers.id, volunteerAdults.volunteerId))
    .where(
      and(
        eq(volunteers.organisationId, organisationId),
        inArray(volunteers.state, ["approved", "paused"]),
        isNull(volunteerAdults.leftAt),
      ),
    );
  for (const { adult, language } of people)
    await post(tx, now, {
      id: `declare-again:${organisationId}:${version}:${adult.id}`,
      organisationId,
      channel: adult.email ? "mail" : "text",
      recipient: adult.email ?? adult.phone,
      language,
      message: "declare-again",
      facts: { name: adult.name.split(" ")[0] ?? adult.name, link: `${origin}/${language}/volunteer` },
    });
  return people.length;
}
