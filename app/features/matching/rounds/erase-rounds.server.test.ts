import { expect, test } from "vitest";
import { days } from "~/foundation/clock";
import { roundInputs, roundLeftOut, roundPairs } from "~db/schema/rounds.server";
import { NOW } from "~tests/support/house";
import { askedIn, crowdedTown, roundsIn, runnerFor } from "~tests/support/rounds";
import { eraseRounds } from "./erase-rounds.server";

test("a round is erased a year after it was started, with its pairs, those left out and its digests", async () => {
  const town = await crowdedTown({ families: 8, volunteers: 6 });
  const runner = await runnerFor(town);
  await askedIn(town);
  await runner.idle();
  expect(await eraseRounds(town.db, new Date(NOW.getTime() + days(365)))).toEqual({ erased: 0 });
  expect((await town.db.read.select().from(roundPairs)).length).toBeGreaterThan(0);
  expect(await eraseRounds(town.db, new Date(NOW.getTime() + days(366)))).toEqual({ erased: 1 });
  expect(await roundsIn(town)).toEqual([]);
  for (const table of [roundPairs, roundLeftOut, roundInputs])
    expect(await town.db.read.select().from(table)).toEqual([]);
}, 60_000);
