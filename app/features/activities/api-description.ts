import { VERSION } from "~/foundation/version";
import { SITE_LANGUAGE_TAGS } from "~/language/languages";
import { ACTIVITY_KINDS, LANGUAGES } from "~db/vocabulary";
import { ONLY } from "./calendar-filter";
import { OCCURRENCE_STATUSES } from "./recurrence/series";

const text = { type: "string" } as const;
const yesNo = { type: "boolean" } as const;
const day = { type: "string", format: "date" } as const;
const instant = { type: "string", format: "date-time" } as const;
const orNull = (type: "string" | "integer") => ({ type: [type, "null"] });
const oneOf = (words: readonly string[]) => ({ type: "string", enum: [...words] });
const listOf = (items: object) => ({ type: "array", items });

/** All of its parts are always there, and no others. */
const whole = (properties: Record<string, object>, type: "object" | readonly string[] = "object") => ({
  type,
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});

const WRONG = { from: "A day of the calendar, as 2026-11-26.", to: "A day of the calendar, not before `from`." };

/** What is said of a day that is none; RFC 9457. */
export const wrongDay = (field: keyof typeof WRONG) => ({
  title: "Bad Request",
  status: 400,
  field,
  detail: WRONG[field],
});

/** The parts of one date, as `listForPrograms` gives them. */
const DATE = {
  id: { ...text, description: "Lasting name of this date." },
  activityId: { ...text, description: "Lasting name of the series it belongs to." },
  kind: oneOf(ACTIVITY_KINDS),
  start: instant,
  end: instant,
  status: oneOf(OCCURRENCE_STATUSES),
  house: {
    ...whole({ id: text, name: text, area: { ...text, description: "Postcode." }, address: orNull("string") }),
    description: "The address is null where it is not public.",
  },
  heldIn: { ...listOf(oneOf(LANGUAGES)), description: "Languages spoken there." },
  interpreterFor: listOf(oneOf(LANGUAGES)),
  womenOnly: yesNo,
  forChildren: yesNo,
  childCareFrom: { ...orNull("integer"), description: "Age in years; null where nobody looks after children." },
  childCareTo: orNull("integer"),
  stepFree: yesNo,
  price: { type: "integer", description: "Whole kroner; 0 is free." },
  places: { ...orNull("integer"), description: "Null: just come, no sign-up." },
  placesFree: orNull("integer"),
  title: text,
  description: text,
  textLanguage: { ...text, description: "The language title and description are written in." },
  further: {
    ...whole({ title: text, description: text, language: text }, ["object", "null"]),
    description: "What the hosts wrote besides, in a language the description is not in; null where that is nothing.",
  },
  url: { type: "string", format: "uri" },
};

const field = (name: string, schema: object, description: string) => ({ name, in: "query", schema, description });

/** OpenAPI 3.1 of the calendar for other programs. */
export function apiDescription(origin: string) {
  const answer = whole({ from: day, to: day, language: text, activities: listOf(whole(DATE)) });
  const problem = whole({ title: text, status: { type: "integer" }, field: oneOf(["from", "to"]), detail: text });
  return {
    openapi: "3.1.0",
    info: {
      title: "Nyven calendar",
      version: VERSION,
      description: "What happens at the Welcome Houses. Public; no key needed.",
    },
    servers: [{ url: origin }],
    paths: {
      "/api/activities": {
        get: {
          summary: "Dates of published activities between two days",
          parameters: [
            field("from", day, "First day; today where it is left out."),
            field("to", day, "Last day; four weeks on where it is left out, at most 92 days."),
            field("language", oneOf(SITE_LANGUAGE_TAGS), "Language of the texts; Danish where it is left out."),
            field("house", text, "Only this house."),
            field("kind", listOf(oneOf(ACTIVITY_KINDS)), "Only these kinds; may be given several times."),
            field("held-in", oneOf(LANGUAGES), "Only what is held in this language."),
            field("area", text, "Only houses in this postcode area."),
            field("only", listOf(oneOf(ONLY)), "Only what is for women, for children, without steps, without sign-up."),
          ],
          responses: {
            200: { description: "The dates, first first.", content: { "application/json": { schema: answer } } },
            400: {
              description: "A day that is none (RFC 9457).",
              content: { "application/problem+json": { schema: problem } },
            },
          },
        },
      },
    },
  };
}
