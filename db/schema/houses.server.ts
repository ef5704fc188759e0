/** Room of the houses: Welcome Houses and other venues. */
import { day, id, index, json, number, table, text, timestamp, yesNo } from "../columns.server";
import type { Day } from "../vocabulary";
import { organisations } from "./organisations.server";

export type OpeningHours = { day: Day; from: string; to: string }[];

export const houses = table("houses", {
  /** Also the last part of its address on the web: letters, digits and hyphens. */
  id: id("id").primaryKey(),
  organisationId: id("organisation_id").references(() => organisations.id),
  name: text("name").notNull(),
  address: text("address").notNull(),
  /** A house whose address is not public shows only its part of town. */
  addressPublic: yesNo("address_public").notNull().default(true),
  area: text("area").notNull(),
  latitude: number("latitude"),
  longitude: number("longitude"),
  phone: text("phone").notNull(),
  rooms: json<string[]>("rooms").notNull(),
  hours: json<OpeningHours>("hours").notNull(),
  stepFree: yesNo("step_free").notNull().default(false),
  createdAt: timestamp("created_at").notNull(),
});

/** Days on which a house is closed, first to last. */
export const closures = table(
  "closures",
  {
    id: id("id").primaryKey(),
    houseId: id("house_id")
      .notNull()
      .references(() => houses.id),
    firstDay: day("first_day").notNull(),
    lastDay: day("last_day").notNull(),
    reason: text("reason").notNull(),
  },
  (t) => [index("closures_house").on(t.houseId, t.lastDay)],
);
