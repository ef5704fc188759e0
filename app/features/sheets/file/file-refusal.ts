/** Why a file cannot be read; the page says what to do. */
export const FILE_REFUSALS = [
  "no-file",
  "too-large",
  "old-excel",
  "wrong-type",
  "damaged",
  "bomb",
  "too-many-rows",
  "too-many-columns",
  "empty",
  "no-headings",
  "unknown-kind",
  "too-heavy",
  "too-many-drafts",
] as const;
export type FileRefusal = (typeof FILE_REFUSALS)[number];

/** Thrown inside the thread that reads a file; its edge turns it into an answer. */
export class FileRefused extends Error {
  constructor(readonly reason: FileRefusal) {
    super(reason);
  }
}
