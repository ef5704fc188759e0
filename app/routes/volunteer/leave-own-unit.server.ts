import { data, redirect } from "@remix-run/node";
import type { SignedInDoor } from "~/access/guard.server";
import { stopMatchesOf } from "~/features/matching/stop-matches.server";
import { leaveUnit } from "~/features/people/volunteers/leave-unit.server";
import { languageAt } from "./language-at.server";

/** One of several stops: the file closes for them at once, so they read it on the page for logging in. */
export async function leaveOwnUnit(
  door: SignedInDoor<"volunteer">,
  unit: { id: string; organisationId: string | null },
  adultId: string,
) {
  const doing = { ...door.by, origin: door.house.env.origin, once: null };
  const seen = { id: unit.id, organisationId: unit.organisationId, version: Number(door.form.get("version")) };
  const left = await leaveUnit(door.db, door.by, seen, {
    adultId,
    once: door.once,
    takeBackOpen: (tx) => stopMatchesOf(tx, doing, { volunteerId: unit.id }, "take-back"),
  });
  if (!left.ok) return data({ stale: true }, { status: 409 });
  return redirect(`/${languageAt(door)}/log-in?done=left`, 303) as Response;
}
