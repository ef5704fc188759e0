import { eq } from "drizzle-orm";
import { hashOf, newSecret } from "~/foundation/ids";
import { occurrences, signUps } from "~db/schema/activities.server";
import { oneDate, type WalkedTown } from "./town";

/** The secret of a family's own sign-up to a whole series with places, of which they have given one date up. */
export async function signUpSecret(town: WalkedTown, language: string) {
  const { activityId } = await oneDate(town, "places");
  const dates = await town.db.read
    .select()
    .from(occurrences)
    .where(eq(occurrences.activityId, activityId))
    .orderBy(occurrences.startsAt);
  const secret = newSecret();
  const seriesKey = newSecret().slice(0, 36);
  const said = { seriesKey, name: "Samira", adults: 1, children: 0, language, createdAt: town.now };
  const rows = dates.map(({ id: occurrenceId }, i) => ({
    ...said,
    id: newSecret().slice(0, 36),
    occurrenceId,
    linkHash: hashOf(i === 0 ? secret : newSecret()),
    state: i === 1 ? ("cancelled" as const) : ("coming" as const),
  }));
  await town.db.transact((tx) => tx.insert(signUps).values(rows).returning());
  return secret;
}
