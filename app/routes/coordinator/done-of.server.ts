/** What was done just before, from `?done=`: one of the words the page knows, or nothing. */
export function doneOf<const W extends string>(url: URL, words: readonly W[]): W | null {
  const done = url.searchParams.get("done");
  return words.find((word) => word === done) ?? null;
}
