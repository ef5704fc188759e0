import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { askReader } from "~/features/activities/ask-reader.server";
import { writeWords } from "~/features/activities/write-words.server";
import { days } from "~/foundation/clock";
import { outbox } from "~db/schema/outbox.server";
import { activityWords } from "~db/schema/texts.server";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { getting, NOW, posting, testHouse } from "~tests/support/house";
import { pageHtml } from "~tests/support/page-html";
import ReadTextPage, { action, loader } from "./read-text";

const HOSTS = { title: "كرنفال", description: "نلعب معًا." };
const READERS = { title: "حفلة", description: "نرقص." };

/** A café whose host wrote in Danish, and a volunteer with a link to say it in Arabic. */
async function asked() {
  const house = testHouse();
  const make = factories({ now: NOW });
  const mona = make.account.host({ houseId: "noerrebro", name: "Mona" });
  const cafe = make.activity({ houseId: "noerrebro", texts: { da: { title: "Fastelavn", description: "Tønde." } } });
  const organisation = make.organisation();
  const reader = { languages: [{ tag: "ar" as const, speaking: 4 as const, reading: 4 as const }] };
  const volunteer = make.volunteer.approved({ organisationId: organisation.id, adults: [reader] });
  await settle(house.db, make.house({ id: "noerrebro" }), mona, organisation, volunteer, cafe);
  const doing = { accountId: mona.id, now: NOW, origin: house.env.origin, once: null };
  const which = { activityId: cafe.id, houseIds: ["noerrebro"] };
  await askReader(house.db, doing, which, "ar");
  const [letter] = await house.db.read.select().from(outbox).where(eq(outbox.message, "reader-asked"));
  const path = new URL(String(letter?.facts.link)).pathname;
  const params = { lang: "ar", secret: path.split("/").at(-1) as string };
  return {
    house,
    look: () => loader(getting(house, path, { params })),
    send: async (fields: Record<string, string>): Promise<unknown> => action(posting(house, path, fields, { params })),
    hostWrites: () => writeWords(house.db, doing, which, { ...HOSTS, language: "ar", seen: null }),
    arabic: async () => {
      const its = and(eq(activityWords.activityId, cafe.id), eq(activityWords.language, "ar"));
      const [words] = await house.db.read.select().from(activityWords).where(its);
      return words;
    },
  };
}
type Refused = { data: { seen: string | null }; init: { status: number } };

test("what a host wrote after a reader opened the link stays; the reader sees it beside their own, and may send again", async () => {
  const { look, send, hostWrites, arabic } = await asked();
  expect(pageHtml(ReadTextPage, { loaderData: await look() })).toContain('name="seen" value=""');
  await hostWrites();
  const answer = (await send({ seen: "", ...READERS })) as Refused;
  expect(answer.init.status).toBe(422);
  expect(await arabic()).toMatchObject({ ...HOSTS, source: "host" });
  const html = pageHtml(ReadTextPage, { loaderData: await look(), actionData: answer.data });
  expect(html).toContain("Nogen har ændret det");
  expect(html).toMatch(/<blockquote lang="ar" dir="rtl"[^>]*>.*كرنفال.*نلعب معًا/s);
  expect(html).toMatch(/<input[^>]*value="حفلة"/);
  const seen = /name="seen" value="(\d+)"/.exec(html)?.[1] ?? "";
  expect(await send({ seen, ...READERS })).toMatchObject({ status: 303 });
  expect(await arabic()).toMatchObject({ ...READERS, source: "reader" });
});

test("a field that does not fit keeps what the page knew, so that a host's words are not written over after it", async () => {
  const { look, send, hostWrites, arabic } = await asked();
  const answer = (await send({ seen: "", title: "" })) as Refused;
  await hostWrites();
  const html = pageHtml(ReadTextPage, { loaderData: await look(), actionData: answer.data });
  expect(html).toContain('name="seen" value=""');
  expect((await send({ seen: "", ...READERS })) as Refused).toMatchObject({ init: { status: 422 } });
  expect(await arabic()).toMatchObject(HOSTS);
});

test("sent twice it is kept once and thanked for; by a link that is old nobody is thanked", async () => {
  const { look, send, arabic } = await asked();
  const sent = { seen: "", once: "a".repeat(32), ...READERS };
  for (const _ of [1, 2]) {
    const answer = (await send(sent).catch((thrown: unknown) => thrown)) as Response;
    expect(answer.headers.get("location")).toBe("/ar/read/thanks?done=sent");
  }
  expect(await arabic()).toMatchObject(READERS);
  const late = await asked();
  late.house.clock.moveTo(new Date(NOW.getTime() + days(15)));
  expect((await late.send({ seen: "", ...READERS })) as Refused).toMatchObject({ init: { status: 422 } });
  expect((await late.look()).page).toBeNull();
  expect(await late.arabic()).toBeUndefined();
  expect((await look()).page).toBeNull();
});
