import { addDays, dayOf } from "~/foundation/clock";
import { refused } from "~/foundation/result";
import { wallTimeText } from "~/language/wall-time";
import type { Database } from "~db/database.server";
import { type Doing, tellSide } from "./answer-links.server";
import { moveMatch } from "./move-match.server";
import { type Shown, withShown } from "./with-shown.server";

/** They have met: each side is asked again, by a link of its own. Not before the hour it was booked for. */
export function recordMeeting(db: Database, doing: Doing, shown: Shown) {
  return withShown(db, doing, shown, async (tx, match) => {
    if (match.meetingAt !== null && match.meetingAt > wallTimeText(doing.now)) return refused("too-early");
    const change = { metAt: doing.now, nextOn: addDays(dayOf(doing.now), 2) };
    const moved = await moveMatch(tx, doing, { match, event: "meet", change });
    if (!moved.ok) return moved;
    await tellSide(tx, doing, moved.value, "volunteer", "after-meeting");
    await tellSide(tx, doing, moved.value, "family", "after-meeting");
    return moved;
  });
}
