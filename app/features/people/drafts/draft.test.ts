import { expect, test } from "vitest";
import { drafts } from "~db/schema/access.server";
import { testDatabase } from "~tests/support/database";
import { NOW } from "~tests/support/house";
import { findDraft, forgetDraft, hasDraftLink, keepStep, makeDraftLink, takeOverDraft } from "./draft.server";

const commitment = {
  form: "volunteer" as const,
  step: "commitment" as const,
  typed: [["commitment", "one-family"]] as [string, string][],
};

async function begun() {
  const db = testDatabase(NOW);
  const secret = (await keepStep(db, NOW, { draft: null, ...commitment })) as string;
  const draft = await findDraft(db.read, "volunteer", secret, NOW);
  if (!draft) throw new Error("no draft");
  return { db, secret, draft };
}

test("looking at a private link changes nothing; taking over moves the draft to the other device, once", async () => {
  const { db, secret, draft } = await begun();
  const link = await makeDraftLink(db, NOW, draft);
  expect(await hasDraftLink(db.read, "volunteer", link, NOW)).toBe(true);
  expect(await hasDraftLink(db.read, "volunteer", link, NOW)).toBe(true);
  const there = (await takeOverDraft(db, "volunteer", link, NOW)) as string;
  expect((await findDraft(db.read, "volunteer", there, NOW))?.steps).toEqual({ commitment: commitment.typed });
  expect(await findDraft(db.read, "volunteer", secret, NOW)).toBeNull();
  expect(await takeOverDraft(db, "volunteer", link, NOW)).toBeNull();
});

test("a link is no draft and a draft is no link", async () => {
  const { db, secret, draft } = await begun();
  const link = await makeDraftLink(db, NOW, draft);
  expect(await findDraft(db.read, "volunteer", link, NOW)).toBeNull();
  expect(await hasDraftLink(db.read, "volunteer", secret, NOW)).toBe(false);
});

test("a second link makes the first one useless, and forgetting the draft both", async () => {
  const { db, draft } = await begun();
  const first = await makeDraftLink(db, NOW, draft);
  const second = await makeDraftLink(db, NOW, draft);
  expect(await hasDraftLink(db.read, "volunteer", first, NOW)).toBe(false);
  expect(await hasDraftLink(db.read, "volunteer", second, NOW)).toBe(true);
  await forgetDraft(db, draft);
  expect(await db.read.select().from(drafts)).toEqual([]);
});

test("two steps kept at once are both kept", async () => {
  const { db, secret, draft } = await begun();
  await Promise.all([
    keepStep(db, NOW, { form: "volunteer", draft, step: "likes", typed: [["interests", "chess"]] }),
    keepStep(db, NOW, { form: "volunteer", draft, step: "when", typed: [["times", "wed-evening"]] }),
  ]);
  const kept = await findDraft(db.read, "volunteer", secret, NOW);
  expect(Object.keys(kept?.steps ?? {}).toSorted()).toEqual(["commitment", "likes", "when"]);
});
