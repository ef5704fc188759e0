/** An activity as a message for WhatsApp and its like: short lines that read well, the address last and alone. */

/** In the language of the reader, formatted and plain (foundation/plain-text); empty parts are left out. */
export interface ShareParts {
  title: string;
  /** "Thursday 26 November at 16.30-18.30" */
  when: string;
  where: string;
  /** "Held in Danish and Arabic" */
  languages: string;
  /** "Free, just come" */
  terms: string;
  url: string;
}

/** The title in bold, as WhatsApp, Signal and Telegram write it; its own stars and lines are taken out. */
export function shareText({ title, when, where, languages, terms, url }: ShareParts): string {
  const facts = [when, where, languages, terms].filter(Boolean);
  return [`*${title.replaceAll(/[*_~`]/g, "")}*`, ...facts, "", url].join("\n");
}

/** Opens WhatsApp with the message; the reader chooses whom it goes to. */
export function whatsAppLink(text: string): string {
  return `https://wa.me/?text=${encodeURIComponent(text)}`;
}
