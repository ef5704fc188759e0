import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { signIn } from "~/access/session.server";
import { translator } from "~/language/translate.server";
import { activities, occurrences, signUps } from "~db/schema/activities.server";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { openTown } from "~tests/support/journey";

const ids = { host: "", open: "", past: "", off: "", one: "", few: "" };
const town = openTown({
  seed: async (db, now) => {
    const make = factories({ now });
    const day = (n: number) => new Date(now.getTime() + n * 86_400_000).toISOString().slice(0, 10);
    const house = make.house({ id: "noerrebro" });
    const host = make.account.host({ houseId: house.id });
    const at = (n: number, places: number) => make.activity({ houseId: house.id, dates: [`${day(n)}T16:30`], places });
    const [open, past, off, one, few] = [at(3, 20), at(-2, 20), at(4, 20), at(5, 1), at(6, 4)];
    await settle(db, house, host, open, past, off, one, few);
    const [planned] = off.occurrences;
    await db.transact((tx) =>
      tx
        .update(occurrences)
        .set({ state: "cancelled" })
        .where(eq(occurrences.id, planned?.id as string))
        .returning(),
    );
    Object.assign(ids, { host: host.id, open: open.occurrenceId, past: past.occurrenceId, off: off.occurrenceId });
    Object.assign(ids, { one: one.occurrenceId, few: few.occurrenceId });
  },
});

beforeEach(async () => {
  await town.db.transact((tx) => tx.delete(signUps).where(eq(signUps.language, "ar")).returning());
});

type Fields = Record<string, string | readonly string[] | File>;

async function send(path: string, fields: Fields, { cookie = "", file = false } = {}) {
  const body = file ? new FormData() : new URLSearchParams();
  for (const [name, value] of Object.entries(fields))
    for (const one of Array.isArray(value) ? value : [value]) (body as FormData).append(name, one);
  const headers: Record<string, string> = { origin: town.origin, ...(cookie ? { cookie } : {}) };
  const answer = await fetch(`${town.origin}${path}`, { method: "POST", headers, body, redirect: "manual" });
  return { status: answer.status, location: answer.headers.get("location") ?? "", text: await answer.text() };
}

const ar = translator("ar", "errors");
const FAMILY = { adults: "2", children: "3", name: "Samira" };
const come = (id: string, more: Fields = {}) => send(`/ar/activities/${id}`, { ...FAMILY, ...more });
const secretOf = (location: string) => /coming\/([\w-]{43})/.exec(location)?.[1] ?? "";
const people = async () => (await town.db.read.select().from(signUps)).map(({ name, state }) => [name, state]);

const PLAN = {
  kind: "cafe",
  date: "2027-02-25",
  startTime: "16:30",
  endTime: "18:30",
  repeat: "once",
  heldIn: ["da"],
  text: "Vi sidder i stuen.",
};
const plan = async (more: Fields) => {
  const cookie = (await signIn(town.db, false, ids.host)).split(";")[0] as string;
  return send("/house/activities/new?house=noerrebro", { ...PLAN, ...more }, { cookie });
};

test.each([
  ["an end before the start", { endTime: "15:00" }, "Det slutter, før det begynder."],
  ["the 30th of February", { date: "2027-02-30" }, "Den dag findes ikke."],
  [
    "an hour that the clocks leave out",
    { date: "2027-03-28", startTime: "02:30", endTime: "04:00" },
    "Den time findes ikke den nat",
  ],
  ["ten thousand dates", { repeat: "weeks", interval: "1", days: ["thu"], count: "10000" }, "mere end 400 dage"],
  ["a date every week until 2040", { repeat: "weeks", interval: "1", days: ["thu"], until: "2040-01-05" }, "400 dage"],
])("%s: the host is told in words, what was typed is still there, and nothing is planned", async (_, more, words) => {
  const before = (await town.db.read.select().from(activities)).length;
  const answer = await plan(more);
  expect([answer.status, answer.text.includes(words), answer.text.includes("Vi sidder i stuen.")]).toEqual([
    422,
    true,
    true,
  ]);
  expect(await town.db.read.select().from(activities)).toHaveLength(before);
});

const EVENT = "BEGIN:VEVENT\r\nUID:x\r\nDTSTART:20270225T153000Z\r\nDTEND:20270225T173000Z\r\nSUMMARY:Bombe\r\n";
test.each([
  ["every second for ever", `BEGIN:VCALENDAR\r\n${EVENT}RRULE:FREQ=SECONDLY\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`],
  ["a thousand events", `BEGIN:VCALENDAR\r\n${`${EVENT}END:VEVENT\r\n`.repeat(1000)}END:VCALENDAR\r\n`],
  ["a hundred levels", `${"BEGIN:VCALENDAR\r\n".repeat(100)}${EVENT}END:VEVENT\r\n`],
  ["more than a megabyte", `BEGIN:VCALENDAR\r\nX:${"a".repeat(1_100_000)}\r\nEND:VCALENDAR\r\n`],
])("a calendar file with %s is read no further than it can be, and says so", async (_, text) => {
  const cookie = (await signIn(town.db, false, ids.host)).split(";")[0] as string;
  const before = (await town.db.read.select().from(activities)).length;
  const file = new File([text], "bomb.ics", { type: "text/calendar" });
  const answer = await send("/house/import?house=noerrebro", { file }, { cookie, file: true });
  expect([200, 422]).toContain(answer.status);
  expect(answer.text).toMatch(/role="status"/);
  expect((await town.db.read.select().from(activities)).length - before).toBeLessThanOrEqual(1);
});

test("of two who take the last place at once one gets it, and the other waits", async () => {
  const both = await Promise.all(
    ["Amina", "Samira"].map((name) => come(ids.one, { name, adults: "1", children: "0" })),
  );
  expect(both.map(({ status }) => status)).toEqual([303, 303]);
  expect((await people()).map(([, state]) => state).sort()).toEqual(["coming", "waiting"]);
});

test.each([
  ["past", "past"],
  ["off", "cancelled"],
] as const)("signing up for a date that is %s is refused in Arabic, and nothing is kept", async (which, reason) => {
  const answer = await come(ids[which]);
  expect([answer.status, answer.text.includes(ar(`errors:sign-up.${reason}`))]).toEqual([422, true]);
  expect(await people()).toEqual([]);
});

test("a page of the waiting list that is old by now does what it says to what is there now, once", async () => {
  const first = await come(ids.few, { name: "Amina", adults: "4", children: "0" });
  const second = await come(ids.few, { adults: "2", children: "0" });
  const path = `/ar/coming/${secretOf(second.location)}`;
  const old = await (await fetch(`${town.origin}${path}`)).text();
  expect(old).toContain('name="do"');
  await send(`/ar/coming/${secretOf(first.location)}`, { do: "cancel" });
  expect(await people()).toEqual(expect.arrayContaining([["Samira", "coming"]]));
  const once = "0123456789abcdef-once";
  const twice = [await send(path, { do: "cancel", once }), await send(path, { do: "cancel", once })];
  expect(twice.map(({ status, location }) => [status, location.endsWith("?done=cancelled")])).toEqual([
    [303, true],
    [303, true],
  ]);
  const change = await send(path, FAMILY);
  expect([change.status, change.text.includes(ar("errors:sign-up.already-cancelled"))]).toEqual([422, true]);
  const [date] = await town.db.read.select().from(occurrences).where(eq(occurrences.id, ids.few));
  expect(date?.taken).toBe(0);
});

test("a wrong link is a page that says so in Arabic, and a form sent to it does nothing", async () => {
  const path = `/ar/coming/${"A".repeat(43)}`;
  const page = await fetch(`${town.origin}${path}`);
  expect([page.status, (await page.text()).includes(ar("errors:page.not-found"))]).toEqual([404, true]);
  expect((await send(path, { do: "cancel" })).status).toBe(404);
  const read = await fetch(`${town.origin}/ar/read/${"A".repeat(43)}`);
  expect(await read.text()).toContain(ar("errors:page.link-old"));
});

test("a name with signs that turn the direction is refused in Arabic, with the rest as it was typed", async () => {
  const answer = await come(ids.open, { name: "Sam\u202eira", phone: "20 12 34 56" });
  expect([answer.status, answer.text.includes(ar("errors:sign-up.name-turns-direction"))]).toEqual([422, true]);
  expect(answer.text).toContain("20 12 34 56");
  expect(await people()).toEqual([]);
});
