/** Room of rounds: what was computed for whom, and what volunteers are worth to those who wait. */
import {
  among,
  day,
  id,
  index,
  int,
  json,
  oneOf,
  primaryKey,
  table,
  text,
  timestamp,
  uniqueIndex,
  word,
  yesNo,
} from "../columns.server";
import { OBJECTIVES, ROUND_STATES, SIDES } from "../vocabulary";
import { accounts } from "./access.server";
import { requests } from "./matching.server";
import { matchTypes, organisations } from "./organisations.server";
import { families, volunteers } from "./people.server";

/**
 * A round: all waiting families and free volunteers of an organisation and match type matched at once. Nothing of the
 * people is stored here but what made the pairs: `round_pairs`, `round_left_out`. Erased after a year.
 */
export const rounds = table(
  "rounds",
  {
    organisationId: id("organisation_id")
      .notNull()
      .references(() => organisations.id),
    id: id("id").primaryKey(),
    number: int("number").notNull(),
    matchTypeId: id("match_type_id")
      .notNull()
      .references(() => matchTypes.id),
    asOf: day("as_of").notNull(),
    objective: word("objective", OBJECTIVES).notNull(),
    /** The weights in force when it was started; `policy` holds what it was computed with. */
    policyVersion: int("policy_version").notNull(),
    policy: json<unknown>("policy").notNull(),
    pins: json<{ familyId: string; volunteerId: string; reason: string }[]>("pins").notNull(),
    forbids: json<{ familyId: string; volunteerId: string; reason: string }[]>("forbids").notNull(),
    /** The round whose input this one was asked to compute again. */
    repeatsId: id("repeats_id"),
    state: word("state", ROUND_STATES).notNull(),
    progress: json<{ stage: string; share: number }>("progress"),
    /** Why it failed: a word, and what it is about. */
    failure: json<unknown>("failure"),
    /** SHA-256 over the canonical input, and over pairs, totals and prices. */
    inputHash: text("input_hash"),
    resultHash: text("result_hash"),
    /** Totals, comparison, fairness: a few kilobytes, whatever the size of the round. */
    summary: json<unknown>("summary"),
    startedBy: id("started_by")
      .notNull()
      .references(() => accounts.id),
    startedAt: timestamp("started_at").notNull(),
    doneAt: timestamp("done_at"),
  },
  (t) => [
    oneOf("rounds_state", t.state, ROUND_STATES),
    uniqueIndex("rounds_number").on(t.organisationId, t.number),
    // One at a time: the second coordinator is led to the first one's.
    uniqueIndex("rounds_one_running")
      .on(t.organisationId)
      .where(among(t.state, ["running"])),
    index("rounds_type").on(t.organisationId, t.matchTypeId, t.startedAt),
  ],
);

/** The pairs of a round, longest waiting first. Erased with the round, the family or the volunteer. */
export const roundPairs = table(
  "round_pairs",
  {
    roundId: id("round_id")
      .notNull()
      .references(() => rounds.id),
    position: int("position").notNull(),
    familyId: id("family_id")
      .notNull()
      .references(() => families.id),
    requestId: id("request_id")
      .notNull()
      .references(() => requests.id),
    volunteerId: id("volunteer_id")
      .notNull()
      .references(() => volunteers.id),
    /** All numbers in thousandths of a point; the volunteer's price, and what being served is worth to the family. */
    points: int("points").notNull(),
    gain: int("gain").notNull(),
    price: int("price").notNull(),
    utility: int("utility").notNull(),
    pinned: yesNo("pinned").notNull(),
    daysWaited: int("days_waited").notNull(),
    /** The parts object of the engine. */
    parts: json<unknown>("parts").notNull(),
    /** Why it could not be proposed when somebody tried, and the gates that were shut. */
    refusal: json<{ reason: string; gates: string[] }>("refusal"),
  },
  (t) => [
    primaryKey({ columns: [t.roundId, t.position] }),
    index("round_pairs_family").on(t.familyId),
    index("round_pairs_volunteer").on(t.volunteerId),
  ],
);

/** Who is not in a round, and how many pairs each reason stood in the way of. Erased like the pairs. */
export const roundLeftOut = table(
  "round_left_out",
  {
    roundId: id("round_id")
      .notNull()
      .references(() => rounds.id),
    side: word("side", SIDES).notNull(),
    position: int("position").notNull(),
    familyId: id("family_id").references(() => families.id),
    volunteerId: id("volunteer_id").references(() => volunteers.id),
    daysWaited: int("days_waited"),
    reasons: json<Record<string, number>>("reasons").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.roundId, t.side, t.position] }),
    index("round_left_out_family").on(t.familyId),
    index("round_left_out_volunteer").on(t.volunteerId),
  ],
);

/**
 * What a round was computed from, as digests: enough to say later that the pool is the same, or who came, left or
 * changed, and nothing more. Erased with the round.
 */
export const roundInputs = table("round_inputs", {
  roundId: id("round_id")
    .primaryKey()
    .references(() => rounds.id),
  /** JSON: side -> id -> digest of that person's facts. */
  digests: text("digests").notNull(),
});

/**
 * What each volunteer's place is worth to the families that wait, for the lists of suggestions: from the last round with
 * the weights in force, or computed by the hourly run. One row a match type, replaced as a whole.
 */
export const priceLists = table(
  "price_lists",
  {
    organisationId: id("organisation_id")
      .notNull()
      .references(() => organisations.id),
    matchTypeId: id("match_type_id")
      .notNull()
      .references(() => matchTypes.id),
    asOf: day("as_of").notNull(),
    madeAt: timestamp("made_at").notNull(),
    /** A few counts of the pool it was made from: another mark, another pool. */
    mark: text("mark").notNull(),
    /** Thousandths by volunteer; who is not listed costs nothing. */
    prices: json<Record<string, number>>("prices").notNull(),
    /** By language: volunteers with room who speak it, families that wait for it. */
    languages: json<Record<string, { speakers: number; families: number }>>("languages").notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.matchTypeId] })],
);
