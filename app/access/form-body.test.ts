import { expect, test } from "vitest";
import { responseOf } from "~tests/support/house";
import { FORM_BYTES_MAX, FORM_FIELDS_MAX, readForm } from "./form-body.server";

const FORM = { "content-type": "application/x-www-form-urlencoded" };
const post = (body: BodyInit, headers: Record<string, string> = FORM) =>
  new Request("http://localhost:3000/da", { method: "POST", body, headers, duplex: "half" } as RequestInit);
const fields = (count: number) => Array.from({ length: count }, (_, i) => `f${i}=x`).join("&");

test("a form is read with repeated fields and letters of every script", async () => {
  const form = await readForm(post(`name=${encodeURIComponent("ልደት & Søn")}&day=mon&day=tue`));
  expect([form.get("name"), form.getAll("day")]).toEqual(["ልደት & Søn", ["mon", "tue"]]);
});

test("two hundred fields are taken, one more is 413", async () => {
  expect([...(await readForm(post(fields(FORM_FIELDS_MAX)))).keys()]).toHaveLength(FORM_FIELDS_MAX);
  expect((await responseOf(readForm(post(fields(FORM_FIELDS_MAX + 1))))).status).toBe(413);
});

test("fields of a multipart form are counted too", async () => {
  const made = (count: number) => {
    const form = new FormData();
    for (let i = 0; i < count; i++) form.append(`f${i}`, "x");
    return new Request("http://localhost:3000/da", { method: "POST", body: form });
  };
  expect([...(await readForm(made(FORM_FIELDS_MAX))).keys()]).toHaveLength(FORM_FIELDS_MAX);
  expect((await responseOf(readForm(made(FORM_FIELDS_MAX + 1)))).status).toBe(413);
});

test("a body over the limit is 413 by what it says of its length, and by what really comes", async () => {
  const said = post("a=1", { ...FORM, "content-length": String(FORM_BYTES_MAX + 1) });
  expect((await responseOf(readForm(said))).status).toBe(413);
  let pulled = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      pulled += 1;
      controller.enqueue(new Uint8Array(64 * 1024).fill(97));
    },
  });
  expect((await responseOf(readForm(post(endless)))).status).toBe(413);
  expect(pulled).toBeLessThan(10);
  expect((await readForm(post(`a=${"x".repeat(FORM_BYTES_MAX - 2)}`))).get("a")).toHaveLength(FORM_BYTES_MAX - 2);
});

test("what is no form is 415, and a broken multipart body 400", async () => {
  expect((await responseOf(readForm(post("{}", { "content-type": "application/json" })))).status).toBe(415);
  const broken = post("nothing of the kind", { "content-type": "multipart/form-data; boundary=abc" });
  expect((await responseOf(readForm(broken))).status).toBe(400);
});
