import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { stopHosting } from "~/access/stop-hosting.server";
import { SOON_DUE } from "~/server/background";
import { activities, certificates, occurrences, outbox, volunteers } from "~db/schema/all.server";
import { settle } from "~tests/factories/rows";
import { houseWithActivity, later, NOW, VISITOR } from "~tests/support/calendar/one-date";
import { confirmHosting, declineHosting } from "./answer-host.server";
import { cancelDate } from "./cancel-date.server";
import { offerToHost, withdrawHosting } from "./host-date.server";
import { listHosts } from "./hosts-of-date-queries.server";
import { listHostsToSee } from "./hosts-to-see.server";

const minutesOn = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

/** A house with two who plan it, another house with one, a date that needs hosts, and two volunteers. */
async function townWithHosts() {
  const town = await houseWithActivity({ hostsNeeded: 2, kind: "cafe" });
  const { db, make, houseId, occurrenceId } = town;
  const other = make.house({ id: "another" });
  const [first, second] = ["bente", "carl"].map((who) =>
    make.volunteer.approved({ adults: [{ name: `${who} Holm`, email: `${who}@example.org` }] }),
  ) as [ReturnType<typeof make.volunteer.approved>, ReturnType<typeof make.volunteer.approved>];
  await settle(
    db,
    other,
    make.account.host({ houseId, name: "Mona", email: "mona@example.org", language: "en" }),
    make.account.host({ houseId, name: "Nadia", email: "nadia@example.org", language: "ar" }),
    make.account.host({ houseId: other.id, email: "elsewhere@example.org" }),
    first,
    second,
  );
  const which = { occurrenceId, houseIds: [houseId] };
  const offer = (volunteerId: string, doing = VISITOR) => offerToHost(db, doing, { occurrenceId, volunteerId });
  const confirm = async () => {
    for (const { hostingId } of await listHosts(db.read, occurrenceId))
      await confirmHosting(db, VISITOR, { ...which, hostingId });
  };
  const watch = async (minutes: number) => {
    for (const { name, run } of SOON_DUE) if (name === "hosts") await run(db, minutesOn(minutes), VISITOR.origin);
  };
  const letters = async () =>
    (await db.read.select().from(outbox)).filter(({ message }) => message.startsWith("house-"));
  const told = async () => (await letters()).map(({ message, recipient }) => `${message} ${recipient}`).sort();
  const toSee = () => listHostsToSee(db.read, "en", houseId, NOW);
  return { ...town, first, second, which, offer, confirm, watch, letters, told, toSee };
}
type Town = Awaited<ReturnType<typeof townWithHosts>>;
const OFFERED = ["house-host-offered mona@example.org", "house-host-offered nadia@example.org"];
const GONE = ["house-host-gone mona@example.org", "house-host-gone nadia@example.org"];

test("when an offer comes, those who plan the house are told the date and where to answer, and nobody's name", async () => {
  const town = await townWithHosts();
  expect(await town.toSee()).toEqual([]);
  await town.offer(town.first.id);
  await town.offer(town.first.id);
  expect(await town.told()).toEqual(OFFERED);
  const [letter] = (await town.letters()).filter(({ language }) => language === "en");
  expect(letter?.facts).toMatchObject({ name: "Mona", link: `http://localhost:3000/house/dates/${town.occurrenceId}` });
  expect(letter?.facts.when).toContain("26 November");
  expect(JSON.stringify(letter?.facts)).not.toMatch(/bente|Holm/i);
  expect(await town.toSee()).toMatchObject([{ id: town.occurrenceId, offers: 1, fallen: 0 }]);
});

test("a second offer beside one that waits, and one taken back and made again the same day, bring no second letter", async () => {
  const town = await townWithHosts();
  await town.offer(town.first.id);
  await town.offer(town.second.id);
  const mine = { occurrenceId: town.occurrenceId, volunteerId: town.first.id };
  await withdrawHosting(town.db, VISITOR, { ...mine, volunteerId: town.second.id });
  await withdrawHosting(town.db, VISITOR, mine);
  await town.offer(town.first.id);
  expect(await town.told()).toEqual(OFFERED);
  await town.confirm();
  await town.offer(town.second.id);
  expect(await town.told()).toEqual([OFFERED[0], OFFERED[0], OFFERED[1], OFFERED[1]]);
});

const FALL: Record<string, (town: Town) => Promise<unknown>> = {
  "takes it back": (town) =>
    withdrawHosting(town.db, VISITOR, { occurrenceId: town.occurrenceId, volunteerId: town.first.id }),
  pauses: (town) =>
    town.db.transact((tx) =>
      tx.update(volunteers).set({ state: "paused" }).where(eq(volunteers.id, town.first.id)).returning(),
    ),
  "is blocked": (town) => town.db.transact((tx) => stopHosting(tx, NOW, { volunteerIds: [town.first.id] })),
  "has no certificate where children now come": async (town) => {
    await town.db.transact((tx) => tx.update(activities).set({ forChildren: true }).returning());
    await town.db.transact((tx) => tx.update(certificates).set({ validUntil: "2026-11-25" }).returning());
  },
};

test.each(Object.keys(FALL))("a host with a yes who %s is told to the house within minutes, once", async (fall) => {
  const town = await townWithHosts();
  await town.offer(town.first.id);
  await town.confirm();
  await town.watch(1);
  expect(await town.told()).toEqual(OFFERED);
  await FALL[fall]?.(town);
  await town.watch(3);
  await town.watch(6);
  expect(await town.told()).toEqual([...GONE, ...OFFERED]);
});

test("who pauses stands among what the house has to see; back again they count, and falling away anew is told anew", async () => {
  const town = await townWithHosts();
  const setState = (state: "paused" | "approved") =>
    town.db.transact((tx) => tx.update(volunteers).set({ state }).where(eq(volunteers.id, town.first.id)).returning());
  await town.offer(town.first.id);
  await town.confirm();
  expect(await town.toSee()).toEqual([]);
  await setState("paused");
  await town.watch(3);
  expect(await town.toSee()).toMatchObject([{ offers: 0, fallen: 1 }]);
  await setState("approved");
  await town.watch(6);
  expect(await town.toSee()).toEqual([]);
  await setState("paused");
  await town.watch(9);
  expect((await town.told()).filter((one) => one === GONE[0])).toHaveLength(2);
});

test("the house hears nothing of what it did itself, of a cancelled date, or of one that has been", async () => {
  const declined = await townWithHosts();
  await declined.offer(declined.first.id);
  await declined.confirm();
  const [host] = await listHosts(declined.db.read, declined.occurrenceId);
  await declineHosting(declined.db, later("2026-11-22T09:01:00Z"), {
    ...declined.which,
    hostingId: host?.hostingId ?? "",
  });
  await declined.watch(3);
  expect(await declined.told()).toEqual(OFFERED);
  const cancelled = await townWithHosts();
  await cancelled.offer(cancelled.first.id);
  await cancelled.confirm();
  await cancelDate(cancelled.db, VISITOR, cancelled.which, null);
  await FALL["takes it back"]?.(cancelled);
  await cancelled.watch(3);
  expect(await cancelled.told()).toEqual(OFFERED);
  const past = await townWithHosts();
  await past.offer(past.first.id);
  await past.confirm();
  await past.db.transact((tx) => tx.update(occurrences).set({ startsAt: "2026-11-21T16:30" }).returning());
  await FALL.pauses?.(past);
  await past.watch(3);
  expect(await past.told()).toEqual(OFFERED);
});
