import { and, eq, inArray, isNull } from "drizzle-orm";
import { formatList } from "~/language/format.server";
import type { SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import type { Reader } from "~db/database.server";
import { families } from "~db/schema/people.server";
import { listUnitFaces } from "../faces-queries.server";
import type { NamesOf } from "./round-words.server";

/** The names of some families and volunteers of an organisation; protected and erased people have none here. */
export async function readNames(
  db: Reader,
  organisationId: string,
  language: SiteLanguage,
  who: { families: readonly string[]; volunteers: readonly string[] },
): Promise<NamesOf> {
  const gone = translator(language, "rounds")("rounds:repeat.gone");
  const rows = await db
    .select({ id: families.id, name: families.name })
    .from(families)
    .where(
      and(
        eq(families.organisationId, organisationId),
        inArray(families.id, [...who.families]),
        isNull(families.protectedFor),
      ),
    );
  const named = new Map(rows.map(({ id, name }) => [id, name]));
  const faces = await listUnitFaces(db, organisationId, who.volunteers);
  return {
    family: (id) => named.get(id) ?? gone,
    volunteer: (id) => formatList(language, faces.get(id)?.names ?? [gone]),
  };
}
