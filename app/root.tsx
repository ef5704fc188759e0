import { isRouteErrorResponse, Links, Meta, Outlet, Scripts, ScrollRestoration, useMatches, useRouteError, useRouteLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { open } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { isScripted } from "~/foundation/scripted";
import { useTranslate } from "~/language/language-provider";
import { factsOf } from "~/language/languages";
import { ErrorPage } from "~/ui/error-page";
import { useNonce } from "~/ui/nonce";
import { ETHIOPIC_STYLES, STREET_STYLES } from "~/ui/stylesheets";

export const loader = open(async (door) => ({ language: pageLanguage(door) }));

export const links = () => [...STREET_STYLES, { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" }];

/** The document of every page. Script comes only where a route asks for it. */
export function Layout({ children }: { children: ReactNode }) {
  const language = useRouteLoaderData<typeof loader>("root")?.language ?? "da";
  const scripted = isScripted(useMatches().map((match) => match.handle));
  const nonce = useNonce();
  const { htmlLang, direction, script } = factsOf(language);
  return (
    <html lang={htmlLang} dir={direction} data-color-scheme="auto">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
        {script === "Ethi" && ETHIOPIC_STYLES.map((style) => <link key={style.href} {...style} />)}
      </head>
      <body data-size="md">
        {children}
        {scripted && <ScrollRestoration nonce={nonce} />}
        {scripted && <Scripts nonce={nonce} />}
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

/** What is shown where something was refused or broke. */
export function ErrorBoundary() {
  const error = useRouteError();
  const t = useTranslate("errors", "common");
  const status = isRouteErrorResponse(error) ? error.status : 500;
  return <ErrorPage {...errorWords(t, status)} />;
}

function errorWords(t: ReturnType<typeof useTranslate<"errors" | "common">>, status: number) {
  const known = status === 403 || status === 404 || status === 413 || status === 429 ? status : status < 500 ? 404 : 500;
  return { title: t(`errors:page.${known}.title`), text: t(`errors:page.${known}.text`), home: "/", homeLabel: t("errors:page.home") };
}
