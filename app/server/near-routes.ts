/** What of a route says where it is; as in Remix's build. */
type Placed = { id: string; parentId?: string | undefined; path?: string | undefined };

/** How many segments of an address are looked at: `/desk/families`, `/da/activities`. */
const LOOKED_AT = 2;

/**
 * Finds the routes that an address could mean, by its first segments. Remix looks through all the routes it is given
 * several times a page; of the house's hundred and more, a dozen begin as the address does.
 * @returns their ids; null where an address is written so unusually that all routes should be looked through, or asks for
 * Remix's own data
 */
export function nearRoutes(routes: Readonly<Record<string, Placed>>): (pathname: string) => string[] | null {
  const beginnings = Object.values(routes).map((route) => ({ id: route.id, begins: beginningOf(routes, route) }));
  return (pathname) => {
    if (/%|\/\/|\.data$|^\/__/.test(pathname)) return null;
    // Remix takes capitals for small letters.
    const asked = segmentsOf(pathname.toLowerCase());
    const fits = (segment: string, place: number) => isOpen(segment) || segment === asked[place];
    return beginnings.filter(({ begins }) => begins.every(fits)).map(({ id }) => id);
  };
}

const segmentsOf = (path: string) => path.split("/").filter(Boolean).slice(0, LOOKED_AT);
const isOpen = (segment: string) => segment.startsWith(":") || segment === "*";

function beginningOf(routes: Readonly<Record<string, Placed>>, route: Placed): string[] {
  const above = route.parentId === undefined ? undefined : routes[route.parentId];
  const before = above ? beginningOf(routes, above) : [];
  return [...before, ...segmentsOf((route.path ?? "").toLowerCase())].slice(0, LOOKED_AT);
}
