import { minutes } from "~/foundation/clock";
import { hashOf } from "~/foundation/ids";

const SAME_WISH_MS = minutes(1);

/**
 * The keys by which a form pressed twice is one sign-up. The page that holds the form is the same for everybody and kept,
 * so it can carry no key of its own: the key is what was typed, from where, and in which minute. The next minute's is
 * taken along, so that a minute that turns between the two presses makes no second sign-up.
 * @returns this minute's key, by which it is known where the form led, and the next one's
 */
export function sameWishKeys(
  form: FormData,
  from: { address: string; userAgent: string; path: string; now: Date },
): [string, string] {
  const typed = [...form].map(([name, value]) => `${name}=${String(value)}`).sort();
  const minute = Math.floor(from.now.getTime() / SAME_WISH_MS);
  const keyOf = (which: number) =>
    hashOf(["sign-up", from.path, from.address, from.userAgent, which, ...typed].join("\n"));
  return [keyOf(minute), keyOf(minute + 1)];
}
