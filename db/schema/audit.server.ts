/** Room of the ledger: what was done, by whom, to which file. No personal data: ids and words only. Kept 5 years. */
import { id, index, json, table, text, timestamp } from "../columns.server";

export const auditRows = table(
  "audit_rows",
  {
    id: id("id").primaryKey(),
    at: timestamp("at").notNull(),
    /** The account, or nobody: a visitor, a link, the hourly tick. */
    actorId: id("actor_id"),
    organisationId: id("organisation_id"),
    /** A word such as `match.proposed`. */
    action: text("action").notNull(),
    subject: text("subject").notNull(),
    subjectId: id("subject_id").notNull(),
    detail: json<Record<string, string | number | boolean | null>>("detail"),
  },
  // The history of one file, and of one organisation.
  (t) => [
    index("audit_subject").on(t.subject, t.subjectId, t.at),
    index("audit_organisation").on(t.organisationId, t.at),
  ],
);

/** Forms that were taken: the key of a form in hand, so that one sent twice has one effect. Erased after 2 days. */
export const takenForms = table(
  "taken_forms",
  { key: id("key").primaryKey(), at: timestamp("at").notNull(), location: text("location") },
  (t) => [index("taken_forms_at").on(t.at)],
);
