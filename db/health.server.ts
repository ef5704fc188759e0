import type { Database } from "./database.server";
import { takenForms } from "./schema/audit.server";

class RolledBack extends Error {}

/** Whether the database takes a write: one is tried and rolled back, so that no row is left. */
export async function canWrite(db: Database): Promise<boolean> {
  try {
    await db.transact(async (tx) => {
      await tx
        .insert(takenForms)
        .values({ key: "health", at: new Date(0) })
        .returning({ key: takenForms.key });
      throw new RolledBack();
    });
    return false;
  } catch (error) {
    return error instanceof RolledBack;
  }
}
