import type { IconName } from "./icon-names";

/** A link in a menu; `current` marks the page the reader is on. */
export type MenuLink = { href: string; label: string; current?: boolean; icon?: IconName };

/** A language by its own name. `dir` follows the script; `href` is this page in that language. */
export type LanguageLink = { tag: string; name: string; href: string; dir?: "ltr" | "rtl"; current?: boolean };
