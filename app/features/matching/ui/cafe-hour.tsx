import { useTranslate } from "~/language/language-provider";
import { Alert } from "~/ui/alert";
import { PageHeading } from "~/ui/band";
import { Breadcrumbs } from "~/ui/breadcrumbs";
import { SubmitButton } from "~/ui/button";
import { CheckboxGroup } from "~/ui/choice-group";
import { EmptyState } from "~/ui/empty-state";
import { ErrorSummary, errorsOf } from "~/ui/error-summary";
import { SelectField } from "~/ui/select-field";
import { TextField } from "~/ui/text-field";

/** The form as it was sent, what is wrong with it, and the pairs that had changed meanwhile. */
export type HourSent = {
  typed: Partial<Record<"houseId" | "date" | "time" | "companionId", string>> & { pairs: string[] };
  errors: Record<string, string[] | null>;
  refused: string[];
};
type Named = { id: string; name: string };
type Shown = {
  pairs: readonly { id: string; version: number; family: string; volunteer: string }[];
  houses: readonly Named[];
  companions: readonly Named[];
  today: string;
  booked: number;
  sent: HourSent | undefined;
};

/** One place and hour for several first meetings. */
export function CafeHourPage(props: Shown) {
  const { pairs, booked, sent } = props;
  const t = useTranslate("matching", "follow", "errors");
  const names = pairs.filter(({ id }) => sent?.refused.includes(id)).map(({ family }) => family);
  return (
    <>
      <Breadcrumbs
        label={t("matching:matches.filter")}
        links={[{ href: "/desk/matches", label: t("matching:matches.title") }]}
      />
      {sent && sent.refused.length > 0 && (
        <Alert color="danger" label={t("errors:label")} live>
          <p>{t("follow:cafe.not-booked", { names: names.join(", ") || "–" })}</p>
        </Alert>
      )}
      {booked > 0 && !sent && (
        <Alert color="success" label={t("follow:cafe.menu")} live>
          <p>{t("follow:cafe.booked", { count: booked })}</p>
        </Alert>
      )}
      <PageHeading heading={t("follow:cafe.heading")} lead={t("follow:cafe.lead")} />
      {pairs.length === 0 ? <EmptyState text={t("follow:cafe.none")} /> : <HourForm {...props} />}
    </>
  );
}

function HourForm({ pairs, houses, companions, today, sent }: Shown) {
  const t = useTranslate("matching", "follow", "errors");
  const say = (key: string): string => {
    if (key === "pairs") return t("follow:cafe.pairs-needed");
    if (key === "house") return t("follow:cafe.house-needed");
    if (key === "past") return t("errors:field.past");
    if (key === "time") return t("errors:field.time", { example: "16:30" });
    return key === "date" ? t("errors:field.date", { example: today }) : t("errors:field.invalid");
  };
  const field = (name: "houseId" | "date" | "time" | "companionId" | "pairs", required = true) => ({
    id: `hour-${name}`,
    name,
    required,
    initialValue: name === "pairs" ? undefined : sent?.typed[name],
    errors: sent?.errors[name]?.map(say),
  });
  const fields = [field("pairs"), field("houseId"), field("date"), field("time")];
  const options = (list: readonly Named[]) => list.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <form method="post" className="stack panel" data-gap="5" noValidate>
      {sent && fields.some(({ errors }) => errors) && (
        <ErrorSummary heading={t("errors:label")} errors={errorsOf(fields)} />
      )}
      <CheckboxGroup
        field={{ ...field("pairs"), required: false }}
        legend={t("follow:cafe.who")}
        values={sent?.typed.pairs}
        choices={pairs.map(({ id, version, family, volunteer }) => ({
          value: `${id}:${version}`,
          label: t("follow:cafe.pair", { family, volunteer }),
        }))}
      />
      <SelectField
        field={field("houseId")}
        label={t("matching:match.house")}
        empty={t("follow:cafe.house-needed")}
        options={options(houses)}
      />
      <div className="cluster" data-gap="4">
        <TextField field={{ ...field("date"), min: today }} type="date" label={t("matching:match.date")} />
        <TextField field={field("time")} type="time" label={t("matching:match.time")} />
      </div>
      <SelectField
        field={field("companionId", false)}
        label={t("matching:match.companion")}
        empty={t("matching:match.companion-empty")}
        options={options(companions)}
      />
      <p>
        <SubmitButton icon="calendar-plus">{t("follow:cafe.save")}</SubmitButton>
      </p>
    </form>
  );
}
