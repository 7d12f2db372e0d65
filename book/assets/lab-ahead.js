// Fetches what every live lab starts with while a reader is about to open one: when the pointer
// rests on a lab's button, or the focus is on it. Nothing is fetched by merely
// reading, on a slow connection, or when the browser is asked to save data. The labs' own service
// worker does it, one file after the other, and keeps them: what is there is not fetched again.
(() => {
  "use strict";

  const WAIT = 200; // milliseconds a pointer that only passes does not stay
  const { saveData, effectiveType = "4g" } = navigator.connection ?? {};
  if (!navigator.serviceWorker || saveData || effectiveType !== "4g") return;

  let asked = false;
  let timer;

  // JupyterLite has its own worker; it lies above its pages, as that of the labs' pages does.
  function workerOf(address) {
    const query = address.includes("/lite/") ? "?enableCache=false" : "";
    return new URL(`../service-worker.js${query}`, address.split(/[?#]/)[0]);
  }

  async function fetchAhead(lab) {
    if (asked) return;
    asked = true;
    const address = workerOf(lab);
    const registration = await navigator.serviceWorker.register(address);
    const worker = registration.active ?? registration.waiting ?? registration.installing;
    if (worker.state !== "activated") {
      await new Promise((done) => {
        worker.addEventListener("statechange", () => worker.state === "activated" && done());
      });
    }
    worker.postMessage({ ahead: true });
  }

  for (const link of document.querySelectorAll(".lab-button")) {
    const stays = () => {
      clearTimeout(timer);
      // A site that is opened as files has no worker, and no lab either.
      timer = setTimeout(() => fetchAhead(link.href ?? location.href).catch(() => {}), WAIT);
    };
    for (const event of ["pointerenter", "focus"]) link.addEventListener(event, stays);
    for (const event of ["pointerleave", "blur"]) {
      link.addEventListener(event, () => clearTimeout(timer));
    }
  }
})();
