import { PassThrough } from "node:stream";
import { type AppLoadContext, createReadableStreamFromReadable, type EntryContext } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { renderToPipeableStream, renderToStaticMarkup } from "react-dom/server";
import { contentSecurityPolicy } from "~/foundation/content-security";
import { isScripted, smallScripts } from "~/foundation/scripted";
import { LanguageProvider } from "~/language/language-provider";
import type { SiteLanguage } from "~/language/languages";
import { wordsOf } from "~/language/translate.server";
import { NonceProvider } from "~/ui/nonce";

const RENDER_LIMIT_MS = 10_000;
const DOCTYPE = "<!DOCTYPE html>";

/** Pages arrive whole: they are sent when all of the page is there, so that a page that breaks is never half a page. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  house: AppLoadContext,
): Promise<Response> {
  const { search } = new URL(request.url);
  const scripted = isScripted(handlesOf(remixContext), search);
  const small = smallScripts(handlesOf(remixContext), search);
  headers.set("content-type", "text/html; charset=utf-8");
  if (!headers.has("content-security-policy")) {
    headers.set(
      "content-security-policy",
      contentSecurityPolicy({
        scripted,
        own: small.length > 0,
        nonce: scripted ? house.nonce : "",
        secure: house.env.origin.startsWith("https:"),
        more: Object.assign({}, ...small.map(({ policy }) => policy)),
      }),
    );
  }
  const page = (
    <LanguageProvider words={wordsOf(languageOf(remixContext))}>
      <NonceProvider value={scripted ? house.nonce : undefined}>
        <RemixServer
          context={remixContext}
          url={request.url}
          nonce={scripted ? house.nonce : undefined}
          abortDelay={RENDER_LIMIT_MS}
        />
      </NonceProvider>
    </LanguageProvider>
  );
  // A page without script waits for nothing, and needs neither streams nor the marks by which script finds its texts again.
  // As bytes: of a text, Response would look at each sign twice.
  if (!scripted)
    return Promise.resolve(new Response(Buffer.from(DOCTYPE + renderToStaticMarkup(page)), { headers, status }));
  return new Promise((resolve, reject) => {
    let failed = false;
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce: house.nonce,
      onAllReady() {
        const body = new PassThrough();
        const stream = createReadableStreamFromReadable(body);
        resolve(new Response(stream, { headers, status: failed ? 500 : status }));
        pipe(body);
      },
      onShellError: reject,
      onError(error) {
        failed = true;
        if (!isbot(request.headers.get("user-agent"))) house.log.broken(error, new URL(request.url).pathname);
      },
    });
    setTimeout(abort, RENDER_LIMIT_MS + 1000).unref();
  });
}

/** Broken loaders and actions: logged once, without personal data. Refusals are no errors. */
export function handleError(error: unknown, { request, context }: { request: Request; context: AppLoadContext }): void {
  if (request.signal.aborted || error instanceof Response || isNotFoundRoute(error)) return;
  context.log.broken(error, new URL(request.url).pathname);
}

const isNotFoundRoute = (error: unknown): boolean =>
  typeof error === "object" &&
  error !== null &&
  "status" in error &&
  typeof error.status === "number" &&
  error.status < 500;

function handlesOf(context: EntryContext): unknown[] {
  return context.staticHandlerContext.matches.map((match) => context.routeModules[match.route.id]?.handle);
}

function languageOf(context: EntryContext): SiteLanguage {
  const root = context.staticHandlerContext.loaderData.root as { language?: SiteLanguage } | undefined;
  return root?.language ?? "da";
}
