import type { Actor } from "~/access/audit.server";
import type { Writer } from "~db/database.server";
import type { Problem, RowValue } from "./read/row";

type Value<Kind extends RowValue["kind"]> = Extract<RowValue, { kind: Kind }>;
/** A row went in, or something stood against it that only the database knows. */
export type TakenIn = { ok: true } | { ok: false; problem: Problem };

/**
 * How rows become families, volunteers and matches: handed in by the route, since those features own their files. Each runs
 * inside the import's transaction and leaves nothing where it refuses.
 */
export type TakeIn = {
  [Kind in RowValue["kind"]]: (tx: Writer, by: Actor, organisationId: string, value: Value<Kind>) => Promise<TakenIn>;
};

/** Takes one row in. */
export function takeInRow(
  takeIn: TakeIn,
  tx: Writer,
  by: Actor,
  organisationId: string,
  value: RowValue,
): Promise<TakenIn> {
  switch (value.kind) {
    case "families":
      return takeIn.families(tx, by, organisationId, value);
    case "volunteers":
      return takeIn.volunteers(tx, by, organisationId, value);
    case "matches":
      return takeIn.matches(tx, by, organisationId, value);
  }
}
