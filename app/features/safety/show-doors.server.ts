import type { HeldRole } from "~/access/permissions";
import { formatList } from "~/language/format.server";
import type { SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import type { Reader } from "~db/database.server";
import { type ChildNumber, childNumberOf } from "./day-and-night";
import { listDeskStaff } from "./desk-people-queries.server";
import { listPlaces, type Place } from "./places-queries.server";

type Option = { value: string; label: string };
export type DoorsView = {
  child: ChildNumber;
  /** Where it can come from; one needs no question. */
  places: Option[];
  /** Whether the places are organisations to choose from, or people one meets. */
  choosesOrganisation: boolean;
  /** Who works at the one organisation it can go to. */
  staff: Option[];
  /** Matches one can stop from here. */
  contacts: Option[];
};

/** The three doors for one signed-in person, in finished words. */
export async function showDoors(
  db: Reader,
  account: { id: string; roles: readonly HeldRole[] },
  language: SiteLanguage,
): Promise<DoorsView> {
  const places = await listPlaces(db, account);
  const organisationIds = [...new Set(places.map(({ organisationId }) => organisationId))];
  const only = organisationIds.length === 1 ? organisationIds[0] : undefined;
  const staff = only ? await listDeskStaff(db, only) : [];
  const label = (place: Place) => labelOf(place, language);
  return {
    child: childNumberOf(places.find(({ area }) => area !== null)?.area ?? null),
    places: places.map((place) => ({ value: place.value, label: label(place) })),
    choosesOrganisation: places.every(({ kind }) => kind === "organisation"),
    staff: [...new Map(staff.filter(({ id }) => id !== account.id).map(({ id, name }) => [id, name]))].map(
      ([value, name]) => ({ value, label: name }),
    ),
    contacts: places
      .filter(({ kind }) => kind === "match")
      .map((place) => ({ value: place.matchId as string, label: label(place) })),
  };
}

function labelOf({ kind, names, organisation }: Place, language: SiteLanguage): string {
  const t = translator(language, "safety");
  if (kind === "organisation") return organisation;
  if (kind === "file") return t("safety:where.none");
  return names.length > 0 ? formatList(language, names) : t("safety:where.proposal");
}
