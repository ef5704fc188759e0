import { eq } from "drizzle-orm";
import { SITE_LANGUAGE_TAGS, type SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import type { Writer } from "~db/database.server";
import { activityTexts } from "~db/schema/texts.server";
import type { ActivityKind } from "~db/vocabulary";
import { furtherWords, type WrittenWords } from "./original-words";
import { listWords } from "./queries.server";
import { READY_MADE_BLOCKS, type ReadyMadeBlock, readyMadeKey } from "./ready-made";

/** Words of a host's own in one language. Empty title: the kind's ready-made one. Empty text: the ready-made sentences alone. */
export type OwnWords = { title: string; description: string };
/** What a form says about an activity: ready-made sentences ticked, and the host's own words in the languages it asks for. */
export type Words = {
  readyMade: readonly string[];
  /** A language that is not named keeps its words; both parts empty takes them away. */
  own: Partial<Record<SiteLanguage, OwnWords>>;
};

/** The words of a kind that are ready in every language, as far as they are ticked. */
export type ReadyMade = { kind: ActivityKind; readyMade: readonly string[] };

type Text = { title: string; description: string; source: "host" | "ready-made" | "reader" };

/** The text of a language made of ready-made words, with what somebody wrote first where there is anything. */
export function composeText(
  language: SiteLanguage,
  { kind, readyMade }: ReadyMade,
  own: (OwnWords & { source?: WrittenWords["source"] }) | undefined,
): Text {
  const t = translator(language, "readymade");
  const sentences = READY_MADE_BLOCKS.filter((block) => readyMade.includes(block)).map((block: ReadyMadeBlock) =>
    t(readyMadeKey(kind, block)),
  );
  const described = own?.description ? [own.description] : [];
  return {
    title: own?.title || t(`readymade:title.${kind}`),
    description: [...described, sentences.join(" ")].filter((part) => part !== "").join("\n\n"),
    source: own ? (own.source ?? "host") : "ready-made",
  };
}

/**
 * Makes the texts of an activity in all languages anew, so that a sentence ticked today and words written today reach
 * everybody today.
 */
export async function writeTexts(tx: Writer, now: Date, activity: ReadyMade & { id: string }): Promise<void> {
  const words = await listWords(tx, activity.id);
  await tx
    .delete(activityTexts)
    .where(eq(activityTexts.activityId, activity.id))
    .returning({ language: activityTexts.language });
  const rows = SITE_LANGUAGE_TAGS.map((language) => ({
    activityId: activity.id,
    language,
    ...composeText(
      language,
      activity,
      words.find((one) => one.language === language),
    ),
    further: furtherWords(language, words),
    changedAt: now,
  }));
  await tx.insert(activityTexts).values(rows).returning({ language: activityTexts.language });
}
