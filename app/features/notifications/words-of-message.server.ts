import type { Values } from "~/language/keys";
import { DEFAULT_LANGUAGE, isSiteLanguage } from "~/language/languages";
import { translator, wordsOf } from "~/language/translate.server";

type Said = { language: string; message: string; facts: Values };

/** What a mail says in the recipient's language: words of mail.json, the facts in their places, our name at the end. */
export function wordsOfMail({ language, message, facts }: Said, site: string): { subject: string; text: string } {
  const t = wordsIn(language);
  const body = t(`mail:${message}.body`, facts);
  return { subject: t(`mail:${message}.subject`, facts), text: `${body}\n\n${t("mail:frame.end", {})}\n${site}\n` };
}

/** What a text message says: its own short words where there are some, else those of the mail. */
export function wordsOfText({ language, message, facts }: Said): string {
  const short = `mail:${message}.text`;
  const key = wordsOf(siteLanguageOf(language)).exists(short) ? short : `mail:${message}.body`;
  return wordsIn(language)(key, facts);
}

/** The key of a message is data, so its type is not known here; words-of-message.test.ts proves that ours exist. */
function wordsIn(language: string): (key: string, values: Values) => string {
  const t = translator(siteLanguageOf(language)) as (key: string, values: Values) => string;
  return (key, values) => freeLinks(t(key, values));
}

const siteLanguageOf = (language: string) => (isSiteLanguage(language) ? language : DEFAULT_LANGUAGE);

/** A link stands free: the invisible marks that hold foreign words apart would become part of it when it is pressed. */
const freeLinks = (text: string): string => text.replace(/\u2068(https?:\/\/[^\u2069\s]*)\u2069/g, "$1");
