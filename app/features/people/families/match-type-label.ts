import type { Translate } from "~/language/keys";
import type { MatchTypeKind } from "~db/vocabulary";

/** What a match type is called: by its organisation, else by its kind. */
export const matchTypeLabel = (
  t: Translate<"vocabulary">,
  { name, kind }: { name: string | null; kind: MatchTypeKind },
): string => name ?? t(`vocabulary:match-type.${kind}`);
