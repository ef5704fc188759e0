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
  UNBLOCK_REASONS,
} from "../vocabulary";
import { accounts } from "./access.server";
import { matches } from "./matching.server";
import { organisations } from "./organisations.server";
import { families, volunteers } from "./people.server";

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

/** A worry raised by anyone: time, door, owner, outcome. No story is stored. Erased with the file of who raised it. */
export const concerns = table(
  "concerns",
  {
    id: id("id").primaryKey(),
    organisationId: id("organisation_id")
      .notNull()
      .references(() => organisations.id),
    door: word("door", CONCERN_DOORS).notNull(),
    raisedAt: timestamp("raised_at").notNull(),
    /** Who raised it; empty where somebody without an account rang. */
    raisedBy: id("raised_by").references(() => accounts.id),
    /** The coordinator who wrote it down for somebody who rang. */
    recordedBy: id("recorded_by").references(() => accounts.id),
    /** Whose file it came from: whom to ring back. */
    volunteerId: id("volunteer_id").references(() => volunteers.id),
    familyId: id("family_id").references(() => families.id),
    matchId: id("match_id").references(() => matches.id),
    /** Somebody of the organisation it is about, who never becomes its owner and never reads it. */
    aboutId: id("about_id").references(() => accounts.id),
    ownerId: id("owner_id")
      .notNull()
      .references(() => accounts.id),
    /** Whom it has been with, the owner last. */
    goneTo: json<string[]>("gone_to").notNull(),
    /** By when the owner has seen it; then it goes on to the next. */
    answerBy: timestamp("answer_by").notNull(),
    seenAt: timestamp("seen_at"),
    escalatedAt: timestamp("escalated_at"),
    closedAt: timestamp("closed_at"),
    outcome: word("outcome", CONCERN_OUTCOMES),
  },
  (t) => [
    oneOf("concerns_door", t.door, CONCERN_DOORS),
    index("concerns_open").on(t.organisationId, t.closedAt, t.answerBy),
    // What nobody has seen in time, looked at every few minutes.
    index("concerns_unseen").on(t.seenAt, t.closedAt, t.answerBy),
  ],
);

/** A person who is stopped: no matches, no hosting, no messages, no sign-in. Erased with the account. */
export const blocks = table(
  "blocks",
  {
    id: id("id").primaryKey(),
    organisationId: id("organisation_id")
      .notNull()
      .references(() => organisations.id),
    accountId: id("account_id")
      .notNull()
      .references(() => accounts.id),
    at: timestamp("at").notNull(),
    by: id("by")
      .notNull()
      .references(() => accounts.id),
    liftedAt: timestamp("lifted_at"),
    liftedBy: id("lifted_by").references(() => accounts.id),
    liftReason: word("lift_reason", UNBLOCK_REASONS),
  },
  (t) => [
    oneOf("blocks_lift_reason", t.liftReason, UNBLOCK_REASONS),
    index("blocks_account").on(t.accountId, t.liftedAt),
  ],
);
