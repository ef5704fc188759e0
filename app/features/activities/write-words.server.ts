import { and, eq } from "drizzle-orm";
import { audit } from "~/access/audit.server";
import { calendarTouched } from "~/access/calendar-touched.server";
import { takeOnce } from "~/access/once.server";
import { plainLine, plainText } from "~/foundation/plain-text";
import { ok, type Result, refused } from "~/foundation/result";
import type { SiteLanguage } from "~/language/languages";
import type { Database, Writer } from "~db/database.server";
import { activities } from "~db/schema/activities.server";
import { activityWords } from "~db/schema/texts.server";
import type { Doing } from "./doing";
import { originalOf, type WrittenWords } from "./original-words";
import { edited, type OwnActivity, ownActivity } from "./publish-activity.server";
import { listWords } from "./queries.server";
import { type OwnWords, writeTexts } from "./words-of-activity.server";

/** `stale`: somebody wrote in this language since the form was opened. */
export type WriteWordsRefusal = "not-found" | "stale";

/**
 * Writes what a house says of an activity in one language, beside or instead of the ready-made words; both parts empty
 * takes the words away. A translation sent again as it is says as much as the original does now.
 * @param seen when the words were written that the form showed; null where it showed none
 */
export async function writeWords(
  db: Database,
  doing: Doing,
  which: OwnActivity,
  { language, seen, ...words }: OwnWords & { language: SiteLanguage; seen: number | null },
): Promise<Result<null, WriteWordsRefusal>> {
  return db.transact(async (tx) => {
    const [there] = await tx.select().from(activities).where(ownActivity(which));
    if (!there) return refused("not-found");
    const before = await listWords(tx, there.id);
    const known = before.find((one) => one.language === language);
    if ((known?.changedAt.getTime() ?? null) !== seen) return refused("stale");
    // The original as it was is no newer: the other languages still say the same.
    if (known && known === originalOf(before) && saysTheSame(known, words)) return ok(null);
    await takeOnce(tx, doing.once, doing.now);
    const removed = !(await putWords(tx, doing, there.id, language, { ...words, source: "host" }));
    await writeTexts(tx, doing.now, there);
    // The form of the whole activity holds the original: one that was opened before must not write over it.
    const main = originalOf(before)?.language ?? language;
    const counted = main === language ? edited(doing.now) : { changedAt: doing.now };
    await tx.update(activities).set(counted).where(eq(activities.id, there.id)).returning({ id: activities.id });
    const done = removed ? "activity.words-removed" : "activity.words-written";
    await audit(tx, doing, done, there.id, { detail: { language } });
    await calendarTouched(tx, there.houseId, doing.now);
    return ok(null);
  });
}

/**
 * Keeps words in a transaction of the caller's, who makes the texts of them afterwards (`writeTexts`).
 * @returns whether there are words in that language now
 */
export async function putWords(
  tx: Writer,
  doing: Pick<Doing, "accountId" | "now">,
  activityId: string,
  language: SiteLanguage,
  typed: OwnWords & Pick<WrittenWords, "source">,
): Promise<boolean> {
  const words = { title: plainLine(typed.title), description: plainText(typed.description), source: typed.source };
  if (words.title === "" && words.description === "") {
    await tx
      .delete(activityWords)
      .where(and(eq(activityWords.activityId, activityId), eq(activityWords.language, language)))
      .returning({ language: activityWords.language });
    return false;
  }
  const row = { activityId, language, ...words, writtenBy: doing.accountId, changedAt: doing.now };
  await tx
    .insert(activityWords)
    .values({ ...row, firstAt: doing.now })
    .onConflictDoUpdate({ target: [activityWords.activityId, activityWords.language], set: row })
    .returning({ language: activityWords.language });
  return true;
}

/** Keeps what the form of a whole activity says in its languages; words that are as they were stay as old as they are. */
export async function putChangedWords(
  tx: Writer,
  doing: Pick<Doing, "accountId" | "now">,
  activityId: string,
  own: Partial<Record<SiteLanguage, OwnWords>>,
): Promise<void> {
  const before = await listWords(tx, activityId);
  for (const [tag, typed] of Object.entries(own)) {
    const language = tag as SiteLanguage;
    const known = before.find((one) => one.language === language) ?? { title: "", description: "" };
    if (!saysTheSame(known, typed)) await putWords(tx, doing, activityId, language, { ...typed, source: "host" });
  }
}

const saysTheSame = (known: OwnWords, typed: OwnWords): boolean =>
  plainLine(typed.title) === known.title && plainText(typed.description) === known.description;
