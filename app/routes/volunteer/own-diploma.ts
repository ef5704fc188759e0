import { guard } from "~/access/guard.server";
import { refuse } from "~/access/refuse.server";
import { hasDone, listDone } from "~/features/people/volunteers/diploma/done-queries.server";
import { writeDiploma } from "~/features/people/volunteers/diploma/write-diploma.server";
import { getOwnFile } from "~/features/people/volunteers/own/own-queries.server";

/** A diploma for what one has done; 404 before there is anything. */
export const loader = guard({ may: "volunteer.own", audit: "reads" }, async (door) => {
  const own = await getOwnFile(door.db.read, door.volunteerId, door.account.id);
  const done = await listDone(door.db.read, door.volunteerId, door.now);
  if (!hasDone(done)) throw refuse(404);
  const pdf = await writeDiploma(own, done, door.now);
  const headers = {
    "content-type": "application/pdf",
    "content-disposition": 'attachment; filename="nyven.pdf"',
    "cache-control": "no-store",
  };
  return new Response(new Uint8Array(pdf), { headers });
});
