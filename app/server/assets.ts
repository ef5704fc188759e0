import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { extname, join, relative, resolve, sep } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import express, { type Express } from "express";

const TYPES: Record<string, string> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
};

type Finished = { type: string; br: Buffer; gzip: Buffer; plain: Buffer; immutable: boolean };

/** Serves the built files: text compressed once and kept in memory, the rest from disk. Hashed names may be kept for ever. */
export function serveAssets(app: Express, folder = resolve("build/client")): void {
  const finished = new Map<string, Finished>();
  app.use((request, response, next) => {
    const file =
      TYPES[extname(request.path)] && (request.method === "GET" || request.method === "HEAD")
        ? read(request.path)
        : null;
    if (!file) return next();
    const accepts = request.acceptsEncodings("br", "gzip");
    const body = accepts === "br" ? file.br : accepts === "gzip" ? file.gzip : file.plain;
    response.set({ "content-type": file.type, vary: "Accept-Encoding", "cache-control": cacheControl(file.immutable) });
    if (accepts === "br" || accepts === "gzip") response.set("content-encoding", accepts);
    response.end(request.method === "HEAD" ? undefined : body);
  });
  // A page is no file: the disk is asked only for what was there at the start.
  const fromDisk = [
    express.static(folder, { maxAge: "1h", index: false, redirect: false }),
    express.static(folder, { maxAge: "1y", index: false, redirect: false, immutable: true }),
  ] as const;
  app.use((request, response, next) => {
    if (!known.has(request.path)) return next();
    fromDisk[request.path.startsWith("/assets/") ? 1 : 0](request, response, next);
  });

  const known = existsSync(folder)
    ? new Set(filesBelow(folder).map((file) => `/${relative(folder, file).split(sep).join("/")}`))
    : new Set();
  function read(path: string): Finished | null {
    if (!known.has(path)) return null;
    let file = finished.get(path);
    if (!file) {
      file = compress(join(folder, path), path);
      finished.set(path, file);
    }
    return file;
  }
}

function compress(file: string, path: string): Finished {
  const plain = readFileSync(file);
  return {
    type: TYPES[extname(path)] ?? "application/octet-stream",
    plain,
    br: brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
    gzip: gzipSync(plain),
    immutable: path.startsWith("/assets/"),
  };
}

const cacheControl = (immutable: boolean) =>
  immutable ? "public, max-age=31536000, immutable" : "public, max-age=3600";

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}
