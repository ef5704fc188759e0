import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import type { SignedInDoor } from "~/access/guard.server";
import type { SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import type { Writer } from "~db/database.server";
import { approveVolunteer } from "../approve-volunteer.server";
import { findAsked, getFile } from "../file-queries.server";
import { leaveUnit } from "../leave-unit.server";
import { moveVolunteer } from "../move-volunteer.server";
import { type Screening, screenAdult } from "../screen-adult.server";
import { moveShape, screeningShape, type TypedMove, type TypedScreening } from "./forms";

/** What was wrong: the form as typed, or a word for what stood in the way. */
export type FileRefusal = {
  status: number;
  result?: SubmissionResult<string[]>;
  adultId?: string;
  problem?: "stale" | "not-ready";
};
type Door = SignedInDoor<"organisation">;

/** Does to a file what its page asked for. */
export async function actOnFile(
  door: Door,
  id: string,
  language: SiteLanguage,
  stopMatches: (tx: Writer, why: "withdraw" | "take-back") => Promise<void>,
): Promise<Response | FileRefusal> {
  const { unit, adults } = await getFile(door.db.read, door.organisationId, id);
  const seenAs = (version: number) => ({ id, organisationId: door.organisationId, version });
  const say = translator(language, "errors");
  if (door.form.get("do") === "screen") {
    const read = parseWithZod(door.form, { schema: screeningShape(say) });
    if (read.status !== "success")
      return { status: 422, result: read.reply(), adultId: String(door.form.get("adultId")) };
    const asked = await findAsked(door.db.read, unit, door.now);
    const before = adults.find(({ id: adultId }) => adultId === read.value.adultId)?.declarationVersion ?? null;
    const done = await screenAdult(
      door.db,
      door.by,
      seenAs(read.value.version),
      screeningOf(read.value, asked.declarationVersion, before),
      door.once,
    );
    return done.ok ? redirect(`/desk/volunteers/${id}?done=saved`, 303) : { status: 409, problem: "stale" };
  }
  const read = parseWithZod(door.form, { schema: moveShape(say) });
  if (read.status !== "success") return { status: 422, result: read.reply() };
  const seen = seenAs(read.value.version);
  if (read.value.do === "unit-left") {
    const takeBackOpen = (tx: Writer) => stopMatches(tx, "take-back");
    const left = await leaveUnit(door.db, door.by, seen, { ...read.value, once: door.once, takeBackOpen });
    return left.ok ? redirect(`/desk/volunteers/${id}?done=unit-left`, 303) : { status: 409, problem: "stale" };
  }
  const stopAll = (tx: Writer) => stopMatches(tx, "withdraw");
  const done =
    read.value.do === "approve"
      ? await approveVolunteer(door.db, door.by, seen, door.once)
      : await moveVolunteer(door.db, door.by, seen, {
          moving: movingOf(read.value),
          once: door.once,
          atDesk: true,
          stopMatches: stopAll,
        });
  if (!done.ok) return { status: done.reason === "stale" ? 409 : 422, problem: done.reason };
  return redirect(`/desk/volunteers/${id}?done=${read.value.do}`, 303);
}

function movingOf(typed: Exclude<TypedMove, { do: "approve" | "unit-left" }>) {
  if (typed.do === "decline") return { move: "decline", reason: typed.reason } as const;
  if (typed.do === "pause") return { move: "pause", until: typed.until ?? null } as const;
  return { move: typed.do } as const;
}

/** Declarations ticked again stay at the version they were made to, until they are made to the one in force. */
function screeningOf(typed: TypedScreening, inForce: number, before: number | null): Screening {
  const paper = (status: TypedScreening["recordStatus"], until: string | undefined) =>
    status ? { status, validUntil: status === "valid" ? (until ?? null) : null } : null;
  return {
    adultId: typed.adultId,
    talkHeld: typed.talkHeld === "on",
    declarationVersion: typed.declared === "on" ? inForce : before !== null && before < inForce ? before : null,
    courseOn: typed.courseOn ?? null,
    homeVisitOn: typed.homeVisitOn ?? null,
    references: typed.references,
    papers: {
      "criminal-record": paper(typed.recordStatus, typed.recordUntil),
      "child-protection": paper(typed.childStatus, typed.childUntil),
    },
  };
}
