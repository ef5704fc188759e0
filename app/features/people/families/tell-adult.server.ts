import { familyAddress } from "~/features/notifications/address";
import { post } from "~/features/notifications/post.server";
import type { Writer } from "~db/database.server";
import { ownLink } from "./own-link.server";
import type { FamilyAdult } from "./queries.server";

/** Messages to an adult of a household: keys of messages/<tag>/mail.json. */
export type HouseholdMessage = "household-registered" | "household-your-yes" | "handed-on";

type Telling = {
  /** Says what it is about, so that nothing is written twice. */
  id: string;
  organisationId: string | null;
  message: HouseholdMessage;
  facts: Record<string, string | number>;
  origin: string;
};

/**
 * Writes to one adult the way they said is safe, with a link to their own page that signs in once. Where others use the same
 * phone it only says that there is news, and the link leads to where one signs in. Who is rung gets a line on the call list.
 */
export async function tellAdult(tx: Writer, now: Date, adult: FamilyAdult, telling: Telling): Promise<void> {
  const address = familyAddress(adult);
  if (!address) return;
  const { id, organisationId, message, facts, origin } = telling;
  const called = address.channel === "call";
  const shared = adult.sharedPhone && address.channel === "text";
  const signIn = `${origin}/${adult.language}/family/sign-in`;
  await post(tx, now, {
    id: `${id}:${adult.id}`,
    organisationId,
    ...address,
    language: adult.language,
    message: shared ? "news" : message,
    facts: shared
      ? { name: adult.name, link: signIn }
      : { name: adult.name, ...facts, link: called ? signIn : await ownLink(tx, now, adult, origin) },
  });
}
