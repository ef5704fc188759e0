import { minutes } from "~/foundation/clock";
import { hashOf } from "~/foundation/ids";

const SAME_WISH_MS = minutes(1);

/**
 * The key by which a form pressed twice is one sign-up. The page that holds the form is the same for everybody and kept,
 * so it can carry no key of its own: the key is what was typed, from where, within the same minute.
 */
export function sameWishKey(
  form: FormData,
  from: { address: string; userAgent: string; path: string; now: Date },
): string {
  const typed = [...form].map(([name, value]) => `${name}=${String(value)}`).sort();
  const minute = Math.floor(from.now.getTime() / SAME_WISH_MS);
  return hashOf(["sign-up", from.path, from.address, from.userAgent, minute, ...typed].join("\n"));
}
