import { expect, test } from "vitest";
import { action as blockAction } from "~/routes/coordinator/block";
import { action as divideAction } from "~/routes/coordinator/families-divide";
import { action as protectAction } from "~/routes/coordinator/families-protect";
import { calendarVersions, hostings } from "~db/schema/activities.server";
import { familyAdults } from "~db/schema/people.server";
import { settle } from "~tests/factories/rows";
import { cookieOf, NOW, posting } from "~tests/support/house";
import { type TownWithDesk, townWithDesk } from "~tests/support/safety";

/** Two of a household who each host a date and would like to be asked for more. */
async function townWithHosts() {
  const town = await townWithDesk();
  const { make, where, db } = town;
  const venue = make.house();
  const cafe = make.activity({ houseId: venue.id, hostsNeeded: 1 });
  const adults = ["Amal", "Omar"].map((name) => ({ name, askToHostSince: NOW }));
  const couple = make.family.waiting({ ...where, firstContactAt: NOW, adults });
  const accounts = adults.map(({ name }) => make.account.familyAdult({ familyId: couple.id, name }));
  for (const [i, row] of (couple.rows.familyAdults ?? []).entries()) row.accountId = accounts[i]?.id;
  const rows = couple.adults.map(({ id }) => {
    const hosting = { occurrenceId: cafe.occurrenceId, familyAdultId: id as string, state: "hosting" as const };
    return { ...hosting, id: `hosting-${id}`, at: NOW };
  });
  await settle(db, venue, cafe, ...accounts, couple, { rows: { hostings: rows } });
  return { ...town, couple, adultIds: couple.adults.map(({ id }) => id as string) };
}
type Town = TownWithDesk & { couple: { id: string }; adultIds: string[] };

async function press(
  town: Town,
  action: typeof divideAction | typeof protectAction | typeof blockAction,
  path: string,
  params: Record<string, string>,
  form: Record<string, string | string[]>,
) {
  const cookie = await cookieOf(town.house, (action === protectAction ? town.lone : town.karin).id);
  const answer = (await action(posting(town.house, path, form, { params, cookie }))) as Response;
  expect(answer.status, path).toBe(303);
}

const STOPS: Record<string, { press(town: Town): Promise<void>; stopped: number }> = {
  protect: {
    stopped: 2,
    press: (town) => {
      const form = { do: "protect", reader: [town.lone.id, town.karin.id] };
      return press(town, protectAction, `/desk/families/${town.couple.id}/protect`, { id: town.couple.id }, form);
    },
  },
  divide: {
    stopped: 2,
    press: (town) => {
      const { id } = town.couple;
      const people = { name: "Amal", household: "woman", householdLeft: "man", adult: [town.adultIds[0] ?? ""] };
      const form = { version: "1", why: "lives-apart", ...people };
      return press(town, divideAction, `/desk/families/${id}/divide`, { id }, form);
    },
  },
  block: {
    stopped: 1,
    press: (town) => {
      const adult = town.adultIds[0] ?? "";
      return press(town, blockAction, `/desk/block/family/${adult}`, { side: "family", adult }, { do: "block" });
    },
  },
};

test("protecting and dividing a household give back what all of it would host, a block what the one would", async () => {
  for (const [word, { press: stop, stopped }] of Object.entries(STOPS)) {
    const town = await townWithHosts();
    await stop(town);
    const rows = await town.db.read.select().from(hostings);
    expect(rows.filter(({ state }) => state === "withdrawn").length, word).toBe(stopped);
    const adults = await town.db.read.select().from(familyAdults);
    const asked = adults.filter(({ id, askToHostSince }) => town.adultIds.includes(id) && askToHostSince !== null);
    expect(asked.length, word).toBe(2 - stopped);
    // The public page says how many host.
    expect(await town.db.read.select().from(calendarVersions), word).toHaveLength(1);
  }
});
