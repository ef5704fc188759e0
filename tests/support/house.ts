import type { House } from "~/access/context.server";
import { signIn } from "~/access/session.server";
import { standingClock } from "~/foundation/clock";
import { readEnv } from "~/foundation/env.server";
import { makeLog } from "~/foundation/log.server";
import { testDatabase } from "./database";

/** The instant at which tests take place, unless they say otherwise: a Sunday morning in November. */
export const NOW = new Date("2026-11-22T09:00:00Z");

export type TestHouse = House & { clock: ReturnType<typeof standingClock>; logged: string[] };

/** What the server would hand to a loader or action: a real database, a clock that stands, a log that is kept. */
export function testHouse(settings: Record<string, string> = {}): TestHouse {
  const logged: string[] = [];
  return {
    db: testDatabase(NOW),
    clock: standingClock(NOW),
    env: readEnv({ NODE_ENV: "test", ...settings }),
    keys: { codes: "00".repeat(32) },
    log: makeLog("info", { write: (line) => void logged.push(line) }),
    nonce: "test-nonce",
    address: "127.0.0.1",
    logged,
  };
}

type Asked = { params?: Record<string, string>; cookie?: string };

/** The arguments a loader gets for a GET of a path. */
export function getting(house: House, path: string, { params = {}, cookie }: Asked = {}) {
  const request = new Request(`${house.env.origin}${path}`, { headers: cookie ? { cookie } : {} });
  return { request, params, context: house };
}

/** The arguments an action gets for a form sent from our own page. A list is sent as a field several times. */
export function posting(
  house: House,
  path: string,
  fields: Record<string, string | number | readonly string[]>,
  { params = {}, cookie, origin = house.env.origin }: Asked & { origin?: string } = {},
) {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of Array.isArray(value) ? value : [value]) body.append(name, String(one));
  }
  const headers: Record<string, string> = {
    origin,
    "content-type": "application/x-www-form-urlencoded",
    ...(cookie ? { cookie } : {}),
  };
  const request = new Request(`${house.env.origin}${path}`, { method: "POST", headers, body: body.toString() });
  return { request, params, context: house };
}

/** The cookie of a browser in which this account has signed in. */
export async function cookieOf(house: House, accountId: string): Promise<string> {
  const cookie = await signIn(house.db, false, accountId);
  return cookie.split(";")[0] as string;
}

/** The response a loader or action throws or returns: `answer.status`, `answer.headers`. */
export async function responseOf(run: Promise<unknown>): Promise<Response> {
  const answer = await run.catch((thrown: unknown) => thrown);
  if (answer instanceof Response) return answer;
  throw new Error(`expected a Response, got ${answer instanceof Error ? answer.stack : JSON.stringify(answer)}`);
}
