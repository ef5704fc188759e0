import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { post } from "~/features/notifications/post.server";
import { outbox } from "~db/schema/outbox.server";
import { families, familyAdults } from "~db/schema/people.server";
import { settle } from "~tests/factories/rows";
import { cookieOf, getting, NOW, posting, responseOf } from "~tests/support/house";
import { type SmallTown, smallTown } from "~tests/support/matching";
import { action, loader } from "./calls";

async function callTown() {
  const town = await smallTown();
  const message = { organisationId: town.organisation.id, language: "ar", facts: { name: "Amina", link: "" } };
  await town.db.transact(async (tx) => {
    await tx.update(familyAdults).set({ phone: "+4520304050" }).returning();
    await post(tx, NOW, { ...message, id: "call:1", channel: "call", recipient: "+4520304050", message: "check-in" });
    await post(tx, NOW, { ...message, id: "text:1", channel: "text", recipient: "+4520304051", message: "check-in" });
    await post(tx, NOW, { ...message, id: "mail:1", channel: "mail", recipient: "a@example.org", message: "check-in" });
  });
  return town;
}
const listFor = async (town: SmallTown, accountId: string) => {
  const cookie = await cookieOf(town.house, accountId);
  return (await loader(getting(town.house, "/desk/calls", { cookie }))) as Awaited<ReturnType<typeof loader>>;
};

test("calls and texts stand on the list with what to say; mails do not", async () => {
  const town = await callTown();
  const { rows, all } = await listFor(town, town.karin.id);
  expect(all).toBe(2);
  expect(rows.map(({ phone, lang }) => [phone, lang])).toEqual([
    ["+4520304050", "ar"],
    ["+4520304051", "ar"],
  ]);
  expect(rows[0]?.text).toBeNull();
  expect(rows[1]?.text).toContain("Amina");
});

test("who has been told leaves the list, and the row forgets number and words", async () => {
  const town = await callTown();
  const at = { cookie: await cookieOf(town.house, town.karin.id) };
  const sent = await responseOf(
    action(posting(town.house, "/desk/calls", { told: "call:1", once: "x".repeat(32) }, at)),
  );
  expect(sent.headers.get("location")).toBe("/desk/calls");
  const [row] = await town.db.read.select().from(outbox).where(eq(outbox.id, "call:1"));
  expect(row).toMatchObject({ recipient: "", facts: {}, sentAt: NOW });
  const again = await responseOf(action(posting(town.house, "/desk/calls", { told: "call:1" }, at)));
  expect(again.status).toBe(404);
});

test("a second organisation has its own list, and cannot mark this one", async () => {
  const town = await callTown();
  const other = town.make.organisation({ name: "En anden" });
  const ole = town.make.account.coordinator({ organisationId: other.id, name: "Ole" });
  await settle(town.db, other, ole);
  expect((await listFor(town, ole.id)).all).toBe(0);
  const at = { cookie: await cookieOf(town.house, ole.id) };
  const sent = await responseOf(action(posting(town.house, "/desk/calls", { told: "call:1" }, at)));
  expect(sent.status).toBe(404);
});

test("a protected family's number is there for its readers alone", async () => {
  const town = await callTown();
  await town.db.transact((tx) =>
    tx
      .update(families)
      .set({ protectedFor: ["somebody-else"] })
      .returning(),
  );
  expect((await listFor(town, town.karin.id)).rows.map(({ phone }) => phone)).toEqual(["+4520304051"]);
  await town.db.transact((tx) =>
    tx
      .update(families)
      .set({ protectedFor: [town.karin.id] })
      .returning(),
  );
  expect((await listFor(town, town.karin.id)).all).toBe(2);
});
