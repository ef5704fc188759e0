import type { SubmissionResult } from "@conform-to/react";
import { useTranslate } from "~/language/language-provider";
import { SubmitButton } from "~/ui/button";
import { CheckboxField } from "~/ui/checkbox-field";
import { RadioGroup } from "~/ui/choice-group";
import { Fold } from "~/ui/fold";
import { OnceField } from "~/ui/once-field";
import { usePlainForm } from "~/ui/plain-form";
import { SelectField } from "~/ui/select-field";
import { TextField } from "~/ui/text-field";
import { GROUP_END_REASONS } from "~db/vocabulary";
import { AddParticipantForm, AddVolunteerForm, EndGroupForm, SaveGroupForm } from "../forms";
import type { ShownGroup } from "../show-group.server";
import type { Refusal } from "./group-view";

type Form = { group: ShownGroup; once: string; refusal: Refusal | undefined };

/** What every form of a group carries: what it does, which version was shown, and its own key. */
export function Hidden({ group, once, intent }: { group: ShownGroup; once: string; intent: string }) {
  return (
    <>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="version" value={group.version} />
      <OnceField value={once} />
    </>
  );
}

const resultOf = (refusal: Refusal | undefined, intent: string) =>
  (refusal?.intent === intent ? refusal.result : undefined) as SubmissionResult | undefined;

export function AddParticipant({ group, once, refusal }: Form) {
  const t = useTranslate("groupdesk");
  const form = usePlainForm("participant", AddParticipantForm, resultOf(refusal, "add-participant"));
  if (group.choices.waiting.length === 0) return <p className="dim">{t("groupdesk:nobody-waits")}</p>;
  return (
    <form method="post" noValidate className="stack" data-gap="3">
      <Hidden group={group} once={`${once}-participant`} intent="add-participant" />
      <SelectField
        field={form.field("who")}
        label={t("groupdesk:add-participant")}
        empty={t("groupdesk:choose")}
        options={group.choices.waiting}
      />
      <CheckboxField field={form.field("saidYes")} label={t("groupdesk:said-yes")} />
      <p>
        <SubmitButton variant="secondary" icon="plus">
          {t("groupdesk:add-participant-button")}
        </SubmitButton>
      </p>
    </form>
  );
}

export function RemoveParticipant(props: { group: ShownGroup; once: string; rowId: string; name: string }) {
  const { group, once, rowId, name } = props;
  const t = useTranslate("groupdesk");
  return (
    <Fold label={t("groupdesk:take-out")} hiddenLabel={name}>
      <form method="post" className="stack" data-gap="2">
        <Hidden group={group} once={`${once}-${rowId.slice(0, 8)}`} intent="remove-participant" />
        <input type="hidden" name="rowId" value={rowId} />
        <SubmitButton variant="secondary" name="why" value="stopped" hiddenLabel={name}>
          {t("groupdesk:stopped")}
        </SubmitButton>
        <SubmitButton variant="secondary" name="why" value="waits-again" hiddenLabel={name}>
          {t("groupdesk:waits-again")}
        </SubmitButton>
      </form>
    </Fold>
  );
}

export function AddVolunteer({ group, once, refusal }: Form) {
  const t = useTranslate("groupdesk");
  const form = usePlainForm("volunteer", AddVolunteerForm, resultOf(refusal, "add-volunteer"));
  if (group.choices.volunteers.length === 0) return <p className="dim">{t("groupdesk:no-volunteers")}</p>;
  return (
    <form method="post" noValidate className="stack" data-gap="3">
      <Hidden group={group} once={`${once}-volunteer`} intent="add-volunteer" />
      <SelectField
        field={form.field("volunteerId")}
        label={t("groupdesk:add-volunteer")}
        empty={t("groupdesk:choose")}
        options={group.choices.volunteers}
      />
      <p>
        <SubmitButton variant="secondary" icon="user-plus">
          {t("groupdesk:add-volunteer-button")}
        </SubmitButton>
      </p>
    </form>
  );
}

export function ChangeGroup({ group, once, refusal }: Form) {
  const t = useTranslate("groupdesk", "common");
  const { name, place, plannedEndOn, withChildren } = group;
  const start = { name, place, plannedEndOn, withChildren: withChildren ? "on" : "" };
  const form = usePlainForm("save", SaveGroupForm, resultOf(refusal, "save"), start);
  return (
    <form method="post" noValidate className="stack" data-gap="4">
      <Hidden group={group} once={`${once}-save`} intent="save" />
      <TextField field={form.field("name")} label={t("groupdesk:form.name")} autoComplete="off" />
      <TextField field={form.field("place")} label={t("groupdesk:form.place")} autoComplete="off" />
      <TextField field={form.field("plannedEndOn")} type="date" label={t("groupdesk:form.ends")} />
      <CheckboxField
        field={form.field("withChildren")}
        label={t("groupdesk:form.with-children")}
        description={t("groupdesk:form.with-children-about")}
      />
      <p>
        <SubmitButton variant="secondary">{t("common:button.save")}</SubmitButton>
      </p>
    </form>
  );
}

export function EndGroup({ group, once, refusal }: Form) {
  const t = useTranslate("groupdesk");
  const form = usePlainForm("end", EndGroupForm, resultOf(refusal, "end"));
  return (
    <form method="post" noValidate className="stack" data-gap="4">
      <Hidden group={group} once={`${once}-end`} intent="end" />
      <p className="dim">{t("groupdesk:end-about")}</p>
      <RadioGroup
        field={form.field("reason")}
        legend={t("groupdesk:end-why")}
        choices={GROUP_END_REASONS.map((value) => ({ value, label: t(`groupdesk:end-reason.${value}`) }))}
      />
      <CheckboxField field={form.field("waitsAgain")} label={t("groupdesk:all-wait-again")} />
      <p>
        <SubmitButton variant="secondary">{t("groupdesk:end")}</SubmitButton>
      </p>
    </form>
  );
}
