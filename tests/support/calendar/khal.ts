/** What khal, a calendar program of Debian's, makes of a feed: where the machine has it. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const hasKhal = (): boolean => spawnSync("khal", ["--version"]).status === 0;

const config = (folder: string) => `[calendars]
[[feed]]
path = ${join(folder, "feed")}
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
default_timezone = Europe/Copenhagen
local_timezone = Europe/Copenhagen
[sqlite]
path = ${join(folder, "khal.db")}
[default]
default_calendar = feed
`;

/**
 * Takes a feed in as a reader would, and lists what is in it: `2026-11-26 16:30-18:30 Sprogcafé`, with `CANCELLED` before
 * the title of what is off.
 * @param first the first day, `YYYY-MM-DD`
 */
export function listWithKhal(feed: string, first: string, days: number): string[] {
  const folder = mkdtempSync(join(tmpdir(), "nyven-khal-"));
  try {
    mkdirSync(join(folder, "feed"));
    writeFileSync(join(folder, "config"), config(folder));
    writeFileSync(join(folder, "feed.ics"), feed);
    const env = { ...process.env, HOME: folder, LC_ALL: "C.UTF-8" };
    const khal = (...words: string[]) =>
      execFileSync("khal", ["-c", join(folder, "config"), ...words], { env, encoding: "utf8", stdio: "pipe" });
    khal("import", "--batch", "-a", "feed", join(folder, "feed.ics"));
    const format = "{start-date} {start-time}-{end-time} {cancelled}{title}";
    const listed = khal("list", "--format", format, "--day-format", "", first, `${days}d`);
    return listed
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "" && !line.startsWith("No events"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
