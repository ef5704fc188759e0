import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { open } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { showSubscribe } from "~/features/activities/show-subscribe.server";
import { SubscribeForm } from "~/features/activities/ui/subscribe-form";
import { useLanguage, useTranslate } from "~/language/language-provider";
import type { WordsHandle } from "~/language/translate";
import { translator } from "~/language/translate.server";
import { PageHeading } from "~/ui/band";
import { Breadcrumbs } from "~/ui/breadcrumbs";
import { ButtonLink } from "~/ui/button";
import { pageMeta } from "./page-meta";

export { publicHeaders as headers } from "./public-headers";
export const handle: WordsHandle = { i18n: ["activities"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.about);

export const loader = open(async (door) => {
  const language = pageLanguage(door);
  const { origin } = door.house.env;
  const t = translator(language, "activities", "common");
  const about = {
    title: t("common:site.title", { page: t("activities:follow.title") }),
    description: t("activities:follow.lead"),
    language,
    origin,
    rest: "/activities/subscribe",
  };
  return { shown: await showSubscribe(door.db.read, language, door.url.searchParams, origin), about };
});

/** How to have the calendar on one's own phone, in plain words. */
export default function Subscribe() {
  const { shown } = useLoaderData<typeof loader>();
  const { tag } = useLanguage();
  const t = useTranslate("activities", "common");
  return (
    <div className="page band stack" data-tight="" data-gap="6" data-width="text">
      <Breadcrumbs
        label={t("common:nav.where")}
        links={[{ href: `/${tag}/activities`, label: t("activities:back") }]}
      />
      <PageHeading heading={t("activities:follow.title")} lead={t("activities:follow.lead")} />
      <SubscribeForm action={`/${tag}/activities/subscribe`} choices={shown.choices} remind={shown.remind} />
      <section className="stack" data-gap="3" aria-labelledby="take">
        <h2 className="h2" id="take">
          {t("activities:follow.take")}
        </h2>
        <div className="cluster" data-gap="2">
          <ButtonLink href={shown.webcal} icon="calendar-plus" big>
            {t("activities:follow.open")}
          </ButtonLink>
          <ButtonLink variant="secondary" href={shown.google} rel="noreferrer">
            {t("activities:follow.google")}
          </ButtonLink>
        </div>
        <p>
          {t("activities:follow.copy")}{" "}
          <bdi dir="ltr" className="copy">
            {shown.https}
          </bdi>
        </p>
        <p className="dim">{t("activities:follow.how")}</p>
        <p>
          <a className="hit" href={shown.rss}>
            {t("activities:follow.rss")}
          </a>
        </p>
      </section>
    </div>
  );
}
