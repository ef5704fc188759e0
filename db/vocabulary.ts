/**
 * The words of the product (see docs/decisions/0002): plain const arrays, safe in the browser, and the one source
 * for the schema, the zod shapes, the files of the command line and the screens, which translate them.
 */

export const LANGUAGES = [
  "da",
  "en",
  "de",
  "sv",
  "nb",
  "ar",
  "kmr",
  "ckb",
  "fa",
  "prs",
  "ps",
  "so",
  "ti",
  "am",
  "uk",
  "ru",
  "tr",
  "fr",
  "es",
  "pl",
  "ro",
  "ur",
  "bn",
  "ta",
  "my",
  "sw",
  "ln",
  "vi",
  "zh",
  "th",
  "bs",
  "sq",
  "ne",
] as const;
export type Language = (typeof LANGUAGES)[number];

/** 1 a little, 2 everyday, 3 fluent, 4 mother tongue. */
export const LEVELS = [1, 2, 3, 4] as const;
export type Level = (typeof LEVELS)[number];

export const INTERESTS = [
  "cooking",
  "baking",
  "sewing",
  "knitting",
  "handicraft",
  "woodwork",
  "bike-repair",
  "cycling",
  "walking",
  "running",
  "swimming",
  "football",
  "ball-games",
  "dance",
  "yoga",
  "gym",
  "fishing",
  "nature",
  "gardening",
  "animals",
  "music",
  "singing",
  "film",
  "reading",
  "writing",
  "photography",
  "art",
  "theatre",
  "museums",
  "history",
  "society",
  "computers",
  "gaming",
  "board-games",
  "chess",
  "cars",
  "technology",
  "children-play",
  "parenting",
  "school-help",
  "job-search",
  "own-business",
  "volunteering",
  "cafe",
  "travel",
] as const;
export type Interest = (typeof INTERESTS)[number];

export const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export type Day = (typeof DAYS)[number];
export const DAY_PARTS = ["morning", "afternoon", "evening"] as const;
export type DayPart = (typeof DAY_PARTS)[number];
export type Slot = `${Day}-${DayPart}`;
/** The 21 slots of a week, Monday morning first. */
export const SLOTS: readonly Slot[] = DAYS.flatMap((day) => DAY_PARTS.map((part) => `${day}-${part}` as const));

/** What a match or an activity aims at: a language, b culture, c well-being, d parenting, e citizenship, f work, g school, h everyday mastery. */
export const OUTCOMES = ["a", "b", "c", "d", "e", "f", "g", "h"] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const HOUSEHOLDS = ["family", "couple", "woman", "man", "adults"] as const;
export type Household = (typeof HOUSEHOLDS)[number];

export const GENDERS = ["woman", "man", "other", "unsaid"] as const;
export type Gender = (typeof GENDERS)[number];

export const LANGUAGE_WISHES = ["own", "danish", "either"] as const;
export type LanguageWish = (typeof LANGUAGE_WISHES)[number];

export const CONTACT_WISHES = ["woman", "man"] as const;
export type ContactWish = (typeof CONTACT_WISHES)[number];

/** Why a pair is not eligible, in the order in which gates are checked and reported. */
export const GATES = [
  "not-approved",
  "no-capacity",
  "no-consent",
  "other-organisation",
  "already-open",
  "earlier-pair",
  "certificate",
  "contact-wish",
  "volunteer-wish",
  "same-mother-tongue",
  "too-far",
  "no-shared-language",
  "no-shared-time",
] as const;
export type Gate = (typeof GATES)[number];

/** The five parts of a score, in the order of screens and files. */
export const SCORE_PARTS = ["language", "location", "interests", "availability", "purpose"] as const;
export type ScorePart = (typeof SCORE_PARTS)[number];

export const OBJECTIVES = ["balanced", "total", "longest-waiting-first"] as const;
export type Objective = (typeof OBJECTIVES)[number];

/** `failed`: the thread crashed, the server stopped, or the pool did not allow what was asked. */
export const ROUND_STATES = ["running", "done", "cancelled", "failed"] as const;
export type RoundState = (typeof ROUND_STATES)[number];

export const ROLES = [
  "volunteer",
  "family-adult",
  "companion",
  "group-leader",
  "coordinator",
  "lead",
  "host",
  "referrer",
  "analyst",
  "administrator",
] as const;
export type Role = (typeof ROLES)[number];

/** A volunteer's way; `declined` and `left` are ends. */
export const VOLUNTEER_STATES = ["applied", "in-screening", "approved", "paused", "left", "declined"] as const;
export type VolunteerState = (typeof VOLUNTEER_STATES)[number];

/** How somebody wants to help: now and then, on a fixed day, or one family. */
export const COMMITMENTS = ["now-and-then", "fixed-day", "one-family"] as const;
export type Commitment = (typeof COMMITMENTS)[number];

/** Where people like to meet. */
export const MEETING_PLACES = ["house", "outside", "cafe", "their-home", "my-home", "online"] as const;
export type MeetingPlace = (typeof MEETING_PLACES)[number];

export const FAMILY_STATES = ["registered", "consented", "paused", "withdrawn"] as const;
export type FamilyState = (typeof FAMILY_STATES)[number];

export const REQUEST_STATES = ["waiting", "proposed", "matched", "ended"] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

/** From proposal to friendship; the last three are sinks. */
export const MATCH_STATES = [
  "proposed",
  "volunteer-yes",
  "agreed",
  "meeting-booked",
  "met",
  "one-confirmed",
  "active",
  "ended",
  "declined",
  "lapsed",
  "taken-back",
] as const;
export type MatchState = (typeof MATCH_STATES)[number];
/** States in which a proposal still waits for something, so that no second one of the type may be opened. */
export const OPEN_MATCH_STATES = [
  "proposed",
  "volunteer-yes",
  "agreed",
  "meeting-booked",
  "met",
  "one-confirmed",
] as const satisfies readonly MatchState[];

export const SIDES = ["volunteer", "family"] as const;
export type Side = (typeof SIDES)[number];
export const ANSWERS = ["yes", "no", "talk-first"] as const;
export type Answer = (typeof ANSWERS)[number];
/** Why somebody says no; a no is always all right, and "no-reason" is one of them. */
export const NO_REASONS = ["not-now", "too-far", "times", "too-much", "something-else", "no-reason"] as const;
export type NoReason = (typeof NO_REASONS)[number];
export const ANSWER_CHANNELS = ["link", "phone", "text", "in-person"] as const;
export type AnswerChannel = (typeof ANSWER_CHANNELS)[number];

/** Why a coordinator sets a suggestion aside for now, or proposes in spite of the order. */
export const SET_ASIDE_REASONS = ["wrong-time", "needs-talk", "other-plan", "knows-better"] as const;
export const OVERRIDE_REASONS = [
  "know-each-other",
  "family-asked",
  "volunteer-asked",
  "practical",
  "special-need",
] as const;

export const MATCH_TYPE_KINDS = [
  "network-family",
  "friend",
  "mentor",
  "homework-help",
  "work-mentor",
  "whole-life-mentor",
  "retention-mentor",
  "peer-mentor",
  "association-guide",
  "womens-group",
  "other",
] as const;
export type MatchTypeKind = (typeof MATCH_TYPE_KINDS)[number];
export const MATCH_TYPE_FORMS = ["pair", "group", "outreach"] as const;
export type MatchTypeForm = (typeof MATCH_TYPE_FORMS)[number];

/** What a group or an outing talked about. Themes, never anybody's own matter. */
export const GROUP_THEMES = [
  "getting-to-know",
  "danish",
  "children",
  "school",
  "everyday",
  "work",
  "well-being",
  "rights",
  "money",
  "digital",
  "associations",
  "culture",
  "other",
] as const;
export type GroupTheme = (typeof GROUP_THEMES)[number];
export const GROUP_END_REASONS = ["term-reached", "too-few", "no-volunteers", "other"] as const;
export type GroupEndReason = (typeof GROUP_END_REASONS)[number];
/** Why a participant is no longer in a group; `waits-again` is also what becomes of the request. */
export const GROUP_LEAVE_REASONS = ["stopped", "waits-again", "group-ended"] as const;

export const AGE_BANDS = ["18-24", "25-34", "35-49", "50-64", "65+"] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

/** How somebody is reached safely. */
export const REACHES = ["call", "voice-message", "text", "mail", "through-person"] as const;
export type Reach = (typeof REACHES)[number];

export const CONSENT_PURPOSES = ["contact-and-match", "referral", "volunteer-file"] as const;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];
export const CONSENT_CHANNELS = ["online", "phone", "paper", "interpreter"] as const;
export type ConsentChannel = (typeof CONSENT_CHANNELS)[number];

export const CERTIFICATE_KINDS = ["criminal-record", "child-protection"] as const;
export type CertificateKind = (typeof CERTIFICATE_KINDS)[number];
export const CERTIFICATE_STATUSES = ["valid", "requested", "not-yet-obtainable"] as const;
export type CertificateStatus = (typeof CERTIFICATE_STATUSES)[number];

export const DECLINE_REASONS = ["no-capacity-here", "no-contact", "not-suited", "withdrew", "other"] as const;
export const END_REASONS = [
  "term-reached",
  "moved",
  "no-time",
  "goal-reached",
  "not-for-us",
  "safety",
  "other",
] as const;
export type EndReason = (typeof END_REASONS)[number];

export const CONCERN_DOORS = ["danger-now", "child", "something-else"] as const;
export type ConcernDoor = (typeof CONCERN_DOORS)[number];
export const CONCERN_OUTCOMES = ["talked", "handed-over", "match-ended", "blocked", "no-action"] as const;
export type ConcernOutcome = (typeof CONCERN_OUTCOMES)[number];
/** Why a lead lets a blocked person in again. */
export const UNBLOCK_REASONS = ["talked", "cleared", "mistake", "other"] as const;
export type UnblockReason = (typeof UNBLOCK_REASONS)[number];
/** Why a household is divided; nothing more is asked. */
export const DIVIDE_REASONS = ["lives-apart", "danger", "other"] as const;
export type DivideReason = (typeof DIVIDE_REASONS)[number];

export const CHECK_IN_STAGES = ["2-weeks", "1-month", "3-months", "6-months"] as const;
export type CheckInStage = (typeof CHECK_IN_STAGES)[number];
export const CHECK_IN_ANSWERS = ["good", "all-right", "call-me"] as const;

export const ACTIVITY_KINDS = [
  "language-cafe",
  "bike-workshop",
  "second-hand-shop",
  "cafe",
  "theme-evening",
  "talk",
  "homework-help",
  "womens-evening",
  "sport",
  "cooking",
  "childrens-club",
  "intro-cafe",
  "city-tour",
  "information-meeting",
  "neighbours-meeting",
  "club-trial",
  "outing",
  "other",
] as const;
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];
export const ACTIVITY_STATES = ["draft", "published", "withdrawn"] as const;
export type ActivityState = (typeof ACTIVITY_STATES)[number];
export const OCCURRENCE_STATES = ["planned", "cancelled"] as const;
export const SIGN_UP_STATES = ["coming", "waiting", "cancelled"] as const;
export type SignUpState = (typeof SIGN_UP_STATES)[number];
/** What somebody who signed up has not heard yet, as no mail reaches them: a house rings about it. */
export const CALL_NEWS = ["date-cancelled", "date-moved", "date-back", "moved-up"] as const;
export type CallNews = (typeof CALL_NEWS)[number];

/** What a spreadsheet that is uploaded holds, one thing a row. */
export const SHEET_KINDS = ["families", "volunteers", "matches"] as const;
export type SheetKind = (typeof SHEET_KINDS)[number];
export const SHEET_STATES = ["draft", "imported"] as const;
/** A row that did not go in: to complete, or somebody who was here before; `done` and `discarded` hold no data any more. */
export const SHEET_ROW_STATES = ["waiting", "known", "done", "discarded"] as const;
