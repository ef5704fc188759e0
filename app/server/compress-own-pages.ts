import compression from "compression";
import type { RequestHandler } from "express";
import { pageCacheKey } from "./page-cache-key";

/**
 * Compresses what is made for one reader, on its way: pages behind a door, private links, forms that came back, pages with a
 * map. What everybody may have is finished and compressed once, in front of Express (page-cache.ts) or at the start
 * (assets.ts); the questions of the first pass by untouched, for the cache takes an answer only before its head is written.
 */
export function compressOwnPages(): RequestHandler {
  const compress = compression();
  return (request, response, next) => {
    const asks = request.method === "GET" || request.method === "HEAD";
    return asks && pageCacheKey(request.originalUrl) !== null ? next() : compress(request, response, next);
  };
}
