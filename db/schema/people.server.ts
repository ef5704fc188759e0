/** Room of people: volunteers and families. Never here: nationality, ethnicity, religion, health, CPR number, asylum case. */
import {
  day,
  id,
  index,
  int,
  json,
  number,
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
  AGE_BANDS,
  CERTIFICATE_KINDS,
  CERTIFICATE_STATUSES,
  COMMITMENTS,
  CONTACT_WISHES,
  DECLINE_REASONS,
  FAMILY_STATES,
  GENDERS,
  HOUSEHOLDS,
  type Household,
  type Interest,
  LANGUAGE_WISHES,
  type Language,
  type Level,
  type MatchTypeKind,
  type MeetingPlace,
  type Outcome,
  REACHES,
  type Slot,
  VOLUNTEER_STATES,
} from "../vocabulary";
import { accounts } from "./access.server";
import { organisations } from "./organisations.server";

/** One language of one adult: speaking 1-4, reading 0-4. */
export type SpokenLanguage = { tag: Language; speaking: Level; reading: 0 | Level };

/**
 * The unit that meets a family: one adult or several. Personal as a whole. Erased 6 months after `left` or `declined`,
 * but for the counts that reports need.
 */
export const volunteers = table(
  "volunteers",
  {
    id: id("id").primaryKey(),
    /** Empty while the choice is left to us and no organisation has taken it yet. */
    organisationId: id("organisation_id").references(() => organisations.id),
    state: word("state", VOLUNTEER_STATES).notNull(),
    /** Counts every change, so that two people at once do not overwrite each other. */
    version: int("version").notNull().default(1),
    commitment: word("commitment", COMMITMENTS).notNull(),
    until: day("until"),
    /** Postcode area of db/geography; no street, ever. */
    area: text("area").notNull(),
    maxKm: number("max_km"),
    interests: json<Interest[]>("interests").notNull(),
    avoids: json<Interest[]>("avoids").notNull(),
    times: json<Slot[]>("times").notNull(),
    places: json<MeetingPlace[]>("places").notNull(),
    meets: json<Household[]>("meets").notNull(),
    purposes: json<Outcome[]>("purposes").notNull(),
    matchTypeKinds: json<MatchTypeKind[]>("match_type_kinds").notNull(),
    /** Families the unit takes at one time. */
    capacity: int("capacity").notNull(),
    /** Own children, where homes are visited. */
    childrenBirthYears: json<number[]>("children_birth_years").notNull(),
    /** In which language we write to them. */
    language: text("language").notNull(),
    /** Filled in together with a coordinator. */
    assistedBy: id("assisted_by").references(() => accounts.id),
    appliedAt: timestamp("applied_at").notNull(),
    /** Who rings, and when the talk is booked. */
    callerId: id("caller_id").references(() => accounts.id),
    talkAt: wallTime("talk_at"),
    approvedAt: timestamp("approved_at"),
    approvedBy: id("approved_by").references(() => accounts.id),
    pausedAt: timestamp("paused_at"),
    pausedUntil: day("paused_until"),
    /** One adult has left: it is approved again when a coordinator has talked with those who stay. */
    reviewSince: timestamp("review_since"),
    endedAt: timestamp("ended_at"),
    declineReason: word("decline_reason", DECLINE_REASONS),
    /** Since when the unit waits in the queue of those who leave the choice to us. */
    handedOnAt: timestamp("handed_on_at"),
    /** Organisations that had it in this queue and did not ring in time. */
    passedOver: json<string[]>("passed_over").notNull().default([]),
    lastMatchedAt: timestamp("last_matched_at"),
  },
  (t) => [
    oneOf("volunteers_state", t.state, VOLUNTEER_STATES),
    oneOf("volunteers_commitment", t.commitment, COMMITMENTS),
    // The lists of the desk, and the pool of a round.
    index("volunteers_organisation").on(t.organisationId, t.state, t.appliedAt),
    // Nobody rings two people at the same time.
    uniqueIndex("volunteers_talk").on(t.callerId, t.talkAt),
    // Those who left the choice to us and wait for a call.
    index("volunteers_handed_on").on(t.handedOnAt),
  ],
);

/** One adult of a unit; screened and certified alone. Personal: name, phone, email. Erased with the unit. */
export const volunteerAdults = table(
  "volunteer_adults",
  {
    id: id("id").primaryKey(),
    volunteerId: id("volunteer_id")
      .notNull()
      .references(() => volunteers.id),
    position: int("position").notNull(),
    accountId: id("account_id").references(() => accounts.id),
    name: text("name").notNull(),
    phone: text("phone").notNull(),
    email: text("email"),
    gender: word("gender", GENDERS).notNull(),
    languages: json<SpokenLanguage[]>("languages").notNull(),
    talkHeldAt: timestamp("talk_held_at"),
    declarationVersion: int("declaration_version"),
    declaredAt: timestamp("declared_at"),
    courseOn: day("course_on"),
    homeVisitOn: day("home_visit_on"),
    /** Two references stand in for a certificate that cannot be had yet. */
    references: int("references_count").notNull().default(0),
    approvedAt: timestamp("approved_at"),
    leftAt: timestamp("left_at"),
  },
  (t) => [
    uniqueIndex("volunteer_adults_position").on(t.volunteerId, t.position),
    oneOf("volunteer_adults_gender", t.gender, GENDERS),
    index("volunteer_adults_account").on(t.accountId),
    // Who a telephone number or e-mail belongs to.
    index("volunteer_adults_phone").on(t.phone),
    index("volunteer_adults_email").on(t.email),
  ],
);

/** Status and dates of a certificate; never the document, never a CPR number. Erased with the adult. */
export const certificates = table(
  "certificates",
  {
    id: id("id").primaryKey(),
    adultId: id("adult_id")
      .notNull()
      .references(() => volunteerAdults.id),
    kind: word("kind", CERTIFICATE_KINDS).notNull(),
    status: word("status", CERTIFICATE_STATUSES).notNull(),
    seenOn: day("seen_on"),
    checkedBy: id("checked_by").references(() => accounts.id),
    /** Counts up to and including this day. */
    validUntil: day("valid_until"),
  },
  (t) => [
    uniqueIndex("certificates_one").on(t.adultId, t.kind),
    oneOf("certificates_kind", t.kind, CERTIFICATE_KINDS),
    oneOf("certificates_status", t.status, CERTIFICATE_STATUSES),
    // What must be renewed soon.
    index("certificates_end").on(t.validUntil),
  ],
);

/** A refugee household: what is matched. Personal as a whole. Erased 6 months after `withdrawn`. */
export const families = table(
  "families",
  {
    id: id("id").primaryKey(),
    /** Empty while it waits in the intake queue of "any partner". */
    organisationId: id("organisation_id").references(() => organisations.id),
    state: word("state", FAMILY_STATES).notNull(),
    version: int("version").notNull().default(1),
    /** What the coordinator calls the household: a family's name or a first name. */
    name: text("name").notNull(),
    household: word("household", HOUSEHOLDS),
    area: text("area").notNull(),
    childrenBirthYears: json<number[]>("children_birth_years").notNull(),
    interests: json<Interest[]>("interests").notNull(),
    avoids: json<Interest[]>("avoids").notNull(),
    /** What they could show or teach others. */
    canShow: json<Interest[]>("can_show").notNull(),
    times: json<Slot[]>("times").notNull(),
    purposes: json<Outcome[]>("purposes").notNull(),
    languageWish: word("language_wish", LANGUAGE_WISHES).notNull(),
    contactWish: word("contact_wish", CONTACT_WISHES),
    /** Nobody with my own mother tongue; never asked why. */
    notOwnLanguage: yesNo("not_own_language").notNull(),
    registeredAt: timestamp("registered_at").notNull(),
    /** A coordinator, a referrer, or empty: by itself. */
    registeredBy: id("registered_by").references(() => accounts.id),
    referredBy: id("referred_by").references(() => accounts.id),
    firstContactAt: timestamp("first_contact_at"),
    /** Who looks after it, and when something is due next: nobody waits without both. */
    ownerId: id("owner_id").references(() => accounts.id),
    nextOn: day("next_on"),
    intakeSince: timestamp("intake_since"),
    /** Organisations that had it in intake and did not ring in time. */
    passedOver: json<string[]>("passed_over").notNull(),
    pausedAt: timestamp("paused_at"),
    withdrawnAt: timestamp("withdrawn_at"),
    /** Protected: the two who may read; out of lists, exports and rounds. */
    protectedFor: json<string[]>("protected_for"),
    /** The file it was divided from, so that reports count one household once. Never shown: the halves do not see each other. */
    dividedFrom: id("divided_from"),
  },
  (t) => [
    oneOf("families_state", t.state, FAMILY_STATES),
    oneOf("families_household", t.household, HOUSEHOLDS),
    oneOf("families_language_wish", t.languageWish, LANGUAGE_WISHES),
    oneOf("families_contact_wish", t.contactWish, CONTACT_WISHES),
    index("families_organisation").on(t.organisationId, t.state, t.registeredAt),
    index("families_intake").on(t.intakeSince),
  ],
);

/** One adult of a household. Personal: name, phone, email, the trusted person. Erased with the family. */
export const familyAdults = table(
  "family_adults",
  {
    id: id("id").primaryKey(),
    familyId: id("family_id")
      .notNull()
      .references(() => families.id),
    position: int("position").notNull(),
    accountId: id("account_id").references(() => accounts.id),
    name: text("name").notNull(),
    ageBand: word("age_band", AGE_BANDS),
    languages: json<SpokenLanguage[]>("languages").notNull(),
    phone: text("phone"),
    email: text("email"),
    /** How to be reached safely, and when. */
    reach: word("reach", REACHES).notNull(),
    reachTimes: json<Slot[]>("reach_times").notNull(),
    sharedPhone: yesNo("shared_phone").notNull(),
    trustedName: text("trusted_name"),
    trustedPhone: text("trusted_phone"),
    /** In which language we write to them. */
    language: text("language").notNull(),
    /** Since when they would like to be asked to host; empty until they say so themselves. */
    askToHostSince: timestamp("ask_to_host_since"),
    /** Said by themselves, to host where only women come; asked and used nowhere else. */
    hostsAsWoman: yesNo("hosts_as_woman").notNull().default(false),
    leftAt: timestamp("left_at"),
  },
  (t) => [
    uniqueIndex("family_adults_position").on(t.familyId, t.position),
    oneOf("family_adults_age_band", t.ageBand, AGE_BANDS),
    oneOf("family_adults_reach", t.reach, REACHES),
    index("family_adults_account").on(t.accountId),
    index("family_adults_phone").on(t.phone),
    index("family_adults_email").on(t.email),
  ],
);
