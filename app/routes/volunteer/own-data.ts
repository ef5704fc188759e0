import { guard } from "~/access/guard.server";
import { refuse } from "~/access/refuse.server";
import { ownData, ownDataCsv } from "~/features/people/volunteers/own/export-own-data.server";
import { getOwnFile } from "~/features/people/volunteers/own/own-queries.server";

const FILES = {
  json: { type: "application/json; charset=utf-8", write: (own) => JSON.stringify(ownData(own), null, 2) },
  csv: { type: "text/csv; charset=utf-8", write: ownDataCsv },
} as const satisfies Record<string, { type: string; write(own: Awaited<ReturnType<typeof getOwnFile>>): string }>;

/** Everything kept about oneself, to take along. */
export const loader = guard({ may: "volunteer.own", audit: "reads" }, async (door) => {
  const as = door.params.as ?? "";
  if (!Object.hasOwn(FILES, as)) throw refuse(404);
  const { type, write } = FILES[as as keyof typeof FILES];
  const own = await getOwnFile(door.db.read, door.volunteerId, door.account.id);
  const headers = {
    "content-type": type,
    "content-disposition": `attachment; filename="nyven.${as}"`,
    "cache-control": "no-store",
  };
  return new Response(write(own), { headers });
});
