import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { build } from "vite";
import { documentOf } from "./frame";
import { GALLERY } from "./pages";

const ROOT = join(import.meta.dirname, "../../..");
const STYLES = ["public", "desk", "poster", "ethiopic"];
const TYPES: Record<string, string> = { ".css": "text/css", ".svg": "image/svg+xml", ".woff2": "font/woff2" };
/** The policy of the site: no script, no inline style; data: is for the small shapes in Designsystemet's own files. */
const POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'";

/** Compiles the style sheets into `outDir`, the way the site's build does. */
export async function compileStyles(outDir: string): Promise<void> {
  await build({
    root: ROOT,
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    build: {
      outDir,
      emptyOutDir: true,
      target: "es2020",
      assetsInlineLimit: 0,
      rollupOptions: {
        input: STYLES.map((name) => join(ROOT, `app/styles/${name}.css`)),
        output: { assetFileNames: "assets/[name][extname]" },
      },
    },
  });
}

/** Serves the gallery at `/<page>` on the given port (0: any free one). */
export async function serveGallery(
  stylesDir: string,
  port = 0,
): Promise<{ origin: string; close: () => Promise<void> }> {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? "/", "http://gallery").pathname;
    const page = GALLERY.find(({ name }) => path === `/${name}`);
    if (page) {
      response.writeHead(200, { "content-type": "text/html; charset=utf-8", "content-security-policy": POLICY });
      response.end(documentOf(page));
      return;
    }
    const file = path.startsWith("/assets/") ? join(stylesDir, path) : join(ROOT, "public", path);
    const content = await readFile(file).catch(() => null);
    response.writeHead(content ? 200 : 404, { "content-type": TYPES[extname(path)] ?? "text/plain" });
    response.end(content ?? "");
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}
