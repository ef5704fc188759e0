import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { hashOfCode, makeKeys, readKeys } from "./keys.server";

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "nyven-keys-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test("a key file is made once, for its owner's eyes only, and read again", () => {
  const file = join(newFolder(), "deep", "keys.json");
  const keys = makeKeys(file);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readKeys(file)).toEqual(keys);
  expect(() => makeKeys(file)).toThrow("There is a key file already");
});

test("a missing key file says how to make one; a damaged one is not overwritten", () => {
  const file = join(newFolder(), "keys.json");
  expect(() => readKeys(file)).toThrow("npm run admin -- keys");
  writeFileSync(file, '{"codes":"short"}');
  expect(() => readKeys(file)).toThrow("is no key file of Nyven");
});

test("the hash of a code depends on the key and on whose code it is", () => {
  const [one, two] = [{ codes: "00".repeat(32) }, { codes: "11".repeat(32) }];
  const hashes = [hashOfCode(one, "123456", "a"), hashOfCode(two, "123456", "a"), hashOfCode(one, "123456", "b")];
  expect(new Set(hashes).size).toBe(3);
  expect(hashOfCode(one, "123456", "a")).toBe(hashes[0]);
});
