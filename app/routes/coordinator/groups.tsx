import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { groupsPage } from "~/features/groups/groups-page.server";
import { GroupList, WaitingForGroups } from "~/features/groups/ui/group-list";
import { useTranslate } from "~/language/language-provider";
import type { WordsHandle } from "~/language/translate";
import { PageHeading } from "~/ui/band";
import { ButtonLink } from "~/ui/button";
import { Pagination } from "~/ui/pagination";
import { pageTitle } from "../session/page-title.server";

export const handle: WordsHandle = { i18n: ["groupdesk", "groups", "desk"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guard({ may: "match.propose", audit: "reads" }, async (door) => {
  const { db, organisationId, url, now } = door;
  const language = pageLanguage(door);
  const page = Math.min(Math.max(Number.parseInt(url.searchParams.get("page") ?? "1", 10) || 1, 1), 10_000);
  const shown = { ended: url.searchParams.get("show") === "ended", page };
  return {
    title: pageTitle(language, "groupdesk:title"),
    view: await groupsPage(db.read, organisationId, shown, language, now),
  };
});

/** Groups that run, or those that have ended. */
export default function Groups() {
  const { view } = useLoaderData<typeof loader>();
  const t = useTranslate("groupdesk", "desk", "common");
  const here = view.ended ? "?show=ended&page=" : "?page=";
  const open = view.waiting.length > 0;
  return (
    <>
      <PageHeading
        heading={t("groupdesk:title")}
        lead={t("groupdesk:about")}
        end={
          open && (
            <ButtonLink icon="plus" href="/desk/groups/new">
              {t("groupdesk:new")}
            </ButtonLink>
          )
        }
      />
      {!open && <p>{t("groupdesk:no-type")}</p>}
      <WaitingForGroups waiting={view.waiting} />
      <nav aria-label={t("groupdesk:title")}>
        <ul className="cluster plain" data-gap="3">
          <li>
            <a className="hit" href="/desk/groups" aria-current={view.ended ? undefined : "page"}>
              {t("groupdesk:running")}
            </a>
          </li>
          <li>
            <a className="hit" href="/desk/groups?show=ended" aria-current={view.ended ? "page" : undefined}>
              {t("groupdesk:ended")}
            </a>
          </li>
        </ul>
      </nav>
      <GroupList view={view} />
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
