import { renderToString } from "react-dom/server";
import { expect, test } from "vitest";
import { LanguageProvider, useLanguage, useTranslate } from "./language-provider";
import { languageOfDocument, loadClientMessages } from "./load-client-messages";
import { Sentence } from "./sentence";
import { makeWords, translateOf } from "./translate";
import { translator, wordsOf } from "./translate.server";

test("a loader asks for words by file and path", () => {
  expect(translator("da")("common:nav.volunteer")).toBe("Bliv frivillig");
  expect(translator("en", "common")("common:duration.days", { count: 1 })).toBe("1 day");
  expect(translator("en", "common")("common:duration.days", { count: 3 })).toBe("3 days");
});

test("asked again, a number and a number of something else say what they said, and a text is never kept", () => {
  const t = translateOf(
    makeWords("en", {
      en: { common: { days: "{{count}} days", step: "{{count}} of {{steps}}", name: "I am {{name}}" } },
    }),
  ) as (key: string, values: Record<string, string | number>) => string;
  for (let turn = 0; turn < 2; turn += 1) {
    expect([1, 3].map((count) => t("common:days", { count }))).toEqual(["1 days", "3 days"]);
    expect([2, 4].map((steps) => t("common:step", { count: 1, steps }))).toEqual(["1 of 2", "1 of 4"]);
    expect(["Ida", "Bo"].map((name) => t("common:name", { name }))).toEqual(["I am Ida", "I am Bo"]);
  }
});

test("an unknown key, a key of another file and a number left out do not compile", () => {
  const t = translator("da", "common");
  // @ts-expect-error no such key
  const unknown = () => t("common:nav.nowhere");
  // @ts-expect-error not among the files asked for
  const elsewhere = () => t("errors:page.broken");
  // @ts-expect-error the number decides the form
  const uncounted = () => t("common:duration.days");
  expect([unknown, elsewhere, uncounted]).toHaveLength(3);
});

test("a sentence with a hole is an error while we work", () => {
  expect(() => translator("da")("common:step", { step: 1 })).toThrow("{{steps}}");
});

test("a word not yet translated comes from the next language of the chain", () => {
  const t = translateOf(
    makeWords("ti", { ti: { common: {} }, en: { common: { skip: "Skip" } }, da: { common: { skip: "Spring" } } }),
  );
  expect(t("common:skip")).toBe("Skip");
});

test("plural forms follow our table, also for languages a browser does not know", () => {
  const common = { duration: { days_one: "one:{{count}}", days_other: "other:{{count}}" } };
  const t = translateOf(makeWords("ti", { ti: { common } }));
  expect([0, 1, 2].map((count) => t("common:duration.days", { count }))).toEqual(["one:0", "one:1", "other:2"]);
});

test("a name in other letters is held apart from the sentence; one in the same letters is left alone", () => {
  expect(translator("da")("common:button.remove-named", { name: "العربية" })).toBe("Fjern \u2068العربية\u2069");
  expect(translator("da")("common:button.remove-named", { name: "Dansk" })).toBe("Fjern Dansk");
  expect(translator("ar")("common:button.remove-named", { name: "12 34 56 78" })).toContain("\u206812 34 56 78\u2069");
  expect(translator("ar")("common:time.until", { time: "16:30" })).toBe("حتى 16:30");
});

test("what people write is not read as a key, a hole or markup", () => {
  const t = translator("da");
  expect(t("common:button.remove-named", { name: "$t(common:skip) {{step}} <b>&" })).toBe(
    "Fjern $t(common:skip) {{step}} <b>&",
  );
});

function Screen() {
  const t = useTranslate("common", "errors");
  const { tag, direction } = useLanguage();
  return (
    <p lang={tag} dir={direction}>
      {t("common:skip")} {t("errors:page.broken")}
    </p>
  );
}

test("server and browser render the same words", async () => {
  const onServer = renderToString(
    <LanguageProvider words={wordsOf("en")}>
      <Screen />
    </LanguageProvider>,
  );
  const words = await loadClientMessages("en", ["errors"]);
  const inBrowser = renderToString(
    <LanguageProvider words={words}>
      <Screen />
    </LanguageProvider>,
  );
  expect(onServer).toContain("Skip to content");
  expect(inBrowser).toBe(onServer);
  expect(words.hasResourceBundle("en", "desk")).toBe(false);
});

test("the browser takes its language from the page", () => {
  expect(languageOfDocument({ documentElement: { lang: "kmr" } })).toBe("kmr");
  expect(languageOfDocument({ documentElement: { lang: "xx" } })).toBe("da");
});

test("a marked piece of a sentence becomes an element, a value with brackets does not", () => {
  const words = makeWords("da", { da: { common: { site: { title: "Gå til <house>{{page}}</house> nu" } } } });
  const html = renderToString(
    <LanguageProvider words={words}>
      <Sentence
        of="common:site.title"
        values={{ page: "<house>x</house>" }}
        parts={{ house: (w) => <bdi lang="da">{w}</bdi> }}
      />
    </LanguageProvider>,
  );
  expect(html).toBe('Gå til <bdi lang="da">&lt;house&gt;x&lt;/house&gt;</bdi> nu');
});
