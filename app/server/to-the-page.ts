import type { RequestHandler } from "express";

/**
 * The address under which Remix gives a form to the page it was sent to. Without `?index` a form that stands on the first
 * page of a frame (`/da/account`, `/admin`) would be given to the frame, which takes none: 405. Pages never see the word.
 */
export const addressOfForm = (address: string): string =>
  /[?&]index(&|=|$)/.test(address) ? address : `${address}${address.includes("?") ? "&" : "?"}index`;

/** Forms without an address of their own go to the page they stand on. */
export const formsToTheirPage: RequestHandler = (request, _response, next) => {
  if (request.method === "POST") request.originalUrl = addressOfForm(request.originalUrl);
  next();
};
