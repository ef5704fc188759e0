import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect } from "@remix-run/node";
import { type Door, visitorOf } from "~/access/guard.server";
import { findTaken, rememberLocation, TakenBefore } from "~/access/once.server";
import { pageLanguage } from "~/access/page-language.server";
import { refuse } from "~/access/refuse.server";
import { countTry } from "~/features/accounts/limits.server";
import { waitWords } from "~/features/accounts/wait-words.server";
import { sameWishKeys } from "~/features/activities/same-wish.server";
import { signUp, signUpPath } from "~/features/activities/sign-up.server";
import { SignUpForm } from "~/features/activities/sign-up-forms";
import { findSignUp } from "~/features/activities/sign-up-queries.server";
import { says } from "~/language/said";
import type { Database } from "~db/database.server";
import { PRIVATE } from "./public-headers";

/** Signs a family up and leads them to their private page; a form that did not fit comes back as it was typed. */
export async function takeSignUp(door: Door) {
  const { db, form, house, url } = door;
  const submission = parseWithZod(form, { schema: SignUpForm });
  const back = (reply: ReturnType<typeof submission.reply>, status = 422) => data(reply, { status, headers: PRIVATE });
  if (submission.status !== "success") return back(submission.reply());
  const { series, phone = null, email = null, ...people } = submission.value;
  const language = pageLanguage(door);
  const wait = await countTry(db, "sign-up-address", house.address);
  if (wait > 0) {
    const tooMany = says("errors:form.too-many-tries", { wait: waitWords(language, wait) });
    return back(submission.reply({ formErrors: [tooMany] }), 429);
  }
  const { keys, once } = await keysOf(door);
  const wish = {
    ...people,
    phone,
    email,
    language,
    occurrenceId: door.params.id ?? "",
    wholeSeries: series === "yes",
    accountId: (await visitorOf(door))?.id ?? null,
  };
  try {
    const answer = await signUp(db, { ...door.by, origin: house.env.origin, once }, wish);
    if (answer.ok) {
      const location = `${signUpPath(language, answer.value.secret)}?done=signed-up`;
      for (const key of keys) await rememberLocation(db, key, location);
      return redirect(location, 303);
    }
    if (answer.reason === "not-found") throw refuse(404);
    if (answer.reason === "name-missing")
      return back(submission.reply({ fieldErrors: { name: ["errors:field.name"] } }));
    return back(submission.reply({ formErrors: [says(`errors:sign-up.${answer.reason}`)] }));
  } catch (error) {
    if (!(error instanceof TakenBefore)) throw error;
    throw redirect((await findTaken(db, keys[0]))?.location ?? url.pathname, 303);
  }
}

/**
 * The keys of the form that was sent. `once` is null where it led to a page on which they have said no since then: they have
 * thought better of it, and come.
 */
async function keysOf({ db, form, house, now, request, url }: Door) {
  const userAgent = request.headers.get("user-agent") ?? "";
  const keys = sameWishKeys(form, { address: house.address, userAgent, path: url.pathname, now });
  const location = (await findTaken(db, keys[0]))?.location ?? null;
  return { keys, once: location !== null && (await wasCalledOff(db, location)) ? null : keys };
}

/** Whether the people behind a private link have said that they are not coming. */
async function wasCalledOff(db: Database, location: string): Promise<boolean> {
  const secret = /\/coming\/([^?]+)/.exec(location)?.[1] ?? "";
  return (await findSignUp(db.read, { secret }))?.signUp.state === "cancelled";
}
