import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

/** More stops than any page has: who has not come by then never will. */
const STOPS_MAX = 250;

/** Somebody without a mouse: goes by Tab, presses by Enter and Space; arrows move within a group of radios, as browsers have it. */
export function keyboardOf(page: Page) {
  const focused = (locator: Locator) => locator.evaluate((element) => element === document.activeElement);

  /** Tab until it is reached. At each stop the focus can be seen, and nothing lies over it. */
  async function goTo(locator: Locator): Promise<void> {
    await locator.waitFor({ state: "attached" });
    for (let stop = 0; stop < STOPS_MAX; stop++) {
      if (await focused(locator)) return;
      await page.keyboard.press("Tab");
      expect(await focusFaults(page)).toEqual([]);
    }
    throw new Error(`Tab never came to ${locator}`);
  }

  return {
    goTo,
    async press(locator: Locator): Promise<void> {
      await goTo(locator);
      await page.keyboard.press("Enter");
    },
    async tick(checkbox: Locator): Promise<void> {
      await goTo(checkbox);
      await page.keyboard.press("Space");
      expect(await checkbox.isChecked()).toBe(true);
    },
    async type(field: Locator, words: string): Promise<void> {
      await goTo(field);
      await page.keyboard.type(words);
    },
    /** Tab to the group, arrows to the one that is meant. */
    async choose(radio: Locator): Promise<void> {
      const name = await radio.getAttribute("name");
      for (let stop = 0; stop < STOPS_MAX; stop++) {
        await page.keyboard.press("Tab");
        expect(await focusFaults(page)).toEqual([]);
        if (await page.evaluate((group) => document.activeElement?.getAttribute("name") === group, name)) break;
      }
      for (let turn = 0; turn < STOPS_MAX && !(await focused(radio)); turn++) await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Space");
      expect(await radio.isChecked()).toBe(true);
    },
  };
}

/** What is wrong with the focus where it stands now: it cannot be seen, it is out of the window, or something covers it. */
function focusFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const at = document.activeElement;
    if (!at || at === document.body) return [];
    const name = at.outerHTML.slice(0, 120);
    const isRing = ({ outlineStyle, outlineWidth, boxShadow }: CSSStyleDeclaration) =>
      (outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== "none";
    // Inside a field for a date the browser itself shows which part has the focus.
    const ownRing = at.matches('input:is([type="date"], [type="time"])');
    const around = [at, at.closest("label"), at.closest(".ds-field, .checkfield"), at.parentElement].filter(
      (one) => one !== null,
    );
    const ringed =
      ownRing ||
      around.some((one) => isRing(getComputedStyle(one))) ||
      ["::before", "::after"].some((part) => isRing(getComputedStyle(at, part)));
    const { left, top, width, height } = (at.closest("label") ?? at).getBoundingClientRect();
    const [x, y] = [left + width / 2, top + Math.min(height / 2, 20)];
    const inWindow = x >= 0 && x <= innerWidth && y >= 0 && y <= innerHeight;
    const over = document.elementFromPoint(x, y);
    const covered = over !== null && !over.contains(at) && !at.contains(over) && !at.closest("label")?.contains(over);
    return [
      ...(ringed ? [] : [`no ring round ${name}`]),
      ...(inWindow ? [] : [`out of the window: ${name}`]),
      ...(inWindow && covered ? [`covered by ${over?.outerHTML.slice(0, 80)}: ${name}`] : []),
    ];
  });
}
