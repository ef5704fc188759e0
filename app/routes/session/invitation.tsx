import { parseWithZod } from "@conform-to/zod/v4";
import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { enter } from "~/access/enter.server";
import { formBack } from "~/access/form-back.server";
import { type Door, open } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { acceptInvitation } from "~/features/accounts/accept-invitation.server";
import { AcceptForm } from "~/features/accounts/forms";
import { homeOf } from "~/features/accounts/home-of";
import { listRoles } from "~/features/accounts/queries.server";
import { showInvitation } from "~/features/accounts/show-invitation.server";
import { AcceptInvitation } from "~/features/accounts/ui/accept-invitation";
import type { SmallScriptHandle } from "~/foundation/scripted";
import { useTranslate } from "~/language/language-provider";
import type { WordsHandle } from "~/language/translate";
import { LISTEN_SCRIPT } from "~/ui/listen/listen-script";
import { Listening } from "../listening";
import { LinkIsOld } from "./link-is-old";
import { pageTitle } from "./page-title.server";
import { NO_STORE, TextPage } from "./text-page";

export const handle: WordsHandle & SmallScriptHandle = {
  i18n: ["session", "errors", "listen"],
  small: { listen: LISTEN_SCRIPT },
};
export const headers = NO_STORE;
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

const shownAt = (door: Door) => showInvitation(door.db.read, door.params.secret ?? "", door.now);

export const loader = open(async (door) => {
  const language = pageLanguage(door);
  return { language, invitation: await shownAt(door), title: pageTitle(language, "session:invitation.title") };
});

export const action = open(async (door) => {
  const { db, form, now, params } = door;
  const language = pageLanguage(door);
  const shown = await shownAt(door);
  // The page itself says it when the link is old by now.
  if (!shown) return redirect(door.url.pathname, 303);
  const submission = parseWithZod(form, { schema: AcceptForm });
  if (!shown.known && submission.status !== "success") return formBack(submission.reply({ hideFields: ["password"] }));
  const person = shown.known || submission.status !== "success" ? null : submission.value;
  const answer = await acceptInvitation(db, { secret: params.secret ?? "", person, language, now });
  if (!answer.ok) return redirect(door.url.pathname, 303);
  if (answer.value.known) return redirect(`/${language}/log-in?done=accepted`, 303);
  const held = await listRoles(db.read, answer.value.accountId);
  return enter(door, answer.value.accountId, homeOf(held, language));
});

/** Accept an invitation: a name and a password the first time, a button for who has them. */
export default function Invitation() {
  const { invitation, language } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslate("session");
  if (!invitation) return <LinkIsOld href={`/${language}`} label={t("session:invitation.home")} />;
  const { place, role } = invitation;
  const lead = place
    ? t("session:invitation.lead", { role: t(`session:role.${role}`), place })
    : t("session:invitation.lead-administrator");
  return (
    <TextPage heading={t("session:invitation.title")} lead={lead}>
      <Listening cameBack={answer !== undefined} />
      <AcceptInvitation known={invitation.known} email={invitation.email} answer={answer} />
    </TextPage>
  );
}
