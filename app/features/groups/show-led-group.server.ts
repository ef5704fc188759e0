import { formatDate } from "~/language/format.server";
import type { SiteLanguage } from "~/language/languages";
import type { Reader } from "~db/database.server";
import { type GroupFound, listGroupVolunteers, listMeetings, listParticipants } from "./queries.server";
import { showMeeting, typeName } from "./show-meeting.server";

const MEETINGS_SHOWN = 12;

/** A group as its leader sees it: first names and meetings, nothing to reach anybody by. */
export async function showLedGroup(
  db: Reader,
  { group, type, phone }: GroupFound & { phone: string },
  language: SiteLanguage,
) {
  const volunteers = await listGroupVolunteers(db, group);
  const participants = await listParticipants(db, group);
  return {
    id: group.id,
    name: group.name,
    type: typeName(type, language),
    place: group.place,
    phone,
    endsOn: formatDate(language, group.plannedEndOn, { weekday: false, year: true }),
    volunteers: volunteers.filter(({ mayHost }) => mayHost).map(({ adult }) => firstNameOf(adult.name)),
    participants: participants.map(({ rowId, name }) => ({ key: rowId, name: firstNameOf(name) })),
    meetings: (await listMeetings(db, group.id)).slice(0, MEETINGS_SHOWN).map((one) => showMeeting(one, language)),
  };
}
export type ShownLedGroup = Awaited<ReturnType<typeof showLedGroup>>;

const firstNameOf = (name: string): string => name.trim().split(/\s+/)[0] ?? name;
