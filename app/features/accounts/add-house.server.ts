import { type Actor, audit } from "~/access/audit.server";
import { calendarTouched } from "~/access/calendar-touched.server";
import { takeOnce } from "~/access/once.server";
import { newCode } from "~/foundation/ids";
import type { DeskLanguage } from "~/language/languages";
import { type Database, isTaken } from "~db/database.server";
import { houses } from "~db/schema/houses.server";
import { invite } from "./invite.server";

type NewHouse = {
  name: string;
  address: string;
  area: string;
  phone: string;
  email: string;
  language: DeskLanguage;
  origin: string;
  once: string | null;
};

/** The administrator adds a house and invites its host, who fills in rooms and opening hours. */
export async function addHouse(db: Database, by: Actor, what: NewHouse): Promise<{ houseId: string }> {
  const plain = addressWord(what.name);
  try {
    return await settle(db, by, what, plain);
  } catch (error) {
    if (!isTaken(error)) throw error;
    // Another house has that name: a number tells their addresses apart.
    return settle(db, by, what, `${plain}-${newCode()}`);
  }
}

async function settle(db: Database, by: Actor, what: NewHouse, id: string): Promise<{ houseId: string }> {
  const { name, address, area, phone, email, language, origin, once } = what;
  await db.transact(async (tx) => {
    await takeOnce(tx, once, by.now);
    const row = { id, name, address, area, phone, rooms: [], hours: [], createdAt: by.now };
    await tx.insert(houses).values(row).returning({ id: houses.id });
    await audit(tx, by, "house.added", id);
    await calendarTouched(tx, id, by.now);
    await invite(tx, by, { email, role: "host", scopeId: id, scopeName: name, organisationId: null, language, origin });
  });
  return { houseId: id };
}

/** The last part of a house's address on the web: `Welcome House Nørrebro` is `welcome-house-norrebro`. */
function addressWord(name: string): string {
  const letters = name.toLowerCase().replaceAll("æ", "ae").replaceAll("ø", "o").replaceAll("å", "aa");
  const word = letters
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-");
  return word.replace(/^-|-$/g, "").slice(0, 60) || "house";
}
