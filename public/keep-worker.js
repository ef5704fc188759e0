// Keeps one page readable without internet: this week's activities and where the houses are. Asked for by nobody but the
// reader who presses "keep" (app/ui/keep); it sees the pages of one language alone, and answers for the public calendar
// only: nothing that is somebody's own is ever stored.
const HOME = new URL(self.registration.scope).pathname;
const PAGE = `${HOME}/kept`;
const STORE = `kept:${HOME}`;
const CALENDAR = /^\/[a-z]{2,3}(\/(activities|houses|kept)(\/[\w.-]+)?)?$/;
const PARTS = /(?:href|src)="(\/(?:assets\/[\w.-]+\.css|[\w-]+\.svg))/g;
const OLD_MS = 3_600_000;

// A newer worker takes over at once: there is nothing in an older one to lose.
self.addEventListener("install", () => self.skipWaiting());

self.addEventListener("message", ({ data, ports }) => {
  if (data !== "keep") return;
  renew().then(
    () => ports[0].postMessage("kept"),
    () => ports[0].postMessage("failed"),
  );
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (request.mode === "navigate") {
    if (CALENDAR.test(pathname)) event.respondWith(page(event));
  } else if (/\.(css|svg)$/.test(pathname)) {
    event.respondWith(fetch(request).catch(() => stored(pathname)));
  }
});

/** The page as it is now; without internet the one that is kept. */
async function page(event) {
  try {
    const answer = await fetch(event.request);
    event.waitUntil(renewWhereOld());
    return answer;
  } catch {
    return stored(PAGE);
  }
}

async function stored(path) {
  const store = await caches.open(STORE);
  return (await store.match(path)) || Response.error();
}

async function renewWhereOld() {
  const store = await caches.open(STORE);
  const kept = await store.match(PAGE);
  if (kept && Date.now() - Date.parse(kept.headers.get("date")) > OLD_MS) await renew().catch(() => {});
}

/** Fetches the page with the styles and pictures it names; what was kept until now stays until all of it is there. */
async function renew() {
  const answer = await fetch(PAGE, { cache: "no-store" });
  if (!answer.ok) throw new Error("not there");
  const text = await answer.clone().text();
  const parts = [...new Set([...text.matchAll(PARTS)].map(([, path]) => path))];
  const answers = await Promise.all(parts.map((path) => fetch(path)));
  const store = await caches.open(STORE);
  for (const request of await store.keys())
    if (!parts.includes(new URL(request.url).pathname)) await store.delete(request);
  await Promise.all(parts.map((path, i) => store.put(path, answers[i])));
  await store.put(PAGE, answer);
}
