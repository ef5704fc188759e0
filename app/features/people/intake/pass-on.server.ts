import { takeOnce } from "~/access/once.server";
import { refuse } from "~/access/refuse.server";
import type { Database } from "~db/database.server";
import { type DeskReader, getFamily } from "../families/queries.server";
import { getFile } from "../volunteers/file-queries.server";
import { type Handing, handOnFamily } from "./hand-on-family.server";
import { handOnVolunteer } from "./hand-on-volunteer.server";

type What = { kind: "family" | "volunteer"; id: string; once: string | null };

/** A coordinator has no room: the next organisation is asked at once instead of after five days. */
export async function passOn(db: Database, by: Handing, reader: DeskReader, { kind, id, once }: What): Promise<void> {
  await db.transact(async (tx) => {
    await takeOnce(tx, once, by.now);
    if (kind === "family") {
      const family = await getFamily(tx, reader, id);
      if (family.intakeSince === null || !(await handOnFamily(tx, by, family))) throw refuse(404);
      return;
    }
    const { unit } = await getFile(tx, reader.organisationId, id);
    if (unit.handedOnAt === null || !(await handOnVolunteer(tx, by, unit))) throw refuse(404);
  });
}
