import { PUBLIC } from "./public-headers";

const TYPES = {
  ics: "text/calendar; charset=utf-8",
  rss: "application/rss+xml; charset=utf-8",
  json: "application/json; charset=utf-8",
} as const;

/** A feed, the same for everybody. `file` is the name under which a browser saves it. */
export function feedResponse(text: string, type: keyof typeof TYPES, file?: string): Response {
  const named = file ? { "content-disposition": `inline; filename="${file}"` } : {};
  // Other sites may read what is public.
  const shared =
    type === "json" ? { "access-control-allow-origin": "*", "cross-origin-resource-policy": "cross-origin" } : {};
  return new Response(text, { headers: { ...PUBLIC, "content-type": TYPES[type], ...named, ...shared } });
}
