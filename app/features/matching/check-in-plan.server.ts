import { addMonths } from "~/foundation/calendar-months";
import { addDays } from "~/foundation/clock";
import { newId } from "~/foundation/ids";
import type { Writer } from "~db/database.server";
import { checkIns } from "~db/schema/follow-up.server";
import { CHECK_IN_STAGES, type CheckInStage, SIDES } from "~db/vocabulary";
import type { Match } from "./move-match.server";

/** When each check-in is due, counted from the day the match became active. */
const DUE: Record<CheckInStage, (from: string) => string> = {
  "2-weeks": (from) => addDays(from, 14),
  "1-month": (from) => addMonths(from, 1),
  "3-months": (from) => addMonths(from, 3),
  "6-months": (from) => addMonths(from, 6),
};

/** Plans a short question to both sides at each stage, as long as the match is meant to run. */
export async function planCheckIns(tx: Writer, match: Match, from: string): Promise<void> {
  for (const stage of CHECK_IN_STAGES) {
    const dueOn = DUE[stage](from);
    if (match.plannedEndOn !== null && dueOn > match.plannedEndOn) continue;
    for (const side of SIDES)
      await tx
        .insert(checkIns)
        .values({ id: newId(), matchId: match.id, side, stage, dueOn })
        .onConflictDoNothing()
        .returning({ id: checkIns.id });
  }
}
