import type { SignedInDoor } from "~/access/guard.server";
import { refuse } from "~/access/refuse.server";
import { giveConsent } from "~/features/consent/give-consent.server";
import { withdrawConsent } from "~/features/consent/withdraw-consent.server";
import { openOwnLink } from "~/features/matching/own-matches.server";
import { stopMatchesOf } from "~/features/matching/stop-matches.server";
import { inviteAdult } from "~/features/people/families/own/invite-adult.server";
import { getOwnFamily, getOwnHousehold } from "~/features/people/families/own/own-queries.server";
import { consentGoesTo } from "~/features/people/families/own/own-view.server";
import { pauseFamily, resumeFamily } from "~/features/people/families/pause-family.server";
import type { SiteLanguage } from "~/language/languages";
import type { Reader } from "~db/database.server";

/**
 * Does what a button of one's own page asks for. An adult speaks for themselves alone: the yes of another is not theirs.
 * @returns where the press leads
 */
export async function actOnOwnPage(door: SignedInDoor<"family">, language: SiteLanguage): Promise<string> {
  const { db, by, once, form, familyId, account, house } = door;
  const own = await getOwnHousehold(db.read, familyId, account.id);
  const { origin } = house.env;
  const word = String(form.get("do"));
  const adultId = String(form.get("adultId") ?? own.self.id);
  const mine = own.selves.some(({ id }) => id === adultId);
  const file = { findOwn: (tx: Reader) => getOwnFamily(tx, familyId), once };
  const here = `/${language}/family/own`;
  if (word === "answer") {
    const side = { side: "family", fileId: familyId, adultId: own.self.id } as const;
    const path = await openOwnLink(db, by, side, String(form.get("match") ?? ""), language);
    if (path === null) throw refuse(404);
    return path;
  }
  if (word === "yes" && mine) {
    const { organisationId } = own.family;
    const wish = { organisationId, familyId, adultId, how: "online", to: consentGoesTo(own), language, once } as const;
    await giveConsent(db, by, wish);
  } else if (word === "leave" && mine)
    await withdrawConsent(db, { ...by, origin, once }, { familyId, adultId }, stopMatchesOf);
  else if (word === "link")
    await inviteAdult(db, { ...by, accountId: account.id, origin }, { familyId, adultId, once });
  else if (word === "pause") await pauseFamily(db, by, file);
  else if (word === "resume") await resumeFamily(db, by, file);
  else throw refuse(404);
  return `${here}?done=${word}`;
}
