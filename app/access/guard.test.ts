import { redirect } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { newId } from "~/foundation/ids";
import { accounts } from "~db/schema/access.server";
import { auditRows, takenForms } from "~db/schema/audit.server";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { cookieOf, getting, NOW, posting, responseOf, testHouse } from "~tests/support/house";
import { audit } from "./audit.server";
import { DESK_COOKIE, guard, open, visitorOf } from "./guard.server";
import { takeOnce } from "./once.server";

async function townWithTwo() {
  const house = testHouse();
  const make = factories({ now: NOW });
  const [red, blue] = [make.organisation({ name: "Red" }), make.organisation({ name: "Blue" })];
  const karin = make.account.coordinator({ organisationId: red.id });
  const host = make.account.host({ houseId: "house-1" });
  await settle(house.db, red, blue, karin, host);
  return { house, red, blue, karin, host, cookie: await cookieOf(house, karin.id) };
}

const desk = guard({ may: "desk.see", audit: "reads" }, async (door) => door.organisationId);

test("a visitor at a signed-in page is led to log in, and back afterwards", async () => {
  const { house } = await townWithTwo();
  const answer = await responseOf(desk(getting(house, "/desk/families?x=1")));
  expect([answer.status, answer.headers.get("location")]).toEqual([303, "/da/log-in?next=%2Fdesk%2Ffamilies"]);
  const english = await responseOf(desk(getting(house, "/en/account")));
  expect(english.headers.get("location")).toBe("/en/log-in?next=%2Fen%2Faccount");
});

test("who has no permission finds nothing", async () => {
  const { house, host } = await townWithTwo();
  const answer = await responseOf(desk(getting(house, "/desk", { cookie: await cookieOf(house, host.id) })));
  expect(answer.status).toBe(404);
});

test("the desk is that of one's own organisation, whatever the cookie asks for", async () => {
  const { house, red, blue, cookie } = await townWithTwo();
  expect(await desk(getting(house, "/desk", { cookie }))).toBe(red.id);
  expect(await desk(getting(house, "/desk", { cookie: `${cookie}; ${DESK_COOKIE}=${blue.id}` }))).toBe(red.id);
});

test("a form from another site is refused with 403, also without an account and without an Origin", async () => {
  const { house, cookie } = await townWithTwo();
  let ran = 0;
  const action = open(async () => {
    ran += 1;
    return null;
  });
  const foreign = posting(house, "/da/log-in", {}, { cookie, origin: "https://evil.example" });
  expect((await responseOf(action(foreign))).status).toBe(403);
  const nameless = posting(house, "/da/log-in", {});
  nameless.request.headers.delete("origin");
  expect((await responseOf(action(nameless))).status).toBe(403);
  expect(ran).toBe(0);
  expect(await action(posting(house, "/da/log-in", {}))).toBeNull();
});

test("a corrupted cookie is a visitor's", async () => {
  const { house } = await townWithTwo();
  const who = open(async (door) => (await visitorOf(door))?.name ?? "nobody");
  for (const cookie of ["nyven=", "nyven=%00%ff", `nyven=${"x".repeat(5000)}`, "nyven", "=;;=,"]) {
    expect(await who(getting(house, "/da", { cookie }))).toBe("nobody");
  }
});

test("an account that was blocked reads from its next request on that it is paused", async () => {
  const { house, cookie } = await townWithTwo();
  await house.db.transact((tx) =>
    tx.update(accounts).set({ blockedAt: NOW }).where(eq(accounts.name, "Karin 1")).returning(),
  );
  const answer = await responseOf(desk(getting(house, "/desk", { cookie })));
  expect([answer.status, answer.headers.get("location")]).toEqual([303, "/da/paused"]);
});

const act = guard({ may: "desk.see", audit: "test.done" }, async (door) => {
  await door.db.transact(async (tx) => {
    await takeOnce(tx, door.once, door.now);
    await audit(tx, door.by, "test.done", newId());
  });
  return redirect("/desk/there", 303);
});

test("a form sent again has one effect and leads where it led the first time", async () => {
  const { house, cookie } = await townWithTwo();
  const sent = () => posting(house, "/desk/here", { once: "0123456789abcdef" }, { cookie });
  const answers = [await responseOf(act(sent())), await responseOf(act(sent()))];
  expect(answers.map(({ headers }) => headers.get("location"))).toEqual(["/desk/there", "/desk/there"]);
  expect(await house.db.read.select().from(auditRows)).toHaveLength(1);
});

test("a form sent twice at the same time has one effect", async () => {
  const { house, cookie } = await townWithTwo();
  const sent = () => posting(house, "/desk/here", { once: "0123456789abcdef" }, { cookie });
  const answers = await Promise.all([1, 2, 3].map(() => responseOf(act(sent()))));
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
  expect(await house.db.read.select().from(auditRows)).toHaveLength(1);
});

test("nobody can use up another person's form: the key is bound to who sends it", async () => {
  const { house, cookie, host } = await townWithTwo();
  const open2 = guard({ may: "account.own", audit: "test.done" }, async (door) => {
    await door.db.transact((tx) => takeOnce(tx, door.once, door.now));
    return redirect("/done", 303);
  });
  const other = await cookieOf(house, host.id);
  for (const one of [cookie, other]) await open2(posting(house, "/x", { once: "0123456789abcdef" }, { cookie: one }));
  expect(await house.db.read.select().from(takenForms)).toHaveLength(2);
});

test("a form that did not fit may be sent again with the same key", async () => {
  const { house, cookie } = await townWithTwo();
  let tries = 0;
  const picky = guard({ may: "desk.see", audit: "test.done" }, async (door) => {
    tries += 1;
    if (tries === 1) return new Response(null, { status: 422 });
    await door.db.transact((tx) => takeOnce(tx, door.once, door.now));
    return redirect("/desk/there", 303);
  });
  const sent = () => posting(house, "/desk/here", { once: "0123456789abcdef" }, { cookie });
  expect((await responseOf(picky(sent()))).status).toBe(422);
  expect((await responseOf(picky(sent()))).status).toBe(303);
});
