import { useTranslate } from "~/language/language-provider";
import { SubmitButton } from "~/ui/button";
import { CheckboxGroup, RadioGroup } from "~/ui/choice-group";
import { ErrorSummary } from "~/ui/error-summary";
import { OnceField } from "~/ui/once-field";
import { usePlainForm } from "~/ui/plain-form";
import { TextField } from "~/ui/text-field";
import { GROUP_THEMES } from "~db/vocabulary";
import { OutreachForm } from "../forms";
import type { OutingChoices } from "../outing-form.server";

/** One outing: day, area, how many were reached, how many were out, what it was about. The same at the desk and on one's own page. */
export function OutingFields(props: { answer: unknown; choices: OutingChoices; today: string; once: string }) {
  const { answer, choices, today, once } = props;
  const t = useTranslate("groups", "errors");
  const start = { heldOn: today, matchTypeId: choices.types[0]?.value ?? "" };
  const form = usePlainForm("outing", OutreachForm, answer, start);
  return (
    <>
      <ErrorSummary {...form.summary} />
      <form method="post" noValidate className="stack" data-gap="4">
        <OnceField value={once} />
        {choices.types.length > 1 ? (
          <RadioGroup field={form.field("matchTypeId")} legend={t("groups:outing.type")} choices={choices.types} />
        ) : (
          <input type="hidden" name="matchTypeId" value={choices.types[0]?.value ?? ""} />
        )}
        <div className="grid" data-gap="4" data-min="14">
          <TextField field={{ ...form.field("heldOn"), max: today }} type="date" label={t("groups:outing.day")} />
          <TextField
            field={{ ...form.field("reached"), min: 0, max: 2000 }}
            type="number"
            inputMode="numeric"
            size={6}
            label={t("groups:outing.reached")}
          />
          <TextField
            field={{ ...form.field("volunteersOut"), min: 1, max: 100 }}
            type="number"
            inputMode="numeric"
            size={6}
            label={t("groups:outing.out")}
          />
        </div>
        <RadioGroup field={form.field("areaId")} legend={t("groups:outing.area")} as="chips" choices={choices.areas} />
        <CheckboxGroup
          field={form.field("themes")}
          legend={t("groups:outing.themes")}
          as="chips"
          choices={GROUP_THEMES.map((value) => ({ value, label: t(`groups:theme.${value}`) }))}
        />
        <p>
          <SubmitButton icon="check">{t("groups:outing.save")}</SubmitButton>
        </p>
      </form>
    </>
  );
}
