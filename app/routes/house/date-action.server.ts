import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { formBack } from "~/access/form-back.server";
import type { Door } from "~/access/guard.server";
import { refuse } from "~/access/refuse.server";
import { confirmHosting, declineHosting } from "~/features/activities/answer-host.server";
import { askHosts } from "~/features/activities/ask-hosts.server";
import { recordAttendance } from "~/features/activities/attendance.server";
import { bringBackDate } from "~/features/activities/cancel-date.server";
import { cancelSignUp } from "~/features/activities/cancel-sign-up.server";
import { changeDate } from "~/features/activities/change-date.server";
import { ChangeDateForm, MoveDateForm, SignUpForm } from "~/features/activities/forms";
import { moveDate } from "~/features/activities/move-date.server";
import { errorsOf } from "~/features/activities/plan-from-form";
import { getDate } from "~/features/activities/plan-queries.server";
import { signUp } from "~/features/activities/sign-up.server";
import { phoneOf } from "~/foundation/phone.server";
import { plainLine } from "~/foundation/plain-text";
import { isSiteLanguage } from "~/language/languages";
import { says } from "~/language/said";
import { doingAt } from "./door-of-house.server";

type HouseDoor = Door & { houseIds: string[] };

/** What a host does on the page of one date, by the button that was pressed. */
export async function actOnDate(door: HouseDoor, occurrenceId: string) {
  const { form, houseIds, db } = door;
  const which = { occurrenceId, houseIds };
  const leave = (done: string) => redirect(`/house/dates/${occurrenceId}?done=${done}`, 303);
  const takenOff = form.get("take-off");
  if (typeof takenOff === "string") {
    const gone = await cancelSignUp(db, doingAt(door), { signUpId: takenOff, houseIds }, false);
    return leave(gone.ok ? "taken-off" : "past");
  }
  const confirmed = form.get("confirm-host");
  if (typeof confirmed === "string") {
    const done = await confirmHosting(db, doingAt(door), { ...which, hostingId: confirmed });
    return leave(done.ok ? "host-confirmed" : "host-refused");
  }
  const declined = form.get("decline-host");
  if (typeof declined === "string") {
    const done = await declineHosting(db, doingAt(door), { ...which, hostingId: declined });
    return leave(done.ok ? "host-declined" : "host-refused");
  }
  switch (form.get("intent")) {
    case "attendance":
      return attendance(door, which, leave);
    case "sign-up":
      return signUpHere(door, which, leave);
    case "move":
      return move(door, which, leave);
    case "change":
      return change(door, which, leave);
    case "ask-hosts": {
      const asked = await askHosts(db, doingAt(door), which);
      return leave(asked.ok ? "hosts-asked" : "nobody-to-ask");
    }
    case "bring-back": {
      const back = await bringBackDate(db, doingAt(door), which);
      return leave(back.ok ? "back" : back.reason === "withdrawn" ? "back-withdrawn" : "past");
    }
    default:
      throw refuse(400);
  }
}

type Which = { occurrenceId: string; houseIds: string[] };
type Leave = (done: string) => Response;

async function attendance(door: HouseDoor, which: Which, leave: Leave) {
  const { form, db } = door;
  const typed = String(form.get("headCount") ?? "").trim();
  const headCount = /^\d{1,4}$/.test(typed) ? Number(typed) : null;
  const signUpIds = form.getAll("came").map(String);
  const done = await recordAttendance(db, doingAt(door), which, { signUpIds, headCount });
  if (!done.ok && done.reason === "not-found") throw refuse(404);
  return leave(done.ok ? "attendance" : "too-early");
}

async function signUpHere(door: HouseDoor, { occurrenceId, houseIds }: Which, leave: Leave) {
  // A host hears who comes to their own house alone.
  await getDate(door.db.read, houseIds, occurrenceId);
  const submission = parseWithZod(door.form, { schema: SignUpForm });
  const back = (reply: ReturnType<typeof submission.reply>) => formBack({ form: "sign-up", reply });
  if (submission.status !== "success") return back(submission.reply());
  const { phone, email, language, ...said } = submission.value;
  const done = await signUp(door.db, doingAt(door), {
    ...said,
    occurrenceId,
    phone: phone ? phoneOf(phone) : null,
    email: email ?? null,
    language: isSiteLanguage(language) ? language : "da",
  });
  if (!done.ok) {
    const why = done.reason === "already" ? says("plan:errors.already") : says(`errors:sign-up.${done.reason}`);
    return back(submission.reply({ formErrors: [why] }));
  }
  return leave(done.value.dates[0]?.state === "waiting" ? "signed-up-waiting" : "signed-up");
}

async function change(door: HouseDoor, which: Which, leave: Leave) {
  const submission = parseWithZod(door.form, { schema: ChangeDateForm });
  const back = (reply: ReturnType<typeof submission.reply>) => formBack({ form: "change", reply });
  if (submission.status !== "success") return back(submission.reply());
  const { room, places = null } = submission.value;
  const done = await changeDate(door.db, doingAt(door), which, { room: plainLine(room ?? "") || null, places });
  if (done.ok) return leave("changed");
  if (done.reason === "not-found") throw refuse(404);
  return back(submission.reply({ formErrors: [says(`errors:sign-up.${done.reason}`)] }));
}

async function move(door: HouseDoor, which: Which, leave: Leave) {
  const submission = parseWithZod(door.form, { schema: MoveDateForm });
  const back = (reply: ReturnType<typeof submission.reply>) => formBack({ form: "move", reply });
  if (submission.status !== "success") return back(submission.reply());
  const done = await moveDate(door.db, doingAt(door), which, submission.value);
  if (done.ok) return leave("moved");
  if (done.reason === "not-found") throw refuse(404);
  if (done.reason === "times")
    return back(submission.reply({ fieldErrors: errorsOf(done.problems ?? []) as Record<string, string[]> }));
  if (done.reason === "closed") return back(submission.reply({ fieldErrors: { date: ["plan:errors.closed"] } }));
  return back(submission.reply({ formErrors: [says(`errors:sign-up.${done.reason}`)] }));
}
