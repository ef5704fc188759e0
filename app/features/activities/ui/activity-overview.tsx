import { useTranslate } from "~/language/language-provider";
import { factsOf } from "~/language/languages";
import { Alert } from "~/ui/alert";
import { SubmitButton } from "~/ui/button";
import { DataTable } from "~/ui/data-table";
import { Fold } from "~/ui/fold";
import { OnceField } from "~/ui/once-field";
import { Panel } from "~/ui/panel";
import { Tag } from "~/ui/tag";
import { languagesWithout, type PublishWarning } from "../missing-before-publishing";
import type { ShownText } from "../show-planned-activity.server";

/** A draft: what is still missing, and the button that shows it to everybody. */
export function Publish({ warnings, once }: { warnings: readonly PublishWarning[]; once: string }) {
  const t = useTranslate("plan");
  return (
    <Panel id="publish" heading={t("plan:publish.heading")}>
      {warnings.length > 0 && (
        <Alert color="warning" label={t("plan:publish.missing")} heading={t("plan:publish.missing")}>
          <ul className="ds-list">
            {warnings.map((warning) => (
              <li key={warning.word}>{sayWarning(t, warning)}</li>
            ))}
          </ul>
        </Alert>
      )}
      <form method="post">
        <OnceField value={once} />
        <SubmitButton name="intent" value="publish" icon="check">
          {t("plan:publish.now")}
        </SubmitButton>
      </form>
    </Panel>
  );
}

function sayWarning(t: ReturnType<typeof useTranslate<"plan">>, warning: PublishWarning): string {
  if (warning.word === "hosts") return t("plan:publish.hosts", { count: warning.missing });
  if (warning.word === "texts") {
    const languages = warning.languages.map((tag) => factsOf(tag).ownName).join(", ");
    return t("plan:publish.texts", { languages });
  }
  return t(`plan:publish.${warning.word}`);
}

type ShownDate = { id: string; when: string; state: "planned" | "cancelled"; people: string | null };

/** The next dates, each a link to its sign-ups. */
export function ActivityDates({ dates }: { dates: readonly ShownDate[] }) {
  const t = useTranslate("plan");
  const columns = [
    { key: "when", heading: t("plan:dates.when") },
    { key: "people", heading: t("plan:dates.people") },
    { key: "state", heading: t("plan:dates.state") },
  ];
  const rows = dates.map(({ id, when, state, people }) => ({
    key: id,
    cells: {
      when: <a href={`/house/dates/${id}`}>{when}</a>,
      people: people ?? t("plan:week.just-come"),
      state: t(`plan:state.${state}`),
    },
  }));
  return (
    <Panel id="dates" heading={t("plan:dates.heading")}>
      <DataTable caption={t("plan:dates.heading")} columns={columns} rows={rows} />
    </Panel>
  );
}

const SOURCE_COLOUR = { host: "info", "ready-made": "neutral", reader: "success" } as const;

/** The words in every language, where they come from, and whom to ask where some are missing. */
export function ActivityTexts({ texts, once }: { texts: readonly ShownText[]; once: string }) {
  const t = useTranslate("plan");
  const known = texts.flatMap(({ language, source }) => (source ? [{ language, source }] : []));
  const missing = languagesWithout(known);
  return (
    <Panel id="texts" heading={t("plan:texts.heading")}>
      {missing.length > 0 && <p className="dim">{t("plan:texts.about")}</p>}
      <ul className="plain stack" data-gap="2">
        {texts.map(({ language, name, title, description, source }) => (
          <li key={language}>
            <Fold label={<bdi lang={language}>{name}</bdi>} hiddenLabel={title ?? ""}>
              <div className="stack" data-gap="2">
                {source && <Tag color={SOURCE_COLOUR[source]}>{t(`plan:texts.${source}`)}</Tag>}
                <p lang={language} dir={factsOf(language).direction}>
                  <strong>{title}</strong>
                </p>
                <p lang={language} dir={factsOf(language).direction}>
                  {description}
                </p>
                {missing.includes(language) && (
                  <form method="post">
                    <OnceField value={`${once}-${language}`} />
                    <input type="hidden" name="language" value={language} />
                    <SubmitButton variant="secondary" name="intent" value="ask-reader" icon="translate">
                      {t("plan:texts.ask")}
                    </SubmitButton>
                  </form>
                )}
              </div>
            </Fold>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
