import { guard } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { orNotFound } from "~/access/refuse.server";
import { meetingFile } from "~/features/matching/meeting-file.server";
import { findMatch, placeOfMeeting } from "~/features/matching/queries.server";
import { translator } from "~/language/translate.server";

/** The first meeting for the coordinator's calendar. */
export const loader = guard({ may: "match.propose", audit: "reads" }, async (door) => {
  const { db, organisationId, params, account, now } = door;
  const { match } = orNotFound(await findMatch(db.read, organisationId, params.id ?? "", account.id));
  const title = translator(pageLanguage(door), "answers")("answers:meeting.title");
  return orNotFound(meetingFile(match, { title, where: await placeOfMeeting(db.read, match) }, now));
});
