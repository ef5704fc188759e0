/** Room of the partners: organisations, their areas, match types, weights, agreements and texts. */
import {
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
import { MATCH_TYPE_FORMS, MATCH_TYPE_KINDS, type Outcome } from "../vocabulary";

export const organisations = table("organisations", {
  id: id("id").primaryKey(),
  name: text("name").notNull(),
  /** Shown to volunteers and families: whom to ring. */
  phone: text("phone").notNull(),
  /** People who sign up online may choose it; an organisation in preparation is not open. */
  open: yesNo("open").notNull().default(true),
  createdAt: timestamp("created_at").notNull(),
});

/** A part of a municipality that a coordinator is responsible for. */
export const areas = table(
  "areas",
  {
    organisationId: id("organisation_id")
      .notNull()
      .references(() => organisations.id),
    id: id("id").notNull().unique(),
    name: text("name").notNull(),
    /** Postcode areas of db/geography. */
    postcodeAreas: json<string[]>("postcode_areas").notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
);

/** A kind of match an organisation offers: data, not code. */
export const matchTypes = table(
  "match_types",
  {
    organisationId: id("organisation_id")
      .notNull()
      .references(() => organisations.id),
    id: id("id").notNull().unique(),
    kind: word("kind", MATCH_TYPE_KINDS).notNull(),
    /** Own name where the organisation has one; else the kind's word is shown. */
    name: text("name"),
    form: word("form", MATCH_TYPE_FORMS).notNull(),
    termMonths: int("term_months").notNull(),
    /** Visits a month that are hoped for. */
    visitsPerMonth: int("visits_per_month").notNull(),
    heldInHomes: yesNo("held_in_homes").notNull(),
    outcomes: json<Outcome[]>("outcomes").notNull(),
    open: yesNo("open").notNull().default(true),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.id] }),
    oneOf("match_types_kind", t.kind, MATCH_TYPE_KINDS),
    oneOf("match_types_form", t.form, MATCH_TYPE_FORMS),
  ],
);

/** Weights and floor of an organisation, by version: a proposal says under which it was scored. */
export const policies = table(
  "policies",
  {
    organisationId: id("organisation_id")
      .notNull()
      .references(() => organisations.id),
    version: int("version").notNull(),
    weights:
      json<Record<"language" | "location" | "interests" | "availability" | "purpose", number>>("weights").notNull(),
    /** Whole points. */
    floor: int("floor").notNull(),
    /** Tenths of a kilometre. */
    halfDistanceTenths: int("half_distance_tenths").notNull(),
    waitingBonus: int("waiting_bonus").notNull(),
    setBy: id("set_by"),
    setAt: timestamp("set_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.version] })],
);

/** What an organisation has agreed with a municipality; reports are per agreement. */
export const agreements = table(
  "agreements",
  {
    organisationId: id("organisation_id")
      .notNull()
      .references(() => organisations.id),
    id: id("id").notNull().unique(),
    municipalityCode: text("municipality_code").notNull(),
    title: text("title").notNull(),
    startsOn: day("starts_on").notNull(),
    endsOn: day("ends_on").notNull(),
    /** Families matched in the period. */
    target: int("target").notNull(),
    /** Who does what. */
    tasks: json<{ task: string; who: string }[]>("tasks").notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] }), index("agreements_municipality").on(t.municipalityCode)],
);

/** A version of the declarations an organisation asks its volunteers to make. */
export const declarationTexts = table(
  "declaration_texts",
  {
    organisationId: id("organisation_id")
      .notNull()
      .references(() => organisations.id),
    version: int("version").notNull(),
    /** Added by the organisation to the common text of the catalogue; Danish, may be empty. */
    ownWords: text("own_words").notNull(),
    since: timestamp("since").notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.version] })],
);

/** Who stands in for a coordinator. */
export const deputies = table(
  "deputies",
  {
    organisationId: id("organisation_id")
      .notNull()
      .references(() => organisations.id),
    accountId: id("account_id").notNull(),
    deputyId: id("deputy_id").notNull(),
  },
  (t) => [uniqueIndex("deputies_one").on(t.organisationId, t.accountId)],
);
