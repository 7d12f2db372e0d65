// A lab's page comes alive: at a click on its button, or at once when its address ends in ?live.
// Until then the page has nothing of it but this.

import { Python } from "./python.js";

const HERE = location.href.split(/[?#]/)[0];
// The pages of the labs lie in notebooks/<part>/, their Python and the worker that keeps it above.
const NOTEBOOKS = new URL("../", HERE);
const FOLDER = `notebooks/${HERE.split("/").at(-2)}`;
const KEPT_WITHIN = 2000; // milliseconds to wait for the worker that keeps what is fetched

/** Hear how far Python is fetched: that may begin before the script is there that shows it. */
function listen() {
  const channel = new BroadcastChannel(`medoffice-labs ${new URL("../lite/", NOTEBOOKS).href}`);
  const heard = [];
  channel.onmessage = ({ data }) => heard.push(data);
  return { channel, heard };
}

async function newPython() {
  const workers = navigator.serviceWorker;
  if (workers && !workers.controller) {
    const control = new Promise((done) => workers.addEventListener("controllerchange", done, { once: true }));
    await workers.register(new URL("service-worker.js", NOTEBOOKS)).then(
      () => Promise.race([control, new Promise((done) => setTimeout(done, KEPT_WITHIN))]),
      console.warn, // a browser that keeps nothing runs the lab all the same
    );
  }
  return new Python(new URL("page-python.mjs", NOTEBOOKS), FOLDER);
}

const startPython = () => ({ reports: listen(), python: newPython() });

const early = new URLSearchParams(location.search).has("live") && startPython();

// Who loads the page again finds it alive, with what they changed.
const ALIVE = `${HERE}?live${location.hash}`;

async function begin(started) {
  const { open } = await import("./session.js");
  history.replaceState(history.state, "", ALIVE);
  await open({ started, startPython, notebooks: NOTEBOOKS });
}

function prepare() {
  const card = document.querySelector(".lab-live");
  const button = card.querySelector("button");
  const told = card.querySelector("[role=status]");
  const start = (started) =>
    begin(started).catch(() => {
      told.textContent = "The lab could not be fetched. Check your connection, then press the button again.";
      // A script that once could not be fetched is not asked for again by the same page.
      button.addEventListener("click", () => location.assign(ALIVE));
    });
  if (early) start(early);
  else button.addEventListener("click", () => start(startPython()), { once: true });
}

if (document.readyState === "loading") addEventListener("DOMContentLoaded", prepare);
else prepare();
