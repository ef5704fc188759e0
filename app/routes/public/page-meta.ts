import type { MetaDescriptor } from "@remix-run/node";
import { factsOf, SITE_LANGUAGE_TAGS, type SiteLanguage } from "~/language/languages";

/** What the head of a public page says of it. */
export type AboutPage = {
  title: string;
  description: string;
  language: SiteLanguage;
  /** `https://nyven.example`, without a slash at the end. */
  origin: string;
  /** The address behind the language, with its question part: `/activities?week=2026-11-23`. */
  rest: string;
};

const PREVIEW = { path: "/preview.png", width: "1200", height: "630" };

/** Title, description, the same page in the other languages, and how a link to it looks in a message. */
export function pageMeta(about: AboutPage | undefined, more: MetaDescriptor[] = []): MetaDescriptor[] {
  if (!about) return [];
  const { title, description, language, origin, rest } = about;
  const addressIn = (tag: SiteLanguage) => `${origin}/${tag}${rest}`;
  const link = (rel: string, href: string, hrefLang?: string) => ({ tagName: "link", rel, href, hrefLang });
  return [
    { title },
    { name: "description", content: description },
    link("canonical", addressIn(language)),
    ...SITE_LANGUAGE_TAGS.map((tag) => link("alternate", addressIn(tag), factsOf(tag).htmlLang)),
    link("alternate", addressIn("en"), "x-default"),
    { property: "og:title", content: title },
    { property: "og:description", content: description },
    { property: "og:type", content: "website" },
    { property: "og:url", content: addressIn(language) },
    { property: "og:locale", content: language },
    { property: "og:site_name", content: "Nyven" },
    { property: "og:image", content: origin + PREVIEW.path },
    { property: "og:image:width", content: PREVIEW.width },
    { property: "og:image:height", content: PREVIEW.height },
    ...more,
  ];
}
