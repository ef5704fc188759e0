import { formBack } from "~/access/form-back.server";
import type { Door } from "~/access/guard.server";
import { refuse } from "~/access/refuse.server";
import { comeAfterAll } from "~/features/activities/come-after-all.server";
import type { Doing } from "~/features/activities/doing";
import { giveUpDate } from "~/features/activities/give-up-date.server";
import { says } from "~/language/said";

/** What the next page says about the one date. */
export type OwnDateDone = "not-day" | "day-back" | "day-waits";

/** «Not this day» and «We come after all», by the button of one date: what is done, or a page that says why not. */
export async function sayOfOwnDate(door: Door, doing: Doing, leave: (done: OwnDateDone) => Response) {
  const which = { secret: door.params.secret ?? "", signUpId: String(door.form.get("date") ?? "") };
  const answer = await sayIt(door, doing, which);
  if (typeof answer === "string") return leave(answer);
  if (answer.reason === "not-found") throw refuse(404);
  // No field of the page's other form is part of the answer: it stands there as it was.
  return formBack({ status: "error" as const, error: { "": [says(`errors:sign-up.${answer.reason}`)] } });
}

async function sayIt(door: Door, doing: Doing, which: { secret: string; signUpId: string }) {
  if (door.form.get("do") === "not-day") {
    const gone = await giveUpDate(door.db, doing, which);
    return gone.ok ? ("not-day" as const) : gone;
  }
  const back = await comeAfterAll(door.db, doing, which);
  if (!back.ok) return back;
  return back.value.state === "waiting" ? ("day-waits" as const) : ("day-back" as const);
}
