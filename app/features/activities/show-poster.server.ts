import { encode } from "uqr";
import { addDays, dayOf, mondayOf } from "~/foundation/clock";
import { atStart, formatDateRange, formatTime, formatWeek, formatWeekday } from "~/language/format.server";
import { factsOf, isSiteLanguage, type SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import type { PosterSide, SideText } from "~/ui/poster";
import type { Reader } from "~db/database.server";
import type { ActivityKind } from "~db/vocabulary";
import { type ListedDate, listDates } from "./calendar-queries.server";
import { ownText } from "./own-text.server";
import { areaText } from "./place.server";
import { type ActivityText, findHouse, listTexts } from "./queries.server";
import { roomOf } from "./room-of";
import { endOf } from "./row.server";

/** More than this does not fit on one page: the rest of a full week goes on a second sheet. */
const ROWS_MOST = 11;
const ROWS_DENSE = 9;

type Side = { heading: string; dates: string };
export type ShownPoster = {
  houseName: string;
  /** Street and town; only the town where the address is not public. */
  address: string;
  danish: Side & { invitation: string; call: string };
  other: SideText & Side & { invitation: string; call: string };
  phone: string;
  /** At least one, be it empty. */
  sheets: { dense: boolean; days: PosterDay[] }[];
  qr: { path: string; size: number; label: string };
};
type PosterDay = {
  day: string;
  plate: string;
  danish: string;
  other: string;
  rows: { id: string; kind: ActivityKind; kindLabel: string; danish: PosterSide; other: PosterSide }[];
};

type Asked = {
  houseId: string;
  day: string | null;
  other: string | null;
  language: SiteLanguage;
  now: Date;
  origin: string;
};

/** The week of a house on a sheet, in Danish and one other language; null where there is no such house. */
export async function showPoster(db: Reader, asked: Asked): Promise<ShownPoster | null> {
  const house = await findHouse(db, asked.houseId);
  if (!house) return null;
  const other = otherLanguage(asked);
  const monday = mondayOf(asked.day ?? dayOf(asked.now));
  const dates = (await listDates(db, monday, addDays(monday, 7))).filter((dated) => dated.house.id === house.id);
  const planned = dates.filter(({ occurrence }) => occurrence.state === "planned");
  const texts = await listTexts(
    db,
    planned.map(({ activity }) => activity.id),
  );
  const sheets = sheetsOf(planned);
  const { htmlLang, direction } = factsOf(other);
  return {
    houseName: house.name,
    address: house.addressPublic ? `${house.address}, ${areaText(house)}` : areaText(house),
    danish: { ...heading("da", monday), ...invitation("da") },
    other: { lang: htmlLang, dir: direction, ...heading(other, monday), ...invitation(other) },
    phone: house.phone,
    sheets: sheets.map((shown) => ({
      dense: shown.length >= ROWS_DENSE,
      days: daysOf(shown, other, texts),
    })),
    qr: qrOf(
      `${asked.origin}/${other}/houses/${house.id}`,
      translator(asked.language, "activities")("activities:sheet.qr"),
    ),
  };
}

/** As few sheets as there have to be, and about as full each. */
function sheetsOf(planned: readonly ListedDate[]): ListedDate[][] {
  const count = Math.max(1, Math.ceil(planned.length / ROWS_MOST));
  const size = Math.ceil(planned.length / count);
  return Array.from({ length: count }, (_, at) => planned.slice(at * size, (at + 1) * size));
}

function daysOf(shown: readonly ListedDate[], other: SiteLanguage, texts: readonly ActivityText[]): PosterDay[] {
  const days = [...new Set(shown.map(({ occurrence }) => occurrence.startsAt.slice(0, 10)))];
  return days.map((day) => ({
    day,
    plate: String(Number(day.slice(8))),
    danish: atStart("da", formatWeekday("da", day)),
    other: atStart(other, formatWeekday(other, day)),
    rows: shown
      .filter(({ occurrence }) => occurrence.startsAt.startsWith(day))
      .map((dated) => rowOf(dated, other, texts)),
  }));
}

/** The reader's own language beside Danish; for readers of Danish the one asked for, or else English. */
function otherLanguage({ other, language }: Asked): SiteLanguage {
  if (isSiteLanguage(other) && other !== "da") return other;
  return language === "da" ? "en" : language;
}

const heading = (language: SiteLanguage, monday: string): Side => ({
  heading: translator(language, "activities")("activities:sheet.heading", { week: formatWeek(language, monday) }),
  dates: formatDateRange(language, monday, addDays(monday, 6)),
});

function invitation(language: SiteLanguage) {
  const t = translator(language, "activities");
  return { invitation: t("activities:sheet.invitation"), call: t("activities:sheet.call") };
}

function rowOf(dated: ListedDate, other: SiteLanguage, texts: readonly ActivityText[]) {
  const { occurrence, activity } = dated;
  const own = texts.filter(({ activityId }) => activityId === activity.id);
  return {
    id: occurrence.id,
    kind: activity.kind,
    kindLabel: translator("da", "vocabulary")(`vocabulary:kind.${activity.kind}`),
    danish: sideOf("da", dated, own),
    other: sideOf(other, dated, own),
  };
}

function sideOf(
  language: SiteLanguage,
  { occurrence, activity, house }: ListedDate,
  texts: readonly ActivityText[],
): PosterSide {
  const t = translator(language, "activities", "vocabulary");
  const end = endOf(occurrence.startsAt, occurrence.durationMinutes);
  const { title, lang } = ownText(language, t(`vocabulary:kind.${activity.kind}`), texts);
  const notes = [
    activity.womenOnly && t("activities:women-only"),
    activity.childCareFrom !== null && t("activities:child-care"),
    activity.interpreterFor.length > 0 && t("activities:interpreter"),
    occurrence.places !== null && t("activities:sheet.sign-up"),
  ];
  return {
    title,
    ...(lang === null ? {} : { titleLang: lang }),
    time: `${formatTime(language, occurrence.startsAt)}–${formatTime(language, end)}`,
    place: house.addressPublic ? (roomOf({ occurrence, activity }) ?? house.address) : areaText(house),
    notes: notes.filter((note) => note !== false),
  };
}

/** A QR code as one path on a grid of squares. */
function qrOf(address: string, label: string): ShownPoster["qr"] {
  const { data, size } = encode(address, { ecc: "M", border: 0 });
  let path = "";
  for (const [y, line] of data.entries())
    for (const [x, dark] of line.entries()) if (dark) path += `M${x} ${y}h1v1h-1z`;
  return { path, size, label };
}
