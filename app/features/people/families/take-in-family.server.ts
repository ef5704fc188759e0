import type { Actor } from "~/access/audit.server";
import { CONSENT_TEXT_VERSION } from "~/features/consent/queries.server";
import type { Writer } from "~db/database.server";
import type { ImportedFamily } from "./imported-family";
import { registerFamilyIn } from "./register-family.server";
import { NOT_YET, type Registration } from "./registration-shape";

/**
 * Registers a household out of a spreadsheet, inside the import's transaction. Without a recorded yes it is `registered` and
 * stands on the call list of who imports it.
 * @returns the id of its file
 */
export function takeInFamily(
  tx: Writer,
  by: Actor,
  organisationId: string,
  { family }: { family: ImportedFamily },
): Promise<string> {
  const { consent, waitingSince } = family;
  return registerFamilyIn(tx, by, {
    organisationId,
    registration: registrationOf(family),
    textVersion: CONSENT_TEXT_VERSION,
    once: null,
    givenAt: consent ? noonOf(consent.on) : undefined,
    waitingSince: waitingSince ?? consent?.on,
  });
}

/** A day alone becomes its noon, which is the same day in every time of the year. */
const noonOf = (day: string): Date => new Date(`${day}T11:00:00Z`);

function registrationOf(family: ImportedFamily): Registration {
  const { consent } = family;
  return {
    adults: [
      {
        name: family.name,
        ageBand: family.ageBand ?? undefined,
        languages: family.languages,
        language: family.writeIn,
        reach: family.reach,
        reachParts: [],
        phone: family.phone ?? undefined,
        sharedPhone: family.sharedPhone,
        email: family.email ?? undefined,
        consentHow: consent?.how ?? NOT_YET,
        consentTo: consent?.to ?? "own",
      },
    ],
    name: family.called ?? undefined,
    household: family.household,
    childrenBirthYears: family.birthYears.join(", "),
    postcode: family.postcode,
    interests: family.interests,
    avoids: family.avoids,
    canShow: family.canShow,
    times: family.times,
    purposes: family.purposes,
    languageWish: family.languageWish,
    contactWish: family.contactWish ?? undefined,
    notOwnLanguage: false,
    matchTypeIds: family.matchTypeIds,
  };
}
