import { useTranslate } from "~/language/language-provider";
import { Bars } from "~/ui/bars";
import { Columns } from "~/ui/columns";
import { NumberPlate } from "~/ui/number-plate";
import { Panel } from "~/ui/panel";
import type { ShownDesk } from "../show-desk.server";

/** A language whose families wait this long is marked; days. */
const HOT_DAYS = 45;
const STEPS = ["registered", "consented", "proposed", "agreed", "met", "three-months"] as const;

/** The one number on top of everything: days from a yes to a first meeting. */
export function MeetingFigure(props: { months: ShownDesk["months"]; goal: number; name: string; date: string }) {
  const { months, goal, name, date } = props;
  const t = useTranslate("desk");
  const { newest, columns } = months;
  return (
    <section className="split kpi" aria-labelledby="kpi">
      <div className="stack" data-gap="4">
        <h1 className="h3" id="kpi">
          {t("desk:next.greeting", { name, date })}
        </h1>
        {newest ? (
          <div className="kpi__n">
            <p>
              <NumberPlate size="xl">{newest.days}</NumberPlate>
            </p>
            <div className="stack" data-gap="1">
              <p className="h2 num-l">{t("desk:next.median")}</p>
              <p className="dim">{t("desk:next.median-about", { month: newest.long, goal })}</p>
            </div>
          </div>
        ) : (
          <p className="dim">{t("desk:next.median-none", { goal })}</p>
        )}
      </div>
      {columns.length > 0 && (
        <figure className="panel stack" data-gap="2">
          <figcaption className="strong">{t("desk:next.chart")}</figcaption>
          <Columns
            label={`${months.said}. ${t("desk:next.goal", { goal })}`}
            columns={columns.map(({ label, days }, i) => ({
              key: label,
              label,
              value: days,
              text: String(days),
              now: i === columns.length - 1,
            }))}
            goal={{ value: goal, text: t("desk:next.goal", { goal }) }}
          />
        </figure>
      )}
    </section>
  );
}

/** Who waits longest by language, and how far this year's families have come. */
export function DeskCharts({ byLanguage, funnel }: Pick<ShownDesk, "byLanguage" | "funnel">) {
  const t = useTranslate("desk");
  const longest = Math.max(1, ...byLanguage.map(({ days }) => days));
  const all = Math.max(1, funnel.registered);
  return (
    <div className="deskgrid">
      {byLanguage.length > 0 && (
        <Panel id="by-language" heading={t("desk:next.by-language")}>
          <Bars
            labelledBy="by-language"
            headings={[t("desk:next.language"), t("desk:next.median-wait")]}
            rows={byLanguage.map(({ language, name, families, days }) => ({
              key: language,
              label: name,
              note: `(${families})`,
              share: days / longest,
              value: t("desk:next.days", { count: days }),
              hot: days >= HOT_DAYS,
            }))}
          />
        </Panel>
      )}
      <Panel id="funnel" heading={t("desk:next.funnel")}>
        <Bars
          labelledBy="funnel"
          headings={[t("desk:next.step"), t("desk:next.count")]}
          rows={STEPS.map((step) => ({
            key: step,
            label: t(`desk:next.funnel-step.${step}`),
            share: funnel[step] / all,
            value: funnel[step],
          }))}
        />
      </Panel>
    </div>
  );
}
