import { formatFacts } from "~/language/format.server";
import type { SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import type { Reader } from "~db/database.server";
import type { InputDigests } from "../round-fingerprint";
import { readNames } from "./round-names.server";
import { findDigests, findRound, type Round } from "./round-queries.server";

export type RepeatView = { heading: string; href: string; isSame: boolean; text: string; changes: string[] };

/** How many names of each kind of change are told. */
const NAMES_TOLD = 5;

type Change = "came" | "left" | "differs";

/** How a round computed again from a stored input compares with the first: the same, or who came, left or changed. */
export async function repeatView(db: Reader, language: SiteLanguage, round: Round): Promise<RepeatView | null> {
  if (round.repeatsId === null) return null;
  const first = await findRound(db, round.organisationId, round.repeatsId);
  if (!first) return null;
  const t = translator(language, "rounds");
  const told = {
    heading: t("rounds:repeat.heading", { number: first.round.number }),
    href: `/desk/rounds/${first.round.id}`,
  };
  if (first.round.inputHash === round.inputHash) {
    const isSame = first.round.resultHash === round.resultHash;
    return { ...told, isSame, text: t(isSame ? "rounds:repeat.same" : "rounds:repeat.other-result"), changes: [] };
  }
  const changes = await changesOf(db, language, first.round, round);
  return { ...told, isSame: false, text: t("rounds:repeat.changed"), changes };
}

async function changesOf(db: Reader, language: SiteLanguage, first: Round, again: Round): Promise<string[]> {
  const t = translator(language, "rounds");
  const [before, after] = [await findDigests(db, first.id), await findDigests(db, again.id)];
  if (!before || !after) return [];
  const sides = { families: compare(before, after, "families"), volunteers: compare(before, after, "volunteers") };
  const told = (ids: readonly string[]) => ids.slice(0, NAMES_TOLD);
  const all = (side: keyof typeof sides) => Object.values(sides[side]).flatMap(told);
  const names = await readNames(db, again.organisationId, language, {
    families: all("families"),
    volunteers: all("volunteers"),
  });
  const lines = (["families", "volunteers"] as const).flatMap((side) =>
    (["came", "left", "differs"] as const).flatMap((change) => {
      const ids = sides[side][change];
      if (ids.length === 0) return [];
      const some = formatFacts(language, told(ids).map(side === "families" ? names.family : names.volunteer));
      const more = ids.length - NAMES_TOLD;
      const list = more > 0 ? t("rounds:repeat.more", { names: some, count: more }) : some;
      return [`${t(`rounds:repeat.${side}`)}. ${t(`rounds:repeat.${change}`, { names: list })}`];
    }),
  );
  return lines.length > 0 ? lines : [t("rounds:repeat.knobs")];
}

function compare(before: InputDigests, after: InputDigests, side: keyof InputDigests): Record<Change, string[]> {
  const [was, is] = [before[side], after[side]];
  return {
    came: Object.keys(is).filter((id) => !Object.hasOwn(was, id)),
    left: Object.keys(was).filter((id) => !Object.hasOwn(is, id)),
    differs: Object.keys(is).filter((id) => Object.hasOwn(was, id) && was[id] !== is[id]),
  };
}
