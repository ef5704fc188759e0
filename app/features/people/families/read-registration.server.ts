import { parseWithZod } from "@conform-to/zod/v4";
import { dayOf } from "~/foundation/clock";
import { phoneOf } from "~/foundation/phone.server";
import { languageName } from "~/language/language-names.server";
import type { SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import { areaOfPostcode } from "~db/geography/postcode-areas";
import type { Language } from "~db/vocabulary";
import { adultShape, householdShape, type Lookups, registrationShape } from "./registration-shape";

type Reading = { language: SiteLanguage; now: Date; matchTypeIds?: readonly string[] };

/** What the server looks up for the shapes of this folder. */
export const lookupsFor = ({ language, now, matchTypeIds = [] }: Reading): Lookups => ({
  year: Number(dayOf(now).slice(0, 4)),
  languageName: (tag) => languageName(language, tag as Language),
  knowsPostcode: (postcode) => areaOfPostcode(postcode) !== null,
  knowsPhone: (phone) => phoneOf(phone) !== null,
  knowsMatchType: (id) => matchTypeIds.includes(id),
});

/** Reads the page of a registration; presses on «add» and «take away» come back with the form as typed. */
export const readRegistration = (form: FormData, reading: Reading) =>
  parseWithZod(form, { schema: registrationShape(translator(reading.language, "errors"), lookupsFor(reading)) });

export const readHousehold = (form: FormData, reading: Reading) =>
  parseWithZod(form, { schema: householdShape(translator(reading.language, "errors"), lookupsFor(reading)) });

export const readAdult = (form: FormData, reading: Reading) =>
  parseWithZod(form, { schema: adultShape(translator(reading.language, "errors"), lookupsFor(reading)) });
