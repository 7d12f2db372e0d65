// What a reader sees and may do while a live lab starts.
//
// JupyterLite shows a notebook seconds before its kernel can run a cell. Until the kernel answers,
// this script says what is happening, how much is left, and how many cells lab-wanted.js has kept
// for then. It stands in a bar below the notebook, whose room is kept from the beginning.
(() => {
  "use strict";

  const STALLED = 90_000; // milliseconds without any news; a slow machine starts Python in 30 s
  const STEPS = ["Opening the lab", "Getting Python", "Starting Python"];
  const LITE = new URL("../", location.href.split("?")[0]);
  let wanted = 0;
  let ready = false;

  const opened = new URLSearchParams(location.search).get("path") ?? "";
  const what = opened.startsWith("exercises/") ? "assignment" : "lab";
  const READY =
    what === "lab"
      ? "The lab is ready. Press Run > Run All Cells, or Shift+Enter in the first cell."
      : "The assignment is ready. Begin at the top: Shift+Enter runs a cell.";
  const lab = /^notebooks\/(.+)\.ipynb$/.exec(opened);
  if (lab) window.courseProgress?.note("labs", lab[1]);

  // The page of the book that leads here; a notebook of the reader's own goes back to the start.
  const pages = JSON.parse(document.getElementById("lab-pages")?.textContent ?? "{}");
  const page = new Map(Object.entries(pages)).get(opened.replace(/\.ipynb$/, ""));

  // All a lab fetches is to be kept by the service worker, also what comes before it is there.
  performance.setResourceTimingBufferSize(2000);

  // JupyterLite registers this worker seconds later, too late for most of what is fetched. When it
  // does not know which version of it registered one, it would first remove it.
  const workerAddress = new URL("service-worker.js?enableCache=false", LITE).href;
  if (navigator.serviceWorker) {
    const version = document.currentScript.dataset.jupyterlite;
    localStorage.setItem(`${workerAddress}-version`, version);
    navigator.serviceWorker.register(workerAddress).catch(console.warn);
  }

  // JupyterLab asks for Python's worker only when all else is drawn. Ours starts Python at once, and
  // is handed over then. It waits until the service worker keeps what Python fetches, but not long.
  const KEPT_WITHIN = 2000; // milliseconds
  const THEIR_WORKER = /\/comlink\.worker\.[^/]*$/;
  const PlainWorker = Worker;
  const newPython = () =>
    new PlainWorker(new URL("static/pyodide/worker.js", LITE), { type: "module" });
  let early;
  let handedOver = !/^(notebooks|exercises)\//.test(opened);
  const startEarly = () => {
    if (!handedOver) early ??= newPython();
  };
  if (!navigator.serviceWorker || navigator.serviceWorker.controller) startEarly();
  else {
    navigator.serviceWorker.addEventListener("controllerchange", startEarly, { once: true });
    setTimeout(startEarly, KEPT_WITHIN);
  }
  window.Worker = new Proxy(PlainWorker, {
    construct(target, [address, options]) {
      if (!THEIR_WORKER.test(address)) return new target(address, options);
      const python = early ?? newPython();
      early = undefined; // a kernel that is started anew gets a new one
      handedOver = true;
      return python;
    },
  });

  const panel = () => window.jupyterapp?.shell?.currentWidget;

  function kernelAnswers() {
    const session = panel()?.sessionContext;
    return (
      session?.isReady &&
      session.session?.kernel?.connectionStatus === "connected" &&
      !["unknown", "starting"].includes(session.session.kernel.status)
    );
  }

  const bar = document.createElement("div");
  bar.className = "lab-bar";
  bar.setAttribute("role", "region");
  bar.setAttribute("aria-label", "This lab");
  bar.innerHTML = `
    <a class="lab-back"></a>
    <p role="status"></p>
    <span class="lab-amount" hidden><progress aria-label="Python, as far as it is here"></progress>
      <span aria-hidden="true"></span></span>
    <button type="button" class="lab-again" hidden>Try again</button>`;
  const note = bar.querySelector("[role=status]");
  const back = bar.querySelector(".lab-back");
  back.textContent = page ? "Back to the chapter" : "Back to the course";
  back.href = new URL(`../${page ?? "index"}.html`, LITE).href;
  const amount = bar.querySelector(".lab-amount");
  const again = bar.querySelector(".lab-again");
  again.addEventListener("click", () => location.reload());
  const style = document.createElement("style");
  style.textContent = `
    :root { --lab-bar: 3.5rem; }
    @media (max-width: 60rem) { :root { --lab-bar: 6.5rem; } }
    @media (max-width: 30rem) { :root { --lab-bar: 9.5rem; } }
    #main { bottom: var(--lab-bar) !important; height: auto !important; }
    .lab-bar { position: fixed; inset: auto 0 0 0; height: var(--lab-bar); z-index: 9000;
      box-sizing: border-box; padding: .4rem 1rem; overflow-y: auto; display: flex; flex-wrap: wrap;
      align-items: center; gap: .3rem 1rem; background: #1b1b1b; color: #fff;
      font: 1rem/1.3 system-ui, sans-serif; }
    .lab-bar p { margin: 0; }
    .lab-bar p:first-of-type { flex: 1 1 14rem; }
    .lab-back { padding: .3rem 0; color: #9ecbff; white-space: nowrap; }
    .lab-bar progress { width: 8rem; accent-color: #9ecbff; vertical-align: middle; }
    .lab-bar button, .lab-ask button { font: inherit; padding: .3rem .8rem; border-radius: .3rem;
      border: 1px solid #8a8a8a; background: #fff; color: #1b1b1b; cursor: pointer; }
    .lab-bar :is(a, button):focus-visible { outline: 3px solid #ffd54a; outline-offset: 2px; }
    .lab-bar [hidden] { display: none; }
    .lab-again:not([hidden]) ~ .lab-actions { display: none; }
    @media (max-width: 30rem) {
      .lab-bar { font-size: .85rem; }
      .lab-bar button { padding: .2rem .5rem; }
    }
    @media print { .lab-bar { display: none; } #main { bottom: 0 !important; } }`;

  // Only what changes is said anew: a screen reader reads the whole each time.
  function say(text) {
    if (note.textContent !== text) note.textContent = text;
  }

  let step = 0;
  let lastNews = Date.now();
  let wrong = "";
  const fetched = new Map();
  const missing = new Set();

  function news(next) {
    lastNews = Date.now();
    step = Math.max(step, next);
    if (!missing.size) wrong = "";
    report();
  }

  function report() {
    if (ready) return;
    const count = wanted === 1 ? "The cell you ran" : `The ${wanted} cells you ran`;
    const meanwhile = step > 0 ? " You can read on." : ""; // before that there is nothing to read
    const runs = wanted ? ` ${count} will run as soon as it is ready.` : meanwhile;
    say(wrong || `${STEPS[step]} (step ${step + 1} of ${STEPS.length}).${runs}`);
    again.hidden = !wrong;
    amount.hidden = Boolean(wrong) || step !== 1 || !fetched.size;
  }

  function showAmount(total) {
    const got = [...fetched.values()].reduce((sum, bytes) => sum + bytes, 0);
    const bar = amount.querySelector("progress");
    bar.max = total;
    bar.value = got;
    const megabytes = (bytes) => Math.round(bytes / 1e6);
    amount.querySelector("span").textContent = `${megabytes(got)} of ${megabytes(total)} MB`;
    news(got < total ? 1 : 2);
  }

  const reports = new BroadcastChannel(`medoffice-labs ${LITE.href}`);
  reports.addEventListener("message", ({ data }) => {
    if (ready) return;
    if (data.failed) {
      missing.add(data.failed);
      fail("A part of Python did not arrive.");
    } else {
      missing.delete(data.path);
      fetched.set(data.path, data.bytes);
      showAmount(data.total);
    }
  });

  function fail(what) {
    wrong = `The lab could not start. ${what} Check your connection, then try again. What you did is kept.`;
    report();
  }

  document.addEventListener("labwanted", ({ detail }) => {
    wanted = detail;
    report();
  });

  // Once the lab is ready its files are kept, so that it opens without a network.
  async function keepForLater() {
    const worker = (await navigator.serviceWorker?.ready)?.active;
    const files = performance.getEntriesByType("resource").map((entry) => entry.name);
    const ours = files.filter((address) => address.startsWith(location.origin));
    worker?.postMessage({ keep: [location.href.split("?")[0], ...ours] });
  }
  navigator.serviceWorker?.addEventListener("message", ({ data }) => {
    if (data?.kept) document.documentElement.dataset.kept = "yes";
  });

  function watch() {
    if (!kernelAnswers()) {
      if (step === 0 && panel()?.sessionContext?.isReady === false) news(1);
      if (panel()?.sessionContext?.session?.kernel?.status === "dead") fail("Python has stopped.");
      else if (!wrong && Date.now() - lastNews > STALLED) fail("Nothing has come for a while.");
      setTimeout(watch, 200);
      return;
    }
    ready = true;
    document.documentElement.dataset.lab = "ready";
    amount.hidden = again.hidden = true;
    say(READY);
    panel().sessionContext.iopubMessage.connect((_, { header }) => {
      if (header.msg_type === "execute_input" && note.textContent === READY) say("");
    });
    document.dispatchEvent(new Event("labready"));
    keepForLater();
  }

  document.addEventListener("DOMContentLoaded", () => {
    document.head.append(style);
    document.body.append(bar);
    document.dispatchEvent(new CustomEvent("labbar", { detail: { bar, panel, say, what } }));
    report();
    watch();
  });
})();
