/**
 * Links that put one date into a calendar on the web. Not made with calendar-link: its Outlook link carries the server's
 * own local time without a zone, an hour or more off for the reader.
 */
import { printInstant } from "../recurrence/date-text";
import type { Occurrence } from "../recurrence/series";

export interface LinkTexts {
  title: string;
  /** Plain text; long ones are cut, for addresses over some 2,000 signs are refused. */
  description: string;
  place: string;
  url: string;
}

const MAX_DESCRIPTION = 500;

/** Both links name instants in UTC: the reader's calendar shows them in the reader's own time. */
export function calendarLinks(
  { startsAt, endsAt }: Pick<Occurrence, "startsAt" | "endsAt">,
  { title, description, place, url }: LinkTexts,
): { google: string; outlook: string } {
  const details = [description.slice(0, MAX_DESCRIPTION), url].filter(Boolean).join("\n\n");
  const google = new URLSearchParams({
    action: "TEMPLATE",
    text: title,
    dates: `${printInstant(startsAt)}/${printInstant(endsAt)}`,
    details,
    location: place,
  });
  const outlook = new URLSearchParams({
    path: "/calendar/action/compose",
    rru: "addevent",
    subject: title,
    startdt: new Date(startsAt).toISOString(),
    enddt: new Date(endsAt).toISOString(),
    body: details,
    location: place,
  });
  return {
    google: `https://calendar.google.com/calendar/render?${google}`,
    outlook: `https://outlook.live.com/calendar/0/action/compose?${spaced(outlook)}`,
  };
}

/** Outlook shows a plus sign as a plus sign. */
function spaced(parameters: URLSearchParams): string {
  return parameters.toString().replaceAll("+", "%20");
}
