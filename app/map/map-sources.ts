/** Where our route for the operator's tiles lives: the path after it is the operator's own. */
export const MAP_TILES_PATH = "/map-tiles";

export type MapSources = {
  /** The path of the style on our own origin; null means our embedded style. */
  stylePath: string | null;
  /** What a page with the map needs in its Content-Security-Policy beside script-src with a nonce and style-src 'self'. */
  contentSecurityPolicy: Record<"worker-src" | "connect-src" | "img-src", string[]>;
};

/**
 * What the map needs for MAP_STYLE_URL (null: none is set). Everything comes from our own origin in either case. `data:`
 * is for a test picture of 46 bytes by which mapbox-gl learns whether the browser reads WebP; `blob:` is how it hands the
 * operator's sprites and picture tiles to older browsers. Throws where the address is not one of https (http is for
 * this machine only), so that a slip shows when the server starts.
 */
export function mapSources(styleUrl: string | null): MapSources {
  const upstream = styleUrl === null ? null : operatorStyle(styleUrl);
  return {
    stylePath: upstream && MAP_TILES_PATH + upstream.pathname,
    contentSecurityPolicy: {
      "worker-src": ["'self'"],
      "connect-src": ["'self'"],
      "img-src": upstream ? ["'self'", "data:", "blob:"] : ["'self'", "data:"],
    },
  };
}

/** The address of the operator's style, checked. The key, if there is one, is its query. */
export function operatorStyle(styleUrl: string): URL {
  const url = URL.canParse(styleUrl) ? new URL(styleUrl) : null;
  const local = url !== null && ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
  if (!url || !(url.protocol === "https:" || (url.protocol === "http:" && local)))
    throw new Error("MAP_STYLE_URL must be an https address (http only on this machine).");
  if (url.username || url.password) throw new Error("MAP_STYLE_URL must carry its key in the query.");
  return url;
}
