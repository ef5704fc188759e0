import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { open } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { orNotFound } from "~/access/refuse.server";
import { useTranslate } from "~/language/language-provider";
import type { WordsHandle } from "~/language/translate";
import { translator } from "~/language/translate.server";
import { PageHeading } from "~/ui/band";
import { ABOUT_PAGES, ABOUT_PARTS } from "../about-pages";
import { pageMeta } from "./page-meta";

export { publicHeaders as headers } from "./public-headers";
export const handle: WordsHandle = { i18n: ["legal"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.about);

export const loader = open(async (door) => {
  const language = pageLanguage(door);
  const page = orNotFound(ABOUT_PAGES.find((one) => one === door.params.page));
  const t = translator(language, "legal", "common");
  const about = {
    title: t("common:site.title", { page: t(`legal:${page}.title`) }),
    description: t(`legal:${page}.lead`),
    language,
    origin: door.house.env.origin,
    rest: `/about/${page}`,
  };
  return { page, about };
});

/** One of the plain pages at the foot: how we take care, what we keep, how the site can be used, how to reach us. */
export default function About() {
  const { page } = useLoaderData<typeof loader>();
  const t = useTranslate("legal");
  return (
    <article className="page band stack" data-tight="" data-gap="6" data-width="text">
      <PageHeading heading={t(`legal:${page}.title`)} lead={t(`legal:${page}.lead`)} />
      {ABOUT_PARTS.map((part) => (
        <section key={part} className="stack" data-gap="2" aria-labelledby={part}>
          <h2 className="h3" id={part}>
            {t(`legal:${page}.${part}`)}
          </h2>
          <p>{t(`legal:${page}.${part}-text`)}</p>
        </section>
      ))}
    </article>
  );
}
