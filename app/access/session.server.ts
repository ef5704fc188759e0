import { and, eq, gt, lte } from "drizzle-orm";
import { type Adapter, Lucia, TimeSpan } from "lucia";
import { days, hours, minutes, systemClock } from "~/foundation/clock";
import { hashOf } from "~/foundation/ids";
import type { Database, Writer } from "~db/database.server";
import { accounts, roles, sessions } from "~db/schema/access.server";
import type { Role } from "~db/vocabulary";
import type { HeldRole } from "./permissions";

/** The only file that knows lucia. It stores the cookie's value as the key of a session; here only its SHA-256 is stored. */

export type Account = { id: string; name: string; email: string | null; language: string; roles: HeldRole[] };
export type SignedIn = { account: Account };

/**
 * How long a browser stays signed in without being used: a working day where other people's files are, two weeks at home.
 * app/styles/shell.css warns a little before; the two are held together by session.test.ts.
 */
export const SESSION_LIVES_MS = { staff: hours(12), home: days(14) };
/** Use makes a session last its whole time again, written down at most this often. */
export const PROLONG_AFTER_MS = minutes(10);
const AT_HOME: readonly Role[] = ["volunteer", "family-adult", "companion", "group-leader"];
const livesMs = (held: readonly { role: Role }[]): number =>
  SESSION_LIVES_MS[held.every(({ role }) => AT_HOME.includes(role)) ? "home" : "staff"];

const KEEPERS = new WeakMap<Database, Map<boolean, Lucia>>();

/** One lucia for each database; in production the cookie is `__Host-` and Secure. */
function keeperOf(db: Database, secure: boolean): Lucia {
  const known = KEEPERS.get(db) ?? new Map<boolean, Lucia>();
  KEEPERS.set(db, known);
  let keeper = known.get(secure);
  if (!keeper) {
    keeper = new Lucia(adapterOf(db), {
      // Overwritten at once: signIn and findSignedIn say when a session ends, by who it is.
      sessionExpiresIn: new TimeSpan(1, "s"),
      sessionCookie: {
        name: secure ? "__Host-nyven" : "nyven",
        // The cookie outlives the session, which grows while it is used: the database alone says when it ends.
        expires: false,
        attributes: { secure, sameSite: "lax", path: "/" },
      },
    });
    known.set(secure, keeper);
  }
  return keeper;
}

function adapterOf(db: Database): Adapter {
  const row = (id: string, found: { accountId: string; expiresAt: Date }) => ({
    id,
    userId: found.accountId,
    expiresAt: found.expiresAt,
    attributes: {},
  });
  return {
    async getSessionAndUser(id) {
      const [found] = await db.read
        .select()
        .from(sessions)
        .where(eq(sessions.id, hashOf(id)));
      return found ? [row(id, found), { id: found.accountId, attributes: {} }] : [null, null];
    },
    async getUserSessions(accountId) {
      const found = await db.read.select().from(sessions).where(eq(sessions.accountId, accountId));
      return found.map((one) => row(one.id, one));
    },
    async setSession({ id, userId, expiresAt }) {
      await db.transact((tx) =>
        tx
          .insert(sessions)
          .values({ id: hashOf(id), accountId: userId, expiresAt })
          .returning(),
      );
    },
    // How long a session lasts depends on who it is: findSignedIn prolongs it.
    async updateSessionExpiration() {},
    async deleteSession(id) {
      await db.transact((tx) =>
        tx
          .delete(sessions)
          .where(eq(sessions.id, hashOf(id)))
          .returning(),
      );
    },
    async deleteUserSessions(accountId) {
      await db.transact((tx) => tx.delete(sessions).where(eq(sessions.accountId, accountId)).returning());
    },
    async deleteExpiredSessions() {
      await db.transact((tx) => tx.delete(sessions).where(lte(sessions.expiresAt, new Date())).returning());
    },
  };
}

/** The session id of a Cookie header. Lucia's own reader throws on a cookie that is broken; here such a cookie is none. */
function sessionOf(keeper: Lucia, cookieHeader: string | null): string | null {
  const start = `${keeper.sessionCookieName}=`;
  const found = (cookieHeader ?? "").split("; ").find((one) => one.startsWith(start));
  const value = found?.slice(start.length) ?? "";
  return /^[a-z0-9]{20,60}$/.test(value) ? value : null;
}

/** Who sends a request, or null: a visitor. A cookie that is broken, old or of a blocked account is a visitor's. */
export async function findSignedIn(
  db: Database,
  secure: boolean,
  cookieHeader: string | null,
): Promise<SignedIn | null> {
  const keeper = keeperOf(db, secure);
  const cookie = sessionOf(keeper, cookieHeader);
  if (!cookie || (await findEnded(db, secure, cookieHeader))) return null;
  const { session } = await keeper.validateSession(cookie);
  if (!session) return null;
  const [found] = await db.read.select().from(accounts).where(eq(accounts.id, session.userId));
  if (!found || found.blockedAt) return null;
  const held = await db.read.select().from(roles).where(eq(roles.accountId, found.id));
  await prolong(db, cookie, session.expiresAt, livesMs(held));
  const account = { id: found.id, name: found.name, email: found.email, language: found.language, roles: held };
  return { account };
}

async function prolong(db: Database, cookie: string, expiresAt: Date, lives: number): Promise<void> {
  const now = systemClock.now().getTime();
  if (expiresAt.getTime() - now > lives - PROLONG_AFTER_MS) return;
  await db.transact((tx) => setEnd(tx, cookie, new Date(now + lives)));
}

const setEnd = (tx: Writer, cookie: string, expiresAt: Date) =>
  tx
    .update(sessions)
    .set({ expiresAt })
    .where(eq(sessions.id, hashOf(cookie)))
    .returning({ id: sessions.id });

/** Whose session this browser had, where it has ended by itself within the last day; null otherwise. It opens nothing. */
export async function findEnded(db: Database, secure: boolean, cookieHeader: string | null): Promise<string | null> {
  const cookie = sessionOf(keeperOf(db, secure), cookieHeader);
  if (!cookie) return null;
  const [row] = await db.read
    .select()
    .from(sessions)
    .where(and(eq(sessions.id, hashOf(cookie)), lte(sessions.expiresAt, systemClock.now())));
  return row?.accountId ?? null;
}

/**
 * Whether a cookie is that of a person who was blocked: they are no visitor who may log in, they are told "paused, we will
 * call". Their session opens nothing else.
 */
export async function isBlocked(db: Database, secure: boolean, cookieHeader: string | null): Promise<boolean> {
  const keeper = keeperOf(db, secure);
  const cookie = sessionOf(keeper, cookieHeader);
  if (!cookie || (await findEnded(db, secure, cookieHeader))) return false;
  const { session } = await keeper.validateSession(cookie);
  if (!session) return false;
  const [found] = await db.read.select().from(accounts).where(eq(accounts.id, session.userId));
  return found !== undefined && found.blockedAt !== null;
}

/** Signs in with a new session id; returns the cookie to send. */
export async function signIn(db: Database, secure: boolean, accountId: string): Promise<string> {
  const keeper = keeperOf(db, secure);
  const session = await keeper.createSession(accountId, {});
  const held = await db.read.select({ role: roles.role }).from(roles).where(eq(roles.accountId, accountId));
  const ends = new Date(systemClock.now().getTime() + livesMs(held));
  await db.transact((tx) => setEnd(tx, session.id, ends));
  return keeper.createSessionCookie(session.id).serialize();
}

/** Signs out this browser; returns the cookie that forgets. */
export async function signOut(db: Database, secure: boolean, cookieHeader: string | null): Promise<string> {
  const keeper = keeperOf(db, secure);
  const cookie = sessionOf(keeper, cookieHeader);
  if (cookie) await keeper.invalidateSession(cookie);
  return keeper.createBlankSessionCookie().serialize();
}

/** Signs out every browser of an account, in the transaction that changes its password or role, blocks it, or was asked to. */
export async function endSessions(tx: Writer, accountId: string): Promise<void> {
  await tx.delete(sessions).where(eq(sessions.accountId, accountId)).returning({ id: sessions.id });
}

/** Whether an account still has a living session. */
export async function hasSession(db: Database, accountId: string, now: Date): Promise<boolean> {
  const found = await db.read
    .select({ id: sessions.id })
    .from(sessions)
    .where(and(eq(sessions.accountId, accountId), gt(sessions.expiresAt, now)));
  return found.length > 0;
}
