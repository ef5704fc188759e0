import { MAP_TILES_PATH, operatorStyle } from "./map-sources";
import { rewriteMapJson } from "./rewrite-map-json";

/** A slow operator must not hold our connections. */
const PATIENCE_MS = 10_000;
const LARGEST_ANSWER_BYTES = 5 * 1024 * 1024;
const JSON_MAX_AGE_S = 60 * 60;
const TILE_MAX_AGE_S = 24 * 60 * 60;

/** What a map is made of. Anything else, a page or a script above all, must not be served from our origin. */
const MAP_TYPES = new Set([
  "application/json",
  "application/x-protobuf",
  "application/vnd.mapbox-vector-tile",
  "application/octet-stream",
  "image/png",
  "image/jpeg",
  "image/webp",
]);

/**
 * Answers a request under MAP_TILES_PATH with what the operator's server holds there. That server sees our address and
 * its own key, nothing of the reader: no header is passed on. The reader sees neither host nor key. Only the host of
 * MAP_STYLE_URL is ever asked; a redirect, an unexpected type, or an answer that names another host or the key is 502.
 */
export async function proxyMapRequest(options: {
  request: Request;
  /** MAP_STYLE_URL; null means there is nothing to pass on. */
  styleUrl: string | null;
  /** Our own, e.g. "https://nyven.example": the addresses inside JSON are turned to it. */
  origin: string;
}): Promise<Response> {
  const { request, styleUrl, origin } = options;
  if (styleUrl === null || request.method !== "GET" || isHotlink(request)) return refusal(404);
  const style = operatorStyle(styleUrl);
  const target = addressAtOperator(new URL(request.url), style);
  if (!target) return refusal(404);
  try {
    const answer = await fetch(target, { redirect: "manual", signal: AbortSignal.timeout(PATIENCE_MS) });
    if (answer.status === 404 || answer.status === 204) return refusal(answer.status);
    const type = answer.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() ?? "";
    if (answer.status !== 200 || !MAP_TYPES.has(type)) return refusal(502);
    const bytes = await readUpTo(LARGEST_ANSWER_BYTES, answer);
    if (!bytes) return refusal(502);
    if (type !== "application/json") return finished(bytes, type, TILE_MAX_AGE_S);
    const json = rewriteMapJson(new TextDecoder().decode(bytes), style, origin + MAP_TILES_PATH);
    return json.ok ? finished(json.text, type, JSON_MAX_AGE_S) : refusal(502);
  } catch {
    // The error's text may hold the address and so the key: it goes no further.
    return refusal(502);
  }
}

/** Other sites' pages must not spend the operator's key through us. Old browsers send no such header and are let in. */
function isHotlink(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  return site !== null && site !== "same-origin";
}

/** The same path at the operator, with the key in place of whatever the request says of the same name. */
function addressAtOperator(asked: URL, style: URL): URL | null {
  if (!asked.pathname.startsWith(`${MAP_TILES_PATH}/`)) return null;
  const target = new URL(style.origin);
  target.pathname = asked.pathname.slice(MAP_TILES_PATH.length);
  target.search = asked.search;
  for (const [name, value] of style.searchParams) target.searchParams.set(name, value);
  return target.origin === style.origin ? target : null;
}

async function readUpTo(limit: number, answer: Response): Promise<Uint8Array<ArrayBuffer> | null> {
  const reader = answer.body!.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    size += read.value.length;
    if (size > limit) {
      await reader.cancel();
      return null;
    }
    parts.push(read.value);
  }
  return Buffer.concat(parts);
}

function finished(body: string | Uint8Array<ArrayBuffer>, type: string, maxAge: number): Response {
  return new Response(body, {
    headers: {
      "content-type": type,
      "cache-control": `public, max-age=${maxAge}`,
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
    },
  });
}

function refusal(status: 204 | 404 | 502): Response {
  return new Response(null, {
    status,
    headers: { "cache-control": status === 502 ? "no-store" : "public, max-age=300" },
  });
}
