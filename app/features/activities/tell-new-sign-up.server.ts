import { translator } from "~/language/translate.server";
import type { Writer } from "~db/database.server";
import type { Doing } from "./doing";
import { type DateWords, dateWords, type SignUp, tellSignedUp } from "./tell-signed-up.server";

/**
 * Tells who has signed up which dates it is for and, where they are not the same, what became of each of them: a place
 * or a number in the waiting list.
 * @param made one for each date, the first date first; the message is that of the first
 * @param link leads to the private page of them all
 */
export async function tellNewSignUp(tx: Writer, doing: Doing, made: readonly SignUp[], link: string): Promise<void> {
  const first = made[0] as SignUp;
  if (first.email === null) return;
  const coming = made.some(({ state }) => state === "coming");
  const mixed = coming && made.some(({ state }) => state === "waiting");
  const each: { signUp: SignUp; words: DateWords }[] = [];
  for (const signUp of made) each.push({ signUp, words: await dateWords(tx, signUp.occurrenceId) });
  const words: DateWords = (language) => {
    const t = translator(language, "activities");
    const state = ({ state: said }: SignUp) => (mixed ? ` · ${t(`activities:coming.${said}`)}` : "");
    const when = each.map(({ signUp, words: own }) => `${own(language).when}${state(signUp)}`).join("\n");
    return { ...(each[0] as (typeof each)[number]).words(language), when };
  };
  const message = coming ? "sign-up-coming" : "sign-up-waiting";
  await tellSignedUp(tx, doing.now, first, words, message, 0, { link, number: first.queueNumber ?? 0 });
}
