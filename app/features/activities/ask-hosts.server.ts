import { eq, max } from "drizzle-orm";
import { audit } from "~/access/audit.server";
import { takeOnce } from "~/access/once.server";
import { post } from "~/features/notifications/post.server";
import { newId } from "~/foundation/ids";
import { ok, type Result, refused } from "~/foundation/result";
import { isSiteLanguage } from "~/language/languages";
import type { Database, Writer } from "~db/database.server";
import { activities, hostings, occurrences } from "~db/schema/activities.server";
import { type OwnDate, ownDate } from "./cancel-date.server";
import type { Doing } from "./doing";
import { type HostingUnit, listHostingUnits } from "./hosting-queries.server";
import { mayHost } from "./may-host";
import { hostingPath } from "./tell-about-date.server";
import { type DateWords, dateWords } from "./tell-signed-up.server";
import { wallClock } from "./wall-clock";

/** So many are asked at a time: enough for an answer, few enough that nobody is asked every week. */
const ASKED_AT_ONCE = 5;

/**
 * Asks volunteers who could host a date: who may by the rules and was asked least recently first; nobody twice for the
 * same date.
 * @returns how many units were asked
 */
export async function askHosts(
  db: Database,
  doing: Doing,
  which: OwnDate,
): Promise<Result<{ asked: number }, "not-found" | "past" | "nobody">> {
  return db.transact(async (tx) => {
    const [found] = await tx
      .select({ occurrence: occurrences, activity: activities })
      .from(occurrences)
      .innerJoin(activities, eq(activities.id, occurrences.activityId))
      .where(ownDate(which));
    if (!found) return refused("not-found");
    if (found.occurrence.startsAt <= wallClock(doing.now)) return refused("past");
    const day = found.occurrence.startsAt.slice(0, 10);
    const able = (await listHostingUnits(tx, null)).filter((unit) => mayHost(unit, found.activity, day).length === 0);
    const chosen = (await leastRecentlyAsked(tx, which.occurrenceId, able)).slice(0, ASKED_AT_ONCE);
    if (chosen.length === 0) return refused("nobody");
    await takeOnce(tx, doing.once, doing.now);
    const words = await dateWords(tx, which.occurrenceId);
    for (const unit of chosen) await askOne(tx, doing, which.occurrenceId, unit, words);
    await audit(tx, doing, "hosting.asked", which.occurrenceId, { detail: { units: chosen.length } });
    return ok({ asked: chosen.length });
  });
}

async function leastRecentlyAsked(tx: Writer, occurrenceId: string, units: HostingUnit[]): Promise<HostingUnit[]> {
  const here = await tx.select().from(hostings).where(eq(hostings.occurrenceId, occurrenceId));
  const known = new Set(here.map(({ volunteerId }) => volunteerId));
  const last = await tx
    .select({ volunteerId: hostings.volunteerId, at: max(hostings.at) })
    .from(hostings)
    .groupBy(hostings.volunteerId);
  const lastAsked = new Map(last.map(({ volunteerId, at }) => [volunteerId, at?.getTime() ?? 0]));
  return units
    .filter(({ id }) => !known.has(id))
    .sort((a, b) => (lastAsked.get(a.id) ?? 0) - (lastAsked.get(b.id) ?? 0) || (a.id < b.id ? -1 : 1));
}

async function askOne(
  tx: Writer,
  doing: Doing,
  occurrenceId: string,
  unit: HostingUnit,
  words: DateWords,
): Promise<void> {
  await tx
    .insert(hostings)
    .values({ id: newId(), occurrenceId, volunteerId: unit.id, state: "asked", at: doing.now })
    .returning({ id: hostings.id });
  const language = isSiteLanguage(unit.language) ? unit.language : "da";
  for (const adult of unit.people) {
    await post(tx, doing.now, {
      id: `date:${occurrenceId}:hosting-asked:${adult.id}`,
      organisationId: unit.organisationId,
      channel: adult.email ? "mail" : "text",
      recipient: adult.email ?? adult.phone,
      language,
      message: "hosting-asked",
      facts: { name: adult.name, ...words(language), link: `${doing.origin}${hostingPath(language)}` },
    });
  }
}
