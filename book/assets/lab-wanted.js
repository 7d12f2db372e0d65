// What a reader runs before a live lab's kernel answers: kept in order, and run once it does.
//
// JupyterLab's cells can be seen and run seconds before that. It would start a second kernel, ask
// which one to use, or do nothing and say nothing. So until the kernel answers no command that runs
// cells reaches JupyterLab, whether it comes from a key, a button or a menu. The cells show a star,
// and the reader is taken to the next one, as always.
(() => {
  "use strict";

  // Which cells of a notebook each command runs.
  const chosen = ({ selectedCells }) => selectedCells;
  const all = ({ widgets }) => widgets;
  const RUN = {
    "notebook:run-cell": chosen,
    "notebook:run-cell-and-select-next": chosen,
    "notebook:run-cell-and-insert-below": chosen,
    "notebook:run-all-cells": all,
    "notebook:run-all-above": ({ widgets, activeCellIndex }) => widgets.slice(0, activeCellIndex),
    "notebook:run-all-below": ({ widgets, activeCellIndex }) => widgets.slice(activeCellIndex),
    // Python is a new one already.
    "notebook:restart-kernel": () => [],
    "notebook:restart-run-all": all,
    "notebook:restart-and-run-to-selected": ({ widgets, activeCellIndex }) =>
      widgets.slice(0, activeCellIndex + 1),
  };
  // Where some of them take the reader.
  const THEN = {
    "notebook:run-cell-and-select-next": "notebook:move-cursor-down",
    "notebook:run-cell-and-insert-below": "notebook:insert-cell-below",
  };
  const wanted = new Set();
  let app;

  function keep(command) {
    const notebook = app.shell.currentWidget.content;
    for (const cell of RUN[command](notebook)) {
      if (cell.model.type === "markdown") cell.rendered = true;
      if (cell.model.type !== "code") continue;
      wanted.add(cell);
      cell.model.executionState = "running";
    }
    notebook.mode = "command";
    if (THEN[command]) app.commands.execute(THEN[command]);
    document.dispatchEvent(new CustomEvent("labwanted", { detail: wanted.size }));
  }

  // JupyterLab names itself before it draws anything.
  Object.defineProperty(window, "jupyterapp", {
    configurable: true,
    set(theirs) {
      app = theirs;
      Object.defineProperty(window, "jupyterapp", { value: app });
      const execute = app.commands.execute.bind(app.commands);
      app.commands.execute = async (command, args) => {
        if (!Object.hasOwn(RUN, command)) return execute(command, args);
        keep(command);
        return true;
      };
    },
  });

  // The keys work before JupyterLab has read which ones it has.
  function onKey(event) {
    const modified = event.shiftKey || event.ctrlKey || event.metaKey || event.altKey;
    if (event.key !== "Enter" || !modified || !event.target.closest?.(".jp-Notebook")) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const next = event.shiftKey ? "-and-select-next" : event.altKey ? "-and-insert-below" : "";
    keep(`notebook:run-cell${next}`);
  }
  window.addEventListener("keydown", onKey, true);

  document.addEventListener("labready", () => {
    window.removeEventListener("keydown", onKey, true);
    delete app.commands.execute;
    const { sessionContext } = app.shell.currentWidget;
    // Not by the notebook's own command: it would take the reader away from where they are by now.
    for (const cell of wanted) {
      if (!cell.isDisposed) cell.constructor.execute(cell, sessionContext).catch(console.warn);
    }
    wanted.clear();
  });
})();
