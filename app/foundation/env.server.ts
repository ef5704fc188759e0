import { existsSync } from "node:fs";
import * as z from "zod";

/** Every setting, checked at start. `.env.example` lists them with their defaults; no other file reads process.env. */
const Settings = z.object({
  NODE_ENV: z.enum(["production", "development", "test"]).default("development"),
  HOST: z.string().default("127.0.0.1"),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  /** The address people use, without a slash at the end. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATABASE_FILE: z.string().min(1).default("./data/nyven.db"),
  KEY_FILE: z.string().min(1).default("./data/keys.json"),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().default("Nyven <hej@nyven.example>"),
  /** The operator's own map style; without it the embedded one is drawn. */
  MAP_STYLE_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** How many proxies in front may be believed about the visitor's address. */
  TRUST_PROXY: z.coerce.number().int().min(0).max(5).default(0),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
  /** The demo town: log-ins without mail, messages shown at /demo/mail. */
  DEMO: z.enum(["yes", "no"]).default("no"),
});

export type Env = Omit<z.infer<typeof Settings>, "DEMO" | "PUBLIC_URL"> & { demo: boolean; origin: string };

/**
 * Reads the settings from `.env` (where there is one) and the environment, which wins.
 * @throws Error naming each setting that does not fit
 */
export function readEnv(source: NodeJS.ProcessEnv = withFile()): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const read = Settings.safeParse(given);
  if (!read.success) {
    const lines = read.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`These settings do not fit:\n${lines.join("\n")}`);
  }
  const { DEMO, PUBLIC_URL, ...settings } = read.data;
  return {
    ...settings,
    demo: DEMO === "yes",
    origin: (PUBLIC_URL ?? `http://localhost:${settings.PORT}`).replace(/\/$/, ""),
  };
}

function withFile(): NodeJS.ProcessEnv {
  if (existsSync(".env")) process.loadEnvFile(".env");
  return process.env;
}
