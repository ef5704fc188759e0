import type { Door } from "~/access/guard.server";
import type { Doing } from "./answer-links.server";

/** What a verb of matching is told by the door: who, when, which form, and where private links lead. */
export const doingAt = ({ by, house, once }: Pick<Door, "by" | "house" | "once">): Doing => ({
  ...by,
  origin: house.env.origin,
  once,
});
