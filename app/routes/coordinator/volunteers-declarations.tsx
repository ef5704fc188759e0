import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import {
  countDeclared,
  findDeclarationInForce,
  listNotDeclared,
  NOT_DECLARED_A_PAGE,
} from "~/features/people/volunteers/declared-queries.server";
import { useTranslate } from "~/language/language-provider";
import type { WordsHandle } from "~/language/translate";
import { PageHeading } from "~/ui/band";
import { Breadcrumbs } from "~/ui/breadcrumbs";
import { DataTable } from "~/ui/data-table";
import { EmptyState } from "~/ui/empty-state";
import { Pagination } from "~/ui/pagination";
import { Panel } from "~/ui/panel";
import { pageTitle } from "../session/page-title.server";

export const handle: WordsHandle = { i18n: ["organisation", "desk"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guard({ may: "volunteer.screen", audit: "reads" }, async (door) => {
  const { db, organisationId, url } = door;
  const page = Math.min(Math.max(Number.parseInt(url.searchParams.get("page") ?? "1", 10) || 1, 1), 10_000);
  const { version } = await findDeclarationInForce(db.read, organisationId);
  const { missing } = await countDeclared(db.read, organisationId, version);
  return {
    title: pageTitle(pageLanguage(door), "organisation:declared.title"),
    people: await listNotDeclared(db.read, organisationId, version, page),
    version,
    missing,
    page,
    pages: Math.max(1, Math.ceil(missing / NOT_DECLARED_A_PAGE)),
  };
});

/** Who has not said yes to the newest declarations: to ring, or to speak with next time. */
export default function NotDeclared() {
  const { people, version, missing, page, pages } = useLoaderData<typeof loader>();
  const t = useTranslate("organisation", "desk", "common");
  return (
    <>
      <Breadcrumbs
        label={t("common:nav.where")}
        links={[{ href: "/desk/volunteers", label: t("desk:volunteers.heading") }]}
      />
      <PageHeading heading={t("organisation:declared.title")} lead={t("organisation:declared.lead", { version })} />
      {people.length === 0 ? (
        <EmptyState text={t("organisation:declared.none")} />
      ) : (
        <Panel id="people" heading={t("organisation:declared.heading")} count={missing}>
          <DataTable
            caption={t("organisation:declared.heading")}
            columns={(["name", "phone", "version"] as const).map((key) => ({
              key,
              heading: t(`organisation:declared.column.${key}`),
            }))}
            rows={people.map(({ id, volunteerId, name, phone, version: before }) => ({
              key: id,
              cells: {
                name: (
                  <a className="hit" href={`/desk/volunteers/${volunteerId}`}>
                    <bdi>{name}</bdi>
                  </a>
                ),
                phone: <bdi dir="ltr">{phone}</bdi>,
                version: before ?? t("organisation:declared.never"),
              },
            }))}
          />
        </Panel>
      )}
      {pages > 1 && (
        <Pagination
          label={t("desk:volunteers.pages")}
          before={page > 1 ? { href: `?page=${page - 1}`, label: t("common:time.earlier") } : undefined}
          here={t("desk:volunteers.page", { page, pages })}
          after={page < pages ? { href: `?page=${page + 1}`, label: t("common:time.later") } : undefined}
        />
      )}
    </>
  );
}
