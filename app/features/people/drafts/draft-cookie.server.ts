import type { Door } from "~/access/guard.server";
import { isSecure } from "~/access/guard.server";
import { cookieValue } from "~/access/page-language.server";
import { type Draft, type DraftForm, findDraft } from "./draft.server";

const SEVEN_DAYS_S = 7 * 24 * 3600;
/** Each form has its cookie: one browser may hold a draft of both. */
const NAMES = { volunteer: "nyven-draft", family: "nyven-household-draft" } as const satisfies Record<
  DraftForm,
  string
>;
const nameOf = (form: DraftForm, secure: boolean) => (secure ? `__Host-${NAMES[form]}` : NAMES[form]);

/** The draft of whoever stands at the door, by their cookie. */
export const draftAt = (door: Door, form: DraftForm): Promise<Draft | null> =>
  findDraft(door.db.read, form, cookieValue(door.request, nameOf(form, isSecure(door.house))), door.now);

/** The cookie that keeps a draft; no script can read it. */
export const draftCookie = (door: Door, form: DraftForm, secret: string): string =>
  cookie(form, isSecure(door.house), secret, SEVEN_DAYS_S);

/** The cookie that forgets it. */
export const forgottenDraftCookie = (door: Door, form: DraftForm): string => cookie(form, isSecure(door.house), "", 0);

function cookie(form: DraftForm, secure: boolean, value: string, seconds: number): string {
  const parts = [`${nameOf(form, secure)}=${value}`, "Path=/", "HttpOnly", "SameSite=Lax", `Max-Age=${seconds}`];
  return (secure ? [...parts, "Secure"] : parts).join("; ");
}
