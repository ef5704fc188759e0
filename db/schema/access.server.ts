/** Room of doors: who may sign in, as whom, and the single-use keys. */
import { id, index, int, oneOf, table, text, timestamp, uniqueIndex, word } from "../columns.server";
import { ROLES } from "../vocabulary";

/** A person who can sign in. Personal: name, email, phone. Erased when the person leaves and no file needs it. */
export const accounts = table("accounts", {
  id: id("id").primaryKey(),
  name: text("name").notNull(),
  /** Lower case; empty for families, who have no password. */
  email: text("email").unique(),
  phone: text("phone"),
  emailVerifiedAt: timestamp("email_verified_at"),
  /** A new address that waits for its owner to confirm it; until then the old one stands. */
  pendingEmail: text("pending_email"),
  passwordHash: text("password_hash"),
  language: text("language").notNull().default("da"),
  createdAt: timestamp("created_at").notNull(),
  /** Blocked: "paused, we will call". No sign-in, no links. */
  blockedAt: timestamp("blocked_at"),
});

/** Signed-in browsers. The id is the SHA-256 of the cookie's value. Erased a day after they end: until then it is known whose form came too late. */
export const sessions = table(
  "sessions",
  {
    id: id("id").primaryKey(),
    accountId: id("account_id")
      .notNull()
      .references(() => accounts.id),
    expiresAt: timestamp("expires_at").notNull(),
  },
  // To sign out everywhere.
  (t) => [index("sessions_account").on(t.accountId)],
);

/** One role of one account, in its scope. An account may hold several. */
export const roles = table(
  "roles",
  {
    id: id("id").primaryKey(),
    accountId: id("account_id")
      .notNull()
      .references(() => accounts.id),
    role: word("role", ROLES).notNull(),
    /** The scope: an organisation, an area of it, a house, a volunteer or family file, a municipality. */
    organisationId: id("organisation_id"),
    areaId: id("area_id"),
    houseId: id("house_id"),
    volunteerId: id("volunteer_id"),
    familyId: id("family_id"),
    municipalityCode: text("municipality_code"),
    grantedAt: timestamp("granted_at").notNull(),
    grantedBy: id("granted_by"),
  },
  (t) => [
    oneOf("roles_role", t.role, ROLES),
    // Read at every request of a signed-in person.
    index("roles_account").on(t.accountId),
    // The people of an organisation, a house, a file.
    index("roles_organisation").on(t.organisationId, t.role),
    index("roles_house").on(t.houseId),
    index("roles_volunteer").on(t.volunteerId),
    index("roles_family").on(t.familyId),
  ],
);

/**
 * Single-use keys sent by mail or text: verify an address, reset a password, accept an invitation, a family's one-time
 * sign-in, an answer to a proposal. Only the SHA-256 of the secret is stored. Erased 30 days after they end.
 */
export const TOKEN_PURPOSES = [
  "verify-email",
  "reset-password",
  "invitation",
  "sign-in",
  "answer",
  "check-in",
  "change-sign-up",
  "read-text",
  "feed",
] as const;
export const tokens = table(
  "tokens",
  {
    hash: id("hash").primaryKey(),
    purpose: word("purpose", TOKEN_PURPOSES).notNull(),
    /** What the key opens: an account, a match, a check-in, a sign-up: by purpose. */
    subjectId: id("subject_id").notNull(),
    /** A little more, by purpose: the side that answers, the invited role. Never personal data. */
    detail: text("detail"),
    createdAt: timestamp("created_at").notNull(),
    expiresAt: timestamp("expires_at").notNull(),
    usedAt: timestamp("used_at"),
    /** Wrong guesses at a short code; after a few it opens nothing any more. */
    tries: int("tries").notNull().default(0),
  },
  (t) => [
    oneOf("tokens_purpose", t.purpose, TOKEN_PURPOSES),
    index("tokens_subject").on(t.purpose, t.subjectId),
    // The code that one browser asked for.
    index("tokens_detail").on(t.purpose, t.detail),
    index("tokens_expiry").on(t.expiresAt),
  ],
);

/** A form in progress by somebody without an account. Personal: the answers. Erased after 7 days or on "forget this". */
export const drafts = table(
  "drafts",
  {
    /** SHA-256 of the random id in the visitor's HttpOnly cookie. */
    hash: id("hash").primaryKey(),
    form: text("form").notNull(),
    answers: text("answers").notNull(),
    createdAt: timestamp("created_at").notNull(),
    expiresAt: timestamp("expires_at").notNull(),
  },
  (t) => [index("drafts_expiry").on(t.expiresAt)],
);

/** An invitation to hold a role; the key to it is a token whose subject is this row. Personal: email. The row is erased when it is accepted, taken back or 30 days old. */
export const invitations = table(
  "invitations",
  {
    id: id("id").primaryKey(),
    email: text("email").notNull(),
    role: word("role", ROLES).notNull(),
    /** The organisation of a lead or coordinator, the house of a host, the municipality of a referrer; "" for an administrator, who has no scope. */
    scopeId: id("scope_id").notNull(),
    /** Empty for the first administrator, whom the command line invites. */
    invitedBy: id("invited_by").references(() => accounts.id),
    createdAt: timestamp("created_at").notNull(),
  },
  (t) => [
    oneOf("invitations_role", t.role, ROLES),
    // Nobody waits twice for the same chair; a repeated invitation makes the first link useless.
    uniqueIndex("invitations_open").on(t.email, t.role, t.scopeId),
  ],
);
