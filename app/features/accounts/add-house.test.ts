import { expect, test } from "vitest";
import { touchedHouse } from "~/access/calendar-touched.server";
import { testDatabase } from "~tests/support/database";
import { NOW } from "~tests/support/house";
import { addHouse } from "./add-house.server";

test("a house that the administrator adds is on the public pages at once", async () => {
  const db = testDatabase(NOW);
  const heard: (string | null)[] = [];
  db.hear((word) => void heard.push(touchedHouse(word)));
  const who = { email: "mona@example.org", language: "da" as const, origin: "http://localhost:3000", once: null };
  const place = { name: "Welcome House Valby", address: "Valby Langgade 1", area: "2500", phone: "00 00 00 00" };
  const by = { accountId: null, now: NOW };
  await addHouse(db, by, { ...place, ...who });
  expect(heard).toEqual(["welcome-house-valby"]);
});
