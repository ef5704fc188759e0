import { expect, test } from "vitest";
import { contentSecurityPolicy } from "./content-security";

const parse = (policy: string) =>
  Object.fromEntries(policy.split("; ").map((one) => [one.split(" ")[0], one.split(" ").slice(1).join(" ")]));

test("a page without script allows none, and asks nothing of anybody", () => {
  const policy = parse(contentSecurityPolicy({ scripted: false, nonce: "abc", secure: false }));
  expect(policy).toMatchObject({ "default-src": "'none'", "script-src": "'none'", "connect-src": "'none'" });
  expect(policy).toMatchObject({ "form-action": "'self'", "base-uri": "'none'", "frame-ancestors": "'none'" });
});

test("a page with script allows what carries the nonce, and never inline or eval", () => {
  const text = contentSecurityPolicy({ scripted: true, nonce: "abc", secure: true });
  expect(parse(text)["script-src"]).toContain("'nonce-abc'");
  expect(text).not.toMatch(/unsafe|\*|https?:/);
  expect(text).toContain("upgrade-insecure-requests");
});

test("one page may add what it needs, and only that changes", () => {
  const usual = parse(contentSecurityPolicy({ scripted: true, nonce: "n", secure: false }));
  const more = { "worker-src": "'self'" };
  expect(parse(contentSecurityPolicy({ scripted: true, nonce: "n", secure: false, more }))).toEqual({
    ...usual,
    ...more,
  });
});
