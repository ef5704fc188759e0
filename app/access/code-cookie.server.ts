import type { House } from "./context.server";
import { type Door, isSecure } from "./guard.server";
import { cookieValue } from "./page-language.server";

const nameOf = (house: House) => (isSecure(house) ? "__Host-nyven-code" : "nyven-code");
const CODE_S = 600;

/** Remembers, as long as a code lives, that this browser asked for one. */
export function codeCookie(house: House, browser: string): string {
  return `${nameOf(house)}=${browser}; Path=/; Max-Age=${CODE_S}; HttpOnly; SameSite=Lax${isSecure(house) ? "; Secure" : ""}`;
}

/** The secret of the browser that asked for a code; null where none did. */
export const browserOfCode = (door: Door): string | null => cookieValue(door.request, nameOf(door.house)) || null;
