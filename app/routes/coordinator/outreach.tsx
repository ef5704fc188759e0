import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formBack } from "~/access/form-back.server";
import { guard } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { outingChoices, recordOutingByForm } from "~/features/outreach/outing-form.server";
import { outreachPage } from "~/features/outreach/outreach-page.server";
import { OutingFields } from "~/features/outreach/ui/outing-fields";
import { OutreachNumbers } from "~/features/outreach/ui/outreach-view";
import { dayOf } from "~/foundation/clock";
import { newId } from "~/foundation/ids";
import { useTranslate } from "~/language/language-provider";
import type { WordsHandle } from "~/language/translate";
import { Alert } from "~/ui/alert";
import { PageHeading } from "~/ui/band";
import { Pagination } from "~/ui/pagination";
import { Panel } from "~/ui/panel";
import { pageTitle } from "../session/page-title.server";

export const handle: WordsHandle = { i18n: ["groupdesk", "groups", "desk", "errors"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guard({ may: "match.propose", audit: "reads" }, async (door) => {
  const { db, organisationId, url, now } = door;
  const language = pageLanguage(door);
  const today = dayOf(now);
  const asked = (name: string, least: number, most: number, usual: number) => {
    const given = Number.parseInt(url.searchParams.get(name) ?? "", 10);
    return Number.isNaN(given) ? usual : Math.min(most, Math.max(least, given));
  };
  const thisYear = Number(today.slice(0, 4));
  const year = asked("year", 2000, thisYear, thisYear);
  const shown = { year, page: asked("page", 1, 10_000, 1) };
  return {
    title: pageTitle(language, "groupdesk:outreach.title"),
    view: await outreachPage(db.read, organisationId, shown, language),
    choices: await outingChoices(db.read, organisationId, "all", language),
    thisYear,
    today,
    done: url.searchParams.get("done") === "recorded",
    once: newId(),
  };
});

export const action = guard({ may: "match.propose", audit: "outreach.recorded" }, async (door) => {
  const { account, organisationId } = door;
  const wrong = await recordOutingByForm(door, { accountId: account.id, organisationId, kinds: "all" });
  return wrong ? formBack(wrong) : redirect("/desk/outreach?done=recorded", 303);
});

/** Outreach: counts and themes, nobody's name. */
export default function Outreach() {
  const { view, choices, thisYear, today, done, once } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslate("groupdesk", "groups", "desk", "common");
  const here = `?year=${view.year}&page=`;
  return (
    <>
      <PageHeading heading={t("groupdesk:outreach.title")} lead={t("groupdesk:outreach.about")} />
      {done && !answer && (
        <Alert color="success" label={t("groupdesk:done.label")} live>
          <p>{t("groups:outing.saved")}</p>
        </Alert>
      )}
      {choices.types.length === 0 ? (
        <p>{t("groupdesk:outreach.no-type")}</p>
      ) : (
        <Panel id="record" heading={t("groups:outing.write")}>
          <OutingFields answer={answer} choices={choices} today={today} once={once} />
        </Panel>
      )}
      <nav aria-label={t("groupdesk:outreach.years")}>
        <ul className="cluster plain" data-gap="3">
          {[thisYear, thisYear - 1, thisYear - 2].map((year) => (
            <li key={year}>
              <a className="hit" href={`?year=${year}`} aria-current={year === view.year ? "page" : undefined}>
                {year}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <OutreachNumbers view={view} />
      {view.pages > 1 && (
        <Pagination
          label={t("desk:volunteers.pages")}
          before={view.page > 1 ? { href: `${here}${view.page - 1}`, label: t("common:time.earlier") } : undefined}
          here={t("desk:volunteers.page", { page: view.page, pages: view.pages })}
          after={
            view.page < view.pages ? { href: `${here}${view.page + 1}`, label: t("common:time.later") } : undefined
          }
        />
      )}
    </>
  );
}
