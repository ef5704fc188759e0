import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { handOnDue } from "~/features/people/intake/hand-on-due.server";
import { days } from "~/foundation/clock";
import { families, outbox } from "~db/schema/all.server";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { openTown } from "~tests/support/journey";
import type { Visitor } from "~tests/support/visitor";

let anna = "";
let bo = "";
const town = openTown({
  seed: async (db, now) => {
    const make = factories({ now });
    const first = make.organisation({ id: "org-a", name: "Røde Kors" });
    const second = make.organisation({ id: "org-b", name: "Nabo", phone: "11 11 11 11" });
    const coordinators = [
      make.account.coordinator({ organisationId: first.id, name: "Anna" }),
      make.account.coordinator({ organisationId: second.id, name: "Bo" }),
    ] as const;
    // Somebody free draws people to the first organisation.
    await settle(db, first, second, ...coordinators, make.volunteer.approved({ organisationId: first.id }));
    [anna, bo] = [coordinators[0].id, coordinators[1].id];
  },
});

const goOn = ({ page }: Visitor) => page.getByRole("button", { name: "Gem, og gå videre" }).click();

/** Somebody living alone registers on a phone without script, and leaves the choice to us. */
async function register(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await visitor.visit("/da/family");
  await page.getByRole("link", { name: "Begynd" }).click();
  await page.getByLabel("Dit navn").fill("Hodan");
  await page.getByLabel("Nej, jeg er alene om det").check();
  await goOn(visitor);
  await page.getByLabel("kvinde, som bor alene").check();
  await page.getByLabel("Postnummer").fill("2200");
  await goOn(visitor);
  await page.getByRole("radiogroup", { name: "dansk" }).first().getByLabel("til hverdag").check();
  await goOn(visitor);
  await page.getByLabel("Send en sms").check();
  await page.getByLabel("Telefonnummer", { exact: true }).fill("20 12 34 56");
  await goOn(visitor);
  await goOn(visitor);
  await goOn(visitor);
  await goOn(visitor);
  expect(await page.getByLabel("I må gerne vælge for mig").isChecked()).toBe(true);
  await goOn(visitor);
  await page.getByRole("radiogroup", { name: "Hodan, siger du ja?" }).getByLabel("Ja, det vil jeg gerne").check();
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await page.getByText("Anna fra Røde Kors kontakter dig inden 5 dage.").waitFor();
}

test("two organisations and somebody who says any partner: after five days the next one is asked, and the first sees nothing", {
  timeout: 240_000,
}, async () => {
  const hodan = await town.visitor({ script: false });
  await register(hodan);
  expect(await hodan.page.getByRole("main").textContent()).not.toMatch(/famili/i);
  const [file] = await town.db.read.select().from(families).where(eq(families.name, "Hodan"));
  const path = `/desk/families/${file?.id}`;

  const atFirst = await town.visitor({ width: 1280 });
  await atFirst.signInAs(anna);
  await atFirst.visit("/desk/intake");
  await atFirst.page.getByRole("link", { name: "Hodan" }).click();
  await atFirst.page.getByRole("heading", { level: 1, name: "Hodan" }).waitFor();

  await handOnDue(town.db, new Date(Date.now() + days(5)), town.origin);

  await atFirst.visit(path, 404);
  await atFirst.visit("/desk/intake");
  expect(await atFirst.page.getByRole("link", { name: "Hodan" }).count()).toBe(0);
  const told = (await town.db.read.select().from(outbox)).find(({ message }) => message === "handed-on");
  expect(told).toMatchObject({ recipient: "+4520123456", language: "da", facts: { organisation: "Nabo" } });

  const atSecond = await town.visitor({ width: 1280 });
  await atSecond.signInAs(bo);
  await atSecond.visit("/desk/intake");
  await atSecond.page.getByRole("button", { name: "Vi er i kontakt Hodan" }).click();
  await atSecond.page.getByText("Kontakten er noteret.").waitFor();
  await handOnDue(town.db, new Date(Date.now() + days(20)), town.origin);
  await atSecond.visit(path);
});
