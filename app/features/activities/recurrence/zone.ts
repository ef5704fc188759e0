/**
 * From wall time to instants and back, whatever zone the process runs in. When the clocks go forward an hour is
 * missing: a time inside it means the time after it (02:30 -> 03:30, RFC 5545 3.3.5). When they go back an hour
 * comes twice: the first is meant.
 */
import { Temporal } from "temporal-polyfill";
import type { WallTime } from "./series";
import { wallMs, wallOfMs, yearOf } from "./wall-time";

/** From `from` (an instant) on, local time is UTC plus `offset` milliseconds. */
interface Stretch {
  from: number;
  offset: number;
}

/** Asking for changes of offset costs about 1 ms a year, so each year of each zone is asked once. */
const known = new Map<string, Map<number, readonly Stretch[]>>();

/** From a wall time for some real minutes: both ends on the wall and as instants (milliseconds since 1970). */
export interface Span {
  start: WallTime;
  end: WallTime;
  startsAt: number;
  endsAt: number;
}

/** `minutes` at most two weeks. A start in the gap comes out as the time after the gap. */
export function spanOf(start: WallTime, minutes: number, zone: string): Span {
  const stretches = stretchesOf(zone, yearOf(start));
  const local = wallMs(start);
  const startsAt = resolve(local, stretches);
  const endsAt = startsAt + minutes * 60_000;
  const startShown = startsAt + offsetAt(startsAt, stretches);
  return {
    start: startShown === local ? start : wallOfMs(startShown),
    end: wallOfMs(endsAt + offsetAt(endsAt, stretches)),
    startsAt,
    endsAt,
  };
}

/** The instant of a wall time, in milliseconds since 1970. */
export function instantOf(wall: WallTime, zone: string): number {
  return resolve(wallMs(wall), stretchesOf(zone, yearOf(wall)));
}

/** What the wall clock shows at an instant. */
export function wallAt(instant: number, zone: string): WallTime {
  return wallOfMs(instant + offsetAt(instant, stretchesOf(zone, new Date(instant).getUTCFullYear())));
}

/** True for a time the clock skips, such as 2026-03-29T02:30 in Copenhagen. */
export function isInGap(wall: WallTime, zone: string): boolean {
  return spanOf(wall, 0, zone).start !== wall;
}

export function isZone(zone: string): boolean {
  try {
    stretchesOf(zone, 2026);
    return true;
  } catch {
    return false;
  }
}

/** `local`: milliseconds as if the wall were in UTC. */
function resolve(local: number, stretches: readonly Stretch[]): number {
  for (let i = 0; i < stretches.length; i += 1) {
    const { from, offset } = stretches[i] as Stretch;
    const instant = local - offset;
    const next = stretches[i + 1];
    if (next && instant >= next.from) continue;
    // Before this stretch begins: the wall time fell into the gap, and the offset before the gap counts.
    const before = stretches[i - 1];
    return instant < from && before ? local - before.offset : instant;
  }
  return local;
}

function offsetAt(instant: number, stretches: readonly Stretch[]): number {
  for (let i = stretches.length - 1; i > 0; i -= 1) {
    const stretch = stretches[i] as Stretch;
    if (stretch.from <= instant) return stretch.offset;
  }
  return (stretches[0] as Stretch).offset;
}

function stretchesOf(zone: string, year: number): readonly Stretch[] {
  let years = known.get(zone);
  if (!years) {
    const first = findStretches(zone, year);
    years = new Map([[year, first]]);
    known.set(zone, years);
    return first;
  }
  let stretches = years.get(year);
  if (!stretches) {
    stretches = findStretches(zone, year);
    years.set(year, stretches);
  }
  return stretches;
}

/** The stretches of a year and three weeks on either side: the longest activity may begin in it and end after it. */
function findStretches(zone: string, year: number): readonly Stretch[] {
  const end = Date.UTC(year + 1, 0, 22);
  let at: Temporal.ZonedDateTime | null = Temporal.Instant.fromEpochMilliseconds(
    Date.UTC(year, 0, -20),
  ).toZonedDateTimeISO(zone);
  const stretches: Stretch[] = [];
  while (at && at.epochMilliseconds < end) {
    stretches.push({ from: at.epochMilliseconds, offset: at.offsetNanoseconds / 1e6 });
    at = at.getTimeZoneTransition("next");
  }
  return stretches;
}
