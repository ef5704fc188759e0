import { redirect } from "@remix-run/node";
import { isSiteLanguage } from "~/language/languages";
import { LANGUAGE_COOKIE } from "~/language/negotiate";
import { type Door, isSecure } from "./guard.server";
import { findKeptForm } from "./kept-form.server";
import { signIn, signOut } from "./session.server";

const YEAR_S = 365 * 24 * 3600;

/**
 * Signs an account in at a door and leads it on: the session this browser had ends, a new id begins, and the language of the
 * page is remembered for pages without one in their address. Somebody whose form came too late is led to it first.
 */
export async function enter(door: Door, accountId: string, location: string): Promise<Response> {
  const secure = isSecure(door.house);
  const headers = new Headers();
  await signOut(door.db, secure, door.request.headers.get("cookie"));
  headers.append("set-cookie", await signIn(door.db, secure, accountId));
  const language = door.params.lang;
  if (isSiteLanguage(language)) {
    const attributes = `Path=/; Max-Age=${YEAR_S}; SameSite=Lax${secure ? "; Secure" : ""}`;
    headers.append("set-cookie", `${LANGUAGE_COOKIE}=${language}; ${attributes}`);
  }
  const unsent = await findKeptForm(door.db.read, accountId, door.now);
  const way = unsent ? `/${isSiteLanguage(language) ? language : "da"}/account/unsent` : location;
  return redirect(way, { status: 303, headers });
}
