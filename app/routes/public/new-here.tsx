import type { MetaFunction } from "@remix-run/node";
import { open } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { useTranslate } from "~/language/language-provider";
import type { WordsHandle } from "~/language/translate";
import { translator } from "~/language/translate.server";
import { PageHeading } from "~/ui/band";
import { ButtonLink } from "~/ui/button";
import { Steps } from "~/ui/steps";
import { usePageFrame } from "../page-frame";

export const handle: WordsHandle = { i18n: ["home"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = open(async (door) => {
  const t = translator(pageLanguage(door), "home", "common");
  return { title: t("common:site.title", { page: t("home:door.new-here") }) };
});

const HOW = ["tell", "ask", "meet"] as const;

/** For somebody new in Denmark: the calendar is open today; for a match one rings, and a coordinator writes it down. */
export default function NewHere() {
  const { tag, shared } = usePageFrame();
  const t = useTranslate("home", "common");
  const { phone } = shared.foot;
  return (
    <div className="page band stack" data-gap="8">
      <PageHeading heading={t("home:door.new-here")} lead={t("home:door.new-here-text")} />
      <p className="cluster">
        <ButtonLink href={`/${tag}/activities`} icon="calendar-blank">
          {t("common:nav.activities")}
        </ButtonLink>
        <ButtonLink variant="secondary" href={phone.href} icon="phone">
          {phone.label} <bdi dir="ltr">{phone.number}</bdi>
        </ButtonLink>
      </p>
      <h2 className="h2">{t("home:how.heading")}</h2>
      <Steps
        steps={HOW.map((step, index) => ({
          number: String(index + 1),
          title: t(`home:how.${step}`),
          text: t(`home:how.${step}-text`),
        }))}
      />
    </div>
  );
}
