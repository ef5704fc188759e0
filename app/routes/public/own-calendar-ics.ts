import { open } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { orNotFound } from "~/access/refuse.server";
import { findCalendarOwner } from "~/features/activities/own-calendar.server";
import { listOwnHostings, listOwnSignUps } from "~/features/activities/own-dates-queries.server";
import { ownFeed } from "~/features/activities/own-feed.server";
import { listOwnMeetings } from "~/features/matching/own-meetings-queries.server";
import { addDays, dayOf } from "~/foundation/clock";
import { translator } from "~/language/translate.server";
import { PRIVATE } from "./public-headers";

/** What is over stays for a month, as long as the sign-up itself. */
const DAYS_BACK = 30;

/** Somebody's own calendar, for a calendar program that knows their secret address; for nobody else. */
export const loader = open(async ({ db, params, now, house, url, request }) => {
  const accountId = orNotFound(await findCalendarOwner(db.read, params.secret ?? "", now));
  const language = pageLanguage({ url, request });
  const from = addDays(dayOf(now), -DAYS_BACK);
  const title = translator(language, "answers")("answers:meeting.title");
  const [signedUp, hosted, meetings] = await Promise.all([
    listOwnSignUps(db.read, accountId, from),
    listOwnHostings(db.read, accountId, from),
    listOwnMeetings(db.read, accountId, from),
  ]);
  const others = meetings.map((meeting) => ({ ...meeting, title }));
  const text = await ownFeed(db.read, [...signedUp, ...hosted], others, { language, origin: house.env.origin });
  return new Response(text, { headers: { ...PRIVATE, "content-type": "text/calendar; charset=utf-8" } });
});
