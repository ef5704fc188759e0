import type { SheetKind } from "~db/vocabulary";
import type { SheetField } from "./read/fields.table";

/** Examples in the empty sheets: invented people who write as people write. */
export const TEMPLATE_ROWS: Record<SheetKind, readonly Partial<Record<SheetField, string>>[]> = {
  families: [
    {
      name: "Eksempel: Samira Haddad",
      called: "Familien Haddad",
      phone: "20 00 00 01",
      postcode: "2200",
      languages: "arabisk, lidt engelsk",
      household: "familie med børn",
      birthYears: "2015, 2018",
      interests: "mad, gåture",
      times: "tirsdag aften, weekend",
      languageWish: "øve dansk",
      matchType: "ny ven",
      waitingSince: "1-9-2026",
      consentOn: "3-9-2026",
      consentHow: "tolk",
    },
    {
      name: "Eksempel: Oleh Bondar",
      phone: "20 00 00 02",
      email: "oleh@example.org",
      postcode: "2400",
      languages: "ukrainsk, russisk flydende, dansk A2",
      household: "mand",
      interests: "fodbold, cykle",
      times: "hverdage eftermiddag",
    },
  ],
  volunteers: [
    {
      name: "Eksempel: Bente Holm",
      phone: "20 00 00 03",
      email: "bente@example.org",
      gender: "kvinde",
      postcode: "2100",
      languages: "dansk, engelsk flydende, lidt tysk",
      interests: "mad, have, museer",
      times: "onsdag aften, søndag formiddag",
      maxKm: "10",
      matchType: "ny ven",
      appliedOn: "1-8-2026",
      talkOn: "5-8-2026",
      declaredOn: "5-8-2026",
      recordUntil: "1-9-2027",
      childUntil: "1-9-2027",
    },
    {
      name: "Eksempel: Jonas Lund",
      phone: "20 00 00 04",
      postcode: "2300",
      languages: "dansk, arabisk hverdag",
      interests: "fodbold",
      times: "man-tors aften",
    },
  ],
  matches: [
    {
      volunteer: "Eksempel: Bente Holm",
      volunteerPhone: "20 00 00 03",
      family: "Eksempel: Samira Haddad",
      familyPhone: "20 00 00 01",
      since: "1-10-2026",
      matchType: "ny ven",
    },
  ],
};
