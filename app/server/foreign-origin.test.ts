import express from "express";
import { expect, onTestFinished, test } from "vitest";
import { refuseForeignForms } from "./foreign-origin";

async function post(headers: Record<string, string>): Promise<number> {
  const app = express();
  app.use(refuseForeignForms("https://nyven.example"));
  app.post("/", (_, response) => void response.send("taken"));
  const server = app.listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as { port: number };
  return (await fetch(`http://127.0.0.1:${port}/`, { method: "POST", headers })).status;
}

test("a form from another site is refused with 403, one from our own address is taken", async () => {
  expect(await post({ origin: "https://evil.example" })).toBe(403);
  expect(await post({ origin: "null" })).toBe(403);
  expect(await post({ origin: "https://nyven.example" })).toBe(200);
  expect(await post({})).toBe(200);
});
