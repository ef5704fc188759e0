import { type DestinationStream, pino } from "pino";

/**
 * The log has an allow-list: only these calls, only these facts. No names, addresses, postcodes, paths with keys,
 * and no error messages (a database error quotes the values it was given): the name, the code and where it broke.
 */
export type Log = {
  started(facts: { port: number; version: string; demo: boolean }): void;
  stopped(): void;
  request(facts: { method: string; path: string; status: number; ms: number }): void;
  broken(error: unknown, where: string): void;
  outbox(facts: { sent: number; failed: number }): void;
  tick(facts: Record<string, number>): void;
};

/** Makes the log; `to` is for tests. */
export function makeLog(level: string, to?: DestinationStream): Log {
  const logger = pino({ level, base: undefined }, to ?? pino.destination(1));
  return {
    started: (facts) => logger.info(facts, "started"),
    stopped: () => logger.info("stopped"),
    request: ({ path, ...facts }) => logger.info({ ...facts, path: pathShape(path) }, "request"),
    broken: (error, where) => logger.error({ where: pathShape(where), ...shapeOf(error) }, "broken"),
    outbox: (facts) => logger.info(facts, "outbox"),
    tick: (facts) => logger.info(facts, "tick"),
  };
}

/** A path with everything but plain words taken out: `/da/answer/:` */
export function pathShape(path: string): string {
  const [before = ""] = path.split("?");
  return before
    .split("/")
    .map((part) => (/^[a-z][a-z-]{0,23}(\.[a-z]{2,4})?$/.test(part) || part === "" ? part : ":"))
    .join("/");
}

function shapeOf(error: unknown): { name: string; code?: string; at: string[] } {
  if (!(error instanceof Error)) return { name: typeof error, at: [] };
  const cause = error.cause instanceof Error ? error.cause : error;
  const code = (cause as { code?: unknown }).code;
  const at = (error.stack ?? "")
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim());
  return { name: error.name, ...(typeof code === "string" ? { code } : {}), at };
}
