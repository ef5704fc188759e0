import { eq } from "drizzle-orm";
import { post } from "~/features/notifications/post.server";
import { formatDateTime } from "~/language/format.server";
import { DEFAULT_LANGUAGE, isSiteLanguage } from "~/language/languages";
import type { Writer } from "~db/database.server";
import { accounts } from "~db/schema/access.server";

type Told = { id: string; organisationId: string; ownerId: string; answerBy: Date };

/** Writes to the owner of a concern that something waits: not what, not about whom, not from whom. */
export async function tellOwner(
  tx: Writer,
  { now, origin }: { now: Date; origin: string },
  { id, organisationId, ownerId, answerBy }: Told,
): Promise<void> {
  const [owner] = await tx.select().from(accounts).where(eq(accounts.id, ownerId));
  const recipient = owner?.email ?? owner?.phone;
  if (!owner || !recipient) return;
  const language = isSiteLanguage(owner.language) ? owner.language : DEFAULT_LANGUAGE;
  await post(tx, now, {
    id: `concern:${id}:${ownerId}:${answerBy.getTime()}`,
    organisationId,
    channel: owner.email ? "mail" : "text",
    recipient,
    language,
    message: "concern-waits",
    facts: { name: owner.name, when: formatDateTime(language, answerBy), link: `${origin}/desk/concerns` },
  });
}
