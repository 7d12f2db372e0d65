// A reader's version of a lab: kept in this browser, saved as a file, replaced by the published one.
//
// JupyterLite keeps a changed notebook in the browser and shows it in place of the published one.
// To start afresh is to take it away; it lies beside the lab as a copy until the next time. When the
// published lab has become another one since, a note says so.

import { agreed } from "./shared/asked.js";
import { element } from "./shared/dom.js";
import { WIDGET, saveNotebook, still } from "./shared/notebooks.js";

const COPY = " (before starting afresh)";
const AFRESH = {
  text: "All becomes as it was published. Your version is kept as a copy; you can bring it back.",
  yes: "Start afresh",
};
const BACK = {
  title: "Bring your version back?",
  text: "The copy from before you started afresh takes the place of what is here now.",
  yes: "Bring it back",
};

// A widget that was saved has no Python behind it any more. Its still picture was saved with it.
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
    const made = element("button", { type: "button" }, text);
    made.addEventListener("click", () => {
      action().catch((error) => say(`That did not work: ${error.message}`));
    });
    return made;
  };

  async function put(model, path) {
    const { type, format, content } = model;
    await contents().save(path, { type, format, content });
  }

  async function afresh() {
    if (!(await agreed({ title: `Start this ${what} afresh?`, ...AFRESH }))) return;
    const { context } = panel();
    await context.save();
    await put(await contents().get(context.path, { content: true }), copyOf(context.path));
    await contents().delete(context.path);
    location.reload();
  }

  async function bringBack() {
    if (!(await agreed(BACK))) return;
    const { context } = panel();
    await context.save();
    const copy = copyOf(context.path);
    await put(await contents().get(copy, { content: true }), context.path);
    await contents().delete(copy);
    location.reload();
  }

  async function save() {
    const { context } = panel();
    const name = context.path.split("/").pop();
    saveNotebook(name, context.model.toJSON());
    say(`Saved as ${name}.`);
  }

  const newer = element("p", { className: "lab-newer", role: "status", hidden: true });
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

  const back = button("Bring back my version", bringBack);
  back.hidden = true;
  const actions = element(
    "span",
    { className: "lab-actions", hidden: true },
    back,
    button(`Start this ${what} afresh`, afresh),
    button("Save a copy (.ipynb)", save),
  );
  bar.append(actions);
  const style = element("style");
  style.textContent = `
    .lab-actions { display: flex; flex-wrap: wrap; gap: .3rem .6rem; margin-left: auto; }
    :root:has(.lab-newer:not([hidden])) { --lab-bar: 6.5rem; }
    @media (max-width: 60rem) { :root:has(.lab-newer:not([hidden])) { --lab-bar: 9rem; } }
    @media (max-width: 30rem) { :root:has(.lab-newer:not([hidden])) { --lab-bar: 13rem; } }
    .lab-ask { max-width: 30rem; border: 1px solid #8a8a8a; border-radius: .5rem; background: #fff;
      color: #1b1b1b; font: 1rem/1.5 system-ui, sans-serif; }
    .lab-ask::backdrop { background: rgb(0 0 0 / .5); }
    .lab-ask h2 { margin: 0; font-size: 1.25rem; }
    .lab-answers { display: flex; flex-wrap: wrap; gap: .3rem; }
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
