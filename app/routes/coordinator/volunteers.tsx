import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { namesOf } from "~/features/people/volunteers/desk/file-view.server";
import { countByState, FILES_PER_PAGE, listFiles } from "~/features/people/volunteers/file-queries.server";
import { lateFor } from "~/features/people/volunteers/volunteer-moves";
import { dayOf } from "~/foundation/clock";
import { formatDate, formatDateTime } from "~/language/format.server";
import { useTranslate } from "~/language/language-provider";
import { translator } from "~/language/translate.server";
import { PageHeading } from "~/ui/band";
import { ButtonLink } from "~/ui/button";
import { DataTable } from "~/ui/data-table";
import { EmptyState } from "~/ui/empty-state";
import { Pagination } from "~/ui/pagination";
import { Tag } from "~/ui/tag";
import { VOLUNTEER_STATES, type VolunteerState } from "~db/vocabulary";

export const handle = { i18n: ["desk", "people"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

/** The list opens with those who wait for somebody. */
const WAITING: readonly VolunteerState[] = ["applied", "in-screening"];

export const loader = guard(
  { may: "volunteer.screen", audit: "reads" },
  async ({ db, url, request, now, organisationId }) => {
    const language = pageLanguage({ url, request });
    const state = VOLUNTEER_STATES.find((one) => one === url.searchParams.get("state")) ?? null;
    const page = Math.min(Math.max(Number.parseInt(url.searchParams.get("page") ?? "1", 10) || 1, 1), 10_000);
    const { files, total } = await listFiles(db.read, organisationId, { states: state ? [state] : WAITING, page });
    const counts = await countByState(db.read, organisationId);
    const rows = files.map(({ unit, adults }) => {
      const talkHeld = adults.every(({ talkHeldAt }) => talkHeldAt !== null);
      return {
        id: unit.id,
        name: namesOf(adults, language),
        state: unit.state,
        applied: formatDate(language, unit.appliedAt, { weekday: false, year: true }),
        talk: talkHeld ? null : unit.talkAt && formatDateTime(language, unit.talkAt),
        talkHeld,
        late: lateFor({ state: unit.state, appliedOn: dayOf(unit.appliedAt), talkHeld }, dayOf(now)),
      };
    });
    const t = translator(language, "common", "desk");
    const states = VOLUNTEER_STATES.map((one) => ({ state: one, count: counts.get(one) ?? 0 }));
    const pages = Math.max(1, Math.ceil(total / FILES_PER_PAGE));
    return { title: t("common:site.title", { page: t("desk:volunteers.heading") }), rows, states, state, page, pages };
  },
);

/** Applications and the screening queue; by state everybody else. */
export default function Volunteers() {
  const { rows, states, state, page, pages } = useLoaderData<typeof loader>();
  const t = useTranslate("desk", "people", "common");
  const here = state ? `?state=${state}&page=` : "?page=";
  return (
    <>
      <PageHeading
        heading={t("desk:volunteers.heading")}
        lead={t("desk:volunteers.lead")}
        end={
          <ButtonLink variant="secondary" icon="user-plus" href="/da/volunteer/join">
            {t("desk:volunteers.together")}
          </ButtonLink>
        }
      />
      <nav aria-label={t("desk:volunteers.states")}>
        <ul className="cluster" data-gap="3">
          <li>
            <a className="hit" href="/desk/volunteers" aria-current={state === null ? "page" : undefined}>
              {t("desk:volunteers.waiting")}
            </a>
          </li>
          {states.map((one) => (
            <li key={one.state}>
              <a className="hit" href={`?state=${one.state}`} aria-current={state === one.state ? "page" : undefined}>
                {t(`people:volunteer.state.${one.state}`)} ({one.count})
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {rows.length === 0 ? (
        <EmptyState text={t("desk:volunteers.none")} />
      ) : (
        <DataTable
          caption={t("desk:volunteers.heading")}
          columns={(["name", "state", "applied", "talk", "goal"] as const).map((key) => ({
            key,
            heading: t(`desk:volunteers.column.${key}`),
          }))}
          rows={rows.map((row) => ({
            key: row.id,
            cells: {
              name: (
                <a className="ds-link" href={`/desk/volunteers/${row.id}`}>
                  {row.name}
                </a>
              ),
              state: t(`people:volunteer.state.${row.state}`),
              applied: row.applied,
              talk: row.talkHeld ? t("desk:volunteers.talk-held") : (row.talk ?? t("desk:volunteers.no-talk")),
              goal: row.late ? (
                <Tag color="warning" icon="clock">
                  {t(`people:volunteer.late.${row.late}`)}
                </Tag>
              ) : (
                ""
              ),
            },
          }))}
        />
      )}
      {pages > 1 && (
        <Pagination
          label={t("desk:volunteers.pages")}
          before={page > 1 ? { href: `${here}${page - 1}`, label: t("common:time.earlier") } : undefined}
          here={t("desk:volunteers.page", { page, pages })}
          after={page < pages ? { href: `${here}${page + 1}`, label: t("common:time.later") } : undefined}
        />
      )}
    </>
  );
}
