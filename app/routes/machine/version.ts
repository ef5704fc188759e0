import { open } from "~/access/guard.server";
import { VERSION } from "~/foundation/version";

/** Which version is running. */
export const loader = open(async () =>
  Response.json({ name: "nyven", version: VERSION }, { headers: { "cache-control": "no-store" } }),
);
