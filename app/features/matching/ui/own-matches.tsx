import { useLanguage, useTranslate } from "~/language/language-provider";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { Fold } from "~/ui/fold";
import { OnceField } from "~/ui/once-field";
import { Panel } from "~/ui/panel";
import { Queue } from "~/ui/queue";
import { SelectField } from "~/ui/select-field";
import { TextField } from "~/ui/text-field";
import { OUTCOMES } from "~db/vocabulary";
import type { OwnMatch } from "../own-matches.server";

/** What is asked of a volunteer now: a proposal, a first meeting, how it went, how it goes. */
export function AskedPanel({ matches, hosts }: { matches: readonly OwnMatch[]; hosts: boolean }) {
  const t = useTranslate("volunteer");
  const { tag } = useLanguage();
  const asked = matches.flatMap((match) => (match.ask ? [{ ...match, ask: match.ask }] : []));
  return (
    <Panel id="asked" heading={t("volunteer:asked.heading")} count={asked.length}>
      {asked.length === 0 ? (
        <p>{t("volunteer:asked.none")}</p>
      ) : (
        <Queue
          stacked
          items={asked.map(({ id, ask, names, answerBy, meeting, place }) => ({
            key: id,
            title: names ?? t("volunteer:asked.proposal"),
            text:
              ask === "proposal"
                ? t("volunteer:asked.by", { when: answerBy ?? "" })
                : t(`volunteer:asked.${ask}`, { when: meeting ?? "", where: place ?? "" }),
            end: (
              <form method="post">
                <input type="hidden" name="do" value="answer" />
                <SubmitButton name="match" value={id} variant={ask === "meeting" ? "secondary" : "primary"}>
                  {t(ask === "meeting" ? "volunteer:asked.see-meeting" : "volunteer:asked.open")}
                </SubmitButton>
              </form>
            ),
          }))}
        />
      )}
      {hosts && (
        <p>
          <ButtonLink variant="tertiary" icon="armchair" href={`/${tag}/volunteer/hosting`}>
            {t("volunteer:host")}
          </ButtonLink>
        </p>
      )}
    </Panel>
  );
}

/** The people one meets, and a line for each time. */
export function OwnMatchesPanel(props: { matches: readonly OwnMatch[]; once: string; today: string; wrong: boolean }) {
  const { matches, once, today, wrong } = props;
  const t = useTranslate("volunteer", "vocabulary");
  const met = matches.filter(({ metOn }) => metOn !== null);
  if (met.length === 0) return null;
  const outcomes = OUTCOMES.map((value) => ({ value, label: t(`vocabulary:outcome.${value}`) }));
  return (
    <Panel id="matches" heading={t("volunteer:matches.heading")} count={met.length}>
      {met.map(({ id, names, since, metOn }) => (
        <section key={id} className="stack" data-gap="3" aria-labelledby={`with-${id}`}>
          <div>
            <h3 className="h4" id={`with-${id}`}>
              <bdi>{names}</bdi>
            </h3>
            {since && <p className="dim">{t("volunteer:matches.since", { when: since })}</p>}
          </div>
          <Fold label={t("volunteer:matches.log")} hiddenLabel={names ?? ""} open={wrong}>
            <form method="post" className="stack" data-gap="4" noValidate>
              <OnceField value={`${once}-met-${id.slice(-8)}`} />
              <input type="hidden" name="do" value="met" />
              <input type="hidden" name="match" value={id} />
              <TextField
                field={{
                  id: `held-${id}`,
                  name: "heldOn",
                  required: true,
                  max: today,
                  min: metOn ?? undefined,
                  errors: wrong ? [t("volunteer:matches.wrong")] : undefined,
                }}
                type="date"
                label={t("volunteer:matches.day")}
                value={today}
              />
              <SelectField
                field={{ id: `theme-${id}`, name: "theme" }}
                label={t("volunteer:matches.theme")}
                empty={t("volunteer:matches.no-theme")}
                options={outcomes}
              />
              <p>
                <SubmitButton variant="secondary">{t("volunteer:matches.save")}</SubmitButton>
              </p>
            </form>
          </Fold>
        </section>
      ))}
    </Panel>
  );
}
