import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { touchedHouse } from "~/access/calendar-touched.server";
import { minutes } from "~/foundation/clock";
import type { Database } from "~db/database.server";
import type { AnswerInFront } from "./feeds-in-front";
import { bodyIn, dateOf, type Encoding, encodingFor, type FinishedPage, finishPage, headIn } from "./finished-page";
import { holdAnswer } from "./held-answer";
import { pageCacheKey } from "./page-cache-key";

/** What a page says of today and tomorrow is at most this old, even if nobody edits anything. */
const LIVES_MS = minutes(1);
const MOST_BYTES = 64 * 1024 * 1024;

/** `edits` of this process and `others` of other processes at the time it was made. */
type Kept = { page: FinishedPage; madeAt: number; edits: number; others: number };
type Given = {
  db: Pick<Database, "hear" | "othersVersion">;
  now(): number;
  mostBytes?: number;
  /** Answers some addresses without the app; null for all others. */
  answer?: AnswerInFront;
};

/**
 * Keeps finished public pages in front of Express: made and compressed once per address, sent until an edit touches the
 * calendar. Edits of this process are heard at commit, those of another are seen in the file. Only answers that say
 * `public` and set no cookie are kept; everything else passes through untouched.
 */
export function pageCache(
  { db, now, mostBytes = MOST_BYTES, answer: inFront }: Given,
  app: RequestListener,
): RequestListener {
  const pages = new Map<string, Kept>();
  const making = new Map<string, Promise<FinishedPage | null>>();
  let bytes = 0;
  let edits = 0;
  db.hear((word) => {
    if (touchedHouse(word) !== null) edits += 1;
  });
  const isFresh = (kept: Kept) =>
    kept.edits === edits && now() - kept.madeAt < LIVES_MS && kept.others === db.othersVersion();

  function keep(key: string, kept: Kept): void {
    const before = pages.get(key);
    if (before) bytes -= before.page.bytes;
    pages.delete(key);
    pages.set(key, kept);
    bytes += kept.page.bytes;
    for (const [oldest, { page }] of pages) {
      if (bytes <= mostBytes) break;
      pages.delete(oldest);
      bytes -= page.bytes;
    }
  }

  /** Lets the app answer once for all who wait for the same page, and keeps what may be kept. */
  async function make(key: string, request: IncomingMessage, response: ServerResponse): Promise<FinishedPage | null> {
    const made = { madeAt: now(), edits, others: db.othersVersion() };
    // The app makes the page of the address as it is kept, so that its own links carry nothing that was left out.
    request.url = key;
    const answer = (await inFront?.(key)) ?? (await holdAnswer(request, response, app));
    if (!answer) return null;
    const page = finishPage(answer.body, answer.headers, made.madeAt, pages.get(key)?.page);
    keep(key, { page, ...made });
    return page;
  }

  return (request, response) => {
    const key = request.method === "GET" || request.method === "HEAD" ? pageCacheKey(request.url ?? "") : null;
    if (key === null) return app(request, response);
    const kept = pages.get(key);
    if (kept && isFresh(kept)) return send(kept.page, request, response, now());
    if (request.method === "HEAD") return app(request, response);
    const other = making.get(key);
    if (other) {
      other.then((page) => (page ? send(page, request, response, now()) : app(request, response)));
      return;
    }
    const mine = make(key, request, response).finally(() => making.delete(key));
    making.set(key, mine);
    mine.then((page) => page && send(page, request, response, now()));
  };
}

const encodings = new Map<string, Encoding>();
const MOST_ENCODINGS = 200;

/** Browsers send a handful of different wishes: each is read once. */
function encodingOf(wish: string | undefined): Encoding {
  if (wish === undefined) return "identity";
  const known = encodings.get(wish);
  if (known) return known;
  if (encodings.size >= MOST_ENCODINGS) encodings.clear();
  const encoding = encodingFor(wish);
  encodings.set(wish, encoding);
  return encoding;
}

function send(page: FinishedPage, request: IncomingMessage, response: ServerResponse, now: number): void {
  // A date is told only when its second is over: two versions of one second would look the same.
  const dated = page.lastModified * 1000 <= now;
  if (isKnown(page, request, dated)) {
    response.writeHead(304, [...headersOfUnchanged(page.headers), ...dateOf(page, dated)]);
    response.end();
    return;
  }
  const encoding = encodingOf(request.headers["accept-encoding"] as string | undefined);
  response.writeHead(200, headIn(page, encoding, dated));
  response.end(request.method === "HEAD" ? undefined : bodyIn(page, encoding));
}

/** Whether the reader has this very page already; an ETag, where there is one, says it alone (RFC 9110, 13.2.2). */
function isKnown({ etag, lastModified }: FinishedPage, { headers }: IncomingMessage, dated: boolean): boolean {
  const tags = headers["if-none-match"];
  if (tags !== undefined) return tags === "*" || tags.split(",").some((tag) => weak(tag.trim()) === weak(etag));
  const since = headers["if-modified-since"];
  return dated && since !== undefined && Date.parse(since) >= lastModified * 1000;
}

const weak = (tag: string) => tag.replace(/^W\//, "");

/** Of an answer without a body only what a cache must know. */
function headersOfUnchanged(headers: readonly string[]): string[] {
  const told = new Set(["cache-control", "vary", "etag", "content-security-policy"]);
  return headers.filter((_, i) => told.has((headers[i - (i % 2)] as string).toLowerCase()));
}
