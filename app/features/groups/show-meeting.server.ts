import { formatDate, formatFacts } from "~/language/format.server";
import type { SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import type { groupMeetings } from "~db/schema/groups.server";
import type { matchTypes } from "~db/schema/organisations.server";
import type { GroupTheme } from "~db/vocabulary";

/** A meeting in one line of the reader's language. */
export function showMeeting(meeting: typeof groupMeetings.$inferSelect, language: SiteLanguage) {
  const t = translator(language, "groups");
  return {
    id: meeting.id,
    when: formatDate(language, meeting.heldOn, { year: true }),
    place: meeting.place,
    came: t("groups:came", { number: meeting.came }),
    themes: themeWords(meeting.themes, language),
  };
}
export type ShownMeeting = ReturnType<typeof showMeeting>;

export const themeWords = (themes: readonly GroupTheme[], language: SiteLanguage): string => {
  const t = translator(language, "groups");
  return formatFacts(
    language,
    themes.map((theme) => t(`groups:theme.${theme}`)),
  );
};

/** What the organisation calls a match type, else the word of its kind, with a capital as it begins a line. */
export function typeName(
  { name, kind }: Pick<typeof matchTypes.$inferSelect, "name" | "kind">,
  language: SiteLanguage,
): string {
  const word = name ?? translator(language, "vocabulary")(`vocabulary:match-type.${kind}`);
  return word.charAt(0).toUpperCase() + word.slice(1);
}
