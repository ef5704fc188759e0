import { audit } from "~/access/audit.server";
import { addDays, dayOf } from "~/foundation/clock";
import { ok, refused } from "~/foundation/result";
import type { Database } from "~db/database.server";
import type { Doing } from "./answer-links.server";
import { changeMatch } from "./move-match.server";
import { type Shown, withShown } from "./with-shown.server";

/** Somebody rang the family about the proposal and got no answer: after two such calls it may lapse. */
export function countCall(db: Database, doing: Doing, shown: Shown & { interpreter: boolean }) {
  return withShown(db, doing, shown, async (tx, match) => {
    if (match.state !== "volunteer-yes") return refused("too-late");
    const calls = { familyCalls: match.familyCalls + 1, nextOn: addDays(dayOf(doing.now), 1) };
    const changed = await changeMatch(tx, match, calls);
    if (!changed) return refused("changed-since");
    await audit(tx, doing, "match.called", match.id, {
      organisationId: match.organisationId,
      detail: { calls: changed.familyCalls, interpreter: shown.interpreter },
    });
    return ok(changed);
  });
}
