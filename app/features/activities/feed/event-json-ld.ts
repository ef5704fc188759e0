/** One date as a schema.org Event, for search engines and link previews. It is data: Remix escapes it into the page. */
import type { Event, Place, WithContext } from "schema-dts";
import type { Occurrence, WallTime } from "../recurrence/series";
import { instantOf } from "../recurrence/zone";

export interface EventFacts {
  occurrence: Occurrence;
  zone: string;
  name: string;
  description: string;
  url: string;
  /** The house; its address only where it is public. */
  house: { name: string; street?: string; postcode?: string; town?: string };
  organiser: { name: string; url?: string };
  /** BCP 47 tags of the languages it is held in. */
  languages: readonly string[];
  free: boolean;
  /** Seats, when they are limited. */
  places?: number;
}

/** Times carry Copenhagen's offset of that day: `2026-11-26T16:30:00+01:00`. */
export function eventJsonLd(facts: EventFacts): WithContext<Event> {
  const { occurrence, zone, organiser, places } = facts;
  const moved = occurrence.status === "moved";
  return {
    "@context": "https://schema.org",
    "@type": "Event",
    name: facts.name,
    description: facts.description,
    url: facts.url,
    startDate: withOffset(occurrence.start, occurrence.startsAt),
    endDate: withOffset(occurrence.end, occurrence.endsAt),
    ...(moved && { previousStartDate: withOffset(occurrence.original, instantOf(occurrence.original, zone)) }),
    eventStatus: `https://schema.org/${STATUSES[occurrence.status]}`,
    eventAttendanceMode: "https://schema.org/OfflineEventAttendanceMode",
    location: placeOf(facts.house),
    organizer: { "@type": "Organization", name: organiser.name, ...(organiser.url && { url: organiser.url }) },
    inLanguage: [...facts.languages],
    isAccessibleForFree: facts.free,
    ...(places !== undefined && { maximumAttendeeCapacity: places }),
  };
}

const STATUSES = {
  planned: "EventScheduled",
  moved: "EventRescheduled",
  cancelled: "EventCancelled",
} as const satisfies Record<Occurrence["status"], string>;

function placeOf({ name, street, postcode, town }: EventFacts["house"]): Place {
  const address = {
    ...(street && { streetAddress: street }),
    ...(postcode && { postalCode: postcode }),
    ...(town && { addressLocality: town }),
    addressCountry: "DK",
  };
  return { "@type": "Place", name, address: { "@type": "PostalAddress", ...address } };
}

function withOffset(wall: WallTime, instant: number): string {
  const minutes = Math.round((Date.parse(`${wall}:00Z`) - instant) / 60_000);
  const two = (number: number) => String(number).padStart(2, "0");
  const size = Math.abs(minutes);
  return `${wall}:00${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
