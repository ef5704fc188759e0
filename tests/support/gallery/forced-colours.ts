import type { Page } from "playwright-core";

/**
 * What a reader with the system's own few colours (Windows' contrast themes) could not find on a page: controls without an
 * edge, underline or picture; parts of a score or a chart that do not stand out from the ground; a chosen one of several
 * that looks like the others. The page must be in forced colours.
 */
export function lostInForcedColours(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const ground = getComputedStyle(document.body).backgroundColor;
    const isSeen = (element: Element) => element.getClientRects().length > 0 && !element.closest(".ds-sr-only");
    const say = (what: string, element: Element) => `${what}: ${element.outerHTML.slice(0, 110)}`;
    const all = (selector: string) => [...document.querySelectorAll(selector)].filter(isSeen);
    const stands = (colour: string) => colour !== ground && !/^rgba\(.*, 0\)$/.test(colour);
    const hasEdge = (element: Element): boolean => {
      const style = getComputedStyle(element);
      const edge = ["Top", "Bottom", "Left", "Right"].some((side) => {
        const at = (part: string) => style.getPropertyValue(`border-${side.toLowerCase()}-${part}`);
        return at("style") !== "none" && Number.parseFloat(at("width")) > 0 && stands(at("color"));
      });
      return edge || style.textDecorationLine.includes("underline") || element.tagName.toLowerCase() === "svg";
    };
    const shows = (element: Element) => [element, ...element.querySelectorAll("*")].some(hasEdge);
    // In a menu all are links, and a row of choices is drawn around its controls, which are clear by themselves.
    const controls = all("a, button, summary, select, textarea, input:not([type=hidden])").filter(
      (one) => !one.closest("nav, .lang, .account") && getComputedStyle(one).opacity !== "0",
    );
    const native = (one: Element) => one.matches("input[type=range], input[type=checkbox], input[type=radio]");
    const edgeless = controls.filter((one) => !native(one) && !shows(one)).map((one) => say("no edge", one));

    const drawn = all(".score rect:not(.t), .bar rect, .chart .col");
    const flat = drawn.filter((one) => {
      const { width, height } = one.getBoundingClientRect();
      return width > 0 && (height < 4 || !stands(getComputedStyle(one).fill));
    });
    const swatches = all(".parts i, .path [data-done]").filter(
      (one) => !stands(getComputedStyle(one, one.matches("i") ? null : "::before").backgroundColor),
    );

    const look = (one: Element) => {
      const of = (style: CSSStyleDeclaration) =>
        [
          style.outlineStyle,
          style.borderTopStyle,
          style.borderBottomColor,
          style.textDecorationLine,
          style.fontWeight,
        ].join();
      return [of(getComputedStyle(one)), of(getComputedStyle(one, "::before"))].join("|");
    };
    const rows: [string, string][] = [
      [".pick:has(:checked)", ".pick:not(:has(:checked))"],
      [".kinds label:has(:checked)", ".kinds label:not(:has(:checked))"],
      [".phone a[aria-current]", ".phone a:not([aria-current])"],
      [".names a[aria-current]", ".names a:not([aria-current])"],
      [".top nav a[aria-current]", ".top nav a:not([aria-current])"],
      [".path [aria-current]", ".path [data-done]"],
      [".ds-button:not([data-variant])", ".ds-button[data-variant=secondary]"],
    ];
    const alike = rows.flatMap(([chosen, other]) => {
      const [one] = all(chosen);
      const [two] = all(other);
      if (!one || !two) return [];
      const width = (element: Element) => getComputedStyle(element).borderTopWidth;
      return look(one) === look(two) && width(one) === width(two) ? [say("looks like the others", one)] : [];
    });
    return [...edgeless, ...[...flat, ...swatches].map((one) => say("not drawn", one)), ...alike];
  });
}
