import type { CertificateKind, CertificateStatus, Gender, VolunteerState } from "~db/vocabulary";

/** One adult of a unit, as far as hosting asks. Days are `YYYY-MM-DD`. */
export type HostAdult = {
  gender: Gender;
  left: boolean;
  blocked: boolean;
  certificates: readonly { kind: CertificateKind; status: CertificateStatus; validUntil: string | null }[];
};
/**
 * One adult of a household, as far as hosting asks. Open: has said yes to contact, somebody has talked with them, and
 * nothing stands in the way (no pause, protection or block, no volunteer's file that was declined or rests).
 */
export type HostInHousehold = { open: boolean; hostsAsWoman: boolean };
export type HostUnit = { state: VolunteerState; adults: readonly HostAdult[] };
export type HostedActivity = { womenOnly: boolean; forChildren: boolean; childCareFrom: number | null };

/** Why somebody may not host, in the order in which it is said. */
export const HOST_REASONS = ["not-approved", "not-open", "child-certificate", "women-only"] as const;
export type HostReason = (typeof HOST_REASONS)[number];

/**
 * Whether a volunteer may host an activity on a day: an approved volunteer; where there are children, with a child
 * certificate valid on that day; where only women come, a woman. One adult of the unit has to fulfil all of it, and hosts.
 * @returns every reason why not; empty means yes
 */
export function mayHost(unit: HostUnit, activity: HostedActivity, day: string): HostReason[] {
  const there = unit.adults.filter(isThere);
  if (unit.state !== "approved" || there.length === 0) return ["not-approved"];
  return there
    .map((adult) => reasonsOfAdult(adult, activity, day))
    .reduce((fewest, one) => (one.length < fewest.length ? one : fewest));
}

/** Of one adult, whatever the unit's state, what stands in the way on that day: who fulfils it all is who hosts. */
export function reasonsOfAdult(adult: HostAdult, activity: HostedActivity, day: string): HostReason[] {
  const reasons: HostReason[] = [];
  if (withChildren(activity) && !isCertified(adult, day)) reasons.push("child-certificate");
  if (activity.womenOnly && adult.gender !== "woman") reasons.push("women-only");
  return reasons;
}

export const isThere = ({ left, blocked }: HostAdult): boolean => !left && !blocked;

/**
 * Whether an adult of a household may host together with a volunteer. Nobody asks a household for certificates, so never
 * where there are children: who has a certificate as a volunteer hosts as one. Where only women come, who has said that
 * she is a woman.
 * @returns every reason why not; empty means yes
 */
export function mayCoHost(adult: HostInHousehold, activity: HostedActivity): HostReason[] {
  if (!adult.open) return ["not-open"];
  const reasons: HostReason[] = [];
  if (withChildren(activity)) reasons.push("child-certificate");
  if (activity.womenOnly && !adult.hostsAsWoman) reasons.push("women-only");
  return reasons;
}

/** Activities for children, and those where somebody looks after children. */
export const withChildren = ({ forChildren, childCareFrom }: HostedActivity): boolean =>
  forChildren || childCareFrom !== null;

const isCertified = ({ certificates }: HostAdult, day: string): boolean =>
  certificates.some(
    ({ kind, status, validUntil }) =>
      kind === "child-protection" && status === "valid" && validUntil !== null && validUntil >= day,
  );
