import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { Prose } from "~/ui/prose";
import { cases, PATIENT } from "~tests/support/calendar/nightly";
import { parseMarkdown, plainMarkdown } from "./markdown";

function html(text: string): string {
  return renderToStaticMarkup(<Prose blocks={parseMarkdown(text)} />).replaceAll(/ (class|rel)="[^"]*"|<\/?bdi>/g, "");
}

it("shows paragraphs, line breaks, bold and emphasis", () => {
  expect(html("Kom og **drik kaffe**.\nDet er *gratis* og _hyggeligt_.\n\nVi ses!")).toBe(
    "<p>Kom og <strong>drik kaffe</strong>.<br/>Det er <em>gratis</em> og <em>hyggeligt</em>.</p><p>Vi ses!</p>",
  );
  expect(html("***begge*** og **en *lille* ting**")).toContain("<strong>en <em>lille</em> ting</strong>");
});

it("shows lists, also right under a paragraph", () => {
  expect(html("Tag med:\n- kop\n- **godt** humør\n\n1. først\n2) så")).toBe(
    "<p>Tag med:</p><ul><li>kop</li><li><strong>godt</strong> humør</li></ul><ol><li>først</li><li>så</li></ol>",
  );
});

it("links to pages, mail and telephone, and finds bare addresses without their full stop", () => {
  expect(html("[Kort](https://nyven.example/kort?a=1&b=2)")).toBe(
    '<p><a href="https://nyven.example/kort?a=1&amp;b=2">Kort</a></p>',
  );
  expect(html("[Ring](tel:+4512345678) [Skriv](mailto:hus@nyven.example)")).toContain('href="tel:+4512345678"');
  expect(html("Se https://nyven.example/da. Kom!")).toBe(
    '<p>Se <a href="https://nyven.example/da">https://nyven.example/da</a>. Kom!</p>',
  );
});

it.each([
  "[x](javascript:alert(1))",
  "[x](JaVaScRiPt:alert)",
  "[x](data:text/html,x)",
  "[x](//evil.example)",
  "[x](/admin)",
  "[x](vbscript:x)",
  "[x](https://nyven.example@evil.example/)",
  "[x](https:)",
])("leaves %s as text", (text) => {
  expect(html(text)).not.toContain("<a");
  expect(html(text)).toContain("[x]");
});

it("leaves markup, arithmetic, snake_case and single stars as they were typed", () => {
  expect(html("<img src=x onerror=alert(1)> 2 * 3 * 4 my_own_name **")).toBe(
    "<p>&lt;img src=x onerror=alert(1)&gt; 2 * 3 * 4 my_own_name **</p>",
  );
  expect(html("[[ydre](https://a.example) indre](https://b.example)")).not.toMatch(/<a[^>]*>[^<]*<a/);
});

it("gives the words alone for feeds, with where links lead", () => {
  const text = "Kom og **drik** kaffe.\nSe [her](https://nyven.example/x) eller https://nyven.example\n\n- en\n- to";
  expect(plainMarkdown(parseMarkdown(text))).toBe(
    "Kom og drik kaffe.\nSe her (https://nyven.example/x) eller https://nyven.example\n\n- en\n- to",
  );
});

it("reads Arabic with its marks, and drops what turns the direction", () => {
  expect(html("**مقهى** اللغة \u202eabc")).toBe("<p><strong>مقهى</strong> اللغة abc</p>");
});

it("makes of any text only elements it knows, and links only to safe addresses", PATIENT, () => {
  const piece = fc.constantFrom(
    "**",
    "*",
    "_",
    "[",
    "](",
    ")",
    "https://a.b/c",
    "javascript:x",
    "- ",
    "1. ",
    "\n",
    "\n\n",
    "<b>",
    "ord",
    " ",
    '"',
    "\\",
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(piece, fc.string()), { maxLength: 60 }).map((parts) => parts.join("")),
      (text) => {
        const shown = renderToStaticMarkup(<Prose blocks={parseMarkdown(text)} />);
        const tags = [...shown.matchAll(/<\/?([a-z]+)/g)].map(([, name]) => name);
        expect(["p", "br", "strong", "em", "a", "bdi", "ul", "ol", "li"]).toEqual(
          expect.arrayContaining([...new Set(tags)]),
        );
        for (const [, href] of shown.matchAll(/href="([^"]*)"/g)) expect(href).toMatch(/^(https?|mailto|tel):/);
      },
    ),
    cases(1000),
  );
});

it("cuts a text of nothing but marks, and reads it to the end", () => {
  // An address that is not written as browsers write it is shown twice: as typed, and where it leads.
  for (const mark of ["**a", "*a ", "[a](", "_a ", "**", "https://", "[".repeat(10)]) {
    expect(plainMarkdown(parseMarkdown(mark.repeat(10_000))).length).toBeLessThanOrEqual(5000 * 2 + 3);
  }
});
