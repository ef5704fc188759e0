/** A refusal that the nearest error page shows. What somebody may not see does not exist for them: 404. */
export const refuse = (status: 400 | 403 | 404 | 413 | 415 | 429): Response => new Response(null, { status });

/** The one row asked for, or 404. */
export function orNotFound<T>(row: T | null | undefined): T {
  if (row === null || row === undefined) throw refuse(404);
  return row;
}
