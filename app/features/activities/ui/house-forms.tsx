import { useTranslate } from "~/language/language-provider";
import { SubmitButton } from "~/ui/button";
import { CheckboxField } from "~/ui/checkbox-field";
import { ErrorSummary } from "~/ui/error-summary";
import { OnceField } from "~/ui/once-field";
import { Panel } from "~/ui/panel";
import { usePlainForm } from "~/ui/plain-form";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import { CloseHouseForm as CloseShape, HouseForm as HouseShape } from "../forms";

type Closure = { id: string; days: string; reason: string };

/** Closed periods: those planned, and a new one. */
export function ClosePeriod({
  answer,
  closures,
  once,
}: {
  answer: unknown;
  closures: readonly Closure[];
  once: string;
}) {
  const t = useTranslate("plan", "common");
  const form = usePlainForm("close", CloseShape, answer);
  return (
    <Panel id="closed" heading={t("plan:close.heading")}>
      <p className="dim">{t("plan:close.about")}</p>
      {closures.length > 0 && (
        <form method="post">
          <OnceField value={`${once}-open`} />
          <ul className="plain stack" data-gap="2">
            {closures.map(({ id, days, reason }) => (
              <li key={id} className="cluster" data-between="">
                <span>
                  <strong>{days}</strong> {reason}
                </span>
                <SubmitButton variant="secondary" name="open" value={id} hiddenLabel={days}>
                  {t("plan:close.open")}
                </SubmitButton>
              </li>
            ))}
          </ul>
        </form>
      )}
      <form method="post" noValidate className="stack" data-gap="4">
        <OnceField value={once} />
        <ErrorSummary {...form.summary} />
        <div className="cluster">
          <TextField field={form.field("firstDay")} label={t("plan:close.firstDay")} type="date" />
          <TextField field={form.field("lastDay")} label={t("plan:close.lastDay")} type="date" />
        </div>
        <TextField field={form.field("reason")} label={t("plan:close.reason")} optional={t("common:field.optional")} />
        <SubmitButton variant="secondary" name="intent" value="close">
          {t("plan:close.now")}
        </SubmitButton>
      </form>
    </Panel>
  );
}

/** Where the house is, its rooms and hours. */
export function HouseFacts(props: {
  answer: unknown;
  start: Record<keyof typeof HouseShape.shape, string>;
  /** What the map shows now. */
  onMap: string;
  once: string;
}) {
  const { answer, start, onMap, once } = props;
  const t = useTranslate("plan", "common");
  const form = usePlainForm("house", HouseShape, answer, start);
  return (
    <Panel id="house" heading={t("plan:house.heading")}>
      <form method="post" noValidate className="stack" data-gap="4">
        <OnceField value={once} />
        <ErrorSummary {...form.summary} />
        <TextField field={form.field("name")} label={t("plan:house.name")} />
        <TextField field={form.field("address")} label={t("plan:house.address")} />
        <TextField
          field={form.field("area")}
          label={t("plan:house.area")}
          inputMode="numeric"
          autoComplete="off"
          size={4}
        />
        <CheckboxField
          field={form.field("addressPublic")}
          label={t("plan:house.addressPublic")}
          description={t("plan:house.addressPublic-about")}
        />
        <TextField
          field={form.field("place")}
          label={t("plan:house.place")}
          description={t("plan:house.place-about")}
          optional={t("common:field.optional")}
          autoComplete="off"
          dir="ltr"
        />
        <p className="dim">{onMap}</p>
        <TextField field={form.field("phone")} label={t("plan:house.phone")} type="tel" />
        <CheckboxField field={form.field("stepFree")} label={t("plan:form.stepFree")} />
        <TextArea
          field={form.field("rooms")}
          label={t("plan:house.rooms")}
          description={t("plan:house.rooms-about")}
          rows={3}
        />
        <TextArea
          field={form.field("hours")}
          label={t("plan:house.hours")}
          description={t("plan:house.hours-about")}
          rows={6}
        />
        <SubmitButton>{t("common:button.save")}</SubmitButton>
      </form>
    </Panel>
  );
}
