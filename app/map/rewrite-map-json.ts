type Rewritten = { ok: true; text: string } | { ok: false; reason: "not-json" | "foreign-host" | "key-inside" };

const ADDRESS = /^([a-z][a-z0-9+.-]*:)\/\/([^/?#]*)([^?#]*)(\?[^#]*)?/i;
/** The members whose addresses a map asks for; others, a licence's say, are only text. */
const LOADED = new Set(["url", "urls", "tiles", "glyphs", "sprite", "data"]);
const FOREIGN_HOST = new Error("The style asks for an address at another host.");
/** A shorter value than this, `?v=2` say, is no secret. */
const SHORTEST_KEY = 6;

/**
 * A style or TileJSON with its addresses turned to `base`, our own, and the parameters of the style's address, its key
 * among them, left out. Addresses are kept as text: `{z}/{x}/{y}` would not survive a URL parser.
 */
export function rewriteMapJson(text: string, style: URL, base: string): Rewritten {
  let rewritten: string;
  try {
    rewritten = JSON.stringify(turnAddresses(JSON.parse(text), "", style, base));
  } catch (error) {
    return { ok: false, reason: error === FOREIGN_HOST ? "foreign-host" : "not-json" };
  }
  const keys = [...style.searchParams.values()].filter((value) => value.length >= SHORTEST_KEY);
  if (keys.some((key) => rewritten.includes(key))) return { ok: false, reason: "key-inside" };
  return { ok: true, text: rewritten };
}

function turnAddresses(value: unknown, member: string, style: URL, base: string): unknown {
  if (Array.isArray(value)) return value.map((part) => turnAddresses(part, member, style, base));
  if (value !== null && typeof value === "object")
    return Object.fromEntries(
      Object.entries(value).map(([name, part]) => [name, turnAddresses(part, name, style, base)]),
    );
  return typeof value === "string" && LOADED.has(member) ? turnAddress(value, style, base) : value;
}

function turnAddress(address: string, style: URL, base: string): string {
  const [whole, scheme, host, path, query] = ADDRESS.exec(address) ?? [];
  if (whole === undefined) return address;
  if (scheme !== style.protocol || host !== style.host) throw FOREIGN_HOST;
  return base + path + withoutKey(query, style);
}

function withoutKey(query: string | undefined, style: URL): string {
  const kept = (query ?? "")
    .slice(1)
    .split("&")
    .filter((part) => part !== "" && !style.searchParams.has(part.split("=")[0]!));
  return kept.length > 0 ? `?${kept.join("&")}` : "";
}
