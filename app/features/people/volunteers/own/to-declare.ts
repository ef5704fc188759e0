import type { DeclarationInForce } from "../declared-queries.server";
import type { ToDeclare } from "./declare-panel";
import type { OwnFile } from "./own-queries.server";

/** What the reader is asked to declare: the version in force, where they said yes to none or to an older one. */
export function toDeclare({ unit, self }: OwnFile, { version, ownWords }: DeclarationInForce): ToDeclare | null {
  if (unit.organisationId === null || unit.state === "left" || unit.state === "declined") return null;
  return (self.declarationVersion ?? 0) < version ? { version, ownWords } : null;
}
