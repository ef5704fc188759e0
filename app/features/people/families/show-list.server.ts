import { dayOf, daysBetween } from "~/foundation/clock";
import { formatFacts } from "~/language/format.server";
import { languageName } from "~/language/language-names.server";
import type { SiteLanguage } from "~/language/languages";
import { areaOfPostcode } from "~db/geography/postcode-areas";
import type { ListedFamily } from "./list-queries.server";

/** A family as a row of a list shows it. */
export type FamilyRow = {
  id: string;
  name: string;
  state: ListedFamily["state"];
  speaks: string;
  area: string;
  /** Days, or nothing where it waits for nothing. */
  waited: number | null;
  requestId: string | null;
};

export function familyRow(family: ListedFamily, language: SiteLanguage, now: Date): FamilyRow {
  const { id, name, state, area, waitingSince, requestId, languages } = family;
  return {
    id,
    name,
    state,
    speaks: formatFacts(
      language,
      languages.map((tag) => languageName(language, tag)),
    ),
    area: areaOfPostcode(area)?.name ?? area,
    waited: waitingSince === null ? null : Math.max(0, daysBetween(waitingSince, dayOf(now))),
    requestId,
  };
}
