import { useTranslate } from "~/language/language-provider";
import { SubmitButton } from "~/ui/button";
import { Fold } from "~/ui/fold";
import { OnceField } from "~/ui/once-field";
import { Reasons } from "~/ui/reasons";
import { ScoreBar } from "~/ui/score-bar";
import { SelectField } from "~/ui/select-field";
import { Tag } from "~/ui/tag";
import { OVERRIDE_REASONS, SET_ASIDE_REASONS } from "~db/vocabulary";
import type { PairRow } from "../pair-rows.server";
import { errorsAt, type Wrong } from "./knob-fields";

type Props = { roundId: string; pairs: readonly PairRow[]; once: string; wrong: Wrong };

/** The pairs of a round, ticked to begin with; what is done is done to those ticked. */
export function PairsTable({ roundId, pairs, once, wrong }: Props) {
  const t = useTranslate("rounds");
  return (
    <form method="post" className="panel stack" data-gap="3" aria-labelledby="pairs" noValidate>
      <OnceField value={once} />
      <div className="cluster" data-between="">
        <h2 className="h2" id="pairs">
          {t("rounds:pairs.heading")}
        </h2>
        <p className="dim no-print">{t("rounds:pairs.text")}</p>
      </div>
      <table className="ds-table datatable pairs">
        <caption className="ds-sr-only">{t("rounds:pairs.heading")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("rounds:pairs.family")}</th>
            <th scope="col">{t("rounds:pairs.volunteer")}</th>
            <th scope="col">{t("rounds:pairs.points")}</th>
            <th scope="col">{t("rounds:pairs.parts")}</th>
            <th scope="col">{t("rounds:pairs.note")}</th>
          </tr>
        </thead>
        <tbody>
          {pairs.map((pair, at) => (
            <PairLine key={pair.position} roundId={roundId} pair={pair} first={at === 0} />
          ))}
        </tbody>
      </table>
      <PartsLegend pairs={pairs} />
      <Actions wrong={wrong} />
    </form>
  );
}

function PairLine({ roundId, pair, first }: { roundId: string; pair: PairRow; first: boolean }) {
  const t = useTranslate("rounds");
  const { family, volunteer, position, state } = pair;
  const mayTick = state === "open" || state === "refused";
  return (
    <tr>
      <th scope="row">
        <span className="pairs__who">
          {mayTick && (
            <label className="tick no-print">
              <input
                className="ds-input"
                type="checkbox"
                id={first ? "round-pair" : undefined}
                name="pair"
                value={position}
                defaultChecked={state === "open"}
                aria-label={t("rounds:pairs.tick", { family, volunteer })}
              />
            </label>
          )}
          <span>
            <a className="hit" href={`/desk/requests/${pair.requestId}`}>
              {family}
            </a>
            <br />
            <span className="dim wait">{pair.waited}</span>
          </span>
        </span>
      </th>
      <td>
        <div>{volunteer}</div>
      </td>
      <td>
        <div className="num">{pair.points}</div>
      </td>
      <td>
        <div>
          <ScoreBar shares={pair.shares} label={pair.barLabel} />
        </div>
      </td>
      <td>
        <div className="stack note" data-gap="1">
          {pair.stateText && <PairStanding pair={pair} />}
          {pair.notes.map((note) => (
            <span key={note}>{note}</span>
          ))}
          <div className="pairs__ways">
            <Fold label={t("rounds:pairs.why")} hiddenLabel={t("rounds:pairs.why-of", { family, volunteer })}>
              <Reasons reasons={pair.reasons} />
            </Fold>
            <a className="hit no-print" href={`/desk/rounds/${roundId}/pairs/${position}`}>
              {t("rounds:pairs.more")}
              <span className="ds-sr-only"> {t("rounds:pairs.more-of", { family, volunteer })}</span>
            </a>
          </div>
        </div>
      </td>
    </tr>
  );
}

/** What has become of a pair; a proposal leads to its match. */
export function PairStanding({ pair: { state, stateText, matchId } }: { pair: PairRow }) {
  const colour = state === "proposed" ? "success" : state === "refused" ? "warning" : "neutral";
  const tag = <Tag color={colour}>{stateText}</Tag>;
  return matchId === null ? (
    <span>{tag}</span>
  ) : (
    <a className="hit" href={`/desk/matches/${matchId}`}>
      {tag}
    </a>
  );
}

/** The colours of the bars, once for the whole table. */
function PartsLegend({ pairs }: { pairs: readonly PairRow[] }) {
  const t = useTranslate("rounds");
  const shares = pairs[0]?.shares ?? [];
  return (
    <dl className="parts" aria-label={t("rounds:pairs.legend")}>
      {shares.map(({ part, label, max }, at) => (
        <div key={part}>
          <dt>
            <i className={`p${at + 1}`} aria-hidden="true" />
            {label}
          </dt>
          <dd className="dim">{max}</dd>
        </div>
      ))}
    </dl>
  );
}

function Actions({ wrong }: { wrong: Wrong }) {
  const t = useTranslate("rounds", "matching");
  const changing = [...errorsAt(wrong, "aside"), ...errorsAt(wrong, "because")].length > 0;
  return (
    <div className="stack no-print" data-gap="3">
      <div className="bulk">
        <SubmitButton name="intent" value="approve" icon="check">
          {t("rounds:pairs.approve")}
        </SubmitButton>
        <p className="dim">{t("rounds:pairs.approve-text")}</p>
      </div>
      <Fold label={t("rounds:pairs.change")} open={changing}>
        <div className="grid" data-gap="6" data-min="22">
          <div className="stack" data-gap="2">
            <SelectField
              field={{ id: "round-aside", name: "aside", errors: errorsAt(wrong, "aside") }}
              label={t("rounds:pairs.reason")}
              empty={t("rounds:pairs.reason-empty")}
              options={SET_ASIDE_REASONS.map((value) => ({ value, label: t(`matching:aside-reason.${value}`) }))}
            />
            <p>
              <SubmitButton variant="secondary" name="intent" value="leave-out" icon="prohibit">
                {t("rounds:pairs.leave-out")}
              </SubmitButton>
            </p>
          </div>
          <div className="stack" data-gap="2">
            <SelectField
              field={{ id: "round-because", name: "because", errors: errorsAt(wrong, "because") }}
              label={t("rounds:pairs.reason")}
              empty={t("rounds:pairs.reason-empty")}
              options={OVERRIDE_REASONS.map((value) => ({ value, label: t(`matching:override-reason.${value}`) }))}
            />
            <p>
              <SubmitButton variant="secondary" name="intent" value="hold" icon="bookmark-simple">
                {t("rounds:pairs.hold")}
              </SubmitButton>
            </p>
          </div>
        </div>
      </Fold>
    </div>
  );
}
