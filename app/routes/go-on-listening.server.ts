import { redirect } from "@remix-run/node";
import type { Door } from "~/access/guard.server";

/** Where a form leads on: who listened to its page hears the next one too. */
export function goOnListening(door: Door, answer: Response): Response {
  const to = answer.headers.get("location");
  if (to === null || !door.url.searchParams.has("listen")) return answer;
  const [page, part] = to.split("#");
  return redirect(`${page}?listen${part === undefined ? "" : `#${part}`}`, {
    status: answer.status,
    headers: answer.headers,
  });
}
