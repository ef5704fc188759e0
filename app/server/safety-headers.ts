import type { Request, RequestHandler, Response } from "express";
import helmet from "helmet";
import type { Env } from "~/foundation/env.server";

/** Headers of every answer. The content security policy of a page is set where the page is made (entry.server.tsx). */
export function safetyHeaders(env: Env): RequestHandler {
  const secure = env.origin.startsWith("https:");
  return helmet({
    contentSecurityPolicy: false,
    // A private link must not travel to the next page in a Referer.
    referrerPolicy: { policy: "same-origin" },
    strictTransportSecurity: secure ? { maxAge: 63_072_000, includeSubDomains: true } : false,
    crossOriginEmbedderPolicy: false,
    xFrameOptions: { action: "deny" },
  });
}

/** The same headers as a list, in the order and writing in which Node gives them back. */
export function safetyHeaderList(env: Env): [string, string][] {
  const set = new Map<string, string>();
  const response = {
    setHeader: (name: string, value: string) => void set.set(name.toLowerCase(), value),
    removeHeader: (name: string) => void set.delete(name.toLowerCase()),
  };
  safetyHeaders(env)({} as Request, response as unknown as Response, () => {});
  return [...set];
}
