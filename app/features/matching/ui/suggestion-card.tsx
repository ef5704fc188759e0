import { useTranslate } from "~/language/language-provider";
import { SubmitButton } from "~/ui/button";
import { RadioGroup } from "~/ui/choice-group";
import { Fold } from "~/ui/fold";
import { OnceField } from "~/ui/once-field";
import { Note, Reasons } from "~/ui/reasons";
import { Suggestion } from "~/ui/suggestion";
import { OVERRIDE_REASONS, SET_ASIDE_REASONS } from "~db/vocabulary";
import type { SuggestionView } from "../suggestions-page.server";

/** One who may fit: total with its parts, reasons from the same parts, and what the coordinator can do. */
export function SuggestionCard(props: { suggestion: SuggestionView; number: number; once: string }) {
  const { suggestion, number, once } = props;
  const t = useTranslate("matching");
  const { volunteerId, name } = suggestion;
  return (
    <Suggestion
      id={`v-${volunteerId}`}
      initials={suggestion.initials}
      heading={`${number}. ${name}`}
      about={suggestion.about}
      total={suggestion.points}
      outOf={t("matching:suggestions.out-of")}
      shares={suggestion.shares}
      barLabel={suggestion.barLabel}
      of={t("matching:suggestions.of")}
    >
      {suggestion.price !== null && <Note icon="star">{suggestion.price}</Note>}
      <Reasons reasons={suggestion.reasons} />
      <div className="cluster actions" data-gap="2">
        <form method="post" className="cluster" data-gap="2">
          <input type="hidden" name="intent" value="propose" />
          <input type="hidden" name="volunteerId" value={volunteerId} />
          <OnceField value={`${once}-p-${volunteerId}`.slice(0, 64)} />
          {suggestion.needsReason && <OverrideChoice id={`why-${volunteerId}`} />}
          <SubmitButton
            variant={number === 1 && !suggestion.needsReason ? "primary" : "secondary"}
            icon="handshake"
            hiddenLabel={t("matching:suggestions.propose-with", { name })}
          >
            {t("matching:suggestions.propose")}
          </SubmitButton>
        </form>
        <Fold label={t("matching:suggestions.not-now")} hiddenLabel={name} className="notnow">
          <form method="post" className="stack panel" data-gap="2">
            <input type="hidden" name="intent" value="set-aside" />
            <input type="hidden" name="volunteerId" value={volunteerId} />
            <OnceField value={`${once}-a-${volunteerId}`.slice(0, 64)} />
            <RadioGroup
              field={{ id: `aside-${volunteerId}`, name: "reason", required: true }}
              legend={t("matching:suggestions.why-not")}
              choices={SET_ASIDE_REASONS.map((value) => ({ value, label: t(`matching:aside-reason.${value}`) }))}
            />
            <p>
              <SubmitButton variant="secondary">{t("matching:suggestions.save-reason")}</SubmitButton>
            </p>
          </form>
        </Fold>
      </div>
    </Suggestion>
  );
}

/** The reason for a proposal that the rules would not make. */
export function OverrideChoice({ id, hidden }: { id: string; hidden?: boolean }) {
  const t = useTranslate("matching");
  return (
    <>
      {!hidden && <label htmlFor={id}>{t("matching:suggestions.override")}</label>}
      <select
        className="ds-input"
        id={id}
        name="overrideReason"
        required
        defaultValue=""
        aria-label={hidden ? t("matching:suggestions.override") : undefined}
      >
        <option value="">{t("matching:suggestions.override-choose")}</option>
        {OVERRIDE_REASONS.map((reason) => (
          <option key={reason} value={reason}>
            {t(`matching:override-reason.${reason}`)}
          </option>
        ))}
      </select>
    </>
  );
}
