/** Which page of a long list is shown, and of how many. */
export type Pages = { page: number; pages: number };

/** `?page=3`; whatever is not a page is the first. */
export function pagesOf(url: URL): Pages {
  const page = Number.parseInt(url.searchParams.get("page") ?? "", 10);
  return { page: Number.isNaN(page) || page < 1 || page > 10_000 ? 1 : page, pages: 1 };
}
