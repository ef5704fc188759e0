import { matchRoutes } from "@remix-run/react";
import type { RouteConfigEntry } from "@remix-run/route-config";
import { expect, test } from "vitest";
import plan from "../routes";
import { nearRoutes } from "./near-routes";

type Route = { id: string; parentId: string | undefined; path?: string; index?: boolean };

/** The routes of the house as they stand in Remix's build. */
function routesOfHouse(): Record<string, Route> {
  const all: Record<string, Route> = { root: { id: "root", parentId: undefined, path: "" } };
  const add = (entries: readonly RouteConfigEntry[], parentId: string) => {
    for (const { file, id = file, path, index, children = [] } of entries) {
      all[id] = { id, parentId, ...(path === undefined ? {} : { path }), ...(index ? { index } : {}) };
      add(children, id);
    }
  };
  add(plan, "root");
  return all;
}

type Branch = { id: string; path?: string; index?: boolean; children?: Branch[] };
const branchesOf = (routes: readonly Route[], parent: string | undefined): Branch[] =>
  routes
    .filter(({ parentId }) => parentId === parent)
    .map(({ id, path, index }) => {
      const own = { id, ...(path === undefined ? {} : { path }) };
      return index ? { ...own, index } : { ...own, children: branchesOf(routes, id) };
    });
const matchedIn = (routes: readonly Route[], path: string) =>
  (matchRoutes(branchesOf(routes, undefined) as never, path) ?? []).map(({ route, params }) => [route.id, params]);

const house = routesOfHouse();
const pathOf = ({ parentId, path = "" }: Route): string =>
  `${parentId ? pathOf(house[parentId] as Route) : ""}/${path}`.replace(/\/+/g, "/");
const EXAMPLES = Object.values(house).map((route) => pathOf(route).replace(/:\w+/g, "da").replace("*", "a/b/c"));
const ODD = [
  "/nowhere",
  "/da/nowhere/further",
  "/DESK/Families",
  "/desk/families/",
  "/da/activities/x/y/z",
  "/activities",
];

test("the routes that fit an address lead where all of them would", () => {
  const near = nearRoutes(house);
  expect(EXAMPLES.length).toBeGreaterThan(100);
  for (const path of [...EXAMPLES, ...ODD]) {
    const ids = near(path) ?? [];
    const some = ids.map((id) => house[id] as Route);
    expect(matchedIn(some, path), path).toEqual(matchedIn(Object.values(house), path));
  }
});

test("they are few, and addresses nobody planned share them", () => {
  const near = nearRoutes(house);
  const count = (path: string) => near(path)?.length ?? 0;
  for (const path of ["/da/activities", "/da/calendar.ics", "/desk/families"])
    expect(count(path), path).toBeLessThan(6);
  expect(near("/da/x1/y")).toEqual(near("/en/x2/z"));
});

test("an address with signs written in another way, and one of Remix's own, is looked for among all routes", () => {
  const near = nearRoutes(house);
  for (const path of ["/da/%61ctivities", "//da/activities", "/desk/families.data", "/__manifest"])
    expect(near(path), path).toBeNull();
});
