/** What a route says when its page may carry script: `export const handle = { script: true }`. All others send none. */
export type ScriptHandle = { script: true };

/** Whether any of the matched routes asks for script. */
export const isScripted = (handles: readonly unknown[]): boolean =>
  handles.some(
    (handle) => typeof handle === "object" && handle !== null && "script" in handle && handle.script === true,
  );
