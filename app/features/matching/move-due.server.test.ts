import { expect, test } from "vitest";
import { days } from "~/foundation/clock";
import { matches, requests } from "~db/schema/matching.server";
import { outbox } from "~db/schema/outbox.server";
import { NOW } from "~tests/support/house";
import { lastLink, proposedIn, type SmallTown, smallTown } from "~tests/support/matching";
import { answerByLink } from "./answer-proposal.server";
import { countCall } from "./count-call.server";
import { moveDue } from "./move-due.server";

const ORIGIN = "http://localhost:3000";
const after = (n: number) => new Date(NOW.getTime() + days(n));
const stateOf = async (town: SmallTown) => (await town.db.read.select().from(matches))[0]?.state;
const count = async (town: SmallTown, message: string) =>
  (await town.db.read.select().from(outbox)).filter((row) => row.message === message).length;

test("a volunteer who does not answer is reminded once; then the family waits again, for somebody else", async () => {
  const town = await smallTown();
  await proposedIn(town);
  await moveDue(town.db, after(1), ORIGIN);
  expect(await count(town, "proposal-reminder")).toBe(0);
  await moveDue(town.db, after(2.5), ORIGIN);
  await moveDue(town.db, after(2.6), ORIGIN);
  expect(await count(town, "proposal-reminder")).toBe(1);
  expect(await moveDue(town.db, after(3), ORIGIN)).toMatchObject({ lapse: 1 });
  expect(await stateOf(town)).toBe("lapsed");
  expect((await town.db.read.select().from(requests))[0]?.state).toBe("waiting");
  expect(await moveDue(town.db, after(4), ORIGIN)).toMatchObject({ lapse: 0 });
});

test("a family that does not answer is rung twice before its proposal lapses", async () => {
  const town = await smallTown();
  await proposedIn(town);
  const yes = { answer: "yes", reason: null, sharesPhone: null } as const;
  await answerByLink(town.db, town.doing, await lastLink(town, "proposal-volunteer"), yes);
  await moveDue(town.db, after(30), ORIGIN);
  expect(await stateOf(town)).toBe("volunteer-yes");
  for (const _ of [1, 2]) {
    const [match] = await town.db.read.select().from(matches);
    if (!match) throw new Error("no match");
    const { organisationId, id: matchId, version } = match;
    await countCall(town.db, town.doing, { organisationId, matchId, version, interpreter: true });
  }
  await moveDue(town.db, after(31), ORIGIN);
  expect(await stateOf(town)).toBe("lapsed");
  expect(await count(town, "match-closed")).toBe(1);
});
