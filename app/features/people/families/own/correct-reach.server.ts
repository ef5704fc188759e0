import { parseWithZod } from "@conform-to/zod/v4";
import { and, eq, isNull } from "drizzle-orm";
import * as z from "zod";
import { type Actor, audit } from "~/access/audit.server";
import { takeOnce } from "~/access/once.server";
import { orNotFound } from "~/access/refuse.server";
import { phoneOf } from "~/foundation/phone.server";
import type { SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import type { Database } from "~db/database.server";
import { familyAdults } from "~db/schema/people.server";
import { lookupsFor } from "../read-registration.server";
import { type AdultAnswers, checkReach, reachFields } from "../registration-shape";
import { adultColumns } from "../rows-of.server";
import { getOwnFamily } from "./own-queries.server";

export type ReachAnswers = Omit<AdultAnswers, "id" | "name" | "ageBand" | "languages">;

/** Reads how one wants to be reached, as one's own page asks it. */
export function readReach(form: FormData, reading: { language: SiteLanguage; now: Date }) {
  const say = translator(reading.language, "errors");
  const lookups = { ...lookupsFor(reading), knowsPhone: (phone: string) => phoneOf(phone) !== null };
  const schema = z.object(reachFields(say, lookups)).superRefine((one, check) => checkReach(say, one, check));
  return parseWithZod(form, { schema });
}

/** Corrects how an adult is reached; nobody but they themselves does it here. */
export async function correctOwnReach(
  db: Database,
  by: Actor,
  { familyId, adultId, once }: { familyId: string; adultId: string; once: string | null },
  answers: ReachAnswers,
): Promise<void> {
  const { name: _, ageBand: __, languages: ___, ...reach } = adultColumns({ ...answers, name: "", languages: [] });
  await db.transact(async (tx) => {
    await takeOnce(tx, once, by.now);
    const { organisationId } = await getOwnFamily(tx, familyId);
    const [changed] = await tx
      .update(familyAdults)
      .set(reach)
      .where(and(eq(familyAdults.id, adultId), eq(familyAdults.familyId, familyId), isNull(familyAdults.leftAt)))
      .returning({ id: familyAdults.id });
    orNotFound(changed);
    await audit(tx, by, "family.correct", familyId, { organisationId });
  });
}
