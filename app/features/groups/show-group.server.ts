import { dayOf, daysBetween } from "~/foundation/clock";
import { formatDate, formatFacts } from "~/language/format.server";
import type { SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import type { Reader } from "~db/database.server";
import {
  countGroups,
  type GroupFound,
  listApprovedAdults,
  listGroupVolunteers,
  listMeetings,
  listParticipants,
  listWaitingAdults,
} from "./queries.server";
import { showMeeting, typeName } from "./show-meeting.server";

/** Everything one group shows its coordinator, in finished words. */
export async function showGroup(db: Reader, { group, type }: GroupFound, language: SiteLanguage, now: Date) {
  const t = translator(language, "groupdesk");
  const day = (at: string | Date) => formatDate(language, at, { weekday: false, year: true });
  const volunteers = await listGroupVolunteers(db, group);
  const participants = await listParticipants(db, group);
  const counted = (await countGroups(db, [group.id])).get(group.id);
  const runs = group.endedAt === null;
  return {
    id: group.id,
    version: group.version,
    name: group.name,
    place: group.place,
    type: typeName(type, language),
    period: t("groupdesk:period", { from: day(group.startsOn), to: day(group.plannedEndOn) }),
    plannedEndOn: group.plannedEndOn,
    endsSoon: runs && daysBetween(dayOf(now), group.plannedEndOn) <= ENDS_SOON_DAYS,
    withChildren: group.withChildren,
    ended: group.endedAt
      ? t("groupdesk:ended-on", {
          when: day(group.endedAt),
          why: t(`groupdesk:end-reason.${group.endReason ?? "other"}`),
        })
      : null,
    volunteers: volunteers.map(({ adult, mayHost }) => ({
      adultId: adult.id,
      volunteerId: adult.volunteerId,
      name: adult.name,
      leads: adult.id === group.leaderId,
      hasAccount: adult.accountId !== null,
      mayHost,
    })),
    participants: participants.map(({ rowId, familyId, family, name, joinedAt }) => ({
      rowId,
      familyId,
      name: family === name ? name : t("groupdesk:of-family", { name, family }),
      since: t("groupdesk:since", { when: day(joinedAt) }),
    })),
    /** In the group, but not to be named now: consent withdrawn, paused or protected. */
    unnamed: Math.max(0, (counted?.participants ?? 0) - participants.length),
    meetings: (await listMeetings(db, group.id)).map((meeting) => showMeeting(meeting, language)),
    choices: runs ? await choicesFor(db, { group, type }, language, now) : { volunteers: [], waiting: [] },
  };
}
export type ShownGroup = Awaited<ReturnType<typeof showGroup>>;

/** From so many days before its planned ending a group is talked about. */
export const ENDS_SOON_DAYS = 21;

async function choicesFor(db: Reader, { group, type }: GroupFound, language: SiteLanguage, now: Date) {
  const t = translator(language, "groupdesk");
  const there = new Set((await listGroupVolunteers(db, group)).map(({ adult }) => adult.volunteerId));
  const adults = await listApprovedAdults(db, group.organisationId);
  const units = new Map<string, { names: string[]; offers: boolean }>();
  for (const { volunteerId, name, kinds } of adults) {
    const names = [...(units.get(volunteerId)?.names ?? []), name];
    units.set(volunteerId, { names, offers: kinds.length === 0 || kinds.includes(type.kind) });
  }
  const waiting = await listWaitingAdults(db, group.organisationId, group.matchTypeId);
  return {
    volunteers: [...units]
      .filter(([id, { offers }]) => offers && !there.has(id))
      .map(([value, { names }]) => ({ value, label: formatFacts(language, names) })),
    waiting: waiting.map(({ requestId, adultId, name, family, waitingSince }) => ({
      value: `${requestId}:${adultId}`,
      label: t("groupdesk:waits", {
        name: family === name ? name : t("groupdesk:of-family", { name, family }),
        days: t("groupdesk:days", { count: Math.max(0, daysBetween(waitingSince, dayOf(now))) }),
      }),
    })),
  };
}
