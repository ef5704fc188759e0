import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { open } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { showDays } from "~/features/activities/week.server";
import { addDays, dayOf } from "~/foundation/clock";
import { useTranslate } from "~/language/language-provider";
import { softHyphens } from "~/language/soft-hyphens";
import type { WordsHandle } from "~/language/translate";
import { translator } from "~/language/translate.server";
import { Band } from "~/ui/band";
import { ButtonLink } from "~/ui/button";
import { Days } from "~/ui/days";
import { DoorPhone } from "~/ui/door-phone";
import { EmptyState } from "~/ui/empty-state";
import { Steps } from "~/ui/steps";
import { Street } from "~/ui/street";
import { Tag } from "~/ui/tag";
import { Door, Wall } from "~/ui/wall";
import { usePageFrame } from "../page-frame";
import { pageMeta } from "./page-meta";

export { publicHeaders as headers } from "./public-headers";
export const handle: WordsHandle = { i18n: ["home", "vocabulary"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.about);

/** The kinds that have a house of their own in the street. */
const STREET = [
  "language-cafe",
  "cafe",
  "bike-workshop",
  "second-hand-shop",
  "homework-help",
  "womens-evening",
  "theme-evening",
  "outing",
] as const;
const DAYS_SHOWN = 3;
const HOW = ["tell", "ask", "meet"] as const;
const PROMISES = [
  ["free", "gift"],
  ["no-account", "door-open"],
  ["you-decide", "hand-palm"],
  ["careful", "lock-simple"],
] as const;
const PARTNERS = [
  ["rode-kors", "Røde Kors"],
  ["dansk-flygtningehjaelp", "Dansk Flygtningehjælp"],
  ["bydelsmodre", "Bydelsmødre"],
  ["foreningen-nydansker", "Foreningen Nydansker"],
] as const;

export const loader = open(async (door) => {
  const language = pageLanguage(door);
  const today = dayOf(door.now);
  const days = await showDays(door.db.read, language, today, addDays(today, 7), door.now);
  const t = translator(language, "home", "common");
  return {
    days: days.slice(0, DAYS_SHOWN),
    about: {
      title: t("common:site.title", { page: t("home:title") }),
      description: t("home:description"),
      language,
      origin: door.house.env.origin,
      rest: "",
    },
  };
});

/** The front of the street. */
export default function Home() {
  const { days } = useLoaderData<typeof loader>();
  const { tag, shared } = usePageFrame();
  const t = useTranslate("home", "vocabulary", "common");
  const houses = STREET.map((kind) => ({
    kind,
    label: softHyphens(tag, t(`vocabulary:kind.${kind}`)),
    href: `/${tag}/activities?kind=${kind}`,
  }));
  return (
    <>
      <Wall heading={t("home:title")} lead={t("home:lead")}>
        <Door
          href={`/${tag}/family`}
          icon="hand-waving-fill"
          heading={t("home:door.new-here")}
          text={t("home:door.new-here-text")}
        />
        <Door
          href={`/${tag}/volunteer/join`}
          icon="hand-heart-fill"
          heading={t("home:door.volunteer")}
          text={t("home:door.volunteer-text")}
          second
        />
      </Wall>
      <DoorPhone label={t("common:language.choose")} languages={shared.languages} />
      <Band id="street" heading={t("home:street.heading")} text={t("home:street.text")}>
        <Street houses={houses} />
      </Band>
      <Band
        id="week"
        heading={t("home:week.heading")}
        tone={2}
        end={
          <ButtonLink variant="secondary" href={`/${tag}/activities`} iconAfter="arrow-right">
            {t("home:week.all")}
          </ButtonLink>
        }
      >
        {days.length > 0 ? (
          <div className="grid" data-gap="8" data-min="22">
            <Days days={days} level={3} />
          </div>
        ) : (
          <EmptyState text={t("home:week.empty")} />
        )}
      </Band>
      <Band id="how" heading={t("home:how.heading")}>
        <Steps
          steps={HOW.map((step, index) => ({
            number: String(index + 1),
            title: t(`home:how.${step}`),
            text: t(`home:how.${step}-text`),
          }))}
        />
        <ul className="cluster">
          {PROMISES.map(([word, icon]) => (
            <li key={word}>
              <Tag icon={icon}>{t(`home:promise.${word}`)}</Tag>
            </li>
          ))}
        </ul>
      </Band>
      <Band id="partners" heading={t("home:partners.heading")} text={t("home:partners.text")} tone={2}>
        <ul className="grid" data-gap="6">
          {PARTNERS.map(([word, name]) => (
            <li key={word} className="stack" data-gap="1">
              <h3 className="h3" lang="da">
                {name}
              </h3>
              <p>{t(`home:partners.${word}`)}</p>
            </li>
          ))}
        </ul>
      </Band>
    </>
  );
}
