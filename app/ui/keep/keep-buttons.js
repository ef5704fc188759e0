// The two buttons of "keep": starts the worker that keeps the week on this phone, and takes all of it away again.
(() => {
  const box = document.querySelector("[data-keep]");
  const workers = navigator.serviceWorker;
  if (!box || !workers || !window.caches) return;
  const scope = box.dataset.keep;
  const PATIENCE_MS = 20000;

  function show(...names) {
    for (const one of box.querySelectorAll("[data-part]")) one.hidden = !names.includes(one.dataset.part);
  }

  const isKept = () => caches.has(`kept:${scope}`);

  async function active(registration) {
    const worker = registration.active || registration.waiting || registration.installing;
    if (worker.state !== "activated")
      await new Promise((done) => worker.addEventListener("statechange", () => worker.state === "activated" && done()));
    return worker;
  }

  async function keep() {
    const worker = await active(await workers.register("/keep-worker.js", { scope }));
    const { port1, port2 } = new MessageChannel();
    const answer = new Promise((done) => {
      port1.onmessage = ({ data }) => done(data);
      setTimeout(() => done("failed"), PATIENCE_MS);
    });
    worker.postMessage("keep", [port2]);
    if ((await answer) === "kept") show("kept", "stop");
    else show("cannot", "keep");
  }

  async function stop() {
    for (const one of await workers.getRegistrations()) await one.unregister();
    for (const name of await caches.keys()) if (name.startsWith("kept:")) await caches.delete(name);
    show("stopped", "keep");
  }

  const press = (name, run) =>
    box.querySelector(`[data-part="${name}"]`).addEventListener("click", () => run().catch(() => show("cannot")));
  press("keep", keep);
  press("stop", stop);
  isKept().then((kept) => (kept ? show("kept", "stop") : show("keep")));
})();
