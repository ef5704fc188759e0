import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { type ResourceLimits, Worker } from "node:worker_threads";

/**
 * Starts a thread: from a build the bundled file `build/NAME.mjs`; from source the same file read by tsx, which has to be
 * registered inside the thread. Not `new Worker(new URL("./x.ts", import.meta.url))`: Remix's build leaves that as it is,
 * and it fails.
 * @param source path of the file from the project's folder
 */
export function newThread(name: string, source: string, resourceLimits?: ResourceLimits): Worker {
  if (!/\.ts($|\?)/.test(import.meta.url)) return new Worker(resolve(`build/${name}.mjs`), { resourceLimits });
  const file = pathToFileURL(resolve(source)).href;
  const start = `import { register } from "tsx/esm/api"; register(); await import("${file}");`;
  return new Worker(start, { eval: true, execArgv: ["--input-type=module"], resourceLimits });
}
