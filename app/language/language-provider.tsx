import { type ReactNode, useContext } from "react";
import { I18nContext, I18nextProvider, useTranslation } from "react-i18next";
import type { Translate } from "./keys";
import { factsOf, type LanguageFacts, type SiteLanguage } from "./languages";
import type { Namespace } from "./namespaces";
import { translateOf, type Words } from "./translate";

/** Gives the screens below it the words of one language: `wordsOf(language)` on the server, `loadClientMessages` in the browser. */
export function LanguageProvider({ words, children }: { words: Words; children: ReactNode }) {
  return <I18nextProvider i18n={words}>{children}</I18nextProvider>;
}

/** `t` for a component. In the browser it waits (Suspense) for files that are not there yet. */
export function useTranslate<N extends Namespace = "common">(...namespaces: N[]): Translate<N> {
  return onScreen(translateOf(useWords(namespaces.length > 0 ? namespaces : ["common"])));
}

/** On the server all words are there: to ask for each whether it has come took a twentieth of a page. */
const useWords = typeof document === "undefined" ? useWordsAtHand : useWordsWhenThere;

function useWordsAtHand(_namespaces: readonly Namespace[]): Words {
  return useContext(I18nContext).i18n;
}

function useWordsWhenThere(namespaces: readonly Namespace[]): Words {
  return useTranslation(namespaces).i18n;
}

/** The same words on a screen: a telephone number stays in one line. Messages keep their plain spaces. */
function onScreen<N extends Namespace>(t: Translate<N>): Translate<N> {
  const known = screens.get(t);
  if (known) return known as Translate<N>;
  const whole = (value: unknown) =>
    typeof value === "string" && PHONE_NUMBER.test(value) ? value.replaceAll(" ", NO_BREAK) : value;
  const screen = ((key: never, values?: Record<string, unknown>) =>
    t(
      key,
      values && (Object.fromEntries(Object.entries(values).map(([name, one]) => [name, whole(one)])) as never),
    )) as Translate<N>;
  screens.set(t, screen);
  return screen;
}

const screens = new WeakMap<object, unknown>();
const PHONE_NUMBER = /^\+?\d[\d ]{6,}\d$/;
const NO_BREAK = "\u00a0";

/** The language of the screen, with its facts. */
export function useLanguage(): LanguageFacts & { tag: SiteLanguage } {
  const { i18n } = useContext(I18nContext);
  const tag = i18n.language as SiteLanguage;
  return { tag, ...factsOf(tag) };
}
