/** Room of what comes after: check-ins, meetings, concerns, blocks. */
import { day, id, index, json, oneOf, table, timestamp, uniqueIndex, word } from "../columns.server";
import {
  CHECK_IN_ANSWERS,
  CHECK_IN_STAGES,
  CONCERN_DOORS,
  CONCERN_OUTCOMES,
  OUTCOMES,
  type Outcome,
  SIDES,
} from "../vocabulary";
import { accounts } from "./access.server";
import { matches } from "./matching.server";
import { organisations } from "./organisations.server";

/** A short question to one side of a match. Erased with the match. */
export const checkIns = table(
  "check_ins",
  {
    id: id("id").primaryKey(),
    matchId: id("match_id")
      .notNull()
      .references(() => matches.id),
    side: word("side", SIDES).notNull(),
    stage: word("stage", CHECK_IN_STAGES).notNull(),
    dueOn: day("due_on").notNull(),
    sentAt: timestamp("sent_at"),
    answeredAt: timestamp("answered_at"),
    answer: word("answer", CHECK_IN_ANSWERS),
    helpedWith: json<Outcome[]>("helped_with"),
    recordedBy: id("recorded_by").references(() => accounts.id),
    /** "Call me": when somebody rang. */
    calledAt: timestamp("called_at"),
  },
  (t) => [
    uniqueIndex("check_ins_one").on(t.matchId, t.side, t.stage),
    index("check_ins_due").on(t.answeredAt, t.dueOn),
    oneOf("check_ins_stage", t.stage, CHECK_IN_STAGES),
  ],
);

/** One line a meeting: that it took place, and what it was good for. No story. */
export const meetings = table(
  "meetings",
  {
    id: id("id").primaryKey(),
    matchId: id("match_id")
      .notNull()
      .references(() => matches.id),
    heldOn: day("held_on").notNull(),
    theme: word("theme", OUTCOMES),
    recordedBy: id("recorded_by")
      .notNull()
      .references(() => accounts.id),
  },
  // One line a day.
  (t) => [uniqueIndex("meetings_match").on(t.matchId, t.heldOn), oneOf("meetings_theme", t.theme, OUTCOMES)],
);

/** A worry raised by anyone: time, door, owner, outcome. No story is stored. */
export const concerns = table(
  "concerns",
  {
    id: id("id").primaryKey(),
    organisationId: id("organisation_id")
      .notNull()
      .references(() => organisations.id),
    door: word("door", CONCERN_DOORS).notNull(),
    raisedAt: timestamp("raised_at").notNull(),
    raisedBy: id("raised_by").references(() => accounts.id),
    matchId: id("match_id").references(() => matches.id),
    /** An account it is about, who never becomes its owner. */
    aboutId: id("about_id").references(() => accounts.id),
    ownerId: id("owner_id")
      .notNull()
      .references(() => accounts.id),
    answerBy: timestamp("answer_by").notNull(),
    seenAt: timestamp("seen_at"),
    escalatedAt: timestamp("escalated_at"),
    closedAt: timestamp("closed_at"),
    outcome: word("outcome", CONCERN_OUTCOMES),
  },
  (t) => [
    oneOf("concerns_door", t.door, CONCERN_DOORS),
    index("concerns_open").on(t.organisationId, t.closedAt, t.answerBy),
  ],
);
