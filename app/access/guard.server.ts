import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { AGAIN_FIELD } from "~/foundation/again-field";
import type { Actor } from "./audit.server";
import type { House } from "./context.server";
import { readForm, UPLOAD_BYTES_MAX } from "./form-body.server";
import { forgetKeptForm, keepForm } from "./kept-form.server";
import { findTaken, onceKeyOf, rememberLocation, TakenBefore } from "./once.server";
import { PERMISSIONS, type Permission, scopesOf, type Within } from "./permissions";
import { refuse } from "./refuse.server";
import { refuseForeignOrigin } from "./same-origin.server";
import { type Account, findEnded, findSignedIn, isBlocked } from "./session.server";

/** What a route's code is given: the request, who stands at the door, and what the server has. */
export type Door = {
  request: Request;
  url: URL;
  params: Record<string, string | undefined>;
  house: House;
  db: House["db"];
  now: Date;
  /** The form of a POST, read within its bounds. */
  form: FormData;
  /** The key of the form, to be given to `takeOnce`. */
  once: string | null;
  by: Actor;
};
export type SignedInDoor<W extends Within> = Door & { account: Account; scopes: string[] } & ScopeOf<W>;
type ScopeOf<W extends Within> = W extends "organisation"
  ? { organisationId: string }
  : W extends "volunteer"
    ? { volunteerId: string }
    : W extends "family"
      ? { familyId: string }
      : W extends "house"
        ? { houseIds: string[] }
        : W extends "municipality"
          ? { municipalityCode: string }
          : unknown;
type WithinOf<P extends Permission> = (typeof PERMISSIONS)[P]["within"];
type Args = LoaderFunctionArgs | ActionFunctionArgs;
type Rule<P extends Permission> = {
  may: P;
  /** What the audit says of it; "reads" where looking is not written down. The verbs write the row itself. */
  audit: `${string}.${string}` | "reads";
  /** The route takes a file. */
  upload?: boolean;
};

/**
 * Lets in who may, and nobody else. A visitor goes to log in; somebody without the permission finds nothing (404).
 * What the run throws or returns is passed on; a form sent twice leads where it led the first time.
 */
export function guard<P extends Permission, T>(rule: Rule<P>, run: (door: SignedInDoor<WithinOf<P>>) => Promise<T>) {
  return async (args: Args): Promise<T> => {
    const house = args.context as House;
    const cookie = args.request.headers.get("cookie");
    const signedIn = await findSignedIn(house.db, isSecure(house), cookie);
    if (!signedIn && (await isBlocked(house.db, isSecure(house), cookie))) throw toPaused(args.request);
    if (!signedIn) throw await toLogIn(args, house);
    const scopes = scopesOf(rule.may, signedIn.account.roles);
    if (scopes.length === 0) throw refuse(404);
    const door = await makeDoor(args, signedIn.account.id, rule.upload === true);
    if (door.form.has(AGAIN_FIELD)) await forgetKeptForm(door.db, signedIn.account.id);
    door.form.delete(AGAIN_FIELD);
    const scoped = {
      ...door,
      account: signedIn.account,
      scopes,
      ...scopeOf(PERMISSIONS[rule.may].within, scopes, args.request),
    };
    return withOnce(scoped, () => run(scoped as unknown as SignedInDoor<WithinOf<P>>));
  };
}

/** A door for everybody: no account needed. `account` is there where somebody happens to be signed in. */
export function open<T>(run: (door: Door) => Promise<T>, rule: { upload?: boolean } = {}) {
  return async (args: Args): Promise<T> => {
    const door = await makeDoor(args, null, rule.upload === true);
    return withOnce(door, () => run(door));
  };
}

/** Who is signed in, at an open door; null for a visitor. */
export async function visitorOf(door: Door): Promise<Account | null> {
  const found = await findSignedIn(door.db, isSecure(door.house), door.request.headers.get("cookie"));
  return found?.account ?? null;
}

/** Cookies are Secure and `__Host-` wherever the site is reached by https. */
export const isSecure = (house: House): boolean => house.env.origin.startsWith("https:");

async function makeDoor({ request, params, context }: Args, accountId: string | null, upload: boolean): Promise<Door> {
  const house = context as House;
  const now = house.clock.now();
  const writes = request.method !== "GET" && request.method !== "HEAD";
  if (writes) refuseForeignOrigin(request, house.env.origin);
  const form = writes ? await readForm(request, upload ? UPLOAD_BYTES_MAX : undefined) : new FormData();
  const once = onceKeyOf(accountId ?? "visitor", form);
  return { request, url: new URL(request.url), params, house, db: house.db, now, form, once, by: { accountId, now } };
}

async function withOnce<T>(door: Door, run: () => Promise<T>): Promise<T> {
  if (door.once === null) return run();
  const before = await findTaken(door.db, door.once);
  if (before) throw redirect(before.location ?? door.url.pathname, 303);
  try {
    const answer = await run();
    const location = answer instanceof Response ? answer.headers.get("location") : null;
    if (location) await rememberLocation(door.db, door.once, location);
    return answer;
  } catch (error) {
    if (error instanceof TakenBefore)
      throw redirect((await findTaken(door.db, door.once))?.location ?? door.url.pathname, 303);
    throw error;
  }
}

const languageOf = (pathname: string): string => /^\/([a-z]{2,3})\//.exec(pathname)?.[1] ?? "da";

/** A blocked person reads on the next page: paused, we will call. */
const toPaused = ({ url }: Request): Response => redirect(`/${languageOf(new URL(url).pathname)}/paused`, 303);

/** To the log-in. What somebody sends after their session has ended is not lost: it waits for them behind the log-in. */
async function toLogIn({ request }: Args, house: House): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  if (request.method === "POST") {
    refuseForeignOrigin(request, house.env.origin);
    const accountId = await findEnded(house.db, isSecure(house), request.headers.get("cookie"));
    const form = accountId && (await readForm(request, UPLOAD_BYTES_MAX));
    if (form) await keepForm(house.db, house.clock.now(), { accountId, path: pathname + search, form });
  }
  const language = languageOf(pathname);
  const next = request.method === "GET" ? `?next=${encodeURIComponent(pathname)}` : "";
  return redirect(`/${language}/log-in${next}`, 303);
}

/** The cookie in which a person with roles in two organisations keeps which desk is open; checked against the roles. */
export const DESK_COOKIE = "nyven-desk";

function scopeOf(within: Within, scopes: string[], request: Request): Record<string, unknown> {
  if (within === "organisation") {
    const wanted = new RegExp(`(?:^|; )${DESK_COOKIE}=([^;]+)`).exec(request.headers.get("cookie") ?? "")?.[1];
    return { organisationId: wanted && scopes.includes(wanted) ? wanted : scopes[0] };
  }
  if (within === "volunteer") return { volunteerId: scopes[0] };
  if (within === "family") return { familyId: scopes[0] };
  if (within === "municipality") return { municipalityCode: scopes[0] };
  if (within === "house") return { houseIds: scopes };
  return {};
}
