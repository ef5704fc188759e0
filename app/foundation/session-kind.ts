/** What a frame of signed-in pages says in its handle: `staff` sessions last a working day, those at `home` two weeks. */
export type SessionHandle = { session: "staff" | "home" };

/** The session that the matched routes speak of, or null on pages where nobody is signed in. */
export function sessionOf(handles: readonly unknown[]): SessionHandle["session"] | null {
  for (const handle of handles) {
    if (typeof handle !== "object" || handle === null || !("session" in handle)) continue;
    if (handle.session === "staff" || handle.session === "home") return handle.session;
  }
  return null;
}
