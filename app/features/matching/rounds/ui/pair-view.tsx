import { useTranslate } from "~/language/language-provider";
import { PageHeading } from "~/ui/band";
import { Breadcrumbs } from "~/ui/breadcrumbs";
import { SubmitButton } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { Fold } from "~/ui/fold";
import { OnceField } from "~/ui/once-field";
import { Panel } from "~/ui/panel";
import { Note, Reasons } from "~/ui/reasons";
import { ScoreBar, ScoreLegend } from "~/ui/score-bar";
import { SelectField } from "~/ui/select-field";
import { OVERRIDE_REASONS } from "~db/vocabulary";
import type { Alternative, PairView } from "../pair-page.server";
import { errorsAt, type Wrong } from "./knob-fields";
import { PairStanding } from "./pairs-table";

type Props = { view: PairView; once: string; wrong: Wrong; typed: Readonly<Record<string, string>> };

/** One pair of a round: propose it, or another volunteer with the reason why. */
export function PairPage({ view, once, wrong, typed }: Props) {
  const t = useTranslate("rounds", "common", "matching");
  const { row } = view;
  const mayPropose = row.state === "open" || row.state === "refused";
  return (
    <>
      <Breadcrumbs
        label={t("common:nav.where")}
        links={[
          { href: "/desk/rounds", label: t("rounds:list.title") },
          { href: view.round.href, label: view.round.title },
        ]}
      />
      <PageHeading heading={view.title} lead={view.lead} />
      <Panel id="reasons" heading={t("rounds:pair.reasons")}>
        <ScoreBar shares={row.shares} label={row.barLabel} />
        <ScoreLegend shares={row.shares} of={t("matching:suggestions.of")} />
        {row.notes.map((note) => (
          <Note key={note} icon="star">
            {note}
          </Note>
        ))}
        <Reasons reasons={row.reasons} />
        {row.stateText && <PairStanding pair={row} />}
        {mayPropose && (
          <form method="post" className="stack" data-gap="2" noValidate>
            <input type="hidden" name="volunteerId" value={row.volunteerId} />
            <OnceField value={once} />
            {view.belowFloor && <Because id="round-because" wrong={typed.intent === "propose" ? wrong : []} />}
            <p>
              <SubmitButton name="intent" value="propose" icon="handshake" hiddenLabel={row.volunteer}>
                {t("rounds:pair.propose")}
              </SubmitButton>
            </p>
          </form>
        )}
      </Panel>
      {mayPropose && <Others view={view} once={once} wrong={typed.intent === "propose" ? [] : wrong} typed={typed} />}
    </>
  );
}

function Others({ view, once, wrong, typed }: Props) {
  const t = useTranslate("rounds");
  return (
    <section className="stack" data-gap="3" aria-labelledby="others">
      <h2 className="h2" id="others">
        {t("rounds:pair.alternatives")}
      </h2>
      {view.alternatives.length === 0 ? (
        <EmptyState text={t("rounds:pair.none")} />
      ) : (
        <p className="dim">{t("rounds:pair.alternatives-text")}</p>
      )}
      <ol className="stack plain" data-gap="3">
        {view.alternatives.map((one, at) => (
          <li key={one.volunteerId} className="panel stack" data-gap="2">
            <Other one={one} once={`${once}-${at}`} wrong={typed.volunteerId === one.volunteerId ? wrong : []} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Other({ one, once, wrong }: { one: Alternative; once: string; wrong: Wrong }) {
  const t = useTranslate("rounds");
  const id = wrong.length > 0 ? "round-because" : `because-${one.volunteerId}`;
  return (
    <>
      <h3 className="h3">{one.name}</h3>
      <p>
        {one.points} {one.but}
      </p>
      {one.price && <Note icon="star">{one.price}</Note>}
      <Fold label={t("rounds:pairs.why")} hiddenLabel={one.name}>
        <Reasons reasons={one.reasons} />
      </Fold>
      <form method="post" className="stack" data-gap="2" noValidate>
        <input type="hidden" name="volunteerId" value={one.volunteerId} />
        <OnceField value={once} />
        <Because id={id} wrong={wrong} />
        <div className="cluster" data-gap="2">
          <SubmitButton variant="secondary" name="intent" value="instead" icon="handshake" hiddenLabel={one.name}>
            {t("rounds:pair.instead")}
          </SubmitButton>
          {one.mayPin && (
            <SubmitButton variant="tertiary" name="intent" value="pin" icon="bookmark-simple" hiddenLabel={one.name}>
              {t("rounds:pair.pin")}
            </SubmitButton>
          )}
        </div>
      </form>
    </>
  );
}

/** The reason for a proposal that the round would not make. */
function Because({ id, wrong }: { id: string; wrong: Wrong }) {
  const t = useTranslate("rounds", "matching");
  return (
    <div className="narrow">
      <SelectField
        field={{ id, name: "because", required: true, errors: errorsAt(wrong, "because") }}
        label={t("rounds:pairs.reason")}
        empty={t("rounds:pairs.reason-empty")}
        options={OVERRIDE_REASONS.map((value) => ({ value, label: t(`matching:override-reason.${value}`) }))}
      />
    </div>
  );
}
