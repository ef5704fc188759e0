import { useTranslate } from "~/language/language-provider";
import { SubmitButton, type SubmitButtonProps } from "~/ui/button";
import { CheckboxField } from "~/ui/checkbox-field";
import { RadioGroup } from "~/ui/choice-group";
import { OnceField } from "~/ui/once-field";
import { SelectField } from "~/ui/select-field";
import { TextField } from "~/ui/text-field";
import { ANSWERS, END_REASONS, NO_REASONS } from "~db/vocabulary";
import type { MatchView } from "../match-page.server";
import type { SentMeeting } from "./sent-meeting";

type Form = { view: MatchView; once: string };

/** What every form of a match carries: what it does, which version was shown, and its own key. */
function Hidden({ view, once, intent }: Form & { intent: string }) {
  return (
    <>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="version" value={view.version} />
      <OnceField value={`${once}-${intent}`} />
    </>
  );
}

type PlainIntent = "take-back" | "call-off-meeting" | "meet" | "called" | "begin";
const PLAIN_WORDS = {
  "take-back": "matching:match.take-back",
  "call-off-meeting": "matching:match.call-off",
  meet: "matching:match.met",
  called: "matching:match.called",
  begin: "matching:match.begin",
} as const;

/** A button that says all by itself. */
export function PlainButton(props: Form & { intent: PlainIntent } & Omit<SubmitButtonProps, "children">) {
  const { view, once, intent, variant = "secondary", ...look } = props;
  const t = useTranslate("matching");
  return (
    <form method="post">
      <Hidden view={view} once={once} intent={intent} />
      <SubmitButton variant={variant} {...look}>
        {t(PLAIN_WORDS[intent])}
      </SubmitButton>
    </form>
  );
}

/** What somebody said by phone, by text or in person. */
export function AnswerForm({ view, once }: Form) {
  const t = useTranslate("matching");
  const [first] = view.speakers;
  return (
    <form method="post" className="stack" data-gap="4">
      <Hidden view={view} once={once} intent="answer" />
      <RadioGroup
        field={{ id: "who", name: "who", required: true, initialValue: first?.value }}
        legend={t("matching:match.who")}
        as="chips"
        choices={view.speakers}
      />
      <RadioGroup
        field={{ id: "answer", name: "answer", required: true }}
        legend={t("matching:match.answer")}
        as="chips"
        choices={ANSWERS.map((value) => ({ value, label: t(`matching:match.answers.${value}`) }))}
      />
      <SelectField
        field={{ id: "reason", name: "reason" }}
        label={t("matching:match.why-no")}
        empty="–"
        options={NO_REASONS.map((value) => ({ value, label: t(`matching:match.no-reason.${value}`) }))}
      />
      <RadioGroup
        field={{ id: "channel", name: "channel", required: true, initialValue: "phone" }}
        legend={t("matching:match.channel")}
        as="chips"
        choices={(["phone", "text", "in-person"] as const).map((value) => ({
          value,
          label: t(`matching:match.channels.${value}`),
        }))}
      />
      <CheckboxField field={{ id: "interpreter", name: "interpreter" }} label={t("matching:match.interpreter")} />
      {view.afterMeeting && (
        <CheckboxField field={{ id: "shares", name: "sharesPhone" }} label={t("matching:match.shares-phone")} />
      )}
      <p>
        <SubmitButton variant="secondary">{t("matching:match.save-answer")}</SubmitButton>
      </p>
    </form>
  );
}

/** Where and when they meet for the first time, and who comes along. */
export function MeetingForm({ view, once, sent }: Form & { sent: SentMeeting | undefined }) {
  const t = useTranslate("matching", "errors");
  const field = (name: string, required = false) => ({
    id: `meeting-${name}`,
    name,
    required,
    initialValue: sent?.values[name],
    errors: sent?.errors[name]?.map((key) => sayError(t, key)),
  });
  const options = (list: MatchView["houses"]) => list.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <form method="post" className="stack" data-gap="4" noValidate>
      <Hidden view={view} once={once} intent="book-meeting" />
      <SelectField
        field={field("houseId")}
        label={t("matching:match.house")}
        empty={t("matching:match.house-empty")}
        options={options(view.houses)}
      />
      <TextField field={{ ...field("place"), maxLength: 120 }} label={t("matching:match.place")} />
      <div className="cluster" data-gap="4">
        <TextField field={{ ...field("date", true), min: view.today }} type="date" label={t("matching:match.date")} />
        <TextField field={field("time", true)} type="time" label={t("matching:match.time")} />
      </div>
      <SelectField
        field={field("companionId")}
        label={t("matching:match.companion")}
        empty={t("matching:match.companion-empty")}
        options={options(view.companions)}
      />
      <p>
        <SubmitButton icon="calendar-plus">{t("matching:match.save-meeting")}</SubmitButton>
      </p>
    </form>
  );
}

function sayError(t: ReturnType<typeof useTranslate<"matching" | "errors">>, key: string): string {
  if (key === "place-needed") return t("matching:refusal.place-needed");
  if (key === "past") return t("errors:field.past");
  if (key === "time") return t("errors:field.time", { example: "16:30" });
  if (key === "date") return t("errors:field.date", { example: "2026-11-30" });
  return t("errors:field.invalid");
}

/** The planned ending, or an early one with its reason. */
export function EndForm({ view, once }: Form) {
  const t = useTranslate("matching");
  return (
    <form method="post" className="stack" data-gap="4">
      <Hidden view={view} once={once} intent="end" />
      <RadioGroup
        field={{ id: "end-reason", name: "reason", required: true }}
        legend={t("matching:match.end-why")}
        choices={END_REASONS.map((value) => ({ value, label: t(`matching:match.end-reason.${value}`) }))}
      />
      <CheckboxField field={{ id: "not-again", name: "notAgain" }} label={t("matching:match.not-again")} />
      <CheckboxField field={{ id: "waits-again", name: "waitsAgain" }} label={t("matching:match.waits-again")} />
      <p>
        <SubmitButton variant="secondary">{t("matching:match.end")}</SubmitButton>
      </p>
    </form>
  );
}
