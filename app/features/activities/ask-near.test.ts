import { expect, test } from "vitest";
import { familyAdults, hostings, outbox } from "~db/schema/all.server";
import { settle } from "~tests/factories/rows";
import { houseWithActivity, later, NOW, VISITOR } from "~tests/support/calendar/one-date";
import { askHosts } from "./ask-hosts.server";

type Wishes = Parameters<typeof houseWithActivity>[0];

/** A house in Nørrebro (2200), and who is asked for its date. */
async function townThatAsks(wishes: Wishes = {}) {
  const town = await houseWithActivity({ hostsNeeded: 1, ...wishes });
  const which = { occurrenceId: town.occurrenceId, houseIds: [town.houseId] };
  const asked = async () => {
    const answer = await askHosts(town.db, VISITOR, which);
    return answer.ok ? answer.value.asked : answer.reason;
  };
  const recipients = async () => (await town.db.read.select().from(outbox)).map(({ recipient }) => recipient).sort();
  return { ...town, which, asked, recipients };
}
const at = (email: string) => ({ adults: [{ email: `${email}@example.org` }] });

test("a house asks whose own distance reaches it, and who has said none from nearby: not across the country", async () => {
  const town = await townThatAsks();
  const { approved } = town.make.volunteer;
  await settle(
    town.db,
    approved({ area: "2100", maxKm: 5, ...at("oesterbro") }),
    approved({ area: "9000", maxKm: 10, ...at("aalborg") }),
    approved({ area: "4000", maxKm: 10, ...at("roskilde") }),
    approved({ area: "4000", maxKm: 60, ...at("roskilde-far") }),
    approved({ area: "2300", maxKm: null, ...at("amager") }),
    approved({ area: "9000", maxKm: null, ...at("aalborg-unsaid") }),
  );
  expect(await town.asked()).toBe(3);
  expect(await town.recipients()).toEqual(["amager", "oesterbro", "roskilde-far"].map((who) => `${who}@example.org`));
});

test("a household far away is not asked either", async () => {
  const town = await townThatAsks();
  const organisation = town.make.organisation();
  const household = (area: string, name: string) =>
    town.make.family.waiting({
      ...{ organisationId: organisation.id, firstContactAt: NOW, area },
      adults: [{ name, email: `${name}@example.org`, reach: "mail" }],
    });
  await settle(town.db, organisation, household("9000", "far"), household("2200", "near"));
  await town.db.transact((tx) => tx.update(familyAdults).set({ askToHostSince: NOW }).returning());
  expect(await town.asked()).toBe(1);
  expect(await town.recipients()).toEqual(["near@example.org"]);
});

test("of those never asked the nearest come first, before who was asked lately, and an unknown area comes last", async () => {
  const town = await townThatAsks();
  const { approved } = town.make.volunteer;
  const lately = approved({ area: "2200", ...at("lately") });
  const other = town.make.activity({ houseId: town.houseId, hostsNeeded: 1 });
  await settle(town.db, other, lately);
  await askHosts(town.db, later("2026-11-20T09:00:00Z"), { ...town.which, occurrenceId: other.occurrenceId });
  const maxKm = 50;
  const units = [
    approved({ area: "0000", maxKm, ...at("unknown") }),
    approved({ area: "4000", maxKm, ...at("fifth") }),
    approved({ area: "2630", maxKm, ...at("fourth") }),
    approved({ area: "2300", maxKm, ...at("third") }),
    approved({ area: "2200", maxKm, ...at("first") }),
    approved({ area: "2100", maxKm, ...at("second") }),
  ];
  await settle(town.db, ...units);
  expect(await town.asked()).toBe(5);
  const here = (await town.db.read.select().from(hostings)).filter((one) => one.occurrenceId === town.occurrenceId);
  expect(here.map(({ volunteerId }) => volunteerId)).toEqual([4, 5, 3, 2, 1].map((i) => units[i]?.id));
  expect(await town.asked()).toBe(2);
  const all = (await town.db.read.select().from(hostings)).filter((one) => one.occurrenceId === town.occurrenceId);
  expect(all.slice(5).map(({ volunteerId }) => volunteerId)).toEqual([lately.id, units[0]?.id]);
});

test("of a couple only those are written to who may host themselves", async () => {
  const women = await townThatAsks({ womenOnly: true });
  const adults = [
    { gender: "woman", email: "bente@example.org" } as const,
    { gender: "man", email: "peter@example.org" } as const,
  ];
  await settle(women.db, women.make.volunteer.approved({ adults }));
  expect([await women.asked(), await women.recipients()]).toEqual([1, ["bente@example.org"]]);
  const children = await townThatAsks({ forChildren: true });
  const couple = children.make.volunteer.approved({ adults });
  const [certified] = couple.rows.volunteerAdults ?? [];
  couple.rows.certificates = (couple.rows.certificates ?? []).filter(({ adultId }) => adultId === certified?.id);
  await settle(children.db, couple);
  expect([await children.asked(), await children.recipients()]).toEqual([1, ["bente@example.org"]]);
});
