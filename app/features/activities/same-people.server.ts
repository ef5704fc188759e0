import { and, eq, gt, inArray, ne } from "drizzle-orm";
import { hours } from "~/foundation/clock";
import { phoneOf } from "~/foundation/phone.server";
import type { Writer } from "~db/database.server";
import { signUps } from "~db/schema/activities.server";
import type { SignUp } from "./tell-signed-up.server";

/** Within this time the same people are not signed up twice. Later they are: somebody may have a reason. */
const SAME_PEOPLE_MS = hours(6);

type People = Pick<SignUp, "name" | "adults" | "children" | "phone" | "email">;

/**
 * Who asks. A house sees its lists anyway; somebody signed in knows what they signed up for with their account. Anybody else
 * may know no more of these people than their number, and is not told that they come (docs/decisions/0064).
 */
export type Asker = "house" | { accountId: string | null };

/**
 * Which of some dates the same people signed up for a while ago: the same name, numbers and way to be reached. Without a
 * way to be reached nobody is the same: two families may have one name. None, where the asker is not to know.
 */
export async function listSignedUpBefore(
  tx: Writer,
  now: Date,
  occurrenceIds: readonly string[],
  wish: People,
  asker: Asker,
): Promise<Set<string>> {
  if (wish.phone === null && wish.email === null) return new Set();
  const ofAccount = asker === "house" ? undefined : asker.accountId;
  if (ofAccount === null) return new Set();
  const since = new Date(now.getTime() - SAME_PEOPLE_MS);
  const rows = await tx
    .select()
    .from(signUps)
    .where(
      and(
        inArray(signUps.occurrenceId, [...occurrenceIds]),
        eq(signUps.adults, wish.adults),
        eq(signUps.children, wish.children),
        ne(signUps.state, "cancelled"),
        gt(signUps.createdAt, since),
        ofAccount === undefined ? undefined : eq(signUps.accountId, ofAccount),
      ),
    );
  const wished = sayingOf(wish);
  return new Set(rows.filter((row) => sayingOf(row) === wished).map(({ occurrenceId }) => occurrenceId));
}

/** However the name and the number were typed. */
const sayingOf = ({ name, phone, email }: People): string =>
  JSON.stringify([name.toLowerCase(), phone && (phoneOf(phone) ?? phone), email?.toLowerCase() ?? null]);
