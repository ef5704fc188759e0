import { data } from "@remix-run/node";

/** A form that did not fit goes back as it was typed (422), with what conform says about each field. */
export const formBack = <T>(reply: T) => data(reply, { status: 422 });
