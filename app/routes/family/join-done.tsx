import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { open } from "~/access/guard.server";
import { draftAt } from "~/features/people/drafts/draft-cookie.server";
import { findRegistered } from "~/features/people/families/join/queries.server";
import { WINDOWS } from "~/features/people/families/join/steps";
import { HAND_ON_DAYS } from "~/features/people/intake/hand-on-days";
import { formatList } from "~/language/format.server";
import { useLanguage, useTranslate } from "~/language/language-provider";
import { translator } from "~/language/translate.server";
import { PageHeading } from "~/ui/band";
import { ButtonLink } from "~/ui/button";
import { Panel } from "~/ui/panel";
import { Path } from "~/ui/path";
import { Note } from "~/ui/reasons";
import { Windows } from "~/ui/windows";
import { Listening } from "../listening";
import { languageAt } from "../volunteer/language-at.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];
export const headers = () => ({ "cache-control": "no-store" });

export const loader = open(async (door) => {
  const language = languageAt(door);
  const draft = await draftAt(door, "family");
  const registered = draft?.fileId ? await findRegistered(door.db.read, draft.fileId) : null;
  if (!registered) throw redirect(`/${language}/family`, 303);
  const t = translator(language, "family", "common");
  const { organisation, caller, phone, waitingFor } = registered;
  const facts = { organisation: organisation ?? "Nyven", days: HAND_ON_DAYS };
  return {
    title: t("common:site.title", { page: t("family:done.heading") }),
    lead: caller ? t("family:done.calls", { ...facts, name: caller }) : t("family:done.we-call", facts),
    phone: organisation && phone ? { organisation, number: phone } : null,
    waitingFor: waitingFor.length > 0 ? formatList(language, waitingFor) : null,
  };
});

/** Both things: who gets in touch and what comes after, and what one can come to today. */
export default function JoinDone() {
  const { lead, phone, waitingFor } = useLoaderData<typeof loader>();
  const t = useTranslate("family", "signup", "common");
  const { tag } = useLanguage();
  const windows = WINDOWS.map((word) => ({
    label: t(`family:window.${word}`),
    state: "done" as const,
    stateLabel: t("common:step-done"),
  }));
  return (
    <>
      <Windows label={t("signup:windows")} steps={windows} />
      <PageHeading heading={t("family:done.heading")} lead={lead} />
      <Listening />
      {waitingFor && <Note>{t("family:done.waiting-for", { names: waitingFor })}</Note>}
      <Path
        label={t("signup:done.next")}
        steps={[
          { state: "current", title: t("family:done.talk") },
          { state: "later", title: t("family:done.find"), text: t("family:done.find-text") },
          { state: "later", title: t("family:done.meet"), text: t("family:done.meet-text") },
        ]}
      />
      <Panel id="come" heading={t("family:start.come")}>
        <p>{t("family:start.come-text")}</p>
        <p className="cluster">
          <ButtonLink href={`/${tag}/activities`} icon="calendar-blank">
            {t("common:nav.activities")}
          </ButtonLink>
          <ButtonLink variant="secondary" href={`/${tag}/activities?kind=club-trial`} icon="door-open">
            {t("family:done.clubs")}
          </ButtonLink>
        </p>
      </Panel>
      <p>
        <a className="ds-link" href={`/${tag}/family/sign-in`}>
          {t("common:nav.my-page")}
        </a>
        : {t("family:done.own-text")}
      </p>
      {phone && (
        <p>
          {t("family:done.change", { organisation: phone.organisation })}{" "}
          <bdi dir="ltr">{phone.number.replaceAll(" ", "\u00a0")}</bdi>
        </p>
      )}
    </>
  );
}
