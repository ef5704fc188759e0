import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";

export type BuiltServer = {
  origin: string;
  log(): string;
  /** Processor time that its threads have used so far, milliseconds; only Linux tells. */
  cpuMs(): number;
  /** Memory it holds, MB; only Linux tells. */
  residentMB(): number;
  stop(): Promise<void>;
};

const START_LIMIT_MS = 30_000;
const STOP_LIMIT_MS = 10_000;

/** Starts build/server.mjs as a process of its own, on a free port, with these settings only. */
export async function startBuiltServer(settings: Record<string, string>): Promise<BuiltServer> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const child = spawn(process.execPath, ["build/server.mjs"], {
    env: { ...bareEnvironment(), ...settings, PORT: String(port) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let log = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      log += text;
    });
  }
  await answering(child, origin, () => log);
  return {
    origin,
    log: () => log,
    cpuMs: () => cpuMsOf(child),
    residentMB: () => residentMBOf(child),
    stop: () => stop(child, () => log),
  };
}

/** Field 1 of /proc/PID/task/TID/schedstat of each thread: nanoseconds. */
function cpuMsOf({ pid }: ChildProcess): number {
  const tasks = readdirSync(`/proc/${pid}/task`).map((task) => `/proc/${pid}/task/${task}/schedstat`);
  // A thread may end while it is looked for.
  const used = tasks.map((file) => (existsSync(file) ? Number(readFileSync(file, "utf8").split(" ")[0]) : 0));
  return used.reduce((sum, ns) => sum + ns, 0) / 1_000_000;
}

/** Field 2 of /proc/PID/statm: pages of 4 KB. */
function residentMBOf({ pid }: ChildProcess): number {
  return Math.round((Number(readFileSync(`/proc/${pid}/statm`, "utf8").split(" ")[1]) * 4096) / 2 ** 20);
}

/** The machine's own settings must not decide what a journey meets; empty ones also win over a developer's .env. */
function bareEnvironment(): NodeJS.ProcessEnv {
  const { PATH, HOME, TZ } = process.env;
  const unset = { SMTP_URL: "", PUBLIC_URL: "", MAP_STYLE_URL: "", DEMO: "no" };
  return { PATH, HOME, TZ, NODE_ENV: "test", HOST: "127.0.0.1", LOG_LEVEL: "info", ...unset };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

async function answering(child: ChildProcess, origin: string, log: () => string): Promise<void> {
  const end = performance.now() + START_LIMIT_MS;
  while (performance.now() < end) {
    if (child.exitCode !== null) throw new Error(`The server ended at once:\n${log()}`);
    const answer = await fetch(`${origin}/version`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill("SIGKILL");
  throw new Error(`The server did not answer:\n${log()}`);
}

/** Asks it to stop, as an operator would; a server that does not is a fault, and is ended. */
async function stop(child: ChildProcess, log: () => string): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  child.kill("SIGTERM");
  const tooLong = setTimeout(() => child.kill("SIGKILL"), STOP_LIMIT_MS);
  await ended;
  clearTimeout(tooLong);
  if (child.signalCode === "SIGKILL") throw new Error(`The server did not stop when asked:\n${log()}`);
}
