/** Room of matching: requests, proposals that become matches, answers. */
import {
  among,
  day,
  id,
  index,
  int,
  json,
  oneOf,
  table,
  text,
  timestamp,
  uniqueIndex,
  wallTime,
  word,
  yesNo,
} from "../columns.server";
import {
  ANSWER_CHANNELS,
  ANSWERS,
  END_REASONS,
  MATCH_STATES,
  MATCH_TYPE_KINDS,
  NO_REASONS,
  OPEN_MATCH_STATES,
  OVERRIDE_REASONS,
  REQUEST_STATES,
  SET_ASIDE_REASONS,
  SIDES,
} from "../vocabulary";
import { accounts } from "./access.server";
import { houses } from "./houses.server";
import { matchTypes, organisations } from "./organisations.server";
import { families, familyAdults, volunteerAdults, volunteers } from "./people.server";

/** One family x one match type: what a family waits for. Erased with the family. */
export const requests = table(
  "requests",
  {
    id: id("id").primaryKey(),
    organisationId: id("organisation_id")
      .notNull()
      .references(() => organisations.id),
    familyId: id("family_id")
      .notNull()
      .references(() => families.id),
    matchTypeId: id("match_type_id")
      .notNull()
      .references(() => matchTypes.id),
    state: word("state", REQUEST_STATES).notNull(),
    waitingSince: day("waiting_since").notNull(),
    createdAt: timestamp("created_at").notNull(),
  },
  (t) => [
    oneOf("requests_state", t.state, REQUEST_STATES),
    // A family waits once for each match type.
    uniqueIndex("requests_open")
      .on(t.familyId, t.matchTypeId)
      .where(among(t.state, ["waiting", "proposed", "matched"])),
    // With the family, so that who waits longest is found in the index alone.
    index("requests_waiting").on(t.organisationId, t.state, t.waitingSince, t.familyId),
    index("requests_family").on(t.familyId, t.state),
  ],
);

/**
 * A proposal and what becomes of it, up to the ending. Score and reasons are frozen as they were.
 * Erased with the family or the volunteer, but for state, days and match type.
 */
export const matches = table(
  "matches",
  {
    id: id("id").primaryKey(),
    organisationId: id("organisation_id")
      .notNull()
      .references(() => organisations.id),
    requestId: id("request_id")
      .notNull()
      .references(() => requests.id),
    familyId: id("family_id")
      .notNull()
      .references(() => families.id),
    volunteerId: id("volunteer_id")
      .notNull()
      .references(() => volunteers.id),
    matchTypeId: id("match_type_id")
      .notNull()
      .references(() => matchTypes.id),
    /** The kind, so that no family is in two open proposals of one kind in any organisation. */
    matchTypeKind: word("match_type_kind", MATCH_TYPE_KINDS).notNull(),
    state: word("state", MATCH_STATES).notNull(),
    version: int("version").notNull().default(1),
    /** Thousandths of a point. */
    points: int("points").notNull(),
    /** The parts object of the engine, as it was. */
    parts: json<unknown>("parts").notNull(),
    policyVersion: int("policy_version").notNull(),
    roundId: id("round_id"),
    overrideReason: word("override_reason", OVERRIDE_REASONS),
    proposedBy: id("proposed_by")
      .notNull()
      .references(() => accounts.id),
    proposedAt: timestamp("proposed_at").notNull(),
    /** By when the side that is asked now answers. */
    answerBy: timestamp("answer_by"),
    remindedAt: timestamp("reminded_at"),
    /** Calls to the family that nobody took or that brought no answer; after two it may lapse. */
    familyCalls: int("family_calls").notNull().default(0),
    /** Said by a side: "talk to me first". */
    talkWanted: word("talk_wanted", SIDES),
    agreedAt: timestamp("agreed_at"),
    meetingAt: wallTime("meeting_at"),
    meetingHouseId: id("meeting_house_id").references(() => houses.id),
    meetingPlace: text("meeting_place"),
    companionId: id("companion_id").references(() => accounts.id),
    metAt: timestamp("met_at"),
    /** After the first meeting: which side has said "go on". */
    confirmedBy: word("confirmed_by", SIDES),
    /** Said after the meeting: my phone number may be given to the other side. */
    volunteerSharesPhone: yesNo("volunteer_shares_phone").notNull().default(false),
    familySharesPhone: yesNo("family_shares_phone").notNull().default(false),
    /** Both have said "go on", but somebody of the unit has had no home visit yet: since when it waits for that. */
    visitAwaitedAt: timestamp("visit_awaited_at"),
    activeAt: timestamp("active_at"),
    plannedEndOn: day("planned_end_on"),
    closedAt: timestamp("closed_at"),
    endReason: word("end_reason", END_REASONS),
    noReason: word("no_reason", NO_REASONS),
    /** "Not again": this pair is never proposed again unless a coordinator says so. */
    notAgain: yesNo("not_again").notNull().default(false),
    /** Who looks after it and when something is due next. */
    ownerId: id("owner_id")
      .notNull()
      .references(() => accounts.id),
    nextOn: day("next_on"),
  },
  (t) => [
    oneOf("matches_state", t.state, MATCH_STATES),
    // A family is never in two open proposals of the same kind, in any organisation.
    uniqueIndex("matches_one_open")
      .on(t.familyId, t.matchTypeKind)
      .where(among(t.state, [...OPEN_MATCH_STATES, "active"])),
    index("matches_organisation").on(t.organisationId, t.state, t.nextOn),
    index("matches_volunteer").on(t.volunteerId, t.state),
    index("matches_family").on(t.familyId, t.state),
  ],
);

/** What a side said, when and how. One adult of a unit answers for themselves. Erased with the match. */
export const answers = table(
  "answers",
  {
    id: id("id").primaryKey(),
    matchId: id("match_id")
      .notNull()
      .references(() => matches.id),
    side: word("side", SIDES).notNull(),
    volunteerAdultId: id("volunteer_adult_id").references(() => volunteerAdults.id),
    familyAdultId: id("family_adult_id").references(() => familyAdults.id),
    /** Before the meeting, or after it. */
    stage: word("stage", ["asked", "after-meeting"]).notNull(),
    answer: word("answer", ANSWERS).notNull(),
    reason: word("reason", NO_REASONS),
    channel: word("channel", ANSWER_CHANNELS).notNull(),
    /** After the meeting: whether this adult's phone number may be given to the other side. */
    sharesPhone: yesNo("shares_phone"),
    interpreter: yesNo("interpreter").notNull().default(false),
    recordedBy: id("recorded_by").references(() => accounts.id),
    at: timestamp("at").notNull(),
  },
  (t) => [
    oneOf("answers_side", t.side, SIDES),
    oneOf("answers_answer", t.answer, ANSWERS),
    index("answers_match").on(t.matchId, t.at),
  ],
);

/** Pairs that are not to be proposed: declined, ended with "not again", blocked, or one household. Erased with either. */
export const barredPairs = table(
  "barred_pairs",
  {
    id: id("id").primaryKey(),
    familyId: id("family_id")
      .notNull()
      .references(() => families.id),
    volunteerId: id("volunteer_id")
      .notNull()
      .references(() => volunteers.id),
    why: word("why", ["declined", "not-again", "blocked", "one-household"]).notNull(),
    at: timestamp("at").notNull(),
    liftedAt: timestamp("lifted_at"),
    liftedBy: id("lifted_by").references(() => accounts.id),
  },
  (t) => [
    index("barred_pairs_family").on(t.familyId, t.volunteerId),
    index("barred_pairs_volunteer").on(t.volunteerId),
  ],
);

/** "Not now" at a suggestion, with a reason. */
export const setAsides = table(
  "set_asides",
  {
    id: id("id").primaryKey(),
    requestId: id("request_id")
      .notNull()
      .references(() => requests.id),
    volunteerId: id("volunteer_id")
      .notNull()
      .references(() => volunteers.id),
    reason: word("reason", SET_ASIDE_REASONS).notNull(),
    by: id("by")
      .notNull()
      .references(() => accounts.id),
    at: timestamp("at").notNull(),
    until: day("until").notNull(),
  },
  (t) => [index("set_asides_request").on(t.requestId, t.until)],
);
