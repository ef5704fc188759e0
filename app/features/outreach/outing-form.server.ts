import { parseWithZod } from "@conform-to/zod/v4";
import type { Door } from "~/access/guard.server";
import type { SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import type { Reader } from "~db/database.server";
import type { MatchTypeKind } from "~db/vocabulary";
import { ELSEWHERE, OutreachForm } from "./forms";
import { listOutreachAreas, listOutreachTypes } from "./queries.server";
import { recordOuting } from "./record-outing.server";

/** What the form about an outing offers to choose from, in the reader's language. */
export async function outingChoices(
  db: Reader,
  organisationId: string,
  kinds: readonly MatchTypeKind[] | "all",
  language: SiteLanguage,
) {
  const t = translator(language, "vocabulary", "groups");
  const types = await listOutreachTypes(db, organisationId, kinds);
  return {
    types: types.map(({ id, name, kind }) => ({ value: id, label: name ?? t(`vocabulary:match-type.${kind}`) })),
    areas: [
      ...(await listOutreachAreas(db, organisationId)).map(({ id, name }) => ({ value: id, label: name })),
      { value: ELSEWHERE, label: t("groups:outing.elsewhere") },
    ],
  };
}
export type OutingChoices = Awaited<ReturnType<typeof outingChoices>>;

/**
 * Reads the form about an outing and writes it down.
 * @returns nothing when it is done, else the form as typed with what is wrong
 */
export async function recordOutingByForm(
  door: Pick<Door, "db" | "by" | "form" | "once">,
  who: { accountId: string; organisationId: string; kinds: readonly MatchTypeKind[] | "all" },
) {
  const sent = parseWithZod(door.form, { schema: OutreachForm });
  if (sent.status !== "success") return sent.reply();
  const { accountId, ...scope } = who;
  const outing = { ...sent.value, areaId: sent.value.areaId === ELSEWHERE ? null : sent.value.areaId };
  const done = await recordOuting(door.db, { ...door.by, accountId }, { ...scope, once: door.once }, outing);
  if (done.ok) return null;
  return done.reason === "to-come"
    ? sent.reply({ fieldErrors: { heldOn: ["errors:field.future"] } })
    : sent.reply({ fieldErrors: { matchTypeId: ["errors:field.choose-one"] } });
}
