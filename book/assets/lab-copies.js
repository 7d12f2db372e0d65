// A reader's version of a lab: kept in this browser, saved as a file, replaced by the published one.
//
// JupyterLite keeps a changed notebook in the browser and shows it in place of the published one.
// To start afresh is to take it away; it lies beside the lab as a copy until the next time. When the
// published lab has become another one since, a note says so.
(() => {
  "use strict";

  const COPY = " (before starting afresh)";
  const ASK = {
    afresh: [
      (what) => `Start this ${what} afresh?`,
      "All becomes as it was published. Your version is kept as a copy; you can bring it back.",
      "Start afresh",
    ],
    back: [
      () => "Bring your version back?",
      "The copy from before you started afresh takes the place of what is here now.",
      "Bring it back",
    ],
  };

  // A widget that was saved has no Python behind it any more. Its still picture was saved with it.
  const WIDGET = "application/vnd.jupyter.widget-view+json";

  function still(output) {
    if (!output.data?.[WIDGET]) return output;
    const { [WIDGET]: gone, ...data } = output.data;
    const left = Object.keys(data).length ? data : { "text/plain": "Run this cell to see it again." };
    return { ...output, data: left };
  }

  function showStills({ cells }) {
    for (const { type, outputs } of cells) {
      const held = type === "code" ? outputs.toJSON() : [];
      if (held.some((output) => output.data?.[WIDGET])) outputs.fromJSON(held.map(still));
    }
  }

  document.addEventListener("labbar", ({ detail: { bar, panel, say, what } }) => {
    const contents = () => window.jupyterapp.serviceManager.contents;
    const copyOf = (path) => path.replace(/\.ipynb$/, `${COPY}.ipynb`);

    const button = (text, action) => {
      const made = document.createElement("button");
      made.type = "button";
      made.textContent = text;
      made.addEventListener("click", () => {
        action().catch((error) => say(`That did not work: ${error.message}`));
      });
      return made;
    };

    const dialog = document.createElement("dialog");
    dialog.className = "lab-ask";
    dialog.setAttribute("aria-labelledby", "lab-ask-title");
    dialog.innerHTML = `<form method="dialog"><h2 id="lab-ask-title"></h2><p></p>
      <button value="yes"></button> <button value="no" autofocus>Leave it as it is</button></form>`;
    document.body.append(dialog);

    function agreed([title, text, yes]) {
      dialog.querySelector("h2").textContent = title(what);
      dialog.querySelector("p").textContent = text;
      dialog.querySelector("[value=yes]").textContent = yes;
      dialog.returnValue = "no";
      dialog.showModal();
      return new Promise((answer) => {
        dialog.addEventListener("close", () => answer(dialog.returnValue === "yes"), { once: true });
      });
    }

    async function put(model, path) {
      const { type, format, content } = model;
      await contents().save(path, { type, format, content });
    }

    async function afresh() {
      if (!(await agreed(ASK.afresh))) return;
      const { context } = panel();
      await context.save();
      await put(await contents().get(context.path, { content: true }), copyOf(context.path));
      await contents().delete(context.path);
      location.reload();
    }

    async function bringBack() {
      if (!(await agreed(ASK.back))) return;
      const { context } = panel();
      await context.save();
      const copy = copyOf(context.path);
      await put(await contents().get(copy, { content: true }), context.path);
      await contents().delete(copy);
      location.reload();
    }

    async function save() {
      const { context } = panel();
      const notebook = structuredClone(context.model.toJSON());
      delete notebook.metadata.medoffice; // which version was published is of no use elsewhere
      // The name under which a JupyterLab of one's own knows Python.
      notebook.metadata.kernelspec = { name: "python3", display_name: "Python 3", language: "python" };
      const file = new Blob([JSON.stringify(notebook, null, 1)], { type: "application/x-ipynb+json" });
      const link = document.createElement("a");
      link.href = URL.createObjectURL(file);
      link.download = context.path.split("/").pop();
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
      say(`Saved as ${link.download}.`);
    }

    const newer = document.createElement("p");
    newer.className = "lab-newer";
    newer.setAttribute("role", "status");
    newer.hidden = true;
    bar.append(newer);

    // A lab says from which published version it comes, and a reader's version goes on saying it.
    async function tellOfNewer({ model, path }) {
      const answer = await fetch(new URL(`../files/${path}`, location.href.split("?")[0]));
      if (!answer.ok) return; // a notebook of the reader's own
      const published = (await answer.json()).metadata.medoffice?.published;
      const here = model.getMetadata("medoffice")?.published;
      if (!here || here === published) return;
      newer.hidden = false;
      newer.textContent =
        "There is a newer version. Start afresh to get it: yours is kept as a copy.";
      window.dispatchEvent(new Event("resize")); // the bar has grown
    }

    const actions = document.createElement("span");
    actions.className = "lab-actions";
    actions.hidden = true;
    const back = button("Bring back my version", bringBack);
    back.hidden = true;
    actions.append(back, button(`Start this ${what} afresh`, afresh), button("Save a copy (.ipynb)", save));
    bar.append(actions);
    const style = document.createElement("style");
    style.textContent = `
      .lab-actions { display: flex; flex-wrap: wrap; gap: .3rem .6rem; margin-left: auto; }
      :root:has(.lab-newer:not([hidden])) { --lab-bar: 6.5rem; }
      @media (max-width: 60rem) { :root:has(.lab-newer:not([hidden])) { --lab-bar: 9rem; } }
      @media (max-width: 30rem) { :root:has(.lab-newer:not([hidden])) { --lab-bar: 13rem; } }
      .lab-ask { max-width: 30rem; border: 1px solid #8a8a8a; border-radius: .5rem; background: #fff;
        color: #1b1b1b; font: 1rem/1.5 system-ui, sans-serif; }
      .lab-ask::backdrop { background: rgb(0 0 0 / .5); }
      .lab-ask h2 { margin: 0; font-size: 1.25rem; }
      .lab-ask button:focus-visible { outline: 3px solid #0b57d0; outline-offset: 2px; }`;
    document.head.append(style);

    async function whenOpen() {
      const context = panel()?.context;
      if (!context?.isReady) {
        setTimeout(whenOpen, 200);
        return;
      }
      showStills(context.model);
      actions.hidden = false;
      tellOfNewer(context).catch(() => {}); // without a network there is nothing newer to be had
      const copy = copyOf(context.path).split("/").pop();
      const place = context.path.split("/").slice(0, -1).join("/");
      const folder = await contents().get(place, { content: true });
      back.hidden = !folder.content.some(({ name }) => name === copy);
    }
    whenOpen();

    document.addEventListener("visibilitychange", () => {
      const context = panel()?.context;
      if (document.hidden && context?.isReady && context.model.dirty) context.save();
    });
  });
})();
