import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromePath, FLAT_CHROME } from "./browser";

export type LighthouseCategory = "accessibility" | "best-practices" | "performance";
/** `scores` in percent; `faults` names every audit that took something off, with what was found. */
export type LighthouseReport = { scores: Record<string, number>; faults: string[] };

type Audit = {
  id: string;
  title: string;
  score: number | null;
  scoreDisplayMode: string;
  details?: { items?: unknown[] };
};
type Result = {
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, Audit>;
};

/**
 * Asks Lighthouse about one address, with a browser of its own and its phone profile (a slow phone, slow 4G).
 * In a process of its own, since it changes the process it runs in.
 */
export async function askLighthouse(url: string, categories: readonly LighthouseCategory[]): Promise<LighthouseReport> {
  const folder = mkdtempSync(join(tmpdir(), "nyven-lighthouse-"));
  const file = join(folder, "report.json");
  try {
    await run([
      url,
      "--quiet",
      "--output=json",
      // Only a report that somebody reads would show the picture.
      "--disable-full-page-screenshot",
      `--output-path=${file}`,
      `--only-categories=${categories.join(",")}`,
      `--chrome-flags=${["--headless=new", ...FLAT_CHROME].join(" ")}`,
    ]);
    return reportOf(JSON.parse(readFileSync(file, "utf8")) as Result);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(words: string[]): Promise<void> {
  const env = { ...process.env, CHROME_PATH: chromePath() };
  const child = spawn(process.execPath, ["node_modules/lighthouse/cli/index.js", ...words], {
    env,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) =>
      code === 0 ? resolve() : reject(new Error(`Lighthouse ended with ${code}: ${said}`)),
    );
  });
}

function reportOf({ categories, audits }: Result): LighthouseReport {
  const scores = Object.fromEntries(
    Object.entries(categories).map(([name, { score }]) => [name, Math.round(100 * (score ?? 0))]),
  );
  const counted = Object.values(categories).flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0));
  const faults = counted.flatMap(({ id }) => {
    const audit = audits[id];
    if (!audit || audit.score === null || audit.score >= 0.9 || audit.scoreDisplayMode === "notApplicable") return [];
    return [`${id}: ${audit.title}: ${JSON.stringify(audit.details?.items?.slice(0, 3) ?? []).slice(0, 400)}`];
  });
  return { scores, faults };
}
