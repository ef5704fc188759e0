import { open } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { orNotFound, refuse } from "~/access/refuse.server";
import { findLink } from "~/features/matching/answer-page-queries.server";
import { isFrozen } from "~/features/matching/frozen-queries.server";
import { meetingFile } from "~/features/matching/meeting-file.server";
import { placeOfMeeting } from "~/features/matching/queries.server";
import { translator } from "~/language/translate.server";

/** The first meeting for the reader's calendar, by the same private link. */
export const loader = open(async (door) => {
  const { match } = orNotFound(await findLink(door.db.read, door.params.secret ?? "", door.now));
  // The meeting of a protected family is called off by telephone; its file is not given out any more.
  if (await isFrozen(door.db.read, match)) throw refuse(404);
  const title = translator(pageLanguage(door), "answers")("answers:meeting.title");
  const where = await placeOfMeeting(door.db.read, match);
  return orNotFound(match.state === "meeting-booked" ? meetingFile(match, { title, where }, door.now) : null);
});
