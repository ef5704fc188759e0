import { dayOf, daysBetween } from "~/foundation/clock";
import { formatDate } from "~/language/format.server";
import type { SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import type { Reader } from "~db/database.server";
import { countGroups, countWaiting, GROUPS_A_PAGE, listGroups, listLeaderNames } from "./queries.server";
import { ENDS_SOON_DAYS } from "./show-group.server";
import { typeName } from "./show-meeting.server";

/** A page of the organisation's groups, and how many wait for one. */
export async function groupsPage(
  db: Reader,
  organisationId: string,
  { ended, page }: { ended: boolean; page: number },
  language: SiteLanguage,
  now: Date,
) {
  const t = translator(language, "groupdesk");
  const { rows, all } = await listGroups(db, organisationId, { ended, page });
  const ids = rows.map(({ group }) => group.id);
  const counts = await countGroups(db, ids);
  const leaders = await listLeaderNames(db, ids);
  const day = (at: string | Date) => formatDate(language, at, { weekday: false, year: true });
  return {
    ended,
    all,
    page,
    pages: Math.max(1, Math.ceil(all / GROUPS_A_PAGE)),
    waiting: (await countWaiting(db, organisationId)).map(({ type, waiting }) => ({
      id: type.id,
      type: typeName(type, language),
      count: waiting,
    })),
    rows: rows.map(({ group, type }) => {
      const counted = counts.get(group.id);
      return {
        id: group.id,
        name: group.name,
        type: typeName(type, language),
        leader: leaders.get(group.id) ?? null,
        people: t("groupdesk:people", {
          participants: counted?.participants ?? 0,
          volunteers: counted?.volunteers ?? 0,
        }),
        lastMet: counted?.lastMet ? day(counted.lastMet) : null,
        ends: day(group.endedAt ?? group.plannedEndOn),
        endsSoon: group.endedAt === null && daysBetween(dayOf(now), group.plannedEndOn) <= ENDS_SOON_DAYS,
      };
    }),
  };
}
export type GroupsView = Awaited<ReturnType<typeof groupsPage>>;
