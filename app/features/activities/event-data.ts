import { areaOfPostcode } from "~db/geography/postcode-areas";
import { eventJsonLd } from "./feed/event-json-ld";
import type { DatedActivity } from "./queries.server";
import type { Occurrence } from "./recurrence/series";
import { ZONE } from "./recurrence/series";
import { spanOf } from "./recurrence/zone";

/** One date as search engines read it, in JSON. Holds no person, and no address that is not public. */
export function eventData(
  { occurrence, activity, house }: DatedActivity,
  about: { title: string; description: string; url: string },
): string {
  const area = areaOfPostcode(house.area);
  const data = eventJsonLd({
    occurrence: dateOf(occurrence),
    zone: ZONE,
    name: about.title,
    description: about.description || about.title,
    url: about.url,
    house: {
      name: house.name,
      postcode: area?.area ?? house.area,
      ...(area ? { town: area.name } : {}),
      ...(house.addressPublic ? { street: house.address } : {}),
    },
    organiser: { name: activity.organiser ?? house.name },
    languages: activity.heldIn,
    free: activity.price === 0,
    ...(occurrence.places === null ? {} : { places: occurrence.places }),
  });
  // As text: the types of schema.org are too many for the compiler to follow through a loader.
  return JSON.stringify(data);
}

/** A stored date as the pure calendar knows it. */
export function dateOf(
  row: Pick<DatedActivity["occurrence"], "originalStart" | "startsAt" | "durationMinutes" | "state">,
): Occurrence {
  const moved = row.startsAt !== row.originalStart;
  const status = row.state === "cancelled" ? "cancelled" : moved ? "moved" : "planned";
  return { original: row.originalStart, ...spanOf(row.startsAt, row.durationMinutes, ZONE), status };
}
