import { plus } from "~db/columns.server";
import type { Writer } from "~db/database.server";
import { calendarVersions } from "~db/schema/activities.server";

const WORD = "calendar:";

/**
 * Says, in the transaction that changes it, that what the public pages of a house show is another now. Every verb that
 * changes an activity, a date, its places, a house or a closed period calls it. Two ways to notice: those in this process
 * hear it at commit (`db.hear` with `touchedHouse`), others see the version of the house rise.
 */
export async function calendarTouched(tx: Writer, houseId: string, now: Date): Promise<void> {
  await tx
    .insert(calendarVersions)
    .values({ houseId, version: 1, changedAt: now })
    .onConflictDoUpdate({
      target: calendarVersions.houseId,
      set: { version: plus(calendarVersions.version, 1), changedAt: now },
    })
    .returning({ version: calendarVersions.version });
  tx.announce(`${WORD}${houseId}`);
}

/** The house whose calendar an announced word is about; null where the word is about something else. */
export const touchedHouse = (word: string): string | null => (word.startsWith(WORD) ? word.slice(WORD.length) : null);
