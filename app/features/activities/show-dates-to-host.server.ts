import { formatDate } from "~/language/format.server";
import type { SiteLanguage } from "~/language/languages";
import type { Reader } from "~db/database.server";
import type { Host } from "./host-date.server";
import { listDatesToHost, listHostingUnits, listStatesOf } from "./hosting-queries.server";
import { countHosts, NO_HOSTS } from "./hosts-of-date-queries.server";
import { listHouseholdHosts } from "./household-hosts-queries.server";
import { type HostReason, mayCoHost, mayHost } from "./may-host";
import { missingHosts } from "./missing-hosts";
import { type DatedActivity, listTexts } from "./queries.server";
import { rowOfActivity } from "./row.server";

/** The dates a volunteer can host, each with what stands in the way, in finished words. */
export async function showDatesOfVolunteer(db: Reader, language: SiteLanguage, now: Date, volunteerId: string) {
  const [unit] = await listHostingUnits(db, [volunteerId]);
  const dates = await showDates(db, language, now, { volunteerId }, ({ activity, occurrence }) =>
    unit ? mayHost(unit, activity, occurrence.startsAt.slice(0, 10)) : ["not-approved"],
  );
  return dates.filter(({ own, missing }) => own || missing > 0);
}

/**
 * The dates an adult of a household can host, and those already theirs. Where there are children they never host, so it
 * is not there to be chosen, nor where only a volunteer is missing; who cannot host at all, or hosts as a volunteer, sees
 * only what is theirs.
 */
export async function showDatesOfAdult(db: Reader, language: SiteLanguage, now: Date, familyAdultId: string) {
  const [adult] = await listHouseholdHosts(db, [familyAdultId]);
  const reasonsOf = ({ activity }: DatedActivity): HostReason[] => (adult ? mayCoHost(adult, activity) : ["not-open"]);
  const dates = await showDates(db, language, now, { familyAdultId }, reasonsOf);
  const offers = adult?.open === true && !adult.approved;
  return {
    open: adult?.open ?? false,
    approved: adult?.approved ?? false,
    dates: dates.filter(({ own, free }) => own || (offers && free > 0)),
  };
}

async function showDates(
  db: Reader,
  language: SiteLanguage,
  now: Date,
  host: Host,
  reasonsOf: (dated: DatedActivity) => HostReason[],
) {
  const dates = await listDatesToHost(db, now, host);
  const texts = await listTexts(
    db,
    dates.map(({ activity }) => activity.id),
  );
  const states = await listStatesOf(db, host);
  const hosts = await countHosts(
    db,
    dates.map(({ occurrence }) => occurrence.id),
  );
  return dates.map((dated) => {
    const state = states.get(dated.occurrence.id) ?? null;
    const count = hosts.get(dated.occurrence.id) ?? NO_HOSTS;
    const { hostsNeeded } = dated.activity;
    return {
      own: state !== null && state !== "withdrawn",
      missing: missingHosts(hostsNeeded, count),
      /** Places for hosts that anybody may fill. */
      free: hostsNeeded - count.volunteers - count.households,
      row: rowOfActivity(
        language,
        dated,
        texts.filter(({ activityId }) => activityId === dated.activity.id),
      ),
      day: formatDate(language, dated.occurrence.startsAt),
      state,
      reasons: reasonsOf(dated),
    };
  });
}

export type DateToHost = Awaited<ReturnType<typeof showDates>>[number];
