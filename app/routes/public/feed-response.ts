import { PUBLIC } from "./public-headers";

const TYPES = {
  ics: "text/calendar; charset=utf-8",
  rss: "application/rss+xml; charset=utf-8",
  json: "application/json; charset=utf-8",
} as const;

/** A feed, the same for everybody. `file` is the name under which a browser saves it. */
export function feedResponse(
  text: string | Uint8Array<ArrayBuffer>,
  type: keyof typeof TYPES,
  file?: string,
): Response {
  const headers: Record<string, string> = { ...PUBLIC, "content-type": TYPES[type] };
  if (file) headers["content-disposition"] = `inline; filename="${file}"`;
  // Pages of other sites may read what is public.
  if (type === "json") headers["access-control-allow-origin"] = "*";
  return new Response(text, { headers });
}
