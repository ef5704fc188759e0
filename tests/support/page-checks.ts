import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const ALL = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Brings axe along to every address that a page will open: cheaper than handing it over at each. */
export const bringAxe = (page: Page): Promise<unknown> => page.addInitScript({ content: AXE });

/** What axe finds wrong, one line for each kind of fault, with the first places. `only` names single rules instead of all. */
export async function axeFaults(page: Page, only: string[] = ALL): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  return page.evaluate(async (runOnly) => {
    const options = { runOnly, resultTypes: ["violations"], preload: false };
    // biome-ignore lint/suspicious/noExplicitAny: axe puts itself on the window of the page
    const { violations } = await (window as any).axe.run(document, options);
    type Fault = { id: string; help: string; nodes: { html: string; any: { message: string }[] }[] };
    return (violations as Fault[]).map(
      ({ id, help, nodes }) =>
        `${id}: ${help}: ${nodes
          .slice(0, 3)
          .map((node) => `${node.html.slice(0, 160)} [${node.any[0]?.message ?? ""}]`)
          .join(" | ")}`,
    );
  }, only);
}

/** Opens every menu and fold, as a reader would. */
export function openFolds(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const fold of document.querySelectorAll("details")) fold.open = true;
  });
}

/** How far the page can be pushed sideways, in pixels; 0 is right. */
export function sidewaysRoom(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Controls smaller than 44 px either way. Links inside a sentence are free of the rule; so are things hidden on purpose. */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const small: string[] = [];
    for (const control of document.querySelectorAll("a, button, summary, select, textarea, input")) {
      const label = control.closest("label");
      const target = label ?? control;
      const { width, height } = target.getBoundingClientRect();
      const inSentence = getComputedStyle(control).display === "inline" && control.matches("a");
      const covered = control.matches(".act a, .ds-skip-link");
      const shown =
        width > 0 &&
        height > 0 &&
        getComputedStyle(control).visibility === "visible" &&
        !control.closest('[aria-hidden="true"]');
      if (shown && !inSentence && !covered && (Math.round(width) < 44 || Math.round(height) < 44)) {
        small.push(`${Math.round(width)}x${Math.round(height)} ${target.outerHTML.slice(0, 140)}`);
      }
    }
    return small;
  });
}
