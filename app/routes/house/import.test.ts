import { expect, test } from "vitest";
import { activities } from "~db/schema/activities.server";
import { activityTexts } from "~db/schema/texts.server";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { cookieOf, getting, NOW, testHouse } from "~tests/support/house";
import { linksIn, pageHtml } from "~tests/support/page-html";
import ImportPage, { action, loader } from "./import";

const event = (uid: string, ...lines: string[]) => [
  "BEGIN:VEVENT",
  `UID:${uid}`,
  "DTSTART;TZID=Europe/Copenhagen:20261203T160000",
  ...lines,
  "END:VEVENT",
];

async function imported(wishes: { addressPublic?: boolean }, ...events: string[][]) {
  const house = testHouse();
  const make = factories({ now: NOW });
  const host = make.account.host({ houseId: "noerrebro" });
  await settle(house.db, make.house({ id: "noerrebro", ...wishes }), host);
  const cookie = await cookieOf(house, host.id);
  const asked = getting(house, "/house/import?house=noerrebro", { cookie });
  const file = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//other//EN", ...events.flat(), "END:VCALENDAR"].join(
    "\r\n",
  );
  const body = new FormData();
  body.append("file", new File([file], "calendar.ics", { type: "text/calendar" }));
  const headers = { cookie, origin: house.env.origin };
  const sent = { ...asked, request: new Request(asked.request.url, { method: "POST", headers, body }) };
  const answer = await action(sent);
  const html =
    answer instanceof Response ? null : pageHtml(ImportPage, { loaderData: await loader(asked), actionData: answer });
  return {
    answer,
    html,
    rows: () => house.db.read.select().from(activities),
    texts: () => house.db.read.select().from(activityTexts),
  };
}

const END = "DTEND;TZID=Europe/Copenhagen:20261203T180000";

test("what a host should look at is said after the import, each with the way to its draft", async () => {
  const { html, rows } = await imported({}, event("one", "SUMMARY:Syklub"), event("two", END, "SUMMARY:Kor"));
  expect(html).toContain("Der stod ikke, hvornår den slutter. Vi har skrevet en time.");
  const drafts = (await rows()).filter(({ durationMinutes }) => durationMinutes === 60);
  expect(drafts).toHaveLength(1);
  expect(linksIn(html ?? "")).toEqual([`/house/activities/${drafts[0]?.id}`]);
});

test("with nothing to look at the import leads on to the week", async () => {
  const { answer } = await imported({}, event("two", END, "SUMMARY:Kor"));
  expect(answer).toMatchObject({ status: 303 });
});

test("the place becomes the room it names, or stands under the description with the address on the web", async () => {
  const { rows, texts } = await imported(
    {},
    event("room", END, "SUMMARY:Cykler", "LOCATION:Værkstedet\\, Nørrebrogade 1"),
    event("away", END, "SUMMARY:Tur", "DESCRIPTION:Vi går.", "LOCATION:Fælledparken", "URL:https://tur.example/"),
    event("here", END, "SUMMARY:Café", "LOCATION:Welcome House Nørrebro"),
  );
  expect((await rows()).map(({ room }) => room).sort()).toEqual(["Værkstedet", null, null]);
  const said = new Map(
    (await texts()).filter(({ language }) => language === "da").map((one) => [one.title, one.description]),
  );
  expect([said.get("Cykler"), said.get("Café")]).toEqual(["", ""]);
  expect(said.get("Tur")).toBe("Vi går.\n\nFælledparken\nhttps://tur.example/");
});

test("where the house's address is not public, no place is taken into words that all will read", async () => {
  const { texts } = await imported({ addressPublic: false }, event("one", END, "SUMMARY:Kor", "LOCATION:Den gule dør"));
  expect(JSON.stringify(await texts())).not.toContain("Den gule dør");
});
