import type { IconName } from "~/ui/icon-names";
import { type ShareParts, shareText, whatsAppLink } from "./feed/share-text";

export type ShareLink = { word: "whatsapp" | "text" | "mail"; icon: IconName; href: string };

/** Links that open the reader's own program with a message written; nobody is asked before they are pressed. */
export function shareLinks(parts: ShareParts): ShareLink[] {
  const plain = [parts.title, parts.when, parts.where, parts.languages, parts.url].filter(Boolean).join("\n");
  const text = encodeURIComponent(plain);
  return [
    { word: "whatsapp", icon: "whatsapp-logo", href: whatsAppLink(shareText(parts)) },
    { word: "text", icon: "chat-circle-text", href: `sms:?&body=${text}` },
    { word: "mail", icon: "envelope-simple", href: `mailto:?subject=${encodeURIComponent(parts.title)}&body=${text}` },
  ];
}
