/**
 * What a route says when its page may carry script: `export const handle = { script: true }`. All others send none.
 * A list names fields of the address: `script: ["map"]` is a page without script that comes with it at `?map`.
 */
export type ScriptHandle = { script: true | readonly string[] };

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
