/** Room of consent: what an adult agreed to. Rows are never changed but for the withdrawal. Kept 5 years without the person. */
import { id, index, oneOf, table, text, timestamp, word } from "../columns.server";
import { CONSENT_CHANNELS, CONSENT_PURPOSES } from "../vocabulary";
import { accounts } from "./access.server";
import { organisations } from "./organisations.server";
import { familyAdults } from "./people.server";

export const consents = table(
  "consents",
  {
    id: id("id").primaryKey(),
    familyAdultId: id("family_adult_id")
      .notNull()
      .references(() => familyAdults.id),
    purpose: word("purpose", CONSENT_PURPOSES).notNull(),
    /** Empty means "any partner". */
    organisationId: id("organisation_id").references(() => organisations.id),
    textVersion: text("text_version").notNull(),
    /** The language it was read or heard in. */
    language: text("language").notNull(),
    givenAt: timestamp("given_at").notNull(),
    how: word("how", CONSENT_CHANNELS).notNull(),
    recordedBy: id("recorded_by").references(() => accounts.id),
    withdrawnAt: timestamp("withdrawn_at"),
  },
  (t) => [
    oneOf("consents_purpose", t.purpose, CONSENT_PURPOSES),
    oneOf("consents_how", t.how, CONSENT_CHANNELS),
    index("consents_adult").on(t.familyAdultId, t.purpose),
  ],
);
