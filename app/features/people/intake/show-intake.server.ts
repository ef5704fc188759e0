import { and, asc, eq, inArray, isNotNull } from "drizzle-orm";
import { addDays, dayOf } from "~/foundation/clock";
import { formatDate } from "~/language/format.server";
import { languageName } from "~/language/language-names.server";
import type { SiteLanguage } from "~/language/languages";
import type { Reader } from "~db/database.server";
import { areaOfPostcode } from "~db/geography/postcode-areas";
import { families, volunteerAdults, volunteers } from "~db/schema/people.server";
import type { Language, Reach } from "~db/vocabulary";
import { type DeskReader, listAdults, seenBy } from "../families/queries.server";
import { HAND_ON_DAYS } from "./hand-on-days";

/** The queue is short by itself: after five days nobody is in it any more. */
const MOST = 100;

/** Somebody in the queue, in the words of the page. */
export type InIntake = {
  id: string;
  name: string;
  area: string;
  language: string;
  reach: Reach;
  contact: string;
  since: string;
  /** The day on which the next organisation is asked. */
  goesOn: string;
};

const spanOf = (language: SiteLanguage, from: Date) => ({
  since: formatDate(language, dayOf(from)),
  goesOn: formatDate(language, addDays(dayOf(from), HAND_ON_DAYS)),
});

/** The households that said "any partner" and wait for a first word from this desk, longest first. */
export async function listFamiliesInIntake(db: Reader, reader: DeskReader, language: SiteLanguage) {
  const rows = await db
    .select()
    .from(families)
    .where(and(seenBy(reader), isNotNull(families.intakeSince), inArray(families.state, ["registered", "consented"])))
    .orderBy(asc(families.intakeSince), asc(families.id))
    .limit(MOST);
  const shown: InIntake[] = [];
  for (const { id, name, area, intakeSince } of rows) {
    const [first] = await listAdults(db, id);
    if (!first || !intakeSince) continue;
    const { reach, phone, email, trustedName, trustedPhone } = first;
    const contact = reach === "through-person" ? `${trustedName} ${trustedPhone}` : reach === "mail" ? email : phone;
    shown.push({
      id,
      name,
      area: areaOfPostcode(area)?.name ?? area,
      language: languageName(language, first.language as Language),
      reach,
      contact: contact ?? "",
      ...spanOf(language, intakeSince),
    });
  }
  return shown;
}

/** The volunteers who left the choice to us and wait for a first word from this desk. */
export async function listVolunteersInIntake(db: Reader, { organisationId }: DeskReader, language: SiteLanguage) {
  const rows = await db
    .select({ unit: volunteers, adult: volunteerAdults })
    .from(volunteers)
    .innerJoin(volunteerAdults, and(eq(volunteerAdults.volunteerId, volunteers.id), eq(volunteerAdults.position, 0)))
    .where(
      and(
        eq(volunteers.organisationId, organisationId),
        isNotNull(volunteers.handedOnAt),
        eq(volunteers.state, "applied"),
      ),
    )
    .orderBy(asc(volunteers.handedOnAt), asc(volunteers.id))
    .limit(MOST);
  return rows.map(
    ({ unit, adult }): InIntake => ({
      id: unit.id,
      name: adult.name,
      area: areaOfPostcode(unit.area)?.name ?? unit.area,
      language: languageName(language, unit.language as Language),
      reach: "call",
      contact: adult.phone,
      ...spanOf(language, unit.handedOnAt ?? unit.appliedAt),
    }),
  );
}
