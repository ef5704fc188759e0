import { madeOf } from "~/foundation/made-of";
import { formatList, formatTime } from "~/language/format.server";
import { languageName } from "~/language/language-names.server";
import type { SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import type { ActivityRowProps, Fact } from "~/ui/activity-row";
import type { ListedDate, SaidText } from "./calendar-queries.server";
import { textIn } from "./text-in";

/** What the screen needs to show one date: finished texts in the reader's language. */
export type RowOfActivity = Omit<ActivityRowProps, "children"> & { id: string; houseId: string };

/** One date of an activity as a row of the calendar; the same row as long as what it says is the same. */
export function rowOfActivity(language: SiteLanguage, dated: ListedDate, texts: readonly SaidText[]): RowOfActivity {
  const text = textIn(language, texts);
  return rowOf(dated, language, [text], () => makeRow(language, dated, text));
}

const rowOf = madeOf<ListedDate, RowOfActivity>();

function makeRow(language: SiteLanguage, dated: ListedDate, text: SaidText | null): RowOfActivity {
  const { occurrence, activity, house } = dated;
  const t = translator(language, "vocabulary", "common", "activities");
  const end = endOf(occurrence.startsAt, occurrence.durationMinutes);
  return {
    id: occurrence.id,
    houseId: house.id,
    kind: activity.kind,
    kindLabel: t(`vocabulary:kind.${activity.kind}`),
    title: text?.title ?? t(`vocabulary:kind.${activity.kind}`),
    ...(text && text.language !== language ? { titleLang: text.language } : {}),
    href: `/${language}/activities/${occurrence.id}`,
    start: { iso: occurrence.startsAt, text: formatTime(language, occurrence.startsAt) },
    end: { iso: end, text: formatTime(language, end), before: t("activities:until") },
    place: house.name,
    facts: factsOf(language, activity),
    side: sideOf(language, dated),
  };
}

/** Wall time so many minutes later; nothing of ours runs over the night in which the clocks change. */
export function endOf(start: string, minutes: number): string {
  return new Date(Date.parse(`${start}:00Z`) + minutes * 60_000).toISOString().slice(0, 16);
}

function factsOf(language: SiteLanguage, activity: ListedDate["activity"]): Fact[] {
  const t = translator(language, "activities");
  const spoken = formatList(
    language,
    activity.heldIn.map((tag) => languageName(language, tag)),
  );
  const facts: Fact[] = [{ icon: "chats-circle", text: spoken, hiddenLabel: t("activities:held-in") }];
  if (activity.womenOnly) facts.push({ icon: "gender-female", text: t("activities:women-only") });
  if (activity.childCareFrom !== null) facts.push({ icon: "baby", text: t("activities:child-care") });
  if (activity.interpreterFor.length > 0) facts.push({ icon: "ear", text: t("activities:interpreter") });
  if (activity.stepFree) facts.push({ icon: "wheelchair", text: t("activities:step-free") });
  return facts;
}

function sideOf(language: SiteLanguage, { occurrence }: ListedDate): RowOfActivity["side"] {
  const t = translator(language, "activities");
  if (occurrence.state === "cancelled")
    return { icon: "prohibit", text: t("activities:cancelled"), state: "cancelled" };
  if (occurrence.places === null) return { icon: "door-open", text: t("activities:just-come") };
  const left = occurrence.places - occurrence.taken;
  if (left <= 0) return { icon: "hourglass-medium", text: t("activities:waiting-list"), state: "full" };
  return { icon: "armchair", text: t("activities:places", { count: left }) };
}
