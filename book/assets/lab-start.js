// What a reader sees and may do while a live lab starts.
//
// JupyterLite shows a notebook seconds before its kernel can run a cell. A cell run in that time
// makes it start a second kernel, or ask which one to use. So until the kernel answers, this script
// says what is happening, keeps the cells a reader runs, and runs them once it can.
(() => {
  "use strict";

  const RUN_BUTTONS = ["notebook:run", "runmenu:", "notebook:restart"]
    .map((command) => `[data-command^="${command}"], [data-command^="${command}"] *`)
    .join(", ");
  const wanted = [];
  let ready = false;

  const panel = () => window.jupyterapp?.shell?.currentWidget;

  function kernelAnswers() {
    const session = panel()?.sessionContext;
    return (
      session?.isReady &&
      session.session?.kernel?.connectionStatus === "connected" &&
      !["unknown", "starting"].includes(session.session.kernel.status)
    );
  }

  const note = document.createElement("p");
  note.className = "lab-start";
  note.setAttribute("role", "status");
  const style = document.createElement("style");
  style.textContent = `
    .lab-start { position: fixed; inset: auto 0 0 0; z-index: 9000; margin: 0; padding: .7rem 1rem;
      background: #1b1b1b; color: #fff; font: 1rem/1.4 system-ui, sans-serif; }
    .lab-start:empty { display: none; }
    @media print { .lab-start { display: none; } }`;

  function say(text) {
    if (note.textContent !== text) note.textContent = text;
  }

  function keep(event) {
    event.preventDefault();
    event.stopImmediatePropagation();
    const notebook = panel()?.content;
    if (notebook?.activeCell && !wanted.includes(notebook.activeCellIndex)) {
      wanted.push(notebook.activeCellIndex);
    }
    report();
  }

  function report() {
    const what = "The lab is starting. You can read on; the first time takes about half a minute.";
    const count = wanted.length === 1 ? "The cell you ran" : `The ${wanted.length} cells you ran`;
    say(wanted.length ? `${what} ${count} will run as soon as it is ready.` : what);
  }

  window.addEventListener(
    "keydown",
    (event) => {
      const modified = event.shiftKey || event.ctrlKey || event.metaKey || event.altKey;
      if (!ready && event.key === "Enter" && modified) keep(event);
    },
    true,
  );
  window.addEventListener(
    "click",
    (event) => {
      if (!ready && event.target instanceof Element && event.target.closest(RUN_BUTTONS)) {
        keep(event);
      }
    },
    true,
  );

  async function runWanted() {
    const notebook = panel().content;
    for (const index of wanted.splice(0)) {
      notebook.activeCellIndex = index;
      await window.jupyterapp.commands.execute("notebook:run-cell-and-select-next");
    }
  }

  function watch() {
    if (!kernelAnswers()) {
      setTimeout(watch, 200);
      return;
    }
    ready = true;
    document.documentElement.dataset.lab = "ready";
    say("The lab is ready.");
    setTimeout(() => say(""), 4000);
    runWanted();
  }

  document.addEventListener("DOMContentLoaded", () => {
    document.head.append(style);
    document.body.append(note);
    report();
    watch();
  });
})();
