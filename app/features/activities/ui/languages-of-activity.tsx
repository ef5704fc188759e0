import { useTranslate } from "~/language/language-provider";
import { NameList, ReadInLanguages } from "~/ui/name-list";
import type { ShownActivity, ShownLanguage } from "../show-activity.server";

/** The languages spoken there, and apart from them the languages this text is written in. */
export function LanguagesOfActivity({ activity }: { activity: ShownActivity }) {
  const t = useTranslate("activities");
  const { heldIn, interpreterFor, readIn, text } = activity;
  return (
    <section className="stack" data-gap="3" aria-labelledby="spoken">
      <h2 className="h2" id="spoken">
        {t("activities:spoken")}
      </h2>
      <NameList icon="chats-circle" names={heldIn.map(name)} />
      {interpreterFor.length > 0 && (
        <>
          <h3 className="h4">{t("activities:interpreter-for")}</h3>
          <NameList icon="ear" names={interpreterFor.map(name)} />
        </>
      )}
      {readIn.length > 0 && (
        <>
          <h3 className="h4">{t("activities:read-in")}</h3>
          <ReadInLanguages label={t("activities:read-in")} languages={readIn} />
        </>
      )}
      {text.note && <p className="dim">{text.note}</p>}
    </section>
  );
}

/** Its own name for who speaks it, and what the page calls it. */
function name({ tag, name: called, dir, ownName }: ShownLanguage) {
  if (ownName === null) return called;
  return (
    <>
      <bdi lang={tag} dir={dir ?? undefined}>
        {ownName}
      </bdi>{" "}
      {called}
    </>
  );
}
