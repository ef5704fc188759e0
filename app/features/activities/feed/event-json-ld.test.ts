import { expect, it } from "vitest";
import { expand } from "../recurrence/expand";
import { type Occurrence, type Series, singleDate, ZONE } from "../recurrence/series";
import { type EventFacts, eventJsonLd } from "./event-json-ld";

function facts(series: Series): EventFacts {
  const { occurrences } = expand(series, { from: "2026-01-01T00:00", to: "2027-01-01T00:00" });
  return {
    occurrence: occurrences[0] as Occurrence,
    zone: ZONE,
    name: "Sprogcafé",
    description: "Kaffe og dansk",
    url: "https://nyven.example/da/activities/7",
    house: { name: "Velkomsthuset", street: "Torvet 1", postcode: "2200", town: "København N" },
    organiser: { name: "Nabohjælpen" },
    languages: ["da", "ar"],
    free: true,
  };
}

it("tells a date with Copenhagen's offset of that day, winter and summer", () => {
  expect(eventJsonLd(facts(singleDate("2026-11-26T16:30", 120)))).toMatchObject({
    "@type": "Event",
    startDate: "2026-11-26T16:30:00+01:00",
    endDate: "2026-11-26T18:30:00+01:00",
    eventStatus: "https://schema.org/EventScheduled",
    location: { address: { streetAddress: "Torvet 1", postalCode: "2200", addressCountry: "DK" } },
  });
  expect(eventJsonLd(facts(singleDate("2026-06-26T16:30", 120)))).toMatchObject({
    startDate: "2026-06-26T16:30:00+02:00",
  });
});

it("says when a date is called off, or moved and from when", () => {
  const once = singleDate("2026-11-26T16:30", 120);
  expect(eventJsonLd(facts({ ...once, cancelledDates: [once.start] }))).toMatchObject({
    eventStatus: "https://schema.org/EventCancelled",
  });
  const moved = { ...once, movedDates: [{ original: once.start, start: "2026-11-27T10:00", minutes: 60 }] };
  expect(eventJsonLd(facts(moved))).toMatchObject({
    eventStatus: "https://schema.org/EventRescheduled",
    startDate: "2026-11-27T10:00:00+01:00",
    previousStartDate: "2026-11-26T16:30:00+01:00",
  });
});

it("keeps the address of a house that is not public to itself", () => {
  const secret = eventJsonLd({ ...facts(singleDate("2026-11-26T16:30", 120)), house: { name: "Velkomsthuset" } });
  expect(secret).toMatchObject({
    location: { name: "Velkomsthuset", address: { "@type": "PostalAddress", addressCountry: "DK" } },
  });
  expect(JSON.stringify(secret)).not.toContain("streetAddress");
});
