import { useTranslate } from "~/language/language-provider";
import { SITE_LANGUAGE_TAGS, SITE_LANGUAGES } from "~/language/languages";
import { SubmitButton } from "~/ui/button";
import { CheckboxField } from "~/ui/checkbox-field";
import { ErrorSummary } from "~/ui/error-summary";
import { OnceField } from "~/ui/once-field";
import { usePlainForm } from "~/ui/plain-form";
import { SelectField } from "~/ui/select-field";
import { TextField } from "~/ui/text-field";
import { ChangeDateForm as ChangeShape, MoveDateForm as MoveShape, SignUpForm as SignUpShape } from "../forms";

type Props = { answer: unknown; once: string };

/** Moves this one date to another time. */
export function MoveDateForm({
  answer,
  once,
  start,
}: Props & { start: Record<"date" | "startTime" | "endTime", string> }) {
  const t = useTranslate("plan");
  const form = usePlainForm("move", MoveShape, answer, start);
  return (
    <form method="post" noValidate className="stack" data-gap="4">
      <OnceField value={once} />
      <ErrorSummary {...form.summary} />
      <p className="dim">{t("plan:move.about")}</p>
      <div className="cluster">
        <TextField field={form.field("date")} label={t("plan:form.date")} type="date" />
        <TextField field={form.field("startTime")} label={t("plan:form.startTime")} type="time" />
        <TextField field={form.field("endTime")} label={t("plan:form.endTime")} type="time" />
      </div>
      <SubmitButton variant="secondary" name="intent" value="move">
        {t("plan:move.now")}
      </SubmitButton>
    </form>
  );
}

type Own = { room: string | null; places: number | null };

/** Gives this one date another room or other places than the activity has. */
export function ChangeDateForm(props: Props & { own: Own; usual: Own; rooms: readonly string[] }) {
  const { answer, once, own, usual, rooms } = props;
  const t = useTranslate("plan", "common");
  const start = { room: own.room ?? "", places: own.places === null ? "" : String(own.places) };
  const form = usePlainForm("change", ChangeShape, answer, start);
  const known = own.room === null || rooms.includes(own.room) ? rooms : [own.room, ...rooms];
  return (
    <form method="post" noValidate className="stack" data-gap="4">
      <OnceField value={once} />
      <ErrorSummary {...form.summary} />
      <p className="dim">{t("plan:change.about")}</p>
      <SelectField
        field={form.field("room")}
        label={t("plan:form.room")}
        empty={usual.room === null ? t("plan:form.no-room") : t("plan:change.usual-room", { room: usual.room })}
        options={known.filter((room) => room !== usual.room).map((room) => ({ value: room, label: room }))}
      />
      <TextField
        field={form.field("places")}
        label={t("plan:form.places")}
        description={
          usual.places === null
            ? t("plan:change.usual-drop-in")
            : t("plan:change.usual-places", { count: usual.places })
        }
        inputMode="numeric"
        size={4}
        optional={t("common:field.optional")}
      />
      <SubmitButton variant="secondary" name="intent" value="change">
        {t("common:button.save")}
      </SubmitButton>
    </form>
  );
}

/** Staff sign up somebody who is not here yet, or has no phone of their own. */
export function StaffSignUpForm({ answer, once }: Props) {
  const t = useTranslate("plan", "common");
  const form = usePlainForm("sign-up", SignUpShape, answer, { adults: "1", children: "0", language: "da" });
  const optional = t("common:field.optional");
  return (
    <form method="post" noValidate className="stack" data-gap="4">
      <OnceField value={once} />
      <ErrorSummary {...form.summary} />
      <p className="dim">{t("plan:staff.about")}</p>
      <TextField field={form.field("name")} label={t("plan:staff.name")} autoComplete="off" />
      <div className="cluster">
        <TextField field={form.field("adults")} label={t("plan:staff.adults")} inputMode="numeric" size={3} />
        <TextField field={form.field("children")} label={t("plan:staff.children")} inputMode="numeric" size={3} />
      </div>
      <TextField field={form.field("phone")} label={t("plan:staff.phone")} type="tel" optional={optional} />
      <TextField field={form.field("email")} label={t("plan:staff.email")} type="email" optional={optional} />
      <SelectField
        field={form.field("language")}
        label={t("plan:staff.language")}
        options={SITE_LANGUAGE_TAGS.map((tag) => ({ value: tag, label: SITE_LANGUAGES[tag].ownName, lang: tag }))}
      />
      <CheckboxField field={form.field("wholeSeries")} label={t("plan:staff.wholeSeries")} />
      <SubmitButton variant="secondary" name="intent" value="sign-up" icon="user-plus">
        {t("plan:staff.now")}
      </SubmitButton>
    </form>
  );
}
