import { expect, test } from "vitest";
import { days } from "~/foundation/clock";
import { drafts, tokens } from "~db/schema/access.server";
import { NOW, testHouse } from "~tests/support/house";
import { DUE, runDue, startBackground } from "./background";
import { runAlone } from "./run-alone";

test("the hourly tick erases drafts that have ended and says how many, without saying whose", async () => {
  const house = testHouse();
  const draft = (hash: string, expiresAt: Date) => ({ hash, form: "join", answers: "{}", createdAt: NOW, expiresAt });
  await house.db.transact((tx) =>
    tx
      .insert(drafts)
      .values([draft("old", NOW), draft("young", new Date(NOW.getTime() + 1))])
      .returning(),
  );
  await runDue(house, NOW);
  expect((await house.db.read.select().from(drafts)).map(({ hash }) => hash)).toEqual(["young"]);
  expect(house.logged.join()).toContain('"clean-up.drafts":1');
  expect(house.logged.join()).not.toContain("old");
});

test("keys are kept thirty days after they end, so that an old link can say that it is old", async () => {
  const house = testHouse();
  const key = { purpose: "answer" as const, subjectId: "m", createdAt: NOW, expiresAt: NOW };
  await house.db.transact((tx) =>
    tx
      .insert(tokens)
      .values({ hash: "a", ...key })
      .returning(),
  );
  await runDue(house, new Date(NOW.getTime() + days(30)));
  expect(await house.db.read.select().from(tokens)).toHaveLength(1);
  await runDue(house, new Date(NOW.getTime() + days(31)));
  expect(await house.db.read.select().from(tokens)).toEqual([]);
});

test("every line of the tick has its own name", () => {
  expect(new Set(DUE.map(({ name }) => name)).size).toBe(DUE.length);
});

test("stopping waits for a run under way, and nothing starts after it", async () => {
  let ended = 0;
  let end = () => {};
  const alone = runAlone(0, async () => {
    await new Promise<void>((resolve) => {
      end = resolve;
    });
    ended += 1;
  });
  const stopped = alone.stop();
  expect(ended).toBe(0);
  end();
  await stopped;
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(ended).toBe(1);
});

test("the server's own background stops when it is asked", async () => {
  const house = testHouse();
  await startBackground(house).stop();
  expect(house.logged.filter((line) => line.includes("broken"))).toEqual([]);
});
