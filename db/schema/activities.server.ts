/** Room of the calendar: activities (a series), occurrences (one date), sign-ups, hostings. */
import {
  atMost,
  bytes,
  exactlyOne,
  id,
  index,
  int,
  json,
  notNegative,
  oneOf,
  primaryKey,
  table,
  text,
  timestamp,
  uniqueIndex,
  wallTime,
  word,
  yesNo,
} from "../columns.server";
import {
  ACTIVITY_KINDS,
  ACTIVITY_STATES,
  CALL_NEWS,
  type Day,
  type Language,
  OCCURRENCE_STATES,
  type Outcome,
  SIGN_UP_STATES,
} from "../vocabulary";
import { accounts } from "./access.server";
import { closures, houses } from "./houses.server";
import { familyAdults, volunteers } from "./people.server";

export const activities = table(
  "activities",
  {
    id: id("id").primaryKey(),
    houseId: id("house_id")
      .notNull()
      .references(() => houses.id),
    room: text("room"),
    kind: word("kind", ACTIVITY_KINDS).notNull(),
    state: word("state", ACTIVITY_STATES).notNull(),
    version: int("version").notNull().default(1),
    /** Wall time of the first date. */
    startsAt: wallTime("starts_at").notNull(),
    durationMinutes: int("duration_minutes").notNull(),
    /** RFC 5545 parts; empty means one date. */
    rule: text("rule"),
    extraDates: json<string[]>("extra_dates").notNull(),
    leftOut: json<string[]>("left_out").notNull(),
    heldIn: json<Language[]>("held_in").notNull(),
    interpreterFor: json<Language[]>("interpreter_for").notNull(),
    womenOnly: yesNo("women_only").notNull().default(false),
    agesFrom: int("ages_from"),
    agesTo: int("ages_to"),
    babiesInArms: yesNo("babies_in_arms").notNull().default(true),
    childCareFrom: int("child_care_from"),
    childCareTo: int("child_care_to"),
    forChildren: yesNo("for_children").notNull().default(false),
    stepFree: yesNo("step_free").notNull().default(false),
    pram: yesNo("pram").notNull().default(false),
    /** Whole kroner; 0 is free. */
    price: int("price").notNull().default(0),
    /** Places of a date; empty means drop-in: just come. */
    places: int("places"),
    hostsNeeded: int("hosts_needed").notNull().default(0),
    outcomes: json<Outcome[]>("outcomes").notNull(),
    organiser: text("organiser"),
    coHosts: json<string[]>("co_hosts").notNull(),
    /** Chained: on the n-th such weekday after each date of another activity. */
    followsId: id("follows_id"),
    followsRule: json<{ day: Day; nth: number }>("follows_rule"),
    /** Ready-made sentences the host has ticked (messages readymade). */
    readyMade: json<string[]>("ready_made").notNull().default([]),
    /** SHA-256 of the name another calendar has for it, where it was read from a file. */
    importKey: id("import_key"),
    createdAt: timestamp("created_at").notNull(),
    createdBy: id("created_by").references(() => accounts.id),
    changedAt: timestamp("changed_at").notNull(),
    /** When everybody could see it first: calendar programs that follow it hear of a withdrawal. */
    publishedAt: timestamp("published_at"),
  },
  (t) => [
    oneOf("activities_kind", t.kind, ACTIVITY_KINDS),
    oneOf("activities_state", t.state, ACTIVITY_STATES),
    index("activities_house").on(t.houseId, t.state),
  ],
);

/** What a recorded message can be, by its contents (features/activities/sound-type.ts). */
export const SOUND_TYPES = ["audio/mpeg", "audio/ogg", "audio/mp4", "audio/webm"] as const;
/** A recorded message, as it was sent in. Erased with the last activity that plays it. */
export const sounds = table(
  "sounds",
  {
    id: id("id").primaryKey(),
    type: word("type", SOUND_TYPES).notNull(),
    bytes: bytes("bytes").notNull(),
    createdAt: timestamp("created_at").notNull(),
  },
  (t) => [oneOf("sounds_type", t.type, SOUND_TYPES)],
);

/** The message that is played for an activity in one language. Copies of an activity play the same sound. */
export const recordings = table(
  "recordings",
  {
    activityId: id("activity_id")
      .notNull()
      .references(() => activities.id),
    language: text("language").notNull(),
    soundId: id("sound_id")
      .notNull()
      .references(() => sounds.id),
    at: timestamp("at").notNull(),
  },
  // By its sound, to know when nobody plays it any more.
  (t) => [primaryKey({ columns: [t.activityId, t.language] }), index("recordings_sound").on(t.soundId)],
);

/** One date of an activity. */
export const occurrences = table(
  "occurrences",
  {
    id: id("id").primaryKey(),
    activityId: id("activity_id")
      .notNull()
      .references(() => activities.id),
    houseId: id("house_id")
      .notNull()
      .references(() => houses.id),
    /** The date the rule gave it: stays when it is moved. */
    originalStart: wallTime("original_start").notNull(),
    startsAt: wallTime("starts_at").notNull(),
    durationMinutes: int("duration_minutes").notNull(),
    state: word("state", OCCURRENCE_STATES).notNull(),
    /** Counts changes, for calendar programs. */
    sequence: int("sequence").notNull().default(0),
    /** Where this date alone is; empty: in the activity's room. */
    room: text("room"),
    places: int("places"),
    /** The places meant for this date alone; empty: those of the activity. */
    ownPlaces: int("own_places"),
    /** People coming, adults and children; never above the places. */
    taken: int("taken").notNull().default(0),
    /** The last number given out in the waiting list. */
    queueLast: int("queue_last").notNull().default(0),
    /** Head-count after the date. */
    attended: int("attended"),
    cancelReason: text("cancel_reason"),
    /** The closed period that cancelled it: opening again brings it back. */
    closureId: id("closure_id").references(() => closures.id),
    changedAt: timestamp("changed_at").notNull(),
  },
  (t) => [
    oneOf("occurrences_state", t.state, OCCURRENCE_STATES),
    atMost("occurrences_places", t.taken, t.places),
    notNegative("occurrences_taken", t.taken),
    uniqueIndex("occurrences_one").on(t.activityId, t.originalStart),
    // The public week, and the week of one house.
    index("occurrences_start").on(t.startsAt),
    index("occurrences_house").on(t.houseId, t.startsAt),
  ],
);

/** "We are coming". Personal: name, phone, email. Erased 30 days after the date. */
export const signUps = table(
  "sign_ups",
  {
    id: id("id").primaryKey(),
    occurrenceId: id("occurrence_id")
      .notNull()
      .references(() => occurrences.id),
    /** SHA-256 of the private link's secret. */
    linkHash: id("link_hash").notNull().unique(),
    name: text("name").notNull(),
    adults: int("adults").notNull(),
    children: int("children").notNull(),
    phone: text("phone"),
    email: text("email"),
    language: text("language").notNull(),
    state: word("state", SIGN_UP_STATES).notNull(),
    /** Signed up by staff for somebody who is not here yet. */
    enteredBy: id("entered_by").references(() => accounts.id),
    /**
     * The account of whoever was signed in while they signed up, for their own calendar. No account, no link to it: an
     * account that is gone leaves a word that leads nowhere.
     */
    accountId: id("account_id"),
    /** The same people on several dates of a series. */
    seriesKey: id("series_key"),
    /** Place in the waiting list: a rising number. */
    queueNumber: int("queue_number"),
    attended: yesNo("attended"),
    createdAt: timestamp("created_at").notNull(),
    remindedAt: timestamp("reminded_at"),
    /** What is new and has to be rung about, for no mail tells it. */
    callAbout: word("call_about", CALL_NEWS),
    /** Somebody rang to remind of the day. */
    calledAt: timestamp("called_at"),
  },
  (t) => [
    oneOf("sign_ups_state", t.state, SIGN_UP_STATES),
    oneOf("sign_ups_call", t.callAbout, CALL_NEWS),
    index("sign_ups_occurrence").on(t.occurrenceId, t.state, t.queueNumber),
    index("sign_ups_series").on(t.seriesKey),
    // One's own calendar.
    index("sign_ups_account").on(t.accountId),
  ],
);

/** `withdrawn` by who would have hosted, `declined` by the house. */
export const HOSTING_STATES = ["asked", "offered", "hosting", "withdrawn", "declined"] as const;
/** A volunteer hosts a date, or an adult of a household together with one. Personal: goes with the file it belongs to. */
export const hostings = table(
  "hostings",
  {
    id: id("id").primaryKey(),
    occurrenceId: id("occurrence_id")
      .notNull()
      .references(() => occurrences.id),
    volunteerId: id("volunteer_id").references(() => volunteers.id),
    familyAdultId: id("family_adult_id").references(() => familyAdults.id),
    state: word("state", HOSTING_STATES).notNull(),
    /** The house has given a yes and was not told since that they fell away. */
    countedOn: yesNo("counted_on").notNull().default(false),
    at: timestamp("at").notNull(),
  },
  (t) => [
    oneOf("hostings_state", t.state, HOSTING_STATES),
    exactlyOne("hostings_who", t.volunteerId, t.familyAdultId),
    uniqueIndex("hostings_one").on(t.occurrenceId, t.volunteerId),
    uniqueIndex("hostings_one_adult").on(t.occurrenceId, t.familyAdultId),
    // What somebody hosts, and who was asked least recently.
    index("hostings_volunteer").on(t.volunteerId, t.at),
    index("hostings_family_adult").on(t.familyAdultId, t.at),
  ],
);

/** Counts every change to what the public pages of a house show, so that finished pages kept elsewhere can be emptied. */
export const calendarVersions = table("calendar_versions", {
  houseId: id("house_id")
    .primaryKey()
    .references(() => houses.id),
  version: int("version").notNull(),
  changedAt: timestamp("changed_at").notNull(),
});
