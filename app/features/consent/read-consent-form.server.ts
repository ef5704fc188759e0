import * as z from "zod";
import { refuse } from "~/access/refuse.server";
import { CONSENT_CHANNELS, LANGUAGES } from "~db/vocabulary";

const GIVEN = z.object({
  adultId: z.string().max(64),
  how: z.enum(CONSENT_CHANNELS),
  to: z.enum(["own", "any"]),
  language: z.preprocess((value) => (value === "" ? undefined : value), z.enum(LANGUAGES).optional()),
});

/** A yes as a form of our own sends it; anything else finds nothing (404). */
export function readGivenConsent(form: FormData) {
  const read = GIVEN.safeParse(Object.fromEntries(form));
  if (!read.success) throw refuse(404);
  return read.data;
}

/** Whose yes is withdrawn: one adult's, or everybody's. */
export const readWithdrawal = (form: FormData): string => {
  const adultId = form.get("adultId");
  if (typeof adultId !== "string") throw refuse(404);
  return adultId;
};
