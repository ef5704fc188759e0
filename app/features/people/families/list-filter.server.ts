import { FAMILY_STATES, type FamilyState, LANGUAGES, type Language } from "~db/vocabulary";
import type { Cursor, FamilyFilter } from "./list-queries.server";

/** The filter of a list as it stands in the address; what is no word of ours is left out. A name is no part of an address. */
export function filterOf(params: URLSearchParams, search = ""): FamilyFilter {
  const state = params.get("state");
  const language = params.get("language");
  return {
    search: search.trim().slice(0, 80),
    state: (FAMILY_STATES as readonly (string | null)[]).includes(state) ? (state as FamilyState) : null,
    language: (LANGUAGES as readonly (string | null)[]).includes(language) ? (language as Language) : null,
    areaId: params.get("area") || null,
  };
}

/** Where the page begins, from `after=2026-10-01~ID`. */
export function cursorOf(params: URLSearchParams): Cursor | null {
  const found = /^(\d{4}-\d\d-\d\d)?~([\w-]{1,64})$/.exec(params.get("after") ?? "");
  return found?.[2] ? { since: found[1] ?? null, id: found[2] } : null;
}

/** The same list from another place on. */
export function linkAfter(params: URLSearchParams, cursor: Cursor | null): string {
  const next = new URLSearchParams([...params].filter(([name, value]) => name !== "after" && value !== ""));
  if (cursor) next.set("after", `${cursor.since ?? ""}~${cursor.id}`);
  const query = next.toString();
  return query === "" ? "/desk/families" : `/desk/families?${query}`;
}
