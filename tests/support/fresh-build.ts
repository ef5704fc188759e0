import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** What the built server is made of, and what it is. */
const SOURCES = ["app", "db", "public", "package.json", "remix.config.js"];
const BUILT = ["build/server.mjs", "build/server/index.js"];

/** Before the journeys: they walk through the built server, so it is built anew where a source is younger than it. */
export default function setup(): void {
  const built = Math.min(...BUILT.map((file) => (existsSync(file) ? statSync(file).mtimeMs : 0)));
  if (built > Math.max(...SOURCES.map(youngest))) return;
  // Vitest's own settings would leave Remix out of the build and build React for tests.
  const { VITEST: _vitest, NODE_ENV: _mode, ...env } = process.env;
  const done = spawnSync("npm", ["run", "--silent", "build"], { stdio: "inherit", env: env as NodeJS.ProcessEnv });
  if (done.status !== 0) throw new Error("The server could not be built, so no journey can start.");
}

function youngest(path: string): number {
  const at = statSync(path);
  if (!at.isDirectory()) return /\.test\.tsx?$/.test(path) ? 0 : at.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => youngest(join(path, name))));
}
