import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { RouteConfigEntry } from "@remix-run/route-config";
import routes from "~/routes";

/** A route that shows a page: its path as in app/routes.ts, such as `/:lang/houses/:house`. */
export type PageRoute = { path: string; file: string };

const APP = join(import.meta.dirname, "../../../app");

/**
 * Every page of the plan of the house. A route is a page when its file exports a component; feeds, files and doors that
 * only act have none. A frame is no page of its own: its children stand in it.
 */
export async function listPages(): Promise<PageRoute[]> {
  return leaves(await routes, "").filter(({ file }) => showsPage(file));
}

function leaves(entries: readonly RouteConfigEntry[], above: string): PageRoute[] {
  return entries.flatMap((entry) => {
    const path = entry.path ? `${above}/${entry.path}` : above;
    return entry.children?.length ? leaves(entry.children, path) : [{ path, file: entry.file }];
  });
}

const showsPage = (file: string): boolean => /^export default /m.test(readFileSync(join(APP, file), "utf8"));
