// This is the Vite configuration, with Remix's plugin in it: the project's frame names the file remix.config.js, so every
// vite command is given `--config remix.config.js`. Under VITEST the plugin is left out: unit tests import modules as they are.
import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";

const root = import.meta.dirname;
const sequencer = process.env.VITEST ? (await import("./tests/support/longest-first.ts")).LongestFirst : undefined;

export default defineConfig({
  plugins: process.env.VITEST
    ? []
    : [
        remix({
          ignoredRouteFiles: ["**/*"],
          future: {
            v3_fetcherPersist: true,
            v3_lazyRouteDiscovery: true,
            v3_relativeSplatPath: true,
            v3_routeConfig: true,
            v3_singleFetch: true,
            v3_throwAbortReason: true,
          },
        }),
      ],
  resolve: {
    alias: { "~db": `${root}/db`, "~tests": `${root}/tests`, "~": `${root}/app` },
  },
  build: { target: "es2020", assetsInlineLimit: 0 },
  test: {
    environment: "node",
    sequence: { sequencer },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["app/**/*.test.{ts,tsx}", "db/**/*.test.ts", "tests/**/*.test.{ts,tsx}"],
          exclude: ["tests/journeys/**"],
          // Files share the modules they read: reading them anew for each file took most of the time. Every test makes a
          // house of its own, so nothing but code is shared.
          isolate: false,
          // Nothing is timed here: the limit ends what hangs, on a machine with other work too.
          testTimeout: 30_000,
          maxWorkers: 2,
        },
      },
      {
        // Journeys walk through the built server in a real browser: with time to do it. Each file has a town and a browser of
        // its own, and shares but the modules, as above.
        extends: true,
        test: {
          name: "journeys",
          include: ["tests/journeys/**/*.test.ts"],
          globalSetup: ["tests/support/fresh-build.ts"],
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
