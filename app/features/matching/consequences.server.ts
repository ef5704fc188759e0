import { and, eq } from "drizzle-orm";
import { addMonths } from "~/foundation/calendar-months";
import { addDays, dayOf } from "~/foundation/clock";
import { newId } from "~/foundation/ids";
import type { Writer } from "~db/database.server";
import { answers, barredPairs } from "~db/schema/matching.server";
import { matchTypes } from "~db/schema/organisations.server";
import { familyAdults, volunteerAdults, volunteers } from "~db/schema/people.server";
import type { Side } from "~db/vocabulary";
import { type Doing, firstNameOf, listAsked, tellSide } from "./answer-links.server";
import { planCheckIns } from "./check-in-plan.server";
import { FAMILY_ANSWERS_IN_MS } from "./deadlines";
import type { Match, MatchChange } from "./move-match.server";
import type { MatchEvent } from "./state-machine";

/** What an event brings with it: more that changes in the row, and what is done once it has changed. */
export type Consequences = { more: MatchChange; afterwards: (moved: Match) => Promise<void> };
const NOTHING: Consequences = { more: {}, afterwards: async () => {} };

/** Consequences of an answer; runs inside the verb's transaction. */
export async function consequencesOf(
  tx: Writer,
  doing: Doing,
  match: Match,
  event: MatchEvent,
  side: Side,
): Promise<Consequences> {
  switch (event) {
    case "volunteer-yes":
      return askFamily(tx, doing, match);
    case "family-yes":
      return {
        more: { agreedAt: doing.now, answerBy: null, nextOn: addDays(dayOf(doing.now), 1) },
        afterwards: async () => {},
      };
    case "volunteer-no":
    case "family-no":
    case "not-for-us":
      return closeKindly(tx, doing, match, side);
    case "confirm":
      return match.state === "met" ? { ...NOTHING, more: { confirmedBy: side } } : becomeActive(tx, doing, match);
    default:
      return NOTHING;
  }
}

/** The volunteer has said yes: now the family is asked, and where no message reaches it somebody rings tomorrow. */
async function askFamily(tx: Writer, doing: Doing, match: Match): Promise<Consequences> {
  const adults = await listAsked(tx, match, "family");
  const written = adults.some(({ address }) => address !== null && address.channel !== "call");
  return {
    more: {
      answerBy: new Date(doing.now.getTime() + FAMILY_ANSWERS_IN_MS),
      remindedAt: null,
      nextOn: addDays(dayOf(doing.now), written ? 7 : 1),
    },
    afterwards: (moved) => tellSide(tx, doing, moved, "family", "proposal-family"),
  };
}

/** A no is always all right. The pair is not proposed again; the other side is told only where it knew. */
async function closeKindly(tx: Writer, doing: Doing, match: Match, side: Side): Promise<Consequences> {
  const other: Side = side === "volunteer" ? "family" : "volunteer";
  const otherKnew = other === "volunteer" || match.state !== "proposed";
  return {
    more: { notAgain: true },
    afterwards: async (moved) => {
      await barPair(tx, doing, match, "declined");
      if (otherKnew) await tellSide(tx, doing, moved, other, "match-closed");
    },
  };
}

/** These two are not proposed to each other again, unless a coordinator says so. */
export async function barPair(
  tx: Writer,
  { now }: Doing,
  { familyId, volunteerId }: Pick<Match, "familyId" | "volunteerId">,
  why: "declined" | "not-again" | "blocked",
): Promise<void> {
  await tx
    .insert(barredPairs)
    .values({ id: newId(), familyId, volunteerId, why, at: now })
    .returning({ id: barredPairs.id });
}

/** Both have said "go on": the term begins, check-ins are planned, and phone numbers go over where both want it. */
async function becomeActive(tx: Writer, doing: Doing, match: Match): Promise<Consequences> {
  const today = dayOf(doing.now);
  const [type] = await tx.select().from(matchTypes).where(eq(matchTypes.id, match.matchTypeId));
  return {
    more: {
      activeAt: doing.now,
      plannedEndOn: addMonths(today, type?.termMonths ?? 6),
      nextOn: addDays(today, 14),
      ...(await phoneWishes(tx, match.id)),
    },
    afterwards: async (moved) => {
      await tx
        .update(volunteers)
        .set({ lastMatchedAt: doing.now })
        .where(eq(volunteers.id, match.volunteerId))
        .returning({ id: volunteers.id });
      await planCheckIns(tx, moved, today);
      const phones = await sharedPhones(tx, moved);
      // Numbers go over on both sides or on none.
      const words = phones.family.length > 0 && phones.volunteer.length > 0 ? "match-active-phones" : "match-active";
      await tellSide(tx, doing, moved, "volunteer", words, () => ({ phones: phones.family.join(", ") }));
      await tellSide(tx, doing, moved, "family", words, () => ({ phones: phones.volunteer.join(", ") }));
    },
  };
}

async function phoneWishes(tx: Writer, matchId: string): Promise<MatchChange> {
  const rows = await tx
    .select()
    .from(answers)
    .where(and(eq(answers.matchId, matchId), eq(answers.stage, "after-meeting"), eq(answers.sharesPhone, true)));
  return {
    volunteerSharesPhone: rows.some(({ side }) => side === "volunteer"),
    familySharesPhone: rows.some(({ side }) => side === "family"),
  };
}

/** Names with numbers of those who want theirs known: empty on both sides until both sides want it. */
export async function sharedPhones(
  tx: Pick<Writer, "select">,
  match: Pick<Match, "id" | "volunteerSharesPhone" | "familySharesPhone">,
): Promise<Record<Side, string[]>> {
  if (!match.volunteerSharesPhone || !match.familySharesPhone) return { volunteer: [], family: [] };
  const wanted = and(eq(answers.matchId, match.id), eq(answers.sharesPhone, true));
  const theirs = await tx
    .select({ name: volunteerAdults.name, phone: volunteerAdults.phone })
    .from(volunteerAdults)
    .innerJoin(answers, eq(answers.volunteerAdultId, volunteerAdults.id))
    .where(wanted);
  const ours = await tx
    .select({ name: familyAdults.name, phone: familyAdults.phone })
    .from(familyAdults)
    .innerJoin(answers, eq(answers.familyAdultId, familyAdults.id))
    .where(wanted);
  const line = ({ name, phone }: { name: string; phone: string | null }) =>
    phone ? [`${firstNameOf(name)} ${phone}`] : [];
  return { volunteer: theirs.flatMap(line), family: ours.flatMap(line) };
}
