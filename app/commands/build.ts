import { build } from "esbuild";

/** The second half of `npm run build`: server, commands and the matching worker, beside Remix's own build. */
await build({
  entryPoints: {
    server: "app/server.ts",
    admin: "app/commands/admin.ts",
    demo: "app/commands/demo.ts",
    "round-worker": "app/features/matching/round-worker.ts",
    "sheet-worker": "app/features/sheets/sheet-worker.ts",
  },
  outdir: "build",
  outExtension: { ".js": ".mjs" },
  bundle: true,
  platform: "node",
  target: "node20",
  format: "esm",
  packages: "external",
  alias: { "~db": "./db", "~tests": "./tests", "~": "./app" },
  logLevel: "warning",
});
