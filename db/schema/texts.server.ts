/** Room of the words: what activities are called and say in each language, and who is asked to write it. */
import { id, index, json, oneOf, primaryKey, table, text, timestamp, uniqueIndex, word } from "../columns.server";
import { accounts } from "./access.server";
import { activities } from "./activities.server";
import { volunteerAdults } from "./people.server";

/**
 * What people wrote of an activity in one language, as they wrote it. The finished texts below are made of it and of the
 * ready-made words.
 */
export const activityWords = table(
  "activity_words",
  {
    activityId: id("activity_id")
      .notNull()
      .references(() => activities.id),
    language: text("language").notNull(),
    /** Empty: it is called by the kind's ready-made title. */
    title: text("title").notNull(),
    /** In our small part of Markdown. */
    description: text("description").notNull(),
    source: word("source", ["host", "reader"]).notNull(),
    /** The account it was written from last; a reader writes by a link. */
    writtenBy: id("written_by").references(() => accounts.id),
    /** Who is first wrote the original: the others say the same in their languages. */
    firstAt: timestamp("first_at").notNull(),
    changedAt: timestamp("changed_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.activityId, t.language] })],
);

/** Words in another language than the text they stand under. */
export type FurtherWords = { language: string; title: string; description: string };

/** What an activity is called and says, in one language: made of the words above whenever they or its facts change. */
export const activityTexts = table(
  "activity_texts",
  {
    activityId: id("activity_id")
      .notNull()
      .references(() => activities.id),
    language: text("language").notNull(),
    title: text("title").notNull(),
    description: text("description").notNull(),
    /** What people wrote and this text does not say, in the language they wrote it in. */
    further: json<FurtherWords>("further"),
    /** Written by a host, made from ready-made sentences, sent by a reader. */
    source: word("source", ["host", "ready-made", "reader"]).notNull(),
    changedAt: timestamp("changed_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.activityId, t.language] })],
);

/** A volunteer is asked to put an activity's words into their language. The key to it is a token with this subject. */
export const READER_STATES = ["asked", "written", "lapsed"] as const;
export const readerRequests = table(
  "reader_requests",
  {
    id: id("id").primaryKey(),
    activityId: id("activity_id")
      .notNull()
      .references(() => activities.id),
    language: text("language").notNull(),
    adultId: id("adult_id")
      .notNull()
      .references(() => volunteerAdults.id),
    state: word("state", READER_STATES).notNull(),
    askedBy: id("asked_by").references(() => accounts.id),
    askedAt: timestamp("asked_at").notNull(),
  },
  (t) => [
    oneOf("reader_requests_state", t.state, READER_STATES),
    uniqueIndex("reader_requests_one").on(t.activityId, t.language, t.adultId),
    // Who was asked least recently.
    index("reader_requests_adult").on(t.adultId, t.askedAt),
  ],
);
