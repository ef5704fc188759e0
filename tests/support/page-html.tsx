import type { ComponentType } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { createStaticRouter, StaticRouterProvider } from "react-router-dom/server";
import { LanguageProvider } from "~/language/language-provider";
import type { SiteLanguage } from "~/language/languages";
import { wordsOf } from "~/language/translate.server";

type Shown = { loaderData: unknown; actionData?: unknown; language?: SiteLanguage };

/** A page alone, without its frame, as the server writes it from what its loader (and action) gave. */
export function pageHtml(Page: ComponentType, { loaderData, actionData, language = "da" }: Shown): string {
  const routes = [{ id: "page", path: "*", element: <Page /> }];
  const [route] = routes;
  const context = {
    basename: "/",
    location: { pathname: "/", search: "", hash: "", state: null, key: "default" },
    matches: [{ params: {}, pathname: "/", pathnameBase: "/", route: route as (typeof routes)[0] }],
    loaderData: { page: loaderData },
    actionData: { page: actionData },
    errors: null,
    statusCode: 200,
    loaderHeaders: {},
    actionHeaders: {},
    activeDeferreds: null,
  };
  return renderToStaticMarkup(
    <LanguageProvider words={wordsOf(language)}>
      <StaticRouterProvider router={createStaticRouter(routes, context)} context={context} hydrate={false} />
    </LanguageProvider>,
  );
}

/** Where the links of a page lead. */
export const linksIn = (html: string): string[] =>
  [...html.matchAll(/<a [^>]*?href="([^"]*)"/g)].map(([, href]) => (href as string).replaceAll("&amp;", "&"));
