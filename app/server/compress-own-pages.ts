import type { ServerResponse } from "node:http";
import compression from "compression";
import type { RequestHandler } from "express";

/**
 * Compresses what is one reader's own, on its way: pages behind a door, private links, forms that came back. What everybody
 * may have is finished and compressed once, in front of Express (page-cache.ts) or at the start (assets.ts).
 */
export const compressOwnPages = (): RequestHandler =>
  compression({ filter: (request, response) => !isForEverybody(response) && compression.filter(request, response) });

const isForEverybody = (response: ServerResponse): boolean =>
  /\bpublic\b/.test(String(response.getHeader("cache-control") ?? ""));
