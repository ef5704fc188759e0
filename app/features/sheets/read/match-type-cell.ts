import { oneChoice } from "./choices";
import { MATCH_TYPE_WORDS } from "./choices.table";
import { piecesOf, plain } from "./plain";
import type { Facts } from "./row";
import { type CellVerdict, is, not } from "./verdict";

const kindOf = oneChoice(MATCH_TYPE_WORDS);

/** The match types of this organisation that a cell names: by their own name, else by their kind. */
export const matchTypesReader =
  ({ matchTypes }: Facts) =>
  (text: string): CellVerdict<string[]> => {
    const found = new Set<string>();
    for (const piece of piecesOf(text)) {
      const kind = kindOf(piece);
      const type =
        matchTypes.find(({ name }) => name !== null && plain(name) === piece) ??
        matchTypes.find((one) => kind.ok && one.kind === kind.value);
      if (!type) return not("match-type");
      found.add(type.id);
    }
    return found.size > 0 ? is([...found]) : not("match-type");
  };
