import type { SmallScript } from "~/foundation/scripted";
import keepUrl from "./keep-buttons.js?url";

/** For a route's handle, `small: { keep: KEEP_SCRIPT }`: the page at `?keep` comes with the script that keeps the week. */
export const KEEP_SCRIPT: SmallScript = {
  src: keepUrl,
  policy: { "connect-src": "'self'", "worker-src": "'self'" },
};
