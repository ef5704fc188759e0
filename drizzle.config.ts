import { defineConfig } from "drizzle-kit";

// Used by `npm run migration` only: it writes the SQL that a human then reads. Our own runner carries it out.
export default defineConfig({ dialect: "sqlite", schema: "./db/schema/all.server.ts", out: "./db/migrations" });
