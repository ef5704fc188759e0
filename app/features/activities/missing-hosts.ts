/** How many host a date: volunteers, and adults of households beside them. */
export type HostCount = { volunteers: number; households: number };

/**
 * How many hosts a date still lacks. An adult of a household counts as a host, but hosts together with a volunteer: where
 * hosts are needed, one of them is a volunteer.
 */
export function missingHosts(needed: number, { volunteers, households }: HostCount): number {
  if (needed === 0) return 0;
  return Math.max(needed - volunteers - households, volunteers === 0 ? 1 : 0, 0);
}
