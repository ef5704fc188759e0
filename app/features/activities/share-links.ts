import type { IconName } from "~/ui/icon-names";

export type ShareLink = { word: "whatsapp" | "text" | "mail"; icon: IconName; href: string };

/** Links that open the reader's own program with a message written; nobody is asked before they are pressed. */
export function shareLinks(title: string, message: string): ShareLink[] {
  const text = encodeURIComponent(message);
  return [
    { word: "whatsapp", icon: "whatsapp-logo", href: `https://wa.me/?text=${text}` },
    { word: "text", icon: "chat-circle-text", href: `sms:?&body=${text}` },
    { word: "mail", icon: "envelope-simple", href: `mailto:?subject=${encodeURIComponent(title)}&body=${text}` },
  ];
}
