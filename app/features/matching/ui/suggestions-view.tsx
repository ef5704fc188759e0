import { useTranslate } from "~/language/language-provider";
import { PageHeading } from "~/ui/band";
import { Breadcrumbs } from "~/ui/breadcrumbs";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import type { IconName } from "~/ui/icon-names";
import { KeyFacts } from "~/ui/key-facts";
import { OnceField } from "~/ui/once-field";
import { Panel } from "~/ui/panel";
import { Queue } from "~/ui/queue";
import type { SuggestionsView } from "../suggestions-page.server";
import { OverrideChoice, SuggestionCard } from "./suggestion-card";

const FACT_ICONS: Record<SuggestionsView["family"]["facts"][number]["key"], IconName> = {
  speaks: "chats-circle",
  when: "clock",
  asked: "target",
  likes: "heart",
  wish: "hand-waving",
  children: "users-three",
};

/** The suggestions for one family's request: who may fit, who nearly does, and what is known of the family. */
export function SuggestionsPage({ view, once }: { view: SuggestionsView; once: string }) {
  const t = useTranslate("matching", "desk", "common");
  const { family, waited } = view;
  return (
    <>
      <Breadcrumbs
        label={t("common:nav.where")}
        links={[{ href: "/desk/requests", label: t("matching:request.list") }]}
      />
      <PageHeading
        heading={family.name}
        lead={family.about}
        end={
          <p className="waitbig">
            <span className="num">{waited.days}</span>
            <span>
              {waited.text}
              <br />
              <span className="dim">{view.waitsFor}</span>
            </span>
          </p>
        }
      />
      <div className="split" data-side="start">
        <aside className="stack" data-gap="4" aria-label={t("matching:suggestions.family")}>
          <div className="panel">
            <KeyFacts
              small
              facts={family.facts.map(({ key, text }) => ({
                icon: FACT_ICONS[key],
                term: t(`matching:suggestions.${key}`),
                text,
              }))}
            />
          </div>
        </aside>
        <div className="stack" data-gap="6">
          {view.matchId !== null || view.ended ? <Taken view={view} /> : <Open view={view} once={once} />}
        </div>
      </div>
    </>
  );
}

function Taken({ view }: { view: SuggestionsView }) {
  const t = useTranslate("matching");
  if (view.matchId === null) return <EmptyState text={t("matching:suggestions.ended")} />;
  return (
    <Panel id="taken" heading={t("matching:suggestions.taken")}>
      <p>{t("matching:suggestions.taken-text")}</p>
      <p>
        <ButtonLink href={`/desk/matches/${view.matchId}`} icon="handshake">
          {t("matching:suggestions.open-match")}
        </ButtonLink>
      </p>
    </Panel>
  );
}

function Open({ view, once }: { view: SuggestionsView; once: string }) {
  const t = useTranslate("matching");
  const { suggestions } = view;
  return (
    <>
      <section className="stack" data-gap="4" aria-labelledby="fits">
        <div className="cluster" data-between="">
          <h2 className="h2" id="fits">
            {suggestions.length > 0
              ? t("matching:suggestions.heading", { count: suggestions.length })
              : t("matching:suggestions.heading-none")}
          </h2>
          <p className="dim">{t("matching:suggestions.person-decides")}</p>
        </div>
        {suggestions.length > 0 ? (
          <>
            <SortLinks view={view} />
            <p className="dim">{view.priced}</p>
          </>
        ) : (
          <EmptyState text={t("matching:suggestions.none-text")} />
        )}
        <ol className="stack plain" data-gap="4">
          {suggestions.map((suggestion, i) => (
            <SuggestionCard key={suggestion.volunteerId} suggestion={suggestion} number={i + 1} once={once} />
          ))}
        </ol>
        {view.more && (
          <p>
            <a className="hit" href={`?sort=${view.sort}&top=${view.top + 5}#fits`}>
              {t("matching:suggestions.show-more")}
            </a>
          </p>
        )}
      </section>
      {view.asides.length > 0 && (
        <Panel id="asides" heading={t("matching:suggestions.aside")} count={view.asides.length}>
          <ul className="stack plain" data-gap="1">
            {view.asides.map(({ name, text }) => (
              <li key={name}>{text}</li>
            ))}
          </ul>
        </Panel>
      )}
      <Near view={view} once={once} />
    </>
  );
}

function SortLinks({ view }: { view: SuggestionsView }) {
  const t = useTranslate("matching");
  return (
    <nav className="cluster" data-gap="4" aria-label={t("matching:suggestions.sort")}>
      {(["net", "points"] as const).map((sort) => (
        <a
          key={sort}
          className="hit"
          href={`?sort=${sort}&top=${view.top}`}
          aria-current={view.sort === sort ? "true" : undefined}
        >
          {t(`matching:suggestions.sort-${sort}`)}
        </a>
      ))}
    </nav>
  );
}

function Near({ view, once }: { view: SuggestionsView; once: string }) {
  const t = useTranslate("matching");
  return (
    <section className="stack" data-gap="3" aria-labelledby="near">
      <h2 className="h2" id="near">
        {t("matching:suggestions.near")}
      </h2>
      <p className="dim">
        {view.near.length > 0 ? t("matching:suggestions.near-text") : t("matching:suggestions.near-none")}
      </p>
      {view.near.length > 0 && (
        <div className="panel">
          <Queue
            stacked
            items={view.near.map(({ volunteerId, name, points, gate, overridable }) => ({
              key: volunteerId,
              title: name,
              text: `${gate}. ${points}.`,
              end: overridable ? <ProposeAnyway volunteerId={volunteerId} name={name} once={once} /> : undefined,
            }))}
          />
        </div>
      )}
    </section>
  );
}

/** A gate of convenience may be passed over, with a reason. */
function ProposeAnyway({ volunteerId, name, once }: { volunteerId: string; name: string; once: string }) {
  const t = useTranslate("matching");
  return (
    <form method="post" className="cluster" data-gap="2">
      <input type="hidden" name="intent" value="propose" />
      <input type="hidden" name="volunteerId" value={volunteerId} />
      <OnceField value={`${once}-${volunteerId}`.slice(0, 64)} />
      <OverrideChoice id={`anyway-${volunteerId}`} hidden />
      <SubmitButton variant="secondary" hiddenLabel={t("matching:suggestions.propose-with", { name })}>
        {t("matching:suggestions.propose")}
      </SubmitButton>
    </form>
  );
}
