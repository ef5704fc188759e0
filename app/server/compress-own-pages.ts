import type { ServerResponse } from "node:http";
import compression from "compression";
import type { RequestHandler } from "express";
import { pageCacheKey } from "./page-cache-key";

/**
 * Compresses what is one reader's own, on its way: pages behind a door, private links, forms that came back. What everybody
 * may have is finished and compressed once, in front of Express (page-cache.ts) or at the start (assets.ts); addresses of
 * the first pass by untouched, for the cache takes an answer only before its head is written.
 */
export function compressOwnPages(): RequestHandler {
  const compress = compression({
    filter: (request, response) => !isForEverybody(response) && compression.filter(request, response),
  });
  return (request, response, next) =>
    pageCacheKey(request.originalUrl) === null ? compress(request, response, next) : next();
}

const isForEverybody = (response: ServerResponse): boolean =>
  /\bpublic\b/.test(String(response.getHeader("cache-control") ?? ""));
