import { expect, test } from "vitest";
import { post } from "~/features/notifications/post.server";
import { getting, NOW, responseOf, testHouse } from "~tests/support/house";
import { loader } from "./demo-mail";

const TEXT = {
  id: "sign-in:1",
  channel: "text",
  recipient: "+4520123456",
  language: "en",
  message: "sign-in",
  facts: { code: "123456", link: "https://nyven.example/en/sign-in/abc" },
} as const;

test("the demo shows mails and texts, with links that lead on in the demo itself", async () => {
  const house = testHouse({ DEMO: "yes" });
  await house.db.transact((tx) => post(tx, NOW, TEXT));
  const { messages } = await loader(getting(house, "/demo/mail"));
  expect(messages).toMatchObject([{ channel: "text", recipient: "+4520123456", lang: "en" }]);
  const pieces = messages.flatMap((one) => one.pieces.flat());
  expect(pieces.map(({ text }) => text).join("")).toContain("Your code is 123456");
  expect(pieces.find(({ link }) => link)?.link).toBe("/en/sign-in/abc");
});

test("anywhere but in the demo there is no letter box", async () => {
  const house = testHouse();
  await house.db.transact((tx) => post(tx, NOW, TEXT));
  expect((await responseOf(loader(getting(house, "/demo/mail")))).status).toBe(404);
});
