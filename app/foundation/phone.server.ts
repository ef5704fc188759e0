import { parsePhoneNumberFromString } from "libphonenumber-js";

/** A telephone number as it is stored, `+4520123456`; a number without a country is Danish. Null where it is none. */
export function phoneOf(typed: string): string | null {
  const number = parsePhoneNumberFromString(typed, "DK");
  return number?.isPossible() ? number.number : null;
}
