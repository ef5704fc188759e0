import type { IncomingMessage, OutgoingHttpHeader, RequestListener, ServerResponse } from "node:http";

/** An answer as the app gave it, not sent yet. */
export type HeldAnswer = { body: Buffer; headers: [string, string][] };

/**
 * Lets the app answer, and holds the answer back where everybody may have it: status 200, `cache-control: public`, no
 * cookie. Its headers are taken off the response, so that it can be sent finished. Any other answer has been sent when
 * this resolves with null.
 */
export function holdAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  app: RequestListener,
): Promise<HeldAnswer | null> {
  return new Promise((resolve) => {
    const [write, end] = [response.write, response.end];
    const chunks: Buffer[] = [];
    const take = (chunk: unknown, encoding: unknown) => {
      if (typeof chunk === "string")
        chunks.push(Buffer.from(chunk, typeof encoding === "string" ? (encoding as BufferEncoding) : "utf8"));
      else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
    };
    response.write = ((chunk: unknown, encoding: unknown, done: unknown) => {
      take(chunk, encoding);
      const called = typeof encoding === "function" ? encoding : done;
      if (typeof called === "function") process.nextTick(called as () => void);
      return true;
    }) as typeof response.write;
    response.end = ((chunk: unknown, encoding: unknown) => {
      if (typeof chunk !== "function") take(chunk, encoding);
      Object.assign(response, { write, end });
      const body = Buffer.concat(chunks);
      if (!isForEverybody(response)) {
        response.end(body);
        resolve(null);
        return response;
      }
      resolve({ body, headers: takeHeaders(response) });
      return response;
    }) as typeof response.end;
    // A reader who goes away before the answer is ready must not keep others waiting for it.
    response.once("close", () => resolve(null));
    app(request, response);
  });
}

function isForEverybody(response: ServerResponse): boolean {
  const control = String(response.getHeader("cache-control") ?? "");
  return (
    !response.headersSent &&
    response.statusCode === 200 &&
    /(?:^|,)\s*public\b/.test(control) &&
    !/no-store|private/.test(control) &&
    !response.hasHeader("set-cookie") &&
    !response.hasHeader("content-encoding")
  );
}

function takeHeaders(response: ServerResponse): [string, string][] {
  const taken: [string, string][] = [];
  for (const name of response.getHeaderNames()) {
    const value: OutgoingHttpHeader | undefined = response.getHeader(name);
    for (const one of Array.isArray(value) ? value : [value]) taken.push([name, String(one)]);
    response.removeHeader(name);
  }
  return taken;
}
