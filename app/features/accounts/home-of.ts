import type { Role } from "~db/vocabulary";

/** Where each role has its own first page; the first that fits is taken. `:lang` is the reader's language. */
const HOMES: readonly (readonly [Role, string])[] = [
  ["coordinator", "/desk"],
  ["lead", "/desk"],
  ["host", "/house"],
  ["analyst", "/municipality"],
  ["referrer", "/municipality/refer"],
  ["administrator", "/admin"],
  ["family-adult", "/:lang/family/own"],
  ["volunteer", "/:lang/volunteer"],
  ["group-leader", "/:lang/volunteer"],
];

/** Where somebody goes after log-in, by what they hold. */
export function homeOf(held: readonly { role: Role }[], language: string): string {
  const home = HOMES.find(([role]) => held.some((one) => one.role === role))?.[1] ?? "/:lang/account";
  return home.replace(":lang", language);
}

/** The page somebody wanted before logging in, where it is a plain path of this site; else null. */
export function safeNext(next: unknown): string | null {
  if (typeof next !== "string" || next.length > 300) return null;
  return /^\/(?!\/)[\w\-./~%]*$/.test(next) && !/\/log-(in|out)$/.test(next) ? next : null;
}

/** A page on the way in that remembers the page somebody wanted, as far as it may be gone to. */
export function withNext(way: string, wanted: unknown): string {
  const next = safeNext(wanted);
  return next === null ? way : `${way}?next=${encodeURIComponent(next)}`;
}
