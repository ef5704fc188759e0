import type { Family, Request, Volunteer } from "../people";
import { FAMILY_COLUMNS, VOLUNTEER_COLUMNS } from "./columns";
import { type FileFlaw, readTable } from "./read-table";

/** A file is one organisation's, so organisations, open matches and earlier pairs do not occur in it. */
export const FILE_REQUEST: Request = { organisation: "file", matchType: "file" };

/** "Approved" without a date counts since ever. */
const SINCE_EVER = "0000-01-01";

export type PeopleFile<Person> = { ok: true; people: Person[] } | { ok: false; flaws: FileFlaw[] };

export function readVolunteers(bytes: Uint8Array): PeopleFile<Volunteer> {
  const table = readTable(bytes, VOLUNTEER_COLUMNS);
  if (!table.ok) return table;
  return {
    ok: true,
    people: table.rows.map((row) => ({
      id: row.id,
      organisation: FILE_REQUEST.organisation,
      area: row.postcode,
      maxKm: row.max_km,
      languages: row.languages,
      interests: row.interests,
      avoids: row.avoids,
      times: row.times,
      purposes: row.purposes,
      takes: row.capacity ?? 1,
      engaged: 0,
      genders: row.gender,
      meets: row.meets,
      childCertificateUntil: row.child_certificate_until,
      approvedOn: row.approved === "yes" ? SINCE_EVER : null,
      withoutMatchSince: null,
    })),
  };
}

export function readFamilies(bytes: Uint8Array): PeopleFile<Family> {
  const table = readTable(bytes, FAMILY_COLUMNS);
  if (!table.ok) return table;
  return {
    ok: true,
    people: table.rows.map((row) => ({
      id: row.id,
      organisation: FILE_REQUEST.organisation,
      area: row.postcode,
      household: row.household,
      adults: row.languages,
      interests: row.interests,
      avoids: row.avoids,
      times: row.times,
      purposes: row.purposes,
      childrenBirthYears: row.children_birth_years,
      consent: row.consent_since === null ? null : { organisation: "any", since: row.consent_since, withdrawn: false },
      waitingSince: row.waiting_since,
      languageWish: row.language_wish,
      contactWish: row.contact_wish,
      notOwnLanguage: row.not_own_language === "yes",
      openMatchTypes: [],
      earlierPairs: [],
    })),
  };
}
