import { areaOfPostcode } from "~db/geography/postcode-areas";
import type { DatedActivity } from "./queries.server";
import { ZONE } from "./recurrence/series";
import { spanOf } from "./recurrence/zone";

/** One date as schema.org's Event (https://schema.org/Event), for search engines and assistants. Holds no person. */
export function eventData(dated: DatedActivity, about: { title: string; description: string; url: string }) {
  const { occurrence, activity } = dated;
  const { startsAt, endsAt } = spanOf(occurrence.startsAt, occurrence.durationMinutes, ZONE);
  const places = occurrence.places;
  return {
    "@context": "https://schema.org",
    "@type": "Event",
    name: about.title,
    ...(about.description ? { description: about.description } : {}),
    url: about.url,
    startDate: new Date(startsAt).toISOString(),
    endDate: new Date(endsAt).toISOString(),
    eventAttendanceMode: "https://schema.org/OfflineEventAttendanceMode",
    eventStatus: `https://schema.org/Event${occurrence.state === "cancelled" ? "Cancelled" : "Scheduled"}`,
    inLanguage: activity.heldIn,
    isAccessibleForFree: activity.price === 0,
    location: locationData(dated.house),
    organizer: { "@type": "Organization", name: activity.organiser ?? dated.house.name },
    offers: { "@type": "Offer", price: activity.price, priceCurrency: "DKK", url: about.url },
    ...(places === null
      ? {}
      : { maximumAttendeeCapacity: places, remainingAttendeeCapacity: Math.max(0, places - occurrence.taken) }),
  };
}

function locationData(house: DatedActivity["house"]) {
  const area = areaOfPostcode(house.area);
  const street = house.addressPublic ? { streetAddress: house.address } : {};
  return {
    "@type": "Place",
    name: house.name,
    address: {
      "@type": "PostalAddress",
      ...street,
      postalCode: area?.area ?? house.area,
      addressLocality: area?.name ?? "",
      addressCountry: "DK",
    },
  };
}
