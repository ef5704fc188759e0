import { and, eq, inArray } from "drizzle-orm";
import { post } from "~/features/notifications/post.server";
import { addDays } from "~/foundation/clock";
import { type Result, refused } from "~/foundation/result";
import { formatDateTime, formatList } from "~/language/format.server";
import { isSiteLanguage } from "~/language/languages";
import type { Database, Writer } from "~db/database.server";
import { accounts, roles } from "~db/schema/access.server";
import { houses } from "~db/schema/houses.server";
import { families, volunteers } from "~db/schema/people.server";
import type { Side } from "~db/vocabulary";
import { type Asked, type Doing, firstNameOf, listAsked, tellSide } from "./answer-links.server";
import { type Match, type MoveReason, moveMatch } from "./move-match.server";
import { type Shown, withShown } from "./with-shown.server";

export type MeetingWish = {
  /** Wall time `YYYY-MM-DDTHH:MM`. */
  at: string;
  houseId: string | null;
  /** A public place, where it is not a house. */
  place: string | null;
  /** Who is there for the first half hour. */
  companionId: string | null;
};
/** `paused`: one side is on pause, so nobody meets now. */
export type MeetingReason = MoveReason | "unknown-house" | "unknown-companion" | "paused";

/** Books (or moves) the first meeting, and tells each side when, where, who comes along, and the first names. */
export function bookMeeting(db: Database, doing: Doing, shown: Shown & MeetingWish) {
  return withShown(db, doing, shown, (tx, match) => bookIn(tx, doing, match, shown));
}

/** The same inside a transaction of the caller's: several may share one café hour. */
export async function bookIn(
  tx: Writer,
  doing: Doing,
  match: Match,
  wish: MeetingWish,
): Promise<Result<Match, MeetingReason>> {
  const house = wish.houseId ? await findHouse(tx, wish.houseId) : null;
  if (wish.houseId && !house) return refused("unknown-house");
  const companion = wish.companionId ? await findCompanion(tx, match.organisationId, wish.companionId) : null;
  if (wish.companionId && !companion) return refused("unknown-companion");
  if (!(await areThere(tx, match))) return refused("paused");
  const moved = await moveMatch(tx, doing, {
    match,
    event: "book-meeting",
    change: {
      meetingAt: wish.at,
      meetingHouseId: house?.id ?? null,
      meetingPlace: house ? null : wish.place,
      companionId: companion?.id ?? null,
      nextOn: addDays(wish.at.slice(0, 10), 1),
    },
  });
  if (!moved.ok) return moved;
  const where = house ? `${house.name}, ${house.address}` : (wish.place ?? "");
  const told = { at: wish.at, where, companion: companion ? firstNameOf(companion.name) : "" };
  await tellMeeting(tx, doing, moved.value, told);
  if (companion?.email) await tellCompanion(tx, doing, moved.value, companion, told);
  return moved;
}

type Told = { at: string; where: string; companion: string };

async function tellMeeting(tx: Writer, doing: Doing, match: Match, { at, where, companion }: Told): Promise<void> {
  const people = { volunteer: await listAsked(tx, match, "volunteer"), family: await listAsked(tx, match, "family") };
  const factsFor = (other: Side) => (asked: Asked) => {
    const language = isSiteLanguage(asked.language) ? asked.language : "da";
    const names = formatList(
      language,
      people[other].map(({ firstName }) => firstName),
    );
    return { names, when: formatDateTime(language, at), where, companion };
  };
  const words = companion ? "meeting-booked-companion" : "meeting-booked";
  await tellSide(tx, doing, match, "volunteer", words, factsFor("family"));
  await tellSide(tx, doing, match, "family", words, factsFor("volunteer"));
}

type Companion = { id: string; name: string; email: string | null; language: string };

async function tellCompanion(tx: Writer, doing: Doing, match: Match, companion: Companion, told: Told): Promise<void> {
  const language = isSiteLanguage(companion.language) ? companion.language : "da";
  await post(tx, doing.now, {
    id: `match:${match.id}:companion:${match.version}`,
    organisationId: match.organisationId,
    channel: "mail",
    recipient: companion.email as string,
    language,
    message: "companion-booked",
    facts: { name: firstNameOf(companion.name), when: formatDateTime(language, told.at), where: told.where },
  });
}

/** A unit on pause (a certificate may have ended) and a family on pause meet nobody. */
async function areThere(tx: Writer, { volunteerId, familyId }: Match): Promise<boolean> {
  const [unit] = await tx.select({ state: volunteers.state }).from(volunteers).where(eq(volunteers.id, volunteerId));
  const [family] = await tx.select({ state: families.state }).from(families).where(eq(families.id, familyId));
  return unit?.state === "approved" && family?.state === "consented";
}

async function findHouse(tx: Writer, id: string) {
  const [found] = await tx.select().from(houses).where(eq(houses.id, id));
  return found ?? null;
}

/** Somebody of this organisation: a coordinator, a lead, or a companion appointed for it. */
async function findCompanion(tx: Writer, organisationId: string, accountId: string): Promise<Companion | null> {
  const [found] = await tx
    .select({ id: accounts.id, name: accounts.name, email: accounts.email, language: accounts.language })
    .from(accounts)
    .innerJoin(roles, eq(roles.accountId, accounts.id))
    .where(
      and(
        eq(accounts.id, accountId),
        eq(roles.organisationId, organisationId),
        inArray(roles.role, ["coordinator", "lead", "companion"]),
      ),
    );
  return found ?? null;
}

/** The meeting does not take place; both are told, and a new one can be booked. */
export function callOffMeeting(db: Database, doing: Doing, shown: Shown) {
  return withShown(db, doing, shown, async (tx, match) => {
    const change = { meetingAt: null, meetingHouseId: null, meetingPlace: null, companionId: null };
    const moved = await moveMatch(tx, doing, { match, event: "call-off-meeting", change });
    if (!moved.ok) return moved;
    await tellSide(tx, doing, moved.value, "volunteer", "meeting-called-off");
    await tellSide(tx, doing, moved.value, "family", "meeting-called-off");
    return moved;
  });
}
