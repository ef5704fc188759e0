import { grouped } from "~/foundation/grouped";
import type { Reader } from "~db/database.server";
import type { SheetKind } from "~db/vocabulary";
import { listConsentsGiven, listFamilyAdults, listRequests, listVolunteerAdults } from "./export-queries.server";
import type { ExportWords } from "./export-words.server";
import { fieldsOf, headingOf, type SheetField } from "./read/fields.table";

type Cells = Partial<Record<SheetField, string>>;

/** People in the columns of the import, so that what is taken along can be brought back, with state and id behind them. */
function rowsOf(kind: SheetKind, people: readonly { cells: Cells; more: string[] }[], more: string[]): string[][] {
  const fields = fieldsOf(kind);
  return [
    [...fields.map((field) => headingOf(kind, field)), ...more],
    ...people.map(({ cells, more: own }) => [...fields.map((field) => cells[field] ?? ""), ...own]),
  ];
}

/** One line for each adult; what belongs to the household stands in each. */
export async function familyRows(db: Reader, organisationId: string, words: ExportWords): Promise<string[][]> {
  const { t } = words;
  const given = grouped(await listConsentsGiven(db, organisationId), ({ consent }) => consent.familyAdultId);
  const waits = grouped(await listRequests(db, organisationId), ({ request }) => request.familyId);
  const people = (await listFamilyAdults(db, organisationId)).map(({ family, adult }) => {
    const standing = (given.get(adult.id) ?? []).find(
      ({ consent }) => consent.withdrawnAt === null && consent.purpose === "contact-and-match",
    )?.consent;
    const own = (waits.get(family.id) ?? []).filter(({ request }) => request.state !== "ended");
    const cells: Cells = {
      name: adult.name,
      called: family.name,
      phone: adult.phone ?? "",
      email: adult.email ?? "",
      postcode: family.area,
      languages: words.spoken(adult.languages),
      writeIn: words.languageNamed(adult.language),
      household: family.household ? t(`vocabulary:household.${family.household}`) : "",
      birthYears: family.childrenBirthYears.join(", "),
      ageBand: adult.ageBand ?? "",
      interests: words.interests(family.interests),
      canShow: words.interests(family.canShow),
      avoids: words.interests(family.avoids),
      times: words.times(family.times),
      purposes: words.outcomes(family.purposes),
      languageWish: t(`vocabulary:language-wish.${family.languageWish}`),
      contactWish: family.contactWish ? t(`vocabulary:contact-wish.${family.contactWish}`) : "",
      matchType: words.list([...new Set(own.map(({ type }) => words.typeName(type)))]),
      waitingSince: own[0]?.request.waitingSince ?? "",
      reach: t(`people:reach.${adult.reach}`),
      sharedPhone: words.yes(adult.sharedPhone),
      consentOn: words.day(standing?.givenAt ?? null),
      consentHow: standing ? t(`people:consent-how.${standing.how}`) : "",
      consentTo: standing ? t(standing.organisationId ? "sheets:said.own" : "sheets:said.any") : "",
    };
    return { cells, more: [t(`people:family.state.${family.state}`), family.id] };
  });
  return rowsOf("families", people, [t("sheets:column.state"), t("sheets:column.id")]);
}

/** One line for each adult of a unit. */
export async function volunteerRows(db: Reader, organisationId: string, words: ExportWords): Promise<string[][]> {
  const { t } = words;
  const people = (await listVolunteerAdults(db, organisationId)).map(({ unit, adult, papers }) => {
    const until = (kind: string) => papers.find((one) => one.kind === kind && one.status === "valid")?.validUntil ?? "";
    const cells: Cells = {
      name: adult.name,
      phone: adult.phone,
      email: adult.email ?? "",
      gender: t(`vocabulary:gender.${adult.gender}`),
      postcode: unit.area,
      languages: words.spoken(adult.languages),
      interests: words.interests(unit.interests),
      avoids: words.interests(unit.avoids),
      times: words.times(unit.times),
      maxKm: unit.maxKm === null ? "" : String(unit.maxKm),
      meets: words.list(unit.meets.map((one) => t(`vocabulary:household.${one}`))),
      purposes: words.outcomes(unit.purposes),
      matchType: words.list(unit.matchTypeKinds.map((one) => t(`vocabulary:match-type.${one}`))),
      capacity: String(unit.capacity),
      birthYears: unit.childrenBirthYears.join(", "),
      appliedOn: words.day(unit.appliedAt),
      talkOn: words.day(adult.talkHeldAt),
      declaredOn: words.day(adult.declaredAt),
      recordUntil: until("criminal-record"),
      childUntil: until("child-protection"),
      courseOn: adult.courseOn ?? "",
      homeVisitOn: adult.homeVisitOn ?? "",
      references: String(adult.references),
    };
    return { cells, more: [t(`people:volunteer.state.${unit.state}`), unit.id] };
  });
  return rowsOf("volunteers", people, [t("sheets:column.state"), t("sheets:column.id")]);
}
