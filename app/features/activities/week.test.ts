import { expect, test } from "vitest";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { testDatabase } from "~tests/support/database";
import { showWeek } from "./week.server";

const NOW = new Date("2026-11-22T09:00:00Z");

test("a week shows its published dates by day, in the reader's language, and says what is today", async () => {
  const db = testDatabase(NOW);
  const make = factories({ now: NOW });
  const house = make.house();
  const today = make.activity({ houseId: house.id, dates: ["2026-11-22T14:00", "2026-11-29T14:00"] });
  const monday = make.activity({ houseId: house.id, dates: ["2026-11-16T10:00"], places: 12, kind: "cafe" });
  const draft = make.activity({ houseId: house.id, dates: ["2026-11-17T10:00"], state: "draft" });
  await settle(db, house, today, monday, draft);
  const week = await showWeek(db.read, "en", "2026-11-18", NOW);
  expect(
    week.days.map(({ day, note, rows }) => [day, note, rows.map((row) => `${row.start.text} ${row.title}`)]),
  ).toEqual([
    ["2026-11-16", null, ["10:00 Language café"]],
    ["2026-11-22", "today", ["14:00 Language café"]],
  ]);
  expect(week.days[0]?.rows[0]?.side?.text).toBe("12 places");
});

test("a text that is missing in the reader's language falls back and says in which language it is", async () => {
  const db = testDatabase(NOW);
  const make = factories({ now: NOW });
  const house = make.house();
  await settle(
    db,
    house,
    make.activity({ houseId: house.id, dates: ["2026-11-22T14:00"], texts: { da: { title: "Sprogcafé" } } }),
  );
  const week = await showWeek(db.read, "ar", "2026-11-22", NOW);
  expect(week.days[0]?.rows[0]).toMatchObject({ title: "Sprogcafé", titleLang: "da" });
});
