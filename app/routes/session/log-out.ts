import { redirect } from "@remix-run/node";
import { isSecure, open, visitorOf } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { signOut } from "~/access/session.server";
import { signOutEverywhere } from "~/features/accounts/sign-out-everywhere.server";

/** Somebody who types the address goes to log in; only a form signs out. */
export const loader = open(async (door) => redirect(`/${pageLanguage(door)}/log-in`, 303));

/** Signs this browser out; with `everywhere` all of one's browsers. */
export const action = open(async (door) => {
  const account = await visitorOf(door);
  if (account && door.form.get("everywhere") === "yes") {
    await signOutEverywhere(door.db, { accountId: account.id, now: door.now });
  }
  const cookie = await signOut(door.db, isSecure(door.house), door.request.headers.get("cookie"));
  return redirect(`/${pageLanguage(door)}/log-in?done=log-out`, { status: 303, headers: { "set-cookie": cookie } });
});
