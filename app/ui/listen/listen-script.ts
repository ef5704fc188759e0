import type { SmallScript } from "~/foundation/scripted";
import speakUrl from "./speak.js?url";

/** For a route's handle, `small: { listen: LISTEN_SCRIPT }`: the page at `?listen` comes with the script that reads it. */
export const LISTEN_SCRIPT: SmallScript = { src: speakUrl };
