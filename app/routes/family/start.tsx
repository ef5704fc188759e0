import type { MetaFunction } from "@remix-run/node";
import { open } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import type { SmallScriptHandle } from "~/foundation/scripted";
import { useTranslate } from "~/language/language-provider";
import type { WordsHandle } from "~/language/translate";
import { translator } from "~/language/translate.server";
import { PageHeading } from "~/ui/band";
import { ButtonLink } from "~/ui/button";
import { LISTEN_SCRIPT } from "~/ui/listen/listen-script";
import { Panel } from "~/ui/panel";
import { OnlySeenBy } from "~/ui/reasons";
import { Steps } from "~/ui/steps";
import { Listening } from "../listening";
import { usePageFrame } from "../page-frame";

export const handle: WordsHandle & SmallScriptHandle = {
  i18n: ["home", "family", "signup", "listen"],
  small: { listen: LISTEN_SCRIPT },
};
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = open(async (door) => {
  const t = translator(pageLanguage(door), "home", "common");
  return { title: t("common:site.title", { page: t("home:door.new-here") }) };
});

const HOW = ["tell", "ask", "meet"] as const;

/** For somebody new in Denmark, always both: somebody to meet, and the calendar, open today. */
export default function Start() {
  const { tag, shared } = usePageFrame();
  const t = useTranslate("home", "common", "family", "signup");
  const { phone } = shared.foot;
  return (
    <div className="page band stack" data-gap="8">
      <PageHeading heading={t("home:door.new-here")} lead={t("home:door.new-here-text")} />
      <Listening />
      <div className="grid" data-gap="6" data-min="22">
        <Panel id="meet" heading={t("family:start.meet")}>
          <p>{t("family:start.meet-text")}</p>
          <p>
            <ButtonLink big href={`/${tag}/family/join`} iconAfter="arrow-right">
              {t("signup:start.begin")}
            </ButtonLink>
          </p>
          <p className="dim">{t("family:start.call")}</p>
          <p>
            <ButtonLink variant="tertiary" href={phone.href} icon="phone">
              {phone.label} <bdi dir="ltr">{phone.number}</bdi>
            </ButtonLink>
          </p>
        </Panel>
        <Panel id="come" heading={t("family:start.come")}>
          <p>{t("family:start.come-text")}</p>
          <p>
            <ButtonLink variant="secondary" href={`/${tag}/activities`} icon="calendar-blank">
              {t("common:nav.activities")}
            </ButtonLink>
          </p>
        </Panel>
      </div>
      <OnlySeenBy>{t("family:start.never")}</OnlySeenBy>
      <h2 className="h2">{t("home:how.heading")}</h2>
      <Steps
        steps={HOW.map((step, index) => ({
          number: String(index + 1),
          title: t(`home:how.${step}`),
          text: t(`home:how.${step}-text`),
        }))}
      />
      <p>
        <a className="ds-link" href={`/${tag}/family/sign-in`}>
          {t("family:start.sign-in")}
        </a>
      </p>
    </div>
  );
}
