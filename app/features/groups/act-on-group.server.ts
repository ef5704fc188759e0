import { parseWithZod } from "@conform-to/zod/v4";
import type * as z from "zod";
import type { SignedInDoor } from "~/access/guard.server";
import { addParticipant } from "./add-participant.server";
import { addVolunteer } from "./add-volunteer.server";
import type { SeenGroup } from "./change-group.server";
import { endGroup } from "./end-group.server";
import {
  AddParticipantForm,
  AddVolunteerForm,
  EndGroupForm,
  LeaderForm,
  MeetingForm,
  RemoveParticipantForm,
  RemoveVolunteerForm,
  SaveGroupForm,
} from "./forms";
import type { GroupRefusal } from "./in-group.server";
import { logMeeting, type MeetingRefusal } from "./log-meeting.server";
import { nameLeader } from "./name-leader.server";
import { removeParticipant } from "./remove-participant.server";
import { removeVolunteer } from "./remove-volunteer.server";
import { saveGroup } from "./save-group.server";

type Door = SignedInDoor<"organisation">;
export type GroupWord = GroupRefusal | MeetingRefusal;
/** What a form of a group's page is answered with: a word for what was done, what was typed wrongly, or why not. */
export type GroupAnswer =
  | { ok: true; done: keyof typeof FORMS }
  | { ok: false; intent: string; result?: unknown; reason?: GroupWord };

const FORMS = {
  save: SaveGroupForm,
  "add-volunteer": AddVolunteerForm,
  "remove-volunteer": RemoveVolunteerForm,
  "name-leader": LeaderForm,
  "add-participant": AddParticipantForm,
  "remove-participant": RemoveParticipantForm,
  met: MeetingForm,
  end: EndGroupForm,
} as const satisfies Record<string, z.ZodObject>;
export const GROUP_INTENTS = Object.keys(FORMS) as (keyof typeof FORMS)[];

/** Reads which form of a group was sent, and asks the verb it is for. */
export async function actOnGroup(door: Door, groupId: string): Promise<GroupAnswer> {
  const intent = GROUP_INTENTS.find((one) => one === door.form.get("intent"));
  if (!intent) return { ok: false, intent: "", reason: "changed-since" };
  const sent = parseWithZod(door.form, { schema: FORMS[intent] });
  if (sent.status !== "success") return { ok: false, intent, result: sent.reply() };
  const done = await ask(door, groupId, sent.value);
  return done.ok ? { ok: true, done: intent } : { ok: false, intent, result: sent.reply(), reason: done.reason };
}

type Typed = z.output<(typeof FORMS)[keyof typeof FORMS]>;
type Verdict = { ok: true } | { ok: false; reason: GroupWord };

async function ask(door: Door, groupId: string, typed: Typed): Promise<Verdict> {
  const { db, by, account, organisationId, once } = door;
  const seen = (version: number): SeenGroup => ({ organisationId, groupId, version });
  switch (typed.intent) {
    case "save":
      return saveGroup(db, by, seen(typed.version), { ...typed, once });
    case "add-volunteer":
      return addVolunteer(db, by, seen(typed.version), { ...typed, once });
    case "remove-volunteer":
      return removeVolunteer(db, by, seen(typed.version), { ...typed, once });
    case "name-leader":
      return nameLeader(db, by, seen(typed.version), { ...typed, once });
    case "add-participant": {
      const [requestId = "", adultId = ""] = typed.who.split(":");
      return addParticipant(db, by, seen(typed.version), { requestId, adultId, once });
    }
    case "remove-participant":
      return removeParticipant(db, by, seen(typed.version), { ...typed, once });
    case "met": {
      const { intent: _, ...line } = typed;
      return logMeeting(db, { ...by, accountId: account.id }, { organisationId, groupId, once }, line);
    }
    case "end":
      return endGroup(db, by, seen(typed.version), { ...typed, once });
  }
}
