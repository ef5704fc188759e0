import { and, eq, isNull } from "drizzle-orm";
import type { Actor } from "~/access/audit.server";
import { makeToken } from "~/access/tokens.server";
import { type Address, familyAddress, volunteerAddress } from "~/features/notifications/address";
import { post } from "~/features/notifications/post.server";
import type { Reader, Writer } from "~db/database.server";
import { familyAdults, volunteerAdults, volunteers } from "~db/schema/people.server";
import type { Side } from "~db/vocabulary";
import { LINK_LASTS_MS } from "./deadlines";
import { isFrozen } from "./frozen-queries.server";
import type { Match } from "./move-match.server";

/** Who does something to a match, and the address of the site that private links begin with. */
export type Doing = Actor & { origin: string; once: string | null };

/** One adult on one side of a match, and where messages to them go. */
export type Asked = {
  adultId: string;
  side: Side;
  firstName: string;
  language: string;
  address: Address | null;
  /** A phone that others read too: messages to it say nothing of the matter. */
  shared: boolean;
};

/** What a side is told: keys of messages/<tag>/mail.json. */
export type MatchMessage =
  | "proposal-volunteer"
  | "proposal-family"
  | "proposal-reminder"
  | "meeting-booked"
  | "meeting-booked-companion"
  | "meeting-called-off"
  | "after-meeting"
  | "match-active"
  | "match-active-phones"
  | "match-closed"
  | "match-ended"
  | "check-in";

/** The adults of one side who have not left, in their order. */
export async function listAsked(
  db: Reader,
  { familyId, volunteerId }: Pick<Match, "familyId" | "volunteerId">,
  side: Side,
): Promise<Asked[]> {
  if (side === "volunteer") {
    const adults = await db
      .select({ adult: volunteerAdults, language: volunteers.language })
      .from(volunteerAdults)
      .innerJoin(volunteers, eq(volunteers.id, volunteerAdults.volunteerId))
      .where(and(eq(volunteerAdults.volunteerId, volunteerId), isNull(volunteerAdults.leftAt)))
      .orderBy(volunteerAdults.position);
    return adults.map(({ adult, language }) => {
      const firstName = firstNameOf(adult.name);
      return { adultId: adult.id, side, firstName, language, address: volunteerAddress(adult), shared: false };
    });
  }
  const adults = await db
    .select()
    .from(familyAdults)
    .where(and(eq(familyAdults.familyId, familyId), isNull(familyAdults.leftAt)))
    .orderBy(familyAdults.position);
  return adults.map((adult) => {
    const firstName = firstNameOf(adult.name);
    const { id: adultId, language, sharedPhone: shared } = adult;
    return { adultId, side, firstName, language, address: familyAddress(adult), shared };
  });
}

/** The part of a name that is told at the first meeting. */
export const firstNameOf = (name: string): string => name.trim().split(/\s+/)[0] ?? name;

/**
 * Writes to every adult of a side, each with a private link of their own, in the transaction that causes it. Whom no
 * message reaches safely is rung: the message goes to the call list without a link.
 */
export async function tellSide(
  tx: Writer,
  doing: Doing,
  match: Match,
  side: Side,
  message: MatchMessage,
  factsFor: (asked: Asked) => Record<string, string | number> = () => ({}),
): Promise<void> {
  // A protected family is rung by its readers: somebody else may hold the telephone.
  if (side === "family" && (await isFrozen(tx, match))) return;
  for (const asked of await listAsked(tx, match, side)) {
    if (asked.address === null) continue;
    const called = asked.address.channel === "call";
    const link = called ? "" : await makeLink(tx, doing, match, asked);
    await post(tx, doing.now, {
      id: `match:${match.id}:${message}:${match.version}:${asked.adultId}`,
      organisationId: match.organisationId,
      ...asked.address,
      language: asked.language,
      // Somebody else may read it: it only says that there is news.
      message: asked.shared && !called ? "news" : message,
      facts: { name: asked.firstName, link, ...(asked.shared ? {} : factsFor(asked)) },
    });
  }
}

/** A new private link for one adult; only the hash of its secret is stored. */
async function makeLink(tx: Writer, { now, origin }: Doing, match: Match, asked: Asked): Promise<string> {
  const detail = `${asked.side}:${asked.adultId}`;
  const secret = await makeToken(tx, { purpose: "answer", subjectId: match.id, detail, now, livesMs: LINK_LASTS_MS });
  return `${origin}/${asked.language}/answer/${secret}`;
}
