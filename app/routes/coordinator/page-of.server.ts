const PAGES_MAX = 10_000;

/** Which page of a list is asked for, from `?page=`: 1 where it says nothing sensible. */
export function pageOf(url: URL): number {
  const page = Number(url.searchParams.get("page") ?? 1);
  return Number.isInteger(page) && page >= 1 && page <= PAGES_MAX ? page : 1;
}
