import { expect, test } from "vitest";
import { days } from "~/foundation/clock";
import { priceLists } from "~db/schema/rounds.server";
import { settle } from "~tests/factories/rows";
import { NOW } from "~tests/support/house";
import { type SmallTown, smallTown } from "~tests/support/matching";
import { findRequest } from "./faces-queries.server";
import { suggestionsPage } from "./suggestions-page.server";

async function suggestionsIn({ db, organisation, family }: SmallTown) {
  const found = await findRequest(db.read, organisation.id, family.requestId);
  if (!found) throw new Error("no request");
  const asked = { language: "da", organisationId: organisation.id, now: NOW, sort: "net", top: 5 } as const;
  return suggestionsPage(db.read, found, asked);
}

/** Bente, the only one who speaks Arabic, is worth 20 points to the others who wait. */
const listOf = ({ organisation, bente }: SmallTown, madeAt: Date) => ({
  organisationId: organisation.id,
  matchTypeId: organisation.matchTypeId,
  asOf: "2026-11-22",
  madeAt,
  mark: "",
  prices: { [bente.id]: 20_000 },
  languages: { ar: { speakers: 1, families: 5 } },
});
const write = ({ db }: SmallTown, list: ReturnType<typeof listOf>) =>
  db.transact((tx) => tx.insert(priceLists).values(list).returning({ id: priceLists.matchTypeId }));

test("who is scarce comes after one who costs the others nothing, and a sentence says why", async () => {
  const town = await smallTown();
  const little = [{ tag: "da", speaking: 4, reading: 4 } as const, { tag: "ar", speaking: 2, reading: 2 } as const];
  const other = town.make.volunteer.approved({ ...town.where, adults: [{ name: "Ole Vind", languages: little }] });
  await settle(town.db, other);
  const before = await suggestionsIn(town);
  expect(before.suggestions.map(({ name, price }) => [name, price])).toEqual([
    ["Bente Holm", null],
    ["Ole Vind", null],
  ]);
  expect(before.priced).toContain("ikke regnet ud endnu");
  await write(town, listOf(town, NOW));
  const after = await suggestionsIn(town);
  expect(after.suggestions.map(({ name, price }) => [name, price])).toEqual([
    ["Ole Vind", null],
    [
      "Bente Holm",
      "Bente Holm er den eneste, der taler arabisk. 4 andre familier venter på det sprog. " +
        "Andre, der venter, ville miste 20 point, hvis Bente Holm bruges her.",
    ],
  ]);
  expect(after.priced).toBe("Hvad de andre ville miste, er regnet ud i dag.");
});

test("prices of last month say nothing any more", async () => {
  const town = await smallTown();
  await write(town, listOf(town, new Date(NOW.getTime() - days(30))));
  const { suggestions, priced } = await suggestionsIn(town);
  expect(suggestions[0]?.price).toBeNull();
  expect(priced).toContain("ikke regnet ud endnu");
});
