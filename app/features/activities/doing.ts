import type { Actor } from "~/access/audit.server";

/** Who does something to the calendar, the keys of the form, and the address of the site that private links begin with. */
export type Doing = Actor & { origin: string; once: string | readonly string[] | null };
