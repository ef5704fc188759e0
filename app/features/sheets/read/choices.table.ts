import type {
  AgeBand,
  ConsentChannel,
  ContactWish,
  Gender,
  Household,
  LanguageWish,
  MatchTypeKind,
  Outcome,
  Reach,
} from "~db/vocabulary";

/** What people write for a choice of ours, Danish and English, the words of our own forms among them. */
export const HOUSEHOLD_WORDS = {
  family: [
    "familie med børn",
    "familie",
    "børnefamilie",
    "enlig mor",
    "enlig far",
    "enlig forælder",
    "mor og børn",
    "family with children",
    "family",
    "single mother",
    "single parent",
  ],
  couple: ["par", "ægtepar", "gift", "couple", "married couple"],
  woman: ["kvinde, som bor alene", "kvinde", "enlig kvinde", "woman living alone", "woman", "single woman"],
  man: ["mand, som bor alene", "mand", "enlig mand", "man living alone", "man", "single man"],
  adults: ["voksne, som bor sammen", "voksne", "søskende", "venner", "adults living together", "adults"],
} as const satisfies Record<Household, readonly string[]>;

export const GENDER_WORDS = {
  woman: ["kvinde", "k", "f", "dame", "woman", "female"],
  man: ["mand", "m", "man", "male"],
  other: ["andet", "other"],
  unsaid: ["vil helst ikke sige det", "ikke oplyst", "ukendt", "rather not say", "unknown"],
} as const satisfies Record<Gender, readonly string[]>;

export const LANGUAGE_WISH_WORDS = {
  own: ["en, der taler mit sprog", "eget sprog", "modersmål", "own", "own language", "someone who speaks my language"],
  danish: [
    "en, jeg kan øve dansk med",
    "dansk",
    "øve dansk",
    "danish",
    "someone i can practise danish with",
    "practise danish",
  ],
  either: ["begge dele er godt", "begge", "begge dele", "lige meget", "either is fine", "either", "both"],
} as const satisfies Record<LanguageWish, readonly string[]>;

export const CONTACT_WISH_WORDS = {
  woman: ["helst en kvinde", "kvinde", "kvinder", "kun kvinder", "preferably a woman", "woman", "women"],
  man: ["helst en mand", "mand", "mænd", "preferably a man", "man", "men"],
} as const satisfies Record<ContactWish, readonly string[]>;

export const CONSENT_HOW_WORDS = {
  online: ["på nettet", "online", "hjemmeside", "formular", "e-mail", "mail", "web"],
  phone: ["i telefonen", "telefon", "tlf", "telefonisk", "opkald", "mundtligt", "mundtlig", "phone", "by phone"],
  paper: [
    "på papir",
    "papir",
    "skriftligt",
    "skriftlig",
    "underskrift",
    "underskrevet",
    "paper",
    "on paper",
    "written",
  ],
  interpreter: ["gennem tolk", "tolk", "med tolk", "through interpreter", "interpreter", "through an interpreter"],
} as const satisfies Record<ConsentChannel, readonly string[]>;

export const CONSENT_TO_WORDS = {
  own: ["kun os", "os", "egen", "own", "kun jer", "only us"],
  any: ["en hvilken som helst partner", "alle", "alle partnere", "any", "any partner", "alle organisationer"],
} as const;

export const REACH_WORDS = {
  call: ["opkald", "ring", "telefon", "call", "phone"],
  "voice-message": ["talebesked", "voice message"],
  text: ["sms", "besked", "whatsapp", "text", "text message"],
  mail: ["e-mail", "mail", "email"],
  "through-person": [],
} as const satisfies Record<Reach, readonly string[]>;

export const YES_NO_WORDS = {
  yes: ["ja", "j", "x", "✓", "✔", "sand", "1", "yes", "y", "true"],
  no: ["nej", "n", "-", "0", "falsk", "no", "false"],
} as const;

export const OUTCOME_WORDS = {
  a: ["at tale dansk", "dansk", "sprog", "speaking danish", "language", "a"],
  b: ["at kende danmark", "danmark", "kultur", "getting to know denmark", "culture", "b"],
  c: ["at have det godt", "trivsel", "netværk", "feeling well", "well-being", "c"],
  d: ["at være forældre i danmark", "forældre", "being a parent in denmark", "parenting", "d"],
  e: ["at være med i foreninger og samfund", "foreninger", "samfund", "taking part in clubs and society", "e"],
  f: ["arbejde", "job", "work", "f"],
  g: ["skole og uddannelse", "skole", "uddannelse", "lektier", "school and education", "school", "education", "g"],
  h: ["at klare hverdagen", "hverdag", "hverdagen", "managing everyday life", "everyday life", "h"],
} as const satisfies Record<Outcome, readonly string[]>;

export const MATCH_TYPE_WORDS = {
  "network-family": ["netværksfamilie", "familieven", "familievenner", "network family", "network-family"],
  friend: ["ny ven", "ven", "venskab", "venskabsmatch", "new friend", "friend"],
  mentor: ["mentor"],
  "homework-help": ["lektiehjælp", "lektier", "homework help", "homework-help"],
  "work-mentor": ["jobmentor", "erhvervsmentor", "job mentor", "work mentor", "work-mentor"],
  "whole-life-mentor": ["mentor det første år", "helhedsmentor", "mentor for the first year", "whole-life-mentor"],
  "retention-mentor": ["mentor på jobbet", "fastholdelsesmentor", "mentor at work", "retention-mentor"],
  "peer-mentor": ["mentor med samme erfaring", "peer mentor", "mentor with the same experience", "peer-mentor"],
  "association-guide": ["foreningsguide", "guide to clubs", "association-guide"],
  "womens-group": ["kvindegruppe", "women's group", "womens-group"],
  other: ["noget andet", "andet", "something else", "other"],
} as const satisfies Record<MatchTypeKind, readonly string[]>;

/** The age bands hold these ages. */
export const BAND_UNTIL: readonly (readonly [AgeBand, number])[] = [
  ["18-24", 24],
  ["25-34", 34],
  ["35-49", 49],
  ["50-64", 64],
  ["65+", 120],
];
