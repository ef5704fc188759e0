import { and, eq, gt, inArray } from "drizzle-orm";
import { audit } from "~/access/audit.server";
import { calendarTouched } from "~/access/calendar-touched.server";
import { takeOnce } from "~/access/once.server";
import { ok, type Result, refused } from "~/foundation/result";
import type { Database, Writer } from "~db/database.server";
import { occurrences } from "~db/schema/activities.server";
import { houses, type OpeningHours } from "~db/schema/houses.server";
import { changed } from "./cancel-date.server";
import type { Doing } from "./doing";
import { type Point, setPoint } from "./point-of-house";
import { tellAboutDates } from "./tell-about-date.server";
import { wallClock } from "./wall-clock";

export type HouseFacts = {
  name: string;
  address: string;
  /** Postcode. */
  area: string;
  /** As the host has set it; null for the middle of the postcode's area. */
  place: Point | null;
  addressPublic: boolean;
  phone: string;
  rooms: string[];
  stepFree: boolean;
  hours: OpeningHours;
};

/** Every planned date to come is in another place now: whoever counts on one of them is told. */
async function tellNewAddress(tx: Writer, doing: Doing, houseId: string): Promise<void> {
  const moved = await tx
    .update(occurrences)
    .set(changed(doing.now))
    .where(
      and(
        eq(occurrences.houseId, houseId),
        eq(occurrences.state, "planned"),
        gt(occurrences.startsAt, wallClock(doing.now)),
      ),
    )
    .returning({ id: occurrences.id });
  await tellAboutDates(
    tx,
    doing,
    moved.map(({ id }) => id),
    "date-moved",
  );
}

/**
 * Changes what is told about a house: where it is, when it is open, which rooms it has. A new address or postcode without a
 * new place leaves the old place: the map would show the way to the wrong door.
 * @returns whether that happened
 */
export async function changeHouse(
  db: Database,
  doing: Doing,
  which: { houseId: string; houseIds: readonly string[] },
  facts: HouseFacts,
): Promise<Result<{ placeLeft: boolean }, "not-found">> {
  return db.transact(async (tx) => {
    await takeOnce(tx, doing.once, doing.now);
    const own = and(eq(houses.id, which.houseId), inArray(houses.id, [...which.houseIds]));
    const [before] = await tx.select().from(houses).where(own);
    if (!before) return refused("not-found");
    const { place, ...columns } = facts;
    const moved = before.address !== facts.address || before.area !== facts.area;
    const placeLeft = moved && place !== null && isSame(place, setPoint(before));
    const { latitude, longitude } = (placeLeft ? null : place) ?? NOWHERE;
    const [house] = await tx
      .update(houses)
      .set({ ...columns, latitude, longitude })
      .where(own)
      .returning({ id: houses.id });
    if (!house) return refused("not-found");
    if (moved) await tellNewAddress(tx, doing, house.id);
    await audit(tx, doing, "house.changed", house.id);
    await calendarTouched(tx, house.id, doing.now);
    return ok({ placeLeft });
  });
}

const NOWHERE = { latitude: null, longitude: null };
const isSame = (one: Point, other: Point | null) =>
  one.latitude === other?.latitude && one.longitude === other.longitude;
