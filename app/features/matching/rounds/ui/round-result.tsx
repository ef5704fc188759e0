import { useTranslate } from "~/language/language-provider";
import { Alert } from "~/ui/alert";
import { Compare } from "~/ui/bars";
import { DataTable } from "~/ui/data-table";
import { EmptyState } from "~/ui/empty-state";
import { Panel, Stat } from "~/ui/panel";
import { Proof } from "~/ui/proof";
import { Queue } from "~/ui/queue";
import type { FairnessView } from "../fairness-view.server";
import type { LeftLine } from "../left-page.server";
import type { RepeatView } from "../repeat-view.server";
import type { ResultView } from "../round-page.server";

/** What a round found, in numbers, and the proof that nothing is better. */
export function RoundNumbers({ result }: { result: ResultView }) {
  const t = useTranslate("rounds");
  return (
    <>
      <div className="grid" data-gap="4" data-min="14">
        {result.stats.map(({ value, text }) => (
          <Stat key={text} value={value} text={text} />
        ))}
      </div>
      <div className="grid" data-gap="4" data-min="22">
        <div className="panel">
          <Proof heading={t("rounds:proof.heading")}>{result.proof}</Proof>
          {result.notCounted && <p className="dim">{result.notCounted}</p>}
        </div>
        <div className="panel stack" data-gap="2">
          <Compare label={t("rounds:compare.label")} rows={result.compare} />
          {result.longest && <p className="dim">{result.longest}</p>}
          <p className="dim">{t("rounds:compare.bonus")}</p>
        </div>
      </div>
    </>
  );
}

/** Computed again from the stored input: the same, or what has changed. */
export function Repeated({ repeat }: { repeat: RepeatView }) {
  const t = useTranslate("rounds");
  return (
    <Alert color={repeat.isSame ? "success" : "info"} label={t("rounds:knobs.repeat")}>
      <p>
        <a href={repeat.href}>{repeat.heading}</a>. {repeat.text}
      </p>
      {repeat.changes.map((change) => (
        <p key={change}>{change}</p>
      ))}
    </Alert>
  );
}

/** Pairs that somebody approved and that had become impossible. */
export function RefusedPairs({ refused: { lines, more } }: Pick<ResultView, "refused">) {
  const t = useTranslate("rounds");
  if (lines.length === 0) return null;
  const heading = t("rounds:refused.heading");
  return (
    <Alert color="warning" label={heading} heading={heading}>
      <ul className="ds-list">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {more > 0 && <p>{t("rounds:refused.more", { count: more })}</p>}
    </Alert>
  );
}

/** The first of those left out on each side, and the way to all. */
export function LeftPanels({ roundId, left }: { roundId: string; left: ResultView["left"] }) {
  const t = useTranslate("rounds");
  return (
    <div className="grid" data-gap="6" data-min="22">
      {(["family", "volunteer"] as const).map((side) => {
        const { all, lines } = left[side];
        const path = side === "family" ? "families" : "volunteers";
        return (
          <Panel key={side} id={`left-${path}`} heading={t(`rounds:left.${path}`)} count={all}>
            {lines.length === 0 ? <p>{t("rounds:left.none")}</p> : <LeftList lines={lines} />}
            {all > lines.length && (
              <p>
                <a className="hit" href={`/desk/rounds/${roundId}/left/${path}`}>
                  {t("rounds:left.all")}
                </a>
              </p>
            )}
          </Panel>
        );
      })}
    </div>
  );
}

export function LeftList({ lines }: { lines: readonly LeftLine[] }) {
  return (
    <Queue
      stacked
      items={lines.map(({ key, name, href, waited, why }) => ({
        key,
        title: name,
        href,
        text: waited === null ? why : `${waited}. ${why}`,
      }))}
    />
  );
}

/** Who is helped: share matched and median waiting, before and after. */
export function FairnessPanel({ fairness }: { fairness: FairnessView }) {
  const t = useTranslate("rounds");
  return (
    <Panel id="fairness" heading={t("rounds:fairness.heading")}>
      <p>{fairness.all}</p>
      {fairness.waiting && <p>{fairness.waiting}</p>}
      <p className="dim">{t("rounds:fairness.text")}</p>
      <div className="stack" data-gap="6">
        {fairness.tables.map(({ by, rows, others }) => (
          <div key={by} className="stack" data-gap="1">
            {rows.length === 0 ? (
              <EmptyState text={t("rounds:left.none")} />
            ) : (
              <DataTable
                caption={t(`rounds:fairness.${by}`)}
                columns={[
                  { key: "group", heading: t(`rounds:fairness.${by}`) },
                  { key: "families", heading: t("rounds:fairness.families"), end: true },
                  { key: "matched", heading: t("rounds:fairness.matched"), end: true },
                  { key: "before", heading: t("rounds:fairness.before"), end: true },
                  { key: "after", heading: t("rounds:fairness.after"), end: true },
                ]}
                rows={rows.map(({ key, ...cells }) => ({ key, cells }))}
              />
            )}
            {others && <p className="dim">{others}</p>}
          </div>
        ))}
      </div>
    </Panel>
  );
}
