import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { open } from "~/access/guard.server";
import { draftAt } from "~/features/people/drafts/draft-cookie.server";
import { findApplied } from "~/features/people/volunteers/join/queries.server";
import { WINDOWS } from "~/features/people/volunteers/join/steps";
import { formatDateTime } from "~/language/format.server";
import { useLanguage, useTranslate } from "~/language/language-provider";
import { translator } from "~/language/translate.server";
import { PageHeading } from "~/ui/band";
import { ButtonLink } from "~/ui/button";
import { Path } from "~/ui/path";
import { Windows } from "~/ui/windows";
import { Listening } from "../listening";
import { languageAt } from "./language-at.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];
export const headers = () => ({ "cache-control": "no-store" });

export const loader = open(async (door) => {
  const language = languageAt(door);
  const draft = await draftAt(door, "volunteer");
  const applied = draft?.fileId ? await findApplied(door.db.read, draft.fileId) : null;
  if (!applied) throw redirect(`/${language}/volunteer/join`, 303);
  const t = translator(language, "signup", "common");
  return {
    title: t("common:site.title", { page: t("signup:done.heading") }),
    applied,
    when: applied.talkAt && formatDateTime(language, applied.talkAt),
  };
});

/** Who rings and when, and what comes after. */
export default function JoinDone() {
  const { applied, when } = useLoaderData<typeof loader>();
  const t = useTranslate("signup", "common");
  const { tag } = useLanguage();
  const talk =
    applied.caller && when ? t("signup:done.calls", { name: applied.caller, when }) : t("signup:done.we-call");
  const windows = WINDOWS.map((word) => ({
    label: t(`signup:window.${word}`),
    state: "done" as const,
    stateLabel: t("common:step-done"),
  }));
  return (
    <>
      <Windows label={t("signup:windows")} steps={windows} />
      <PageHeading heading={t("signup:done.heading")} lead={talk} />
      <Listening />
      <Path
        label={t("signup:done.next")}
        steps={[
          { state: "current", title: t("signup:done.talk"), text: applied.organisation ?? undefined },
          { state: "later", title: t("signup:done.papers"), text: t("signup:done.papers-text") },
          { state: "later", title: t("signup:done.approved"), text: t("signup:done.approved-text") },
          { state: "later", title: t("signup:done.meet"), text: t("signup:done.meet-text") },
        ]}
      />
      <p>{t("signup:done.guest")}</p>
      {applied.phone && <p>{t("signup:done.change", { phone: applied.phone })}</p>}
      <p>
        <ButtonLink variant="secondary" href={`/${tag}/activities`}>
          {t("common:nav.activities")}
        </ButtonLink>
      </p>
    </>
  );
}
