import { and, eq, inArray } from "drizzle-orm";
import { audit } from "~/access/audit.server";
import { takeOnce } from "~/access/once.server";
import { ok, type Result, refused } from "~/foundation/result";
import type { Database, Reader, Writer } from "~db/database.server";
import { hostings, occurrences } from "~db/schema/activities.server";
import { type OwnDate, ownDate } from "./cancel-date.server";
import type { Doing } from "./doing";
import { type Host, type HostAnswer, judgeHost, touchPagesOf } from "./host-date.server";
import type { Hosting } from "./hosts-of-date-queries.server";
import { type HostMessage, tellHosts } from "./tell-hosts.server";
import { dateWords } from "./tell-signed-up.server";

/** A hosting of one of a house's own dates. */
export type OwnHosting = OwnDate & { hostingId: string };

/**
 * The house says yes to somebody who offered, or whom it had told no; looked at once more, since a certificate or a consent
 * may have ended meanwhile. The host is told. Saying yes twice changes nothing.
 */
export async function confirmHosting(db: Database, doing: Doing, which: OwnHosting): Promise<HostAnswer> {
  return db.transact(async (tx) => {
    const there = await findHosting(tx, which);
    if (!there) return refused("not-found");
    const verdict = await judgeHost(tx, doing.now, there.occurrenceId, hostOf(there));
    if (!verdict.ok || there.state === "hosting") return verdict;
    const confirmed = await answer(tx, doing, there, { from: ["offered", "declined"], to: "hosting" }, "hosting-yes");
    return confirmed ? ok(null) : refused("not-found");
  });
}

/** The house says no to an offer, or takes its yes back. The host is told kindly. Saying no twice changes nothing. */
export async function declineHosting(
  db: Database,
  doing: Doing,
  which: OwnHosting,
): Promise<Result<null, "not-found">> {
  return db.transact(async (tx) => {
    const there = await findHosting(tx, which);
    if (!there) return refused("not-found");
    if (there.state === "declined") return ok(null);
    const message = there.state === "hosting" ? "hosting-taken-back" : "hosting-no";
    const declined = await answer(tx, doing, there, { from: ["offered", "hosting"], to: "declined" }, message);
    return declined ? ok(null) : refused("not-found");
  });
}

async function findHosting(db: Reader, { hostingId, ...which }: OwnHosting): Promise<Hosting | null> {
  const [found] = await db
    .select({ hosting: hostings })
    .from(hostings)
    .innerJoin(occurrences, eq(occurrences.id, hostings.occurrenceId))
    .where(and(eq(hostings.id, hostingId), ownDate(which)));
  return found?.hosting ?? null;
}

/** The database holds that a hosting is of exactly one of the two. */
const hostOf = ({ volunteerId, familyAdultId }: Hosting): Host =>
  volunteerId !== null ? { volunteerId } : { familyAdultId: familyAdultId ?? "" };

type Step = { from: Hosting["state"][]; to: "hosting" | "declined" };

async function answer(tx: Writer, doing: Doing, { id }: Hosting, { from, to }: Step, message: HostMessage) {
  const [answered] = await tx
    .update(hostings)
    .set({ state: to, countedOn: to === "hosting", at: doing.now })
    .where(and(eq(hostings.id, id), inArray(hostings.state, from)))
    .returning();
  if (!answered) return false;
  await takeOnce(tx, doing.once, doing.now);
  const { occurrenceId } = answered;
  const words = await dateWords(tx, occurrenceId);
  await tellHosts(tx, doing, [answered], words, message, `hosting:${id}:${message}:${doing.now.getTime()}`);
  await audit(tx, doing, to === "hosting" ? "hosting.confirmed" : "hosting.declined", occurrenceId);
  await touchPagesOf(tx, doing.now, occurrenceId);
  return true;
}
