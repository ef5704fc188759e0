import { redirect } from "@remix-run/node";

/** After a form: on to a page that says in a known word what was done. Never personal data in the address. */
export const doneTo = (path: string, done: string): Response => redirect(`${path}?done=${done}`, 303);
