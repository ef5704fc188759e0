import { parseWithZod } from "@conform-to/zod/v4";
import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formBack } from "~/access/form-back.server";
import { open } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { orNotFound, refuse } from "~/access/refuse.server";
import { cancelSignUp } from "~/features/activities/cancel-sign-up.server";
import { changeSignUp } from "~/features/activities/change-sign-up.server";
import { showSignUp } from "~/features/activities/show-sign-up.server";
import { signUpPath } from "~/features/activities/sign-up.server";
import { CancelSignUpForm, ChangeSignUpForm } from "~/features/activities/sign-up-forms";
import { OwnDates } from "~/features/activities/ui/own-dates";
import { CancelSignUp, ChangeSignUp } from "~/features/activities/ui/own-sign-up-forms";
import { SignUpState } from "~/features/activities/ui/sign-up-state";
import { newId } from "~/foundation/ids";
import type { SmallScriptHandle } from "~/foundation/scripted";
import { useTranslate } from "~/language/language-provider";
import { says } from "~/language/said";
import type { WordsHandle } from "~/language/translate";
import { translator } from "~/language/translate.server";
import { Alert } from "~/ui/alert";
import { ErrorSummary } from "~/ui/error-summary";
import { Facade } from "~/ui/facade";
import { LISTEN_SCRIPT } from "~/ui/listen/listen-script";
import { usePlainForm } from "~/ui/plain-form";
import { Listening } from "../listening";
import { sayOfOwnDate } from "./own-date-action.server";
import { PRIVATE } from "./public-headers";

export const headers = () => PRIVATE;
export const handle: WordsHandle & SmallScriptHandle = {
  i18n: ["activities", "errors", "listen"],
  small: { listen: LISTEN_SCRIPT },
};
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: "robots", content: "noindex" },
];

const DONE = {
  "signed-up": "activities:coming.done.signed-up",
  changed: "activities:coming.done.changed",
  cancelled: "activities:coming.done.cancelled",
  "not-day": "activities:coming.done.not-day",
  "day-back": "activities:coming.done.day-back",
  "day-waits": "activities:coming.done.day-waits",
} as const;

/** The private page of a sign-up. Looking changes nothing: whoever scans messages opens links. */
export const loader = open(async (door) => {
  const language = pageLanguage(door);
  const signUp = orNotFound(await showSignUp(door.db.read, language, door.params.secret ?? "", door.now));
  const done = DONE[door.url.searchParams.get("done") as keyof typeof DONE] ?? null;
  const page = translator(language, "activities")("activities:coming.page");
  const title = translator(language, "common")("common:site.title", { page });
  return { signUp, done, title, once: newId() };
});

export const action = open(async (door) => {
  const language = pageLanguage(door);
  const secret = door.params.secret ?? "";
  const doing = { ...door.by, origin: door.house.env.origin, once: door.once };
  const back = (done: keyof typeof DONE) => redirect(`${signUpPath(language, secret)}?done=${done}`, 303);
  const said = door.form.get("do");
  if (said === "not-day" || said === "day-back") return sayOfOwnDate(door, doing, back);
  if (said === "cancel") {
    const asked = parseWithZod(door.form, { schema: CancelSignUpForm });
    if (asked.status !== "success") throw refuse(400);
    const answer = await cancelSignUp(door.db, doing, { secret }, asked.value.series === "yes");
    if (answer.ok) return back("cancelled");
    if (answer.reason === "not-found") throw refuse(404);
    return formBack(asked.reply({ formErrors: [says("errors:sign-up.past")] }));
  }
  const wish = parseWithZod(door.form, { schema: ChangeSignUpForm });
  if (wish.status !== "success") return formBack(wish.reply());
  const { series, phone = null, email = null, ...people } = wish.value;
  const answer = await changeSignUp(door.db, doing, { secret }, { ...people, phone, email }, series === "yes");
  if (answer.ok) return back("changed");
  if (answer.reason === "not-found") throw refuse(404);
  if (answer.reason === "name-missing") return formBack(wish.reply({ fieldErrors: { name: ["errors:field.name"] } }));
  return formBack(wish.reply({ formErrors: [says(`errors:sign-up.${answer.reason}`)] }));
});

/** «We are coming»: what was noted, and the ways to change it or to say no. */
export default function Coming() {
  const { signUp, done, once } = useLoaderData<typeof loader>();
  const t = useTranslate("activities");
  const answer = useActionData<typeof action>();
  const form = usePlainForm("change", ChangeSignUpForm, answer, signUp.start);
  const heading = signUp.titleLang ? <bdi lang={signUp.titleLang}>{signUp.title}</bdi> : signUp.title;
  return (
    <>
      <Facade kind={signUp.kind} kindLabel={signUp.kindLabel} heading={heading} lead={signUp.when} />
      <div className="page band stack" data-tight="" data-gap="6" data-width="text" data-read="">
        <ErrorSummary {...form.summary} />
        {done && (
          <Alert color="success" label={t("activities:coming.done.label")} live>
            <p>{t(done)}</p>
          </Alert>
        )}
        <SignUpState signUp={signUp} />
        <Listening cameBack={answer !== undefined} />
        {signUp.dates.length + signUp.pastDates.length > 0 && <OwnDates signUp={signUp} once={once} />}
        {signUp.open && <ChangeSignUp signUp={signUp} once={once} field={form.field} />}
        {signUp.open && <CancelSignUp signUp={signUp} once={once} />}
      </div>
    </>
  );
}
