import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { open } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { isScripted, smallScripts } from "~/foundation/scripted";
import { sessionOf } from "~/foundation/session-kind";
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
  const { search } = useLocation();
  const handles = useMatches().map((match) => match.handle);
  const scripted = isScripted(handles, search);
  const nonce = useNonce();
  const { htmlLang, direction, script } = factsOf(language);
  return (
    <html lang={htmlLang} dir={direction} data-color-scheme="auto">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {scripted && <meta property="csp-nonce" nonce={nonce} />}
        <Meta />
        <Links />
        {script === "Ethi" && ETHIOPIC_STYLES.map((style) => <link key={style.href} {...style} />)}
      </head>
      <body data-size="md">
        {children}
        <SessionEnds />
        {smallScripts(handles, search).map(({ src }) => (
          <script key={src} src={src} defer nonce={nonce} />
        ))}
        {scripted && <ScrollRestoration nonce={nonce} />}
        {scripted && <Scripts nonce={nonce} />}
      </body>
    </html>
  );
}

/** Where somebody is signed in (a frame says so in its handle) a page left open warns before the session ends. */
function SessionEnds() {
  const t = useTranslate("common");
  const language = useRouteLoaderData<typeof loader>("root")?.language ?? "da";
  const session = sessionOf(useMatches().map((match) => match.handle));
  if (!session) return null;
  return (
    <div className="session-ends" data-session={session} role="alert">
      <span>{t("common:session-ends.soon")}</span>
      <a className="ds-button" href={`/${language}/account/stay`} target="_blank" rel="noopener">
        {t("common:session-ends.stay")}
      </a>
    </div>
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

const PAGE_WORDS = { 403: "foreign-origin", 429: "busy" } as const;

function errorWords(t: ReturnType<typeof useTranslate<"errors" | "common">>, status: number) {
  if (status === 413)
    return { title: t("errors:form.body-too-large"), text: "", home: "/", homeLabel: t("common:button.to-home") };
  const word = PAGE_WORDS[status as keyof typeof PAGE_WORDS] ?? (status < 500 ? "not-found" : "broken");
  return {
    title: t(`errors:page.${word}`),
    text: t(`errors:page.${word}-text`),
    home: "/",
    homeLabel: t("common:button.to-home"),
  };
}
