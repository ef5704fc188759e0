import { ok, type Result, refused } from "~/foundation/result";
import type { Database, Writer } from "~db/database.server";
import { changeGroup, type SeenGroup } from "./change-group.server";
import type { Group } from "./queries.server";

export type GroupRefusal =
  | "changed-since"
  | "not-approved"
  | "certificate"
  | "already-in"
  | "not-waiting"
  | "no-consent"
  | "not-in-group";
export type GroupChanged = Result<null, GroupRefusal>;

/** Thrown out of the transaction, so that nothing of a refused change stays. */
export class GroupRefused extends Error {
  constructor(readonly reason: GroupRefusal) {
    super(reason);
  }
}

/** Changes who is in a group that runs and still is as it was seen: all of it, or nothing and a reason. */
export async function inGroup(
  db: Database,
  seen: SeenGroup,
  run: (tx: Writer, group: Group) => Promise<void>,
): Promise<GroupChanged> {
  try {
    await db.transact(async (tx) => {
      const group = await changeGroup(tx, seen);
      if (!group) throw new GroupRefused("changed-since");
      await run(tx, group);
    });
    return ok(null);
  } catch (error) {
    if (error instanceof GroupRefused) return refused(error.reason);
    throw error;
  }
}
