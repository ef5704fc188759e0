/** What of a route says where it is; as in Remix's build. */
type Placed = {
  id: string;
  parentId?: string | undefined;
  path?: string | undefined;
  index?: boolean | undefined;
};

/**
 * Finds the routes that an address could mean. Remix looks through all the routes it is given several times a page; of the
 * house's hundred and more, three or four fit the segments of an address. Optional segments (`:id?`) are not known here.
 * @returns their ids; null where an address is written so unusually that all routes should be looked through, or asks for
 * Remix's own data
 */
export function nearRoutes(routes: Readonly<Record<string, Placed>>): (pathname: string) => string[] | null {
  const all = Object.values(routes);
  const ends = all
    .filter(({ path, index }) => path !== undefined || index)
    .map((route) => ({ above: withAbove(routes, route), segments: pathOf(routes, route) }));
  const first = all.filter(({ parentId }) => parentId === undefined).map(({ id }) => id);
  return (pathname) => {
    if (/%|\/\/|\.data$|^\/__/.test(pathname)) return null;
    // Remix takes capitals for small letters.
    const asked = segmentsOf(pathname.toLowerCase());
    const near = new Set([...first, ...ends.flatMap(({ above, segments }) => (fits(segments, asked) ? above : []))]);
    return all.map(({ id }) => id).filter((id) => near.has(id));
  };
}

const segmentsOf = (path: string) => path.split("/").filter(Boolean);

/** Whether a route's whole path could be the one asked for: `*` is any rest. */
function fits(segments: readonly string[], asked: readonly string[]): boolean {
  const rest = segments.at(-1) === "*";
  const told = rest ? segments.slice(0, -1) : segments;
  return (
    (rest ? asked.length >= told.length : asked.length === told.length) &&
    told.every((segment, place) => segment.startsWith(":") || segment === asked[place])
  );
}

/** A route and those it lies in. */
function withAbove(routes: Readonly<Record<string, Placed>>, route: Placed): string[] {
  const above = route.parentId === undefined ? undefined : routes[route.parentId];
  return [...(above ? withAbove(routes, above) : []), route.id];
}

function pathOf(routes: Readonly<Record<string, Placed>>, route: Placed): string[] {
  const above = route.parentId === undefined ? undefined : routes[route.parentId];
  return [...(above ? pathOf(routes, above) : []), ...segmentsOf((route.path ?? "").toLowerCase())];
}
