import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { wordsOfMail } from "~/features/notifications/words-of-message.server";
import { closures } from "~db/schema/houses.server";
import { outbox } from "~db/schema/outbox.server";
import { houseWithActivity, NOW, VISITOR, wish } from "~tests/support/calendar/one-date";
import { cancelDate } from "./cancel-date.server";
import { closeHouse, openHouse } from "./close-house.server";
import { getDate } from "./plan-queries.server";
import { showActivity } from "./show-activity.server";
import { showDate } from "./show-date.server";
import { signUp } from "./sign-up.server";

/** A date with somebody who reads Arabic. */
async function town() {
  const { db, houseId, occurrenceId } = await houseWithActivity();
  await signUp(db, VISITOR, wish(occurrenceId, { email: "amina@example.org" }));
  const houseIds = [houseId];
  return {
    db,
    houseIds,
    cancel: (reason: string | null) => cancelDate(db, VISITOR, { occurrenceId, houseIds }, reason),
    close: (reason: string) =>
      closeHouse(db, VISITOR, { houseId, firstDay: "2026-11-24", lastDay: "2026-11-30", reason }),
    onPages: async () => [
      (await showActivity(db.read, "ar", occurrenceId, { now: NOW, origin: VISITOR.origin }))?.cancelReason,
      (await showDate(db.read, "da", await getDate(db.read, houseIds, occurrenceId), NOW)).reason,
    ],
    mail: async () => {
      const [row] = await db.read.select().from(outbox).where(eq(outbox.message, "date-cancelled"));
      if (!row) throw new Error("Nobody was told");
      return wordsOfMail(row, VISITOR.origin).text;
    },
  };
}

test("the reason of a cancelled date stands on its pages and as a line of the mail, held apart from an Arabic sentence", async () => {
  const { cancel, onPages, mail } = await town();
  await cancel("Storm: <b>ring</b>");
  expect(await onPages()).toEqual(["Storm: <b>ring</b>", "Storm: <b>ring</b>"]);
  expect(await mail()).toContain("\nالسبب: \u2068Storm: <b>ring</b>\u2069");
});

test("a date that a closed period calls off gives the period's reason, and none once the house is open again", async () => {
  const { db, close, onPages, mail, houseIds } = await town();
  await close("Juleferie");
  expect(await onPages()).toEqual(["Juleferie", "Juleferie"]);
  expect(await mail()).toContain("Juleferie");
  const [closure] = await db.read.select().from(closures);
  await openHouse(db, VISITOR, { closureId: closure?.id as string, houseIds });
  expect(await onPages()).toEqual([null, null]);
});

test("where no reason was written, neither page nor mail says why", async () => {
  const { cancel, onPages, mail } = await town();
  await cancel(null);
  expect(await onPages()).toEqual([null, null]);
  expect(await mail()).not.toContain("السبب");
});
