import type { HeadersFunction } from "@remix-run/node";

/** The same for everybody, kept by whoever likes, and asked for again each time: an edit is seen at once. */
export const PUBLIC = { "cache-control": "public, no-cache" };
/** For one reader only, and kept nowhere. */
export const PRIVATE = { "cache-control": "private, no-store" };

/** Headers of a public page: what its loader or action says, else public. A page of a form that came back is private. */
export const publicHeaders: HeadersFunction = ({ loaderHeaders, actionHeaders, errorHeaders }) => {
  if (errorHeaders) return PRIVATE;
  if (actionHeaders && [...actionHeaders].length > 0) return actionHeaders;
  return loaderHeaders.has("cache-control") ? loaderHeaders : PUBLIC;
};
