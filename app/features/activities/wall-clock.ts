import { type WallTime, ZONE } from "./recurrence/series";
import { wallAt } from "./recurrence/zone";

/** What the clock on the wall of the houses shows at an instant. */
export const wallClock = (at: Date): WallTime => wallAt(at.getTime(), ZONE);
