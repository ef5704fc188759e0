/**
 * What a route says when its page may carry script: `export const handle = { script: true }`. All others send none.
 * A list names fields of the address: `script: ["map"]` is a page without script that comes with it at `?map`.
 */
export type ScriptHandle = { script: true | readonly string[] };

/** One plain script of a few kilobytes, and what it needs beside `script-src 'self'`. */
export type SmallScript = { src: string; policy?: Readonly<Record<string, string>> };
/**
 * A small script for a field of the address, without React: `small: { listen: LISTEN_SCRIPT }` sends it at `?listen`. It is
 * a file of ours, so the page needs no nonce and stays the same for everybody.
 */
export type SmallScriptHandle = { small: Readonly<Record<string, SmallScript>> };

/**
 * Whether any of the matched routes asks for script.
 * @param search the question part of the page's address, such as `?map`
 */
export function isScripted(handles: readonly unknown[], search = ""): boolean {
  const asked = new URLSearchParams(search);
  return handles.some((handle) => {
    if (typeof handle !== "object" || handle === null || !("script" in handle)) return false;
    const { script } = handle;
    return script === true || (Array.isArray(script) && script.some((field) => asked.has(field)));
  });
}

/** The small scripts that the matched routes send with this address. */
export function smallScripts(handles: readonly unknown[], search = ""): SmallScript[] {
  const asked = new URLSearchParams(search);
  return handles.flatMap((handle) => {
    if (typeof handle !== "object" || handle === null || !("small" in handle)) return [];
    const { small } = handle as SmallScriptHandle;
    return Object.entries(small).flatMap(([field, script]) => (asked.has(field) ? [script] : []));
  });
}
