import { randomBytes } from "node:crypto";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import express, { type Express, type Request, type RequestHandler } from "express";
import type { House } from "~/access/context.server";
import type { Database } from "~db/database.server";
import { serveAssets } from "./assets";
import { loadBuild } from "./build";
import { compressOwnPages } from "./compress-own-pages";
import { refuseForeignForms } from "./foreign-origin";
import { nearRoutes } from "./near-routes";
import { safetyHeaders } from "./safety-headers";
import type { Given } from "./start";

/** Express with everything in front of Remix: log lines, safety headers, finished files, compression. */
export async function makeApp(given: Given & { db: Database }): Promise<Express> {
  const { env, log } = given;
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", env.TRUST_PROXY);
  app.use((request, response, next) => {
    const start = performance.now();
    response.once("finish", () => {
      const ms = Math.round(performance.now() - start);
      log.request({ method: request.method, path: request.path, status: response.statusCode, ms });
    });
    next();
  });
  app.use(safetyHeaders(env));
  app.use(refuseForeignForms(env.origin));
  const remix = await loadBuild(app, env);
  if (env.NODE_ENV !== "development") serveAssets(app);
  app.use(compressOwnPages());
  app.all("*", pagesOf(remix, given));
  app.use(lastResort(given));
  return app;
}

/** Remix, given for each address only the routes that could be meant (near-routes.ts). */
function pagesOf(build: Awaited<ReturnType<typeof loadBuild>>, given: Given & { db: Database }): RequestHandler {
  const handlerOf = (some: typeof build) =>
    createRequestHandler({
      build: some as ServerBuild,
      mode: given.env.NODE_ENV,
      getLoadContext: (request) => houseFor(given, request),
    });
  const all = handlerOf(build);
  // While developing, routes come and go.
  if (typeof build === "function") return all;
  const near = nearRoutes(build.routes as Parameters<typeof nearRoutes>[0]);
  const handlers = new Map<string, RequestHandler>();
  return (request, response, next) => {
    const ids = near(request.path);
    if (!ids) return all(request, response, next);
    const name = ids.join();
    const handler = handlers.get(name) ?? handlerOf(only(build, ids));
    handlers.set(name, handler);
    return handler(request, response, next);
  };
}

function only(build: ServerBuild, ids: readonly string[]): ServerBuild {
  const pick = <R>(routes: Record<string, R>) =>
    Object.fromEntries(ids.flatMap((id) => (routes[id] ? [[id, routes[id]]] : [])));
  return { ...build, routes: pick(build.routes), assets: { ...build.assets, routes: pick(build.assets.routes) } };
}

function houseFor(given: Given & { db: Database }, request: Request): House {
  let nonce: string | undefined;
  return {
    ...given,
    // Few pages have a script, and only these ask for it.
    get nonce() {
      nonce ??= randomBytes(16).toString("base64url");
      return nonce;
    },
    address: request.ip ?? "",
  };
}

/** Where even Remix broke: logged once, and a plain sentence. */
function lastResort({ log }: Given): express.ErrorRequestHandler {
  return (error, request, response, _next) => {
    log.broken(error, request.path);
    if (!response.headersSent) response.status(500).type("text/plain").send("Noget gik i stykker. Something broke.");
    else response.end();
  };
}
