import { useTranslate } from "~/language/language-provider";
import { Alert } from "~/ui/alert";
import { PageHeading } from "~/ui/band";
import { Breadcrumbs } from "~/ui/breadcrumbs";
import { ButtonLink } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { PageLinks } from "../../ui/page-links";
import type { ResultView, RoundView } from "../round-page.server";
import type { Wrong } from "./knob-fields";
import { PairsTable } from "./pairs-table";
import { RoundProgress } from "./progress-view";
import { RerunPanel } from "./rerun-panel";
import { FairnessPanel, LeftPanels, RefusedPairs, Repeated, RoundNumbers } from "./round-result";

type Props = { view: RoundView; typed: Readonly<Record<string, string>>; wrong: Wrong; once: string };

/** One round: under way, ended without a result, or its pairs with the proof, the knobs and what can be done. */
export function RoundPage(props: Props) {
  const { view } = props;
  const t = useTranslate("rounds", "common");
  return (
    <>
      <Breadcrumbs label={t("common:nav.where")} links={[{ href: "/desk/rounds", label: t("rounds:list.title") }]} />
      <PageHeading
        heading={view.title}
        lead={view.lead}
        end={
          view.result && (
            <ButtonLink variant="secondary" href={`/desk/rounds/${view.id}/pairs.csv`} icon="download-simple">
              {t("rounds:page.csv")}
            </ButtonLink>
          )
        }
      />
      <p className="dim">{view.about}</p>
      {view.progress && <RoundProgress progress={view.progress} href={`/desk/rounds/${view.id}`} />}
      {view.ended && (
        <Alert color="warning" label={view.ended}>
          <p>{view.ended}</p>
        </Alert>
      )}
      {view.result && <Result {...props} result={view.result} />}
      {!view.progress && !view.result && <RerunPanel {...props} />}
    </>
  );
}

function Result({ result, ...props }: Props & { result: ResultView }) {
  const { view, once, wrong } = props;
  const t = useTranslate("rounds");
  const rows = result.rowsShown > 50 ? `rows=${result.rowsShown}&` : "";
  return (
    <>
      {result.repeat && <Repeated repeat={result.repeat} />}
      <RefusedPairs refused={result.refused} />
      <RoundNumbers result={result} />
      <RerunPanel {...props} />
      {result.pairs.length === 0 ? (
        <EmptyState text={t("rounds:page.empty-text")} />
      ) : (
        <PairsTable roundId={view.id} pairs={result.pairs} once={`${once}-p`} wrong={wrong} />
      )}
      <PageLinks pages={result.pages} rest={rows} />
      {rows === "" && result.pages.pages > 1 && (
        <p className="no-print">
          <a className="hit" href="?rows=250">
            {t("rounds:pairs.rows", { count: 250 })}
          </a>
        </p>
      )}
      <LeftPanels roundId={view.id} left={result.left} />
      <FairnessPanel fairness={result.fairness} />
    </>
  );
}
