import { useTranslate } from "~/language/language-provider";
import { SubmitButton } from "~/ui/button";
import { RadioGroup } from "~/ui/choice-group";
import { KeyFacts } from "~/ui/key-facts";
import { OnceField } from "~/ui/once-field";
import { Panel } from "~/ui/panel";
import { OnlySeenBy } from "~/ui/reasons";
import { CONCERN_OUTCOMES } from "~db/vocabulary";
import type { ShownConcern } from "../show-concern.server";

/** Whom to ring, since when, and where it has been. What it is about is said on the telephone, never here. */
export function ConcernFacts({ concern }: { concern: ShownConcern }) {
  const t = useTranslate("protection");
  const facts = [
    { icon: "clock" as const, term: t("protection:concern.column.raised"), text: concern.raised },
    {
      icon: "info" as const,
      term: t("protection:concern.column.state"),
      text: concern.outcome ?? concern.seenBy ?? t(`protection:concern.state.${concern.state}`),
    },
    { icon: "user-circle" as const, term: t("protection:concern.column.owner"), text: concern.goneTo.join(" → ") },
  ];
  return (
    <Panel id="facts" heading={t("protection:concern.ring")}>
      {concern.from.map(({ name, phone, href }) => (
        <p key={`${href}${name}`} className="cluster" data-gap="3">
          <a className="ds-link" href={href}>
            {name}
          </a>
          {phone && (
            <a className="hit" href={`tel:${phone}`}>
              <bdi dir="ltr">{phone}</bdi>
            </a>
          )}
        </p>
      ))}
      {concern.fromDesk && <p className="strong">{concern.fromDesk}</p>}
      {concern.recordedBy && <p className="dim">{t("protection:concern.recorded-by", { name: concern.recordedBy })}</p>}
      {concern.matchId && (
        <p>
          <a className="ds-link" href={`/desk/matches/${concern.matchId}`}>
            {t("protection:concern.match")}
          </a>
        </p>
      )}
      <KeyFacts small facts={facts} />
      <OnlySeenBy>{t("protection:concern.read-by")}</OnlySeenBy>
    </Panel>
  );
}

/** Seen, and answered: one word for what came of it. */
export function ConcernForms({ concern, once }: { concern: ShownConcern; once: string }) {
  const t = useTranslate("protection");
  if (!concern.mayClose) return null;
  return (
    <Panel id="answer" heading={t("protection:concern.answer")}>
      {concern.maySee && (
        <form method="post">
          <OnceField value={`${once}-see`} />
          <SubmitButton name="do" value="see" icon="eye">
            {t("protection:concern.see")}
          </SubmitButton>
        </form>
      )}
      <form method="post" className="stack" data-gap="3">
        <OnceField value={`${once}-close`} />
        <RadioGroup
          field={{ id: "outcome", name: "outcome", required: true }}
          legend={t("protection:concern.came-of-it")}
          choices={CONCERN_OUTCOMES.map((value) => ({ value, label: t(`protection:concern.outcome.${value}`) }))}
        />
        <p>
          <SubmitButton name="do" value="close" variant="secondary">
            {t("protection:concern.close")}
          </SubmitButton>
        </p>
      </form>
    </Panel>
  );
}
