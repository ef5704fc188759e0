/**
 * The words of the product (see docs/decisions/0002): plain const arrays, safe in the browser, and the one source
 * for the schema, the zod shapes, the files of the command line and the screens, which translate them.
 */

export const LANGUAGES = [
  "da", "en", "de", "sv", "nb", "ar", "kmr", "ckb", "fa", "prs", "ps", "so", "ti", "am", "uk", "ru", "tr", "fr", "es",
  "pl", "ro", "ur", "bn", "ta", "my", "sw", "ln", "vi", "zh", "th", "bs", "sq", "ne",
] as const;
export type Language = (typeof LANGUAGES)[number];

/** 1 a little, 2 everyday, 3 fluent, 4 mother tongue. */
export const LEVELS = [1, 2, 3, 4] as const;
export type Level = (typeof LEVELS)[number];

export const INTERESTS = [
  "cooking", "baking", "sewing", "knitting", "handicraft", "woodwork", "bike-repair", "cycling", "walking", "running",
  "swimming", "football", "ball-games", "dance", "yoga", "gym", "fishing", "nature", "gardening", "animals", "music",
  "singing", "film", "reading", "writing", "photography", "art", "theatre", "museums", "history", "society", "computers",
  "gaming", "board-games", "chess", "cars", "technology", "children-play", "parenting", "school-help", "job-search",
  "own-business", "volunteering", "cafe", "travel",
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
  "not-approved", "no-capacity", "no-consent", "other-organisation", "already-open", "earlier-pair", "certificate",
  "contact-wish", "volunteer-wish", "same-mother-tongue", "too-far", "no-shared-language", "no-shared-time",
] as const;
export type Gate = (typeof GATES)[number];

/** The five parts of a score, in the order of screens and files. */
export const SCORE_PARTS = ["language", "location", "interests", "availability", "purpose"] as const;
export type ScorePart = (typeof SCORE_PARTS)[number];

export const OBJECTIVES = ["balanced", "total", "longest-waiting-first"] as const;
export type Objective = (typeof OBJECTIVES)[number];
