import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import type { Express } from "express";
import type { Env } from "~/foundation/env.server";

/** The built Remix pages; while developing, Vite makes them anew at every change. */
export async function loadBuild(app: Express, env: Env): Promise<ServerBuild | (() => Promise<ServerBuild>)> {
  if (env.NODE_ENV !== "development") {
    const file = resolve("build/server/index.js");
    return (await import(/* @vite-ignore */ pathToFileURL(file).href)) as ServerBuild;
  }
  const { createServer } = await import("vite");
  const vite = await createServer({ configFile: "remix.config.js", server: { middlewareMode: true } });
  app.use(vite.middlewares);
  return () => vite.ssrLoadModule("virtual:remix/server-build") as Promise<ServerBuild>;
}
