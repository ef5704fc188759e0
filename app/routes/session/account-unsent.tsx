import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/access/guard.server";
import { findKeptForm, forgetKeptForm } from "~/access/kept-form.server";
import { pageLanguage } from "~/access/page-language.server";
import { homeOf } from "~/features/accounts/home-of";
import { AGAIN_FIELD } from "~/foundation/again-field";
import { useTranslate } from "~/language/language-provider";
import type { WordsHandle } from "~/language/translate";
import { PageHeading } from "~/ui/band";
import { SubmitButton } from "~/ui/button";
import { pageTitle } from "./page-title.server";
import { NO_STORE } from "./text-page";

export const handle: WordsHandle = { i18n: ["session"] };
export const headers = NO_STORE;
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guard({ may: "account.own", audit: "reads" }, async (door) => {
  const kept = await findKeptForm(door.db.read, door.account.id, door.now);
  if (!kept) throw redirect(homeOf(door.account.roles, pageLanguage(door)), 303);
  return { kept, title: pageTitle(pageLanguage(door), "session:unsent.title") };
});

export const action = guard({ may: "account.own", audit: "reads" }, async (door) => {
  await forgetKeptForm(door.db, door.account.id);
  return redirect(homeOf(door.account.roles, pageLanguage(door)), 303);
});

/** What was sent after the session had ended: to be sent now, or thrown away. */
export default function AccountUnsent() {
  const { kept } = useLoaderData<typeof loader>();
  const t = useTranslate("session");
  return (
    <>
      <PageHeading heading={t("session:unsent.title")} lead={t("session:unsent.lead")} />
      <form method="post" action={kept.path}>
        {kept.fields.map(([name, value], index) => (
          <input key={index} type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name={AGAIN_FIELD} value="yes" />
        <SubmitButton big>{t("session:unsent.send")}</SubmitButton>
      </form>
      <form method="post">
        <SubmitButton variant="tertiary">{t("session:unsent.forget")}</SubmitButton>
      </form>
    </>
  );
}
