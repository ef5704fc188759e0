import { expect, test } from "vitest";
import { copyWeek } from "~/features/activities/copy-week.server";
import { publishActivity, withdrawActivity } from "~/features/activities/publish-activity.server";
import { SOUND_BYTES_MAX } from "~/features/activities/sound-type";
import { recordings, sounds } from "~db/schema/activities.server";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { cookieOf, getting, NOW, responseOf, testHouse } from "~tests/support/house";
import { silentMp3 } from "~tests/support/silence";
import { loader as sound } from "../machine/sound";
import { loader as publicPage } from "../public/activity";
import { action, loader } from "./recordings";

async function town(state: "draft" | "published" = "published") {
  const house = testHouse();
  const make = factories({ now: NOW });
  const host = make.account.host({ houseId: "noerrebro" });
  const foreign = make.account.host({ houseId: "valby" });
  const cafe = make.activity({ houseId: "noerrebro", state });
  await settle(house.db, make.house({ id: "noerrebro" }), make.house({ id: "valby" }), host, foreign, cafe);
  const path = `/house/activities/${cafe.id}/recordings`;
  const params = { activity: cafe.id };
  const cookie = await cookieOf(house, host.id);
  const send = (fields: Record<string, string | File>, by = cookie) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    const headers = { origin: house.env.origin, cookie: by };
    const request = new Request(`${house.env.origin}${path}`, { method: "POST", headers, body });
    return action({ request, params, context: house });
  };
  const play = (id: string, more: { cookie?: string } = {}) =>
    responseOf(sound(getting(house, `/sounds/${id}`, { params: { sound: id }, ...more })));
  const page = (lang: string) =>
    publicPage(getting(house, `/${lang}/activities/${cafe.occurrenceId}`, { params: { lang, id: cafe.occurrenceId } }));
  const doing = { accountId: host.id, now: NOW, origin: house.env.origin, once: null };
  const which = { activityId: cafe.id, houseIds: ["noerrebro"] };
  return {
    house,
    cafe,
    cookie,
    foreign: await cookieOf(house, foreign.id),
    send,
    play,
    page,
    doing,
    which,
    path,
    params,
  };
}

const mp3 = (name = "cafe.mp3") => new File([silentMp3()], name, { type: "text/html" });

test("a host records a message in one language, and it is played on the page in that language alone", async () => {
  const { send, play, page } = await town();
  const answer = await responseOf(send({ language: "so", file: mp3() }));
  expect([answer.status, answer.headers.get("location")?.endsWith("?done=saved")]).toEqual([303, true]);
  const href = (await page("so")).activity.recordingHref as string;
  expect(href).toMatch(/^\/sounds\/[\w-]{36}$/);
  expect((await page("da")).activity.recordingHref).toBeNull();
  const played = await play(href.slice("/sounds/".length));
  expect([played.status, played.headers.get("content-type")]).toEqual([200, "audio/mpeg"]);
  expect((await played.arrayBuffer()).byteLength).toBe(silentMp3().length);
});

test("a newer message takes the place of the older one, and a deleted one leaves nothing behind", async () => {
  const { house, send, page } = await town();
  await send({ language: "so", file: mp3() });
  await send({ language: "so", file: new File([silentMp3(3)], "new.mp3") });
  expect((await house.db.read.select().from(sounds)).map(({ bytes }) => bytes.length)).toEqual([3 * 417]);
  await send({ remove: "so" });
  expect(await house.db.read.select().from(sounds)).toEqual([]);
  expect((await page("so")).activity.recordingHref).toBeNull();
});

test.each([
  ["a page that calls itself mp3", { language: "so", file: new File(["<script>"], "cafe.mp3") }, "not-a-sound"],
  [
    "a sound that is too large",
    { language: "so", file: new File([silentMp3(), new Uint8Array(SOUND_BYTES_MAX)], "a.mp3") },
    "too-large",
  ],
  ["no file", { language: "so", file: new File([], "") }, "no-file"],
  ["no language", { language: "xx", file: mp3() }, "no-language"],
])("%s is refused with a word of its own, and nothing is kept", async (_, fields, problem) => {
  const { house, send } = await town();
  expect(await send(fields)).toMatchObject({ data: { problem }, init: { status: 422 } });
  expect(await house.db.read.select().from(recordings)).toEqual([]);
});

test("a draft's message is heard by those who plan it and by nobody else; a withdrawn one by nobody outside", async () => {
  const { house, send, play, cookie, foreign, doing, which } = await town("draft");
  await send({ language: "da", file: mp3() });
  const [row] = await house.db.read.select().from(recordings);
  const id = row?.soundId as string;
  const heard = async () => [
    (await play(id)).status,
    (await play(id, { cookie: foreign })).status,
    (await play(id, { cookie })).status,
  ];
  expect(await heard()).toEqual([404, 404, 200]);
  await publishActivity(house.db, doing, which);
  expect(await heard()).toEqual([200, 200, 200]);
  await withdrawActivity(house.db, doing, which);
  expect(await heard()).toEqual([404, 404, 200]);
});

test("a copied week plays the same sound, which stays as long as somebody plays it", async () => {
  const { house, send, doing } = await town();
  await send({ language: "da", file: mp3() });
  await copyWeek(house.db, doing, { houseId: "noerrebro", from: "2026-11-23", to: "2026-11-30" });
  expect(await house.db.read.select().from(recordings)).toHaveLength(2);
  expect(await house.db.read.select().from(sounds)).toHaveLength(1);
  await send({ remove: "da" });
  expect(await house.db.read.select().from(sounds)).toHaveLength(1);
});

test("another house's host neither sees nor changes what is recorded here", async () => {
  const { house, send, foreign, path, params } = await town();
  expect((await responseOf(send({ language: "so", file: mp3() }, foreign))).status).toBe(404);
  expect((await responseOf(loader(getting(house, path, { params, cookie: foreign })))).status).toBe(404);
});
