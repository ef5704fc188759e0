import { useLanguage, useTranslate } from "~/language/language-provider";
import { factsOf, SITE_LANGUAGE_TAGS } from "~/language/languages";
import { Fold } from "~/ui/fold";

/** What a house shows of its week on paper and in the entrance: the poster in each language, and the screen. */
export function HouseShown({ houseId, monday }: { houseId: string; monday: string }) {
  const t = useTranslate("plan");
  const { tag } = useLanguage();
  return (
    <Fold label={t("plan:week.shown")}>
      <div className="stack" data-gap="3">
        <p id="posters">{t("plan:week.posters")}</p>
        <ul className="plain cluster" aria-labelledby="posters">
          {POSTER_LANGUAGES.map(({ tag: other, ownName, htmlLang, direction }) => (
            <li key={other}>
              <a
                className="hit"
                href={`/da/houses/${houseId}/poster?week=${monday}&other=${other}`}
                lang={htmlLang}
                dir={direction}
              >
                {ownName}
              </a>
            </li>
          ))}
        </ul>
        <p>
          <a className="hit" href={`/${tag}/houses/${houseId}/screen`}>
            {t("plan:week.screen")}
          </a>
        </p>
      </div>
    </Fold>
  );
}

/** Danish is on every poster. */
const POSTER_LANGUAGES = SITE_LANGUAGE_TAGS.filter((tag) => tag !== "da").map((tag) => ({ tag, ...factsOf(tag) }));
