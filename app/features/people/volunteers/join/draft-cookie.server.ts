import type { Door } from "~/access/guard.server";
import { isSecure } from "~/access/guard.server";
import { cookieValue } from "~/access/page-language.server";
import { type Draft, findDraft } from "./draft.server";

const SEVEN_DAYS_S = 7 * 24 * 3600;
const nameOf = (secure: boolean) => (secure ? "__Host-nyven-draft" : "nyven-draft");

/** The draft of whoever stands at the door, by their cookie. */
export const draftAt = (door: Door): Promise<Draft | null> =>
  findDraft(door.db.read, cookieValue(door.request, nameOf(isSecure(door.house))), door.now);

/** The cookie that keeps a draft; no script can read it. */
export function draftCookie(door: Door, secret: string): string {
  return cookie(isSecure(door.house), secret, SEVEN_DAYS_S);
}

/** The cookie that forgets it. */
export const forgottenDraftCookie = (door: Door): string => cookie(isSecure(door.house), "", 0);

function cookie(secure: boolean, value: string, seconds: number): string {
  const parts = [`${nameOf(secure)}=${value}`, "Path=/", "HttpOnly", "SameSite=Lax", `Max-Age=${seconds}`];
  return (secure ? [...parts, "Secure"] : parts).join("; ");
}
