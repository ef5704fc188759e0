import { open } from "~/access/guard.server";
import { canWrite } from "~db/health.server";

/** For whoever watches over the server: opens and rolls back a write; no row is left. */
export const loader = open(async ({ db }) => {
  const well = await canWrite(db);
  return new Response(well ? "ok" : "no", {
    status: well ? 200 : 503,
    headers: { "content-type": "text/plain", "cache-control": "no-store" },
  });
});
