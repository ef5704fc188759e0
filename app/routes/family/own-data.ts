import { guard } from "~/access/guard.server";
import { refuse } from "~/access/refuse.server";
import { ownHouseholdCsv, ownHouseholdData } from "~/features/people/families/own/export-own-household.server";
import { getOwnHousehold, type OwnHousehold } from "~/features/people/families/own/own-queries.server";

const FILES = {
  json: { type: "application/json; charset=utf-8", write: (own) => JSON.stringify(ownHouseholdData(own), null, 2) },
  csv: { type: "text/csv; charset=utf-8", write: ownHouseholdCsv },
} as const satisfies Record<string, { type: string; write(own: OwnHousehold): string }>;

/** Everything kept about oneself and the household, to take along. */
export const loader = guard({ may: "family.own", audit: "reads" }, async (door) => {
  const as = door.params.as ?? "";
  if (!Object.hasOwn(FILES, as)) throw refuse(404);
  const { type, write } = FILES[as as keyof typeof FILES];
  const own = await getOwnHousehold(door.db.read, door.familyId, door.account.id);
  const headers = {
    "content-type": type,
    "content-disposition": `attachment; filename="nyven.${as}"`,
    "cache-control": "no-store",
  };
  return new Response(write(own), { headers });
});
