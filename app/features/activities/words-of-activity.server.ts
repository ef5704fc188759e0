import { and, eq, notInArray } from "drizzle-orm";
import { SITE_LANGUAGE_TAGS, type SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import type { Writer } from "~db/database.server";
import { activityTexts } from "~db/schema/activities.server";
import type { ActivityKind } from "~db/vocabulary";
import { READY_MADE_BLOCKS, type ReadyMadeBlock, readyMadeKey } from "./ready-made";

/** What a host says about an activity: own words in some languages, and ready-made sentences ticked. */
export type Words = {
  readyMade: readonly string[];
  /** Empty title: the kind's ready-made one. Empty text: the ready-made sentences alone. */
  own: Partial<Record<SiteLanguage, { title: string; description: string }>>;
};

type Text = { title: string; description: string; source: "host" | "ready-made" };

/** The text of a language made of ready-made words, with the host's own words first where there are any. */
export function composeText(language: SiteLanguage, kind: ActivityKind, words: Words): Text {
  const t = translator(language, "readymade");
  const sentences = READY_MADE_BLOCKS.filter((block) => words.readyMade.includes(block)).map((block: ReadyMadeBlock) =>
    t(readyMadeKey(kind, block)),
  );
  const own = words.own[language];
  const described = own?.description ? [own.description] : [];
  return {
    title: own?.title || t(`readymade:title.${kind}`),
    description: [...described, sentences.join(" ")].filter((part) => part !== "").join("\n\n"),
    source: own?.title || own?.description ? "host" : "ready-made",
  };
}

/**
 * Writes the texts of an activity in all languages. What a reader has sent stays; everything else is made anew, so that a
 * sentence ticked today reaches everybody today.
 */
export async function writeTexts(
  tx: Writer,
  now: Date,
  activity: { id: string; kind: ActivityKind },
  words: Words,
): Promise<void> {
  const kept = await tx
    .select({ language: activityTexts.language })
    .from(activityTexts)
    .where(and(eq(activityTexts.activityId, activity.id), eq(activityTexts.source, "reader")));
  const sent = kept.map(({ language }) => language);
  await tx
    .delete(activityTexts)
    .where(and(eq(activityTexts.activityId, activity.id), notInArray(activityTexts.language, sent)))
    .returning({ language: activityTexts.language });
  for (const language of SITE_LANGUAGE_TAGS) {
    if (sent.includes(language)) continue;
    await tx
      .insert(activityTexts)
      .values({ activityId: activity.id, language, ...composeText(language, activity.kind, words), changedAt: now })
      .returning({ language: activityTexts.language });
  }
}
