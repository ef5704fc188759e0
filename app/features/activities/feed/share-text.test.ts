import { expect, it } from "vitest";
import { calendarLinks } from "./calendar-links";
import { shareText, whatsAppLink } from "./share-text";

const PARTS = {
  title: "Sprog*café*",
  when: "Torsdag 26. november kl. 16.30-18.30",
  where: "Velkomsthuset, Torvet 1",
  languages: "",
  terms: "Gratis, bare kom",
  url: "https://nyven.example/da/activities/7",
};

it("reads well as a message: bold title, facts without gaps, the address last", () => {
  expect(shareText(PARTS)).toBe(
    "*Sprogcafé*\nTorsdag 26. november kl. 16.30-18.30\nVelkomsthuset, Torvet 1\nGratis, bare kom\n\nhttps://nyven.example/da/activities/7",
  );
  expect(new URL(whatsAppLink(shareText(PARTS))).searchParams.get("text")).toBe(shareText(PARTS));
});

it("links to calendars on the web with the instants in UTC and every text whole", () => {
  const span = { startsAt: Date.UTC(2026, 10, 26, 15, 30), endsAt: Date.UTC(2026, 10, 26, 17, 30) };
  const texts = {
    title: "Kaffe & dansk + kage",
    description: "Kom",
    place: "Torvet 1",
    url: "https://nyven.example/7",
  };
  const links = calendarLinks(span, texts);
  const google = new URL(links.google).searchParams;
  expect([google.get("dates"), google.get("text")]).toEqual(["20261126T153000Z/20261126T173000Z", texts.title]);
  const outlook = new URL(links.outlook).searchParams;
  expect([outlook.get("startdt"), outlook.get("subject"), outlook.get("body")]).toEqual([
    "2026-11-26T15:30:00.000Z",
    texts.title,
    "Kom\n\nhttps://nyven.example/7",
  ]);
  expect(links.outlook).not.toContain("+");
});
