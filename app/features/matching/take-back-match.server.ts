import type { Database } from "~db/database.server";
import { type Doing, tellSide } from "./answer-links.server";
import { moveMatch } from "./move-match.server";
import { type Shown, withShown } from "./with-shown.server";

/** A coordinator takes a proposal back; those who know of it are told kindly. */
export function takeBackMatch(db: Database, doing: Doing, shown: Shown) {
  return withShown(db, doing, shown, async (tx, match) => {
    const moved = await moveMatch(tx, doing, { match, event: "take-back" });
    if (!moved.ok) return moved;
    await tellSide(tx, doing, moved.value, "volunteer", "match-closed");
    if (match.state !== "proposed") await tellSide(tx, doing, moved.value, "family", "match-closed");
    return moved;
  });
}
