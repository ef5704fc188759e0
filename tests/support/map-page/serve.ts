import { mkdtemp, readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { build } from "vite";
import { mapSources } from "~/map/map-sources";
import { proxyMapRequest } from "~/map/proxy-map-request.server";

const ROOT = new URL("../../../", import.meta.url).pathname;
const TYPES: Record<string, string> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };
const NONCE = "a-nonce-of-the-test";

export type MapPage = { origin: string; close(): Promise<void> };

/** Builds the page with Vite, as our own pages are; gives the folder it is in. */
export async function buildMapPage(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "map-page-"));
  await build({
    configFile: false,
    root: join(ROOT, "tests/support/map-page"),
    logLevel: "error",
    resolve: { alias: { "~db": `${ROOT}db`, "~tests": `${ROOT}tests`, "~": `${ROOT}app` } },
    // The test runner's own NODE_ENV would bring React's development build.
    define: { "process.env.NODE_ENV": JSON.stringify("production") },
    esbuild: { jsx: "automatic", jsxDev: false },
    html: { cspNonce: NONCE },
    build: { outDir: folder, emptyOutDir: true, assetsInlineLimit: 0, target: "es2020" },
  });
  return folder;
}

/** Serves the page under the policy a page of ours has, with the operator's tiles passed on. */
export async function serveMapPage(folder: string, styleUrl: string | null): Promise<MapPage> {
  const policy = policyFor(styleUrl);
  let origin = "";
  const server = createServer(async (asked, answer) => {
    const url = new URL(asked.url ?? "/", origin);
    if (url.pathname.startsWith("/map-tiles/")) {
      const passed = await proxyMapRequest({ request: new Request(url), styleUrl, origin });
      answer.writeHead(passed.status, Object.fromEntries(passed.headers));
      answer.end(Buffer.from(await passed.arrayBuffer()));
      return;
    }
    // Every address that is not a file is the page, the houses' among them.
    const path = extname(url.pathname) in TYPES ? url.pathname : "/index.html";
    const file = await readFile(join(folder, path)).catch(() => null);
    answer.writeHead(file ? 200 : 404, {
      "content-type": TYPES[extname(path)],
      "content-security-policy": policy,
    });
    answer.end(file);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

function policyFor(styleUrl: string | null): string {
  const directives = {
    "default-src": ["'none'"],
    "script-src": [`'nonce-${NONCE}'`],
    "style-src": ["'self'"],
    ...mapSources(styleUrl).contentSecurityPolicy,
  };
  return Object.entries(directives)
    .map(([name, places]) => `${name} ${places.join(" ")}`)
    .join("; ");
}
