import ical from "ical-generator";
import { minutes } from "~/foundation/clock";
import { instantOf } from "~/language/wall-time";
import type { Match } from "./move-match.server";

type Meeting = Pick<Match, "id" | "meetingAt" | "version">;

const MEETING_MS = minutes(60);

/** The first meeting as a calendar file. It says where and when, and nothing of the two: others see a phone's calendar too. */
export function meetingFile(meeting: Meeting, words: { title: string; where: string }, now: Date): Response | null {
  if (meeting.meetingAt === null) return null;
  const calendar = ical({ prodId: { company: "Nyven", product: "nyven" } });
  const start = instantOf(meeting.meetingAt);
  calendar.createEvent({
    id: `first-meeting-${meeting.id}@nyven`,
    sequence: meeting.version,
    stamp: now,
    start,
    end: new Date(start.getTime() + MEETING_MS),
    summary: words.title,
    location: words.where,
  });
  const headers = { "content-type": "text/calendar; charset=utf-8", "cache-control": "no-store" };
  return new Response(calendar.toString(), { headers });
}
