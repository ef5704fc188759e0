import { parseWithZod } from "@conform-to/zod/v4";
import * as z from "zod";
import { wallTimeText } from "~/language/wall-time";
import type { Database } from "~db/database.server";
import type { Side } from "~db/vocabulary";
import type { Doing } from "./answer-links.server";
import { recordAnswer } from "./answer-proposal.server";
import { beginMatch } from "./begin-match.server";
import { bookMeeting, callOffMeeting } from "./book-meeting.server";
import { countCall } from "./count-call.server";
import { endMatch } from "./end-match.server";
import { EndForm, LogMeetingForm, MeetingForm, PlainForm, RecordCheckInForm, RecordForm, RungForm } from "./forms";
import { logMeeting } from "./log-meeting.server";
import { noteCheckInCall, recordCheckIn } from "./record-check-in.server";
import { recordMeeting } from "./record-meeting.server";
import { takeBackMatch } from "./take-back-match.server";
import type { RefusalWord } from "./ui/said";
import type { SentMeeting } from "./ui/sent-meeting";

type Where = { organisationId: string; matchId: string };
/** What the page of a match answers a form with. */
export type MatchAnswer =
  | { ok: true; done: "saved" | "booked" }
  | { ok: false; reason: RefusalWord | "not-found"; sent?: SentMeeting };
type Verdict = { ok: true } | { ok: false; reason: RefusalWord | "not-found" };

/** Reads which form of a match was sent, and asks the verb it is for. */
export async function changeMatchByForm(
  db: Database,
  doing: Doing,
  where: Where,
  form: FormData,
): Promise<MatchAnswer> {
  switch (form.get("intent")) {
    case "answer":
      return answerForm(db, doing, where, form);
    case "book-meeting":
      return meetingForm(db, doing, where, form);
    case "end": {
      const sent = parseWithZod(form, { schema: EndForm });
      if (sent.status !== "success") return { ok: false, reason: "invalid" };
      return saved(await endMatch(db, doing, { ...where, ...sent.value }));
    }
    case "record-check-in":
    case "rung":
      return checkInForm(db, doing, where, form);
    case "log-meeting": {
      const sent = parseWithZod(form, { schema: LogMeetingForm });
      if (sent.status !== "success") return { ok: false, reason: "invalid" };
      const line = { matchId: where.matchId, heldOn: sent.value.heldOn, theme: sent.value.theme ?? null };
      return saved(await logMeeting(db, { ...doing, accountId: doing.accountId as string }, where, line));
    }
    default: {
      const sent = parseWithZod(form, { schema: PlainForm });
      if (sent.status !== "success") return { ok: false, reason: "invalid" };
      return saved(await PLAIN[sent.value.intent](db, doing, { ...where, ...sent.value }));
    }
  }
}

const PLAIN = {
  "take-back": takeBackMatch,
  "call-off-meeting": callOffMeeting,
  meet: recordMeeting,
  called: countCall,
  begin: beginMatch,
} as const;

const saved = (verdict: Verdict): MatchAnswer => (verdict.ok ? { ok: true, done: "saved" } : verdict);

async function checkInForm(db: Database, doing: Doing, where: Where, form: FormData): Promise<MatchAnswer> {
  const sent = parseWithZod(form, { schema: z.discriminatedUnion("intent", [RecordCheckInForm, RungForm]) });
  if (sent.status !== "success") return { ok: false, reason: "invalid" };
  const at = { ...where, checkInId: sent.value.checkInId };
  return saved(
    sent.value.intent === "rung"
      ? await noteCheckInCall(db, doing, at)
      : await recordCheckIn(db, doing, at, sent.value),
  );
}

async function answerForm(db: Database, doing: Doing, where: Where, form: FormData): Promise<MatchAnswer> {
  const sent = parseWithZod(form, { schema: RecordForm });
  if (sent.status !== "success") return { ok: false, reason: "invalid" };
  const { who, reason, ...said } = sent.value;
  const [side, adultId] = who.split(":") as [Side, string];
  return saved(await recordAnswer(db, doing, { ...where, ...said, side, adultId, reason: reason ?? null }));
}

async function meetingForm(db: Database, doing: Doing, where: Where, form: FormData): Promise<MatchAnswer> {
  const sent = parseWithZod(form, { schema: MeetingForm });
  const values = Object.fromEntries([...form.entries()].map(([name, value]) => [name, String(value)]));
  const wrong = (errors: SentMeeting["errors"]): MatchAnswer => ({
    ok: false,
    reason: "invalid",
    sent: { values, errors },
  });
  if (sent.status !== "success") return wrong((sent.error ?? {}) as SentMeeting["errors"]);
  const { date, time, houseId, place, companionId, version } = sent.value;
  const at = `${date}T${time}`;
  if (at <= wallTimeText(doing.now)) return wrong({ date: ["past"] });
  const wish = { at, houseId: houseId ?? null, place: place ?? null, companionId: companionId ?? null };
  const booked = await bookMeeting(db, doing, { ...where, version, ...wish });
  return booked.ok ? { ok: true, done: "booked" } : { ...booked, sent: { values, errors: {} } };
}
