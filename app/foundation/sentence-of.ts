/**
 * What may be said of an error in public: our own sentence, or the code of a system error (`EADDRINUSE`). Messages of
 * libraries may quote the values they were given, a database's quotes whole rows: of those only the code is said.
 */
export function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return "Something broke.";
  const code = codeOf(error) ?? codeOf(error.cause);
  if (code) return `Something broke: ${code}.`;
  return OURS.has(error.name) ? error.message : `Something broke: ${error.name}.`;
}

/** Names of errors whose words are written by us. */
const OURS = new Set(["Error", "DatabaseRefused"]);

function codeOf(error: unknown): string | null {
  const code = error instanceof Error ? (error as { code?: unknown }).code : null;
  return typeof code === "string" ? code : null;
}
