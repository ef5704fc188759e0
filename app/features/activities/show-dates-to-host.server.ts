import { formatDate } from "~/language/format.server";
import type { SiteLanguage } from "~/language/languages";
import type { Reader } from "~db/database.server";
import type { Host } from "./host-date.server";
import { listDatesToHost, listHostingUnits, listStatesOf } from "./hosting-queries.server";
import { countHosts, type HostsCounted, NO_HOSTS } from "./hosts-of-date-queries.server";
import { listHouseholdHosts } from "./household-hosts-queries.server";
import { type HostReason, mayCoHost, mayHost } from "./may-host";
import { missingHosts } from "./missing-hosts";
import { type DatedActivity, listTexts } from "./queries.server";
import { rowOfActivity } from "./row.server";

/** The dates a volunteer can host, each with what stands in the way, in finished words. */
export async function showDatesOfVolunteer(db: Reader, language: SiteLanguage, now: Date, volunteerId: string) {
  const [unit] = await listHostingUnits(db, [volunteerId]);
  return showDates(
    db,
    language,
    now,
    { volunteerId },
    {
      open: ({ missing }) => missing > 0,
      reasons: ({ activity, occurrence }) =>
        unit ? mayHost(unit, activity, occurrence.startsAt.slice(0, 10)) : ["not-approved"],
    },
  );
}

/**
 * The dates an adult of a household can host, and those already theirs. Where there are children they never host, so it
 * is not there to be chosen, nor where only a volunteer is missing; who cannot host at all, or hosts as a volunteer, sees
 * only what is theirs.
 */
export async function showDatesOfAdult(db: Reader, language: SiteLanguage, now: Date, familyAdultId: string) {
  const [adult] = await listHouseholdHosts(db, [familyAdultId]);
  const reasonsOf = ({ activity }: DatedActivity): HostReason[] => (adult ? mayCoHost(adult, activity) : ["not-open"]);
  const offers = adult?.open === true && !adult.approved;
  return {
    open: adult?.open ?? false,
    approved: adult?.approved ?? false,
    dates: await showDates(
      db,
      language,
      now,
      { familyAdultId },
      {
        open: ({ free }) => offers && free > 0,
        reasons: reasonsOf,
      },
    ),
  };
}

/** How many hosts a date lacks, and how many places for hosts anybody may fill. */
type Room = { missing: number; free: number };
type Rules = { open: (room: Room) => boolean; reasons: (dated: DatedActivity) => HostReason[] };
/** Of dates that are not one's own. */
const CHOICES_MAX = 20;

async function showDates(db: Reader, language: SiteLanguage, now: Date, host: Host, { open, reasons }: Rules) {
  const all = await listDatesToHost(db, now, host);
  const states = await listStatesOf(db, host);
  const hosts = await countHosts(
    db,
    all.map(({ occurrence }) => occurrence.id),
  );
  let choices = 0;
  // Many dates that have their hosts must not hide those that have none.
  const dates = all.filter(({ occurrence, activity }) => {
    if ((states.get(occurrence.id) ?? "withdrawn") !== "withdrawn") return true;
    if (!open(roomOf(activity.hostsNeeded, hosts.get(occurrence.id)))) return false;
    choices += 1;
    return choices <= CHOICES_MAX;
  });
  const texts = await listTexts(
    db,
    dates.map(({ activity }) => activity.id),
  );
  return dates.map((dated) => {
    const state = states.get(dated.occurrence.id) ?? null;
    return {
      own: state !== null && state !== "withdrawn",
      ...roomOf(dated.activity.hostsNeeded, hosts.get(dated.occurrence.id)),
      row: rowOfActivity(
        language,
        dated,
        texts.filter(({ activityId }) => activityId === dated.activity.id),
      ),
      day: formatDate(language, dated.occurrence.startsAt),
      state,
      reasons: reasons(dated),
    };
  });
}

const roomOf = (needed: number, count: HostsCounted = NO_HOSTS): Room => ({
  missing: missingHosts(needed, count),
  free: needed - count.volunteers - count.households,
});

export type DateToHost = Awaited<ReturnType<typeof showDates>>[number];
