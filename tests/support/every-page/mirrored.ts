import type { Page } from "playwright-core";

/**
 * Boxes that do not stand mirrored when the direction of the page is turned: those whose place is given as left or right
 * instead of start and end. Compares every block with itself, so that neither fonts nor words matter.
 */
export function unmirrored(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const SLACK_PX = 2;
    const root = document.documentElement;
    const blocks = [
      ...document.body.querySelectorAll<HTMLElement>(
        "header, main, footer, nav, section, aside, form, fieldset, ul, ol, table, div, p, h1, h2, h3",
      ),
    ];
    // What has a direction of its own keeps it, with everything inside.
    const turning = blocks.filter((block) => block.parentElement?.closest("[dir]") === root && !block.matches("[dir]"));
    const boxes = () => turning.map((block) => block.getBoundingClientRect());
    const before = boxes();
    const direction = root.dir;
    root.dir = direction === "rtl" ? "ltr" : "rtl";
    const after = boxes();
    const width = root.clientWidth;
    root.dir = direction;
    return turning.flatMap((block, index) => {
      const [was, is] = [before[index], after[index]];
      if (!was || !is || was.width === 0 || Math.abs(was.width - is.width) > SLACK_PX) return [];
      const off = Math.round(Math.abs(was.left - (width - is.right)));
      return off > SLACK_PX ? [`${off} px off: ${block.outerHTML.slice(0, 120)}`] : [];
    });
  });
}
