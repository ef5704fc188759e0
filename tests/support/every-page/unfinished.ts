import { type DraftForm, keepStep, type Typed } from "~/features/people/drafts/draft.server";
import { days } from "~/foundation/clock";
import { hashOf, newSecret } from "~/foundation/ids";
import { drafts } from "~db/schema/access.server";
import { oneRequest, oneVolunteer, type WalkedTown } from "./town";

/** Forms in progress, so that every step of them can be looked at. */

/** The secret of an unfinished form in which these steps are filled in. */
async function draftSecret({ db, now }: WalkedTown, form: DraftForm, steps: Record<string, Typed>): Promise<string> {
  let secret = "";
  for (const [step, typed] of Object.entries(steps)) {
    const draft = secret ? { form, hash: hashOf(secret), steps: {}, fileId: null } : null;
    secret = (await keepStep(db, now, { form, draft, step, typed })) ?? secret;
  }
  return secret;
}

const PERSON = { name: "Mette", phone: "20 12 34 56", adult: "yes", gender: "woman" };
const within = (prefix: string, fields: Record<string, string>): Typed =>
  Object.entries(fields).map(([name, value]) => [`${prefix}${name}`, value]);

/** The cookie of a volunteer's sign-up in which every step before the talk is filled in, for two. */
export async function draftCookie(town: WalkedTown) {
  const danish = { "languages[0].tag": "da", "languages[0].speaking": "4", "languages[0].reading": "4" };
  const value = await draftSecret(town, "volunteer", {
    commitment: within("", { commitment: "one-family" }),
    you: within("", { ...PERSON, postcode: "2200", others: "1" }),
    with: within("others[0].", { ...PERSON, name: "Jonas", phone: "20 12 34 57", gender: "man" }),
    languages: [...within("adults[0].", danish), ...within("adults[1].", danish)],
    likes: within("", { interests: "cooking" }),
    when: within("", { times: "wed-evening", maxKm: "5", places: "house" }),
    whom: within("", { purposes: "a", capacity: "1" }),
    organisation: within("", { organisationId: "any", confidentiality: "on", duty: "on", conduct: "on" }),
  });
  return { name: "nyven-draft", value };
}

/** The cookie of a household that registers itself, two adults, up to their yes. */
export async function familyDraftCookie(town: WalkedTown) {
  const arabic = { "languages[0].tag": "ar", "languages[0].speaking": "4", "languages[0].reading": "" };
  const value = await draftSecret(town, "family", {
    who: within("", { name: "Samira", ageBand: "25-34", others: "1" }),
    with: within("others[0].", { name: "Yusuf", ageBand: "35-49" }),
    home: within("", { household: "family", postcode: "2200", childrenBirthYears: "2015, 2018" }),
    languages: [...within("adults[0].", arabic), ...within("adults[1].", arabic)],
    reach: [
      ...within("adults[0].", { language: "ar", reach: "text", phone: "20 12 34 56" }),
      ...within("adults[1].", { language: "ar", reach: "mail", email: "yusuf@example.org" }),
    ],
    likes: within("", { interests: "cooking" }),
    when: within("", { times: "wed-evening" }),
    hopes: within("", { purposes: "a", kinds: "friend", languageWish: "own" }),
    organisation: within("", { organisationId: "any" }),
  });
  return { name: "nyven-household-draft", value };
}

/** A draft of another kind than an open one: sent, with the file it became, or a link, with the draft it leads to. */
async function draftRow({ db, now }: WalkedTown, form: string, answers: string): Promise<string> {
  const secret = newSecret();
  const row = { hash: hashOf(secret), form, answers, createdAt: now, expiresAt: new Date(now.getTime() + days(1)) };
  await db.transact((tx) => tx.insert(drafts).values(row).returning());
  return secret;
}

/** The cookie of somebody who has just signed up as a volunteer. */
export async function sentDraftCookie(town: WalkedTown) {
  const { id } = await oneVolunteer(town, "applied");
  return { name: "nyven-draft", value: await draftRow(town, "volunteer-sent", id) };
}

/** The cookie of a household that has just registered itself. */
export async function sentFamilyDraftCookie(town: WalkedTown) {
  const { familyId } = await oneRequest(town);
  return { name: "nyven-household-draft", value: await draftRow(town, "family-sent", familyId) };
}

/** The secret with which a volunteer's sign-up is taken over on another device. */
export async function laterSecret(town: WalkedTown) {
  return draftRow(town, "volunteer-link", hashOf((await draftCookie(town)).value));
}

/** The secret with which a household's registration is taken over on another device. */
export async function familyLaterSecret(town: WalkedTown) {
  return draftRow(town, "family-link", hashOf((await familyDraftCookie(town)).value));
}
