import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readEnv } from "./env.server";

const read = (settings: Record<string, string>) => readEnv(settings as unknown as NodeJS.ProcessEnv);

test("without any setting the app starts on this machine alone", () => {
  expect(read({})).toMatchObject({ HOST: "127.0.0.1", PORT: 3000, demo: false, origin: "http://localhost:3000" });
});

test("each setting that does not fit is named, all of them at once", () => {
  const wrong: Record<string, string> = {
    NODE_ENV: "prod",
    PORT: "http",
    PUBLIC_URL: "nyven.example",
    SMTP_URL: "https://mail.example",
    MAP_STYLE_URL: "style.json",
    TRUST_PROXY: "-1",
    LOG_LEVEL: "loud",
    DEMO: "true",
  };
  for (const [name, value] of Object.entries(wrong)) expect(() => read({ [name]: value })).toThrow(`  ${name}: `);
  let said = "";
  try {
    read(wrong);
  } catch (error) {
    said = (error as Error).message;
  }
  for (const name of Object.keys(wrong)) expect(said).toContain(`  ${name}: `);
});

test("an empty setting is no setting, and the public address has no slash at its end", () => {
  expect(read({ SMTP_URL: "", PORT: "" })).toMatchObject({ PORT: 3000 });
  expect(read({ PUBLIC_URL: "https://nyven.example/" }).origin).toBe("https://nyven.example");
});

test(".env.example fits unedited", () => {
  const lines = readFileSync(".env.example", "utf8")
    .split("\n")
    .filter((line) => /^[A-Z]/.test(line));
  const settings = Object.fromEntries(lines.map((line) => line.split(/=(.*)/s).slice(0, 2) as [string, string]));
  expect(Object.keys(settings).length).toBeGreaterThan(5);
  expect(read(settings)).toMatchObject({ demo: false, PORT: 3000 });
});
