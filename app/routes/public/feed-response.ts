import { PUBLIC } from "./public-headers";

const TYPES = {
  ics: "text/calendar; charset=utf-8",
  rss: "application/rss+xml; charset=utf-8",
  json: "application/json; charset=utf-8",
} as const;

/** A feed, the same for everybody, and how it is sent. */
export type Feed = { body: string | Uint8Array<ArrayBuffer>; headers: Record<string, string> };

/** `file` is the name under which a browser saves it. */
export function feedOf(body: Feed["body"], type: keyof typeof TYPES, file?: string): Feed {
  const headers: Record<string, string> = { ...PUBLIC, "content-type": TYPES[type] };
  if (file) headers["content-disposition"] = `inline; filename="${file}"`;
  // Pages of other sites may read what is public.
  if (type === "json") headers["access-control-allow-origin"] = "*";
  return { body, headers };
}

/** A feed as a route answers it. */
export const feedResponse = ({ body, headers }: Feed): Response => new Response(body, { headers });
