import { and, asc, desc, eq, isNull, ne } from "drizzle-orm";
import { audit } from "~/access/audit.server";
import { calendarTouched } from "~/access/calendar-touched.server";
import { takeOnce } from "~/access/once.server";
import { findToken, makeToken, takeToken } from "~/access/tokens.server";
import { post } from "~/features/notifications/post.server";
import { days } from "~/foundation/clock";
import { newId } from "~/foundation/ids";
import { ok, type Result, refused } from "~/foundation/result";
import { languageName } from "~/language/language-names.server";
import { isSiteLanguage, type SiteLanguage } from "~/language/languages";
import type { Database, Reader, Writer } from "~db/database.server";
import { accounts, activities, readerRequests, volunteerAdults, volunteers } from "~db/schema/all.server";
import type { Doing } from "./doing";
import { originalOf } from "./original-words";
import { type OwnActivity, ownActivity } from "./publish-activity.server";
import { listTexts, listWords } from "./queries.server";
import { textIn } from "./text-in";
import { composeText, writeTexts } from "./words-of-activity.server";
import { putWords } from "./write-words.server";

const LINK_LIVES_MS = days(14);
/** Reads the language well enough to write a few lines in it. */
const READS_WELL = 3;

/**
 * Asks a volunteer to put the words of an activity into a language: somebody approved who reads it well, those first who
 * read the language it is written in too, of them the one asked least recently, nobody twice for the same text.
 */
export async function askReader(
  db: Database,
  doing: Doing,
  which: OwnActivity,
  language: SiteLanguage,
): Promise<Result<{ adultId: string }, "not-found" | "nobody">> {
  return db.transact(async (tx) => {
    const [activity] = await tx.select().from(activities).where(ownActivity(which));
    if (!activity) return refused("not-found");
    const source = (await findSource(tx, activity.id, language))?.language ?? "da";
    const [reader] = await listReaders(tx, activity.id, { from: source, into: language });
    if (!reader) return refused("nobody");
    await takeOnce(tx, doing.once, doing.now);
    const id = newId();
    await tx
      .insert(readerRequests)
      .values({
        id,
        activityId: activity.id,
        language,
        adultId: reader.adult.id,
        state: "asked",
        askedBy: doing.accountId,
        askedAt: doing.now,
      })
      .returning({ id: readerRequests.id });
    await writeToReader(tx, doing, { id, activityId: activity.id, source, language }, reader);
    await audit(tx, doing, "activity.reader-asked", activity.id, { detail: { language } });
    return ok({ adultId: reader.adult.id });
  });
}

type ReaderRow = {
  adult: typeof volunteerAdults.$inferSelect;
  writtenIn: string;
  organisationId: string | null;
};

type Ways = { from: SiteLanguage; into: SiteLanguage };

async function listReaders(tx: Writer, activityId: string, { from, into }: Ways): Promise<ReaderRow[]> {
  const adults = await tx
    .select({ adult: volunteerAdults, writtenIn: volunteers.language, organisationId: volunteers.organisationId })
    .from(volunteerAdults)
    .innerJoin(volunteers, eq(volunteers.id, volunteerAdults.volunteerId))
    .leftJoin(accounts, eq(accounts.id, volunteerAdults.accountId))
    .where(and(eq(volunteers.state, "approved"), isNull(volunteerAdults.leftAt), isNull(accounts.blockedAt)))
    .orderBy(asc(volunteerAdults.id));
  const asked = await tx.select().from(readerRequests).orderBy(desc(readerRequests.askedAt));
  const lastAsked = (adultId: string) => asked.find((one) => one.adultId === adultId)?.askedAt.getTime() ?? 0;
  const before = asked.filter((one) => one.activityId === activityId && one.language === into);
  const later = (row: ReaderRow) => (readsWell(row, from) || row.writtenIn === from ? 0 : 1);
  return adults
    .filter((row) => readsWell(row, into))
    .filter(({ adult }) => !before.some(({ adultId }) => adultId === adult.id))
    .sort((a, b) => later(a) - later(b) || lastAsked(a.adult.id) - lastAsked(b.adult.id));
}

const readsWell = ({ adult }: ReaderRow, language: SiteLanguage): boolean =>
  adult.languages.some(({ tag, reading }) => tag === language && reading >= READS_WELL);

async function writeToReader(
  tx: Writer,
  doing: Doing,
  request: { id: string; activityId: string; source: SiteLanguage; language: SiteLanguage },
  { adult, writtenIn, organisationId }: ReaderRow,
): Promise<void> {
  const tag = isSiteLanguage(writtenIn) ? writtenIn : "da";
  const secret = await makeToken(tx, {
    purpose: "read-text",
    subjectId: request.id,
    now: doing.now,
    livesMs: LINK_LIVES_MS,
  });
  const title = textIn(tag, await listTexts(tx, [request.activityId]))?.title ?? "";
  await post(tx, doing.now, {
    id: `reader:${request.id}`,
    organisationId,
    channel: adult.email ? "mail" : "text",
    recipient: adult.email ?? adult.phone,
    language: tag,
    message: "reader-asked",
    facts: {
      name: adult.name,
      title,
      language: languageName(tag, request.language),
      source: languageName(tag, request.source),
      link: `${doing.origin}/${request.language}/read/${secret}`,
    },
  });
}

/**
 * What a reader's link opens: the words as the host wrote them, and what is there in the reader's language already; null
 * where it opens nothing any more.
 */
export async function findReaderPage(db: Reader, secret: string, now: Date) {
  const token = await findToken(db, "read-text", secret, now);
  if (!token) return null;
  const [request] = await db.select().from(readerRequests).where(eq(readerRequests.id, token.subjectId));
  if (!request || !isSiteLanguage(request.language)) return null;
  const { language } = request;
  const words = await listWords(db, request.activityId);
  const [activity] = await db.select().from(activities).where(eq(activities.id, request.activityId));
  const source = await findSource(db, request.activityId, language);
  if (!source || !activity) return null;
  const title = source.title || composeText(source.language, activity, undefined).title;
  const known = words.find((one) => one.language === language);
  return {
    language,
    source: { ...source, title },
    start: { title: known?.title ?? "", description: known?.description ?? "" },
    seen: seenOf(known),
  };
}

/** What is to be said in a language: the original, else the ready-made words in Danish. */
async function findSource(db: Reader, activityId: string, into: SiteLanguage) {
  const original = originalOf((await listWords(db, activityId)).filter((one) => one.language !== into));
  const source = original ?? textIn("da", await listTexts(db, [activityId]));
  if (!source || !isSiteLanguage(source.language)) return null;
  return { language: source.language, title: source.title, description: source.description };
}

/** When the words were written that a page shows; null where it shows none. */
const seenOf = (known: { changedAt: Date } | undefined): number | null => known?.changedAt.getTime() ?? null;

/** `stale`: somebody wrote in this language since the page was opened; the link can be used still. */
export type ReaderTextRefusal = "link-old" | "stale";

/**
 * Takes in what a reader wrote; the link is used up.
 * @param seen when the words were written that the page showed; null where it showed none
 */
export async function writeReaderText(
  db: Database,
  doing: Doing,
  secret: string,
  { seen, ...text }: { title: string; description: string; seen: number | null },
): Promise<Result<null, ReaderTextRefusal>> {
  return db.transact(async (tx) => {
    const page = await findReaderPage(tx, secret, doing.now);
    if (page && page.seen !== seen) return refused("stale");
    await takeOnce(tx, doing.once, doing.now);
    const token = await takeToken(tx, "read-text", secret, doing.now);
    if (!token) return refused("link-old");
    const [request] = await tx
      .update(readerRequests)
      .set({ state: "written" })
      .where(and(eq(readerRequests.id, token.subjectId), eq(readerRequests.state, "asked")))
      .returning();
    if (!request) return refused("link-old");
    const { activityId, language } = request;
    if (!isSiteLanguage(language)) return refused("link-old");
    await putWords(tx, { ...doing, accountId: null }, activityId, language, { ...text, source: "reader" });
    const [activity] = await tx
      .update(activities)
      .set({ changedAt: doing.now })
      .where(and(eq(activities.id, activityId), ne(activities.state, "withdrawn")))
      .returning();
    await audit(tx, doing, "activity.text-read", activityId, { detail: { language } });
    if (!activity) return ok(null);
    await writeTexts(tx, doing.now, activity);
    await calendarTouched(tx, activity.houseId, doing.now);
    return ok(null);
  });
}
