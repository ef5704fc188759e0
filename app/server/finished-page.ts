import { createHash } from "node:crypto";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

export const ENCODINGS = ["br", "gzip", "identity"] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** A whole answer, compressed once and ready to be sent again and again. */
export type FinishedPage = {
  etag: string;
  /** Whole seconds since 1970; the first second after it was made. */
  lastModified: number;
  /** Headers as Node takes them fastest: name, value, name, value. */
  headers: string[];
  bodies: Record<Encoding, Buffer | null>;
  /** The headers of each way to send it, put together once: by encoding, with and without its date. */
  heads: Map<string, string[]>;
  bytes: number;
};

/**
 * Brotli's quality. 5 takes about a millisecond for a week's page, and is within a tenth of what 11 reaches in fifty. Of a
 * feed, which programs fetch while nobody waits, 2 makes the same in a third of the time, a twelfth larger.
 */
const QUALITY = { page: 5, feed: 2 };
/** Made anew for every answer, or about the connection. */
const NOT_KEPT = new Set(["content-length", "transfer-encoding", "connection", "keep-alive", "date", "etag", "vary"]);

/**
 * Finishes an answer.
 * @param now milliseconds since 1970
 * @param before what was kept under the address until now: the same body keeps its date
 */
export function finishPage(
  body: Buffer,
  headers: readonly (readonly [string, string])[],
  now: number,
  before?: FinishedPage,
): FinishedPage {
  const etag = `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  // An edit changes few pages; the others are made anew to the same letter, and need not be compressed again.
  const same = before?.etag === etag ? before : null;
  const br = same?.bodies.br ?? compress(body, headers);
  const gzip = same?.bodies.gzip ?? null;
  const kept = headers.filter(([name]) => !NOT_KEPT.has(name.toLowerCase()));
  return {
    etag,
    lastModified: same?.lastModified ?? Math.floor(now / 1000) + 1,
    headers: [...kept.flat(), "Vary", "Accept-Encoding", "ETag", etag],
    bodies: { identity: body, br, gzip },
    heads: new Map(),
    bytes: body.length + br.length + (gzip?.length ?? 0),
  };
}

function compress(body: Buffer, headers: readonly (readonly [string, string])[]): Buffer {
  const isPage = headers.some(
    ([name, value]) => name.toLowerCase() === "content-type" && value.startsWith("text/html"),
  );
  const quality = isPage ? QUALITY.page : QUALITY.feed;
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
}

/** The body in one encoding. Few ask for gzip alone, so it is made when somebody does. */
export function bodyIn(page: FinishedPage, encoding: Encoding): Buffer {
  const known = page.bodies[encoding];
  if (known) return known;
  const gzip = gzipSync(page.bodies.identity as Buffer);
  page.bodies.gzip = gzip;
  page.bytes += gzip.length;
  return gzip;
}

/** All headers of the page in one encoding; its date is told where `dated`. */
export function headIn(page: FinishedPage, encoding: Encoding, dated: boolean): string[] {
  const name = dated ? `${encoding} dated` : encoding;
  const known = page.heads.get(name);
  if (known) return known;
  const coding = encoding === "identity" ? [] : ["Content-Encoding", encoding];
  const length = ["Content-Length", String(bodyIn(page, encoding).length)];
  const head = [...page.headers, ...dateOf(page, dated), ...coding, ...length];
  page.heads.set(name, head);
  return head;
}

/** `Last-Modified`, where it is told. */
export const dateOf = ({ lastModified }: FinishedPage, dated: boolean): string[] =>
  dated ? ["Last-Modified", new Date(lastModified * 1000).toUTCString()] : [];

/** The best encoding that a browser says it takes; `q=0` means it does not. */
export function encodingFor(acceptEncoding: string | undefined): Encoding {
  if (!acceptEncoding) return "identity";
  const taken = (name: string) => {
    const found = new RegExp(`(?:^|,)\\s*${name}\\s*(?:;\\s*q=([\\d.]+))?\\s*(?:,|$)`, "i").exec(acceptEncoding);
    return found !== null && Number(found[1] ?? 1) > 0;
  };
  return taken("br") ? "br" : taken("gzip") ? "gzip" : "identity";
}
