type InUnit = { accountId: string | null; phone: string; email: string | null };
type InHousehold = { accountId: string | null; phone: string | null; email: string | null; sharedPhone: boolean };

/**
 * Whether a volunteer and an adult of a household are one person, as far as we can know: one account, one e-mail, or one
 * telephone that the household does not share.
 */
export const samePerson = (volunteer: InUnit, adult: InHousehold): boolean =>
  (adult.accountId !== null && adult.accountId === volunteer.accountId) ||
  (adult.email !== null && adult.email === volunteer.email) ||
  (adult.phone !== null && !adult.sharedPhone && adult.phone === volunteer.phone);
