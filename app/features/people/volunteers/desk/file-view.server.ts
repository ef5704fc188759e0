import { addDays, dayOf } from "~/foundation/clock";
import { formatDate, formatDateTime, formatList } from "~/language/format.server";
import { languageName } from "~/language/language-names.server";
import type { SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import { POSTCODE_AREAS } from "~db/geography/postcode-areas";
import { type CERTIFICATE_KINDS, DAY_PARTS, DAYS } from "~db/vocabulary";
import type { ScreenedRow, VolunteerFile, VolunteerUnit } from "../file-queries.server";
import { type Asked, certificateState, RENEWAL_WINDOW_DAYS, readiness } from "../readiness";
import { lateFor, movesFrom } from "../volunteer-moves";

export type FileView = ReturnType<typeof viewFile>;

/** A file in the words of the desk: what was said, what is known of each adult, and what is still missing. */
export function viewFile(file: VolunteerFile, asked: Asked, language: SiteLanguage, now: Date) {
  const { unit, adults, callerName } = file;
  const ready = readiness(adults, asked);
  const missing = ready.ok ? [] : ready.missing;
  const appliedOn = dayOf(unit.appliedAt);
  const talkHeld = adults.every(({ talkHeldAt }) => talkHeldAt !== null);
  return {
    id: unit.id,
    version: unit.version,
    state: unit.state,
    name: namesOf(adults, language),
    applied: formatDate(language, appliedOn, { year: true }),
    talk: unit.talkAt && formatDateTime(language, unit.talkAt),
    caller: callerName,
    late: lateFor({ state: unit.state, appliedOn, talkHeld }, asked.today),
    moves: movesFrom(unit.state),
    /** Since when one of several has left, and a coordinator is to talk with the others. */
    review: unit.reviewSince && formatDate(language, unit.reviewSince, { weekday: false }),
    ready: ready.ok,
    withChildren: ready.ok && ready.withChildren,
    declarationVersion: asked.declarationVersion,
    visitsHomes: asked.visitsHomes,
    assisted: unit.assistedBy !== null,
    adults: adults.map((adult) => ({
      ...viewAdult(adult, language, now),
      missing: missing.find(({ adultId }) => adultId === adult.id)?.missing ?? [],
    })),
    said: saidBy(unit, language),
  };
}

export const namesOf = (adults: readonly { name: string }[], language: SiteLanguage): string =>
  formatList(
    language,
    adults.map(({ name }) => name),
  );

function viewAdult(adult: ScreenedRow, language: SiteLanguage, now: Date) {
  const t = translator(language);
  const today = dayOf(now);
  const paper = (kind: (typeof CERTIFICATE_KINDS)[number]) => {
    const found = adult.certificates.find((one) => one.kind === kind);
    const state = certificateState(found, today, addDays(today, RENEWAL_WINDOW_DAYS));
    const validUntil = found?.validUntil ?? "";
    const until = validUntil && formatDate(language, validUntil, { weekday: false, year: true });
    return { state, status: found?.status ?? "", validUntil, until };
  };
  const spoken = adult.languages.map(
    ({ tag, speaking }) => `${languageName(language, tag)} (${t(`vocabulary:level.${speaking}`)})`,
  );
  return {
    id: adult.id,
    name: adult.name,
    phone: adult.phone,
    email: adult.email,
    gender: adult.gender,
    languages: formatList(language, spoken),
    talkHeld: adult.talkHeldAt !== null,
    declaredVersion: adult.declarationVersion,
    courseOn: adult.courseOn ?? "",
    homeVisitOn: adult.homeVisitOn ?? "",
    references: adult.references,
    record: paper("criminal-record"),
    child: paper("child-protection"),
  };
}

/** What the unit said at the sign-up, in words. */
function saidBy(unit: VolunteerUnit, language: SiteLanguage) {
  const t = translator(language);
  const list = (words: readonly string[]) =>
    words.length > 0 ? formatList(language, words) : t("common:field.unknown");
  const area = POSTCODE_AREAS.find((one) => one.area === unit.area);
  const slots = DAYS.flatMap((day) =>
    DAY_PARTS.filter((part) => unit.times.includes(`${day}-${part}`)).map((part) =>
      t("common:slot", { day: t(`common:day.${day}`), part: t(`common:part.${part}`) }),
    ),
  );
  return {
    area: area ? `${area.area} ${area.name}` : unit.area,
    commitment: t(`vocabulary:commitment.${unit.commitment}`),
    times: list(slots),
    interests: list(unit.interests.map((one) => t(`vocabulary:interest.${one}`))),
    avoids: list(unit.avoids.map((one) => t(`vocabulary:interest.${one}`))),
    meets: list(unit.meets.map((one) => t(`vocabulary:household.${one}`))),
    purposes: list(unit.purposes.map((one) => t(`vocabulary:outcome.${one}`))),
    kinds: list(unit.matchTypeKinds.map((one) => t(`vocabulary:match-type.${one}`))),
    capacity: String(unit.capacity),
  };
}
