import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { listAgreements } from "~/features/organisations/queries.server";
import { showAgreement } from "~/features/organisations/show-agreement.server";
import { OrganisationFrame } from "~/features/organisations/ui/organisation-frame";
import { dayOf } from "~/foundation/clock";
import { useTranslate } from "~/language/language-provider";
import type { WordsHandle } from "~/language/translate";
import { ButtonLink } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { Panel } from "~/ui/panel";
import { Tag } from "~/ui/tag";
import { pageTitle } from "../session/page-title.server";
import { doneAt } from "./done-at.server";

export const handle: WordsHandle = { i18n: ["organisation"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guard({ may: "organisation.set-up", audit: "reads" }, async (door) => {
  const language = pageLanguage(door);
  const agreements = await listAgreements(door.db.read, door.organisationId);
  return {
    title: pageTitle(language, "organisation:agreements.title"),
    agreements: agreements.map((one) => showAgreement(one, language, dayOf(door.now))),
    done: doneAt(door.url),
  };
});

const COLOURS = { runs: "success", "to-come": "info", over: "neutral" } as const;

/** What is agreed with the municipalities; reports are per agreement. */
export default function Agreements() {
  const { agreements, done } = useLoaderData<typeof loader>();
  const t = useTranslate("organisation");
  const add = (
    <ButtonLink icon="plus" href="/desk/organisation/agreements/new">
      {t("organisation:agreements.new")}
    </ButtonLink>
  );
  return (
    <OrganisationFrame current="agreements" done={done} end={add}>
      {agreements.length === 0 && <EmptyState text={t("organisation:agreements.none")} />}
      {agreements.map(({ id, title, municipality, period, target, state, tasks }) => (
        <Panel
          key={id}
          id={`agreement-${id}`}
          heading={title}
          end={<Tag color={COLOURS[state]}>{t(`organisation:agreements.state.${state}`)}</Tag>}
        >
          <p>{t("organisation:agreements.line", { municipality, period })}</p>
          <p className="strong">{t("organisation:agreements.target-line", { count: target })}</p>
          {tasks.length > 0 && (
            <ul className="ds-list">
              {tasks.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
          <p>
            <ButtonLink
              variant="secondary"
              icon="pencil-simple"
              href={`/desk/organisation/agreements/${id}`}
              hiddenLabel={title}
            >
              {t("organisation:agreements.change")}
            </ButtonLink>
          </p>
        </Panel>
      ))}
    </OrganisationFrame>
  );
}
