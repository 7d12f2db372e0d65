// One cell of a lab that is alive: its code to change, a button that runs and stops it, its state in words.

import { element } from "../shared/dom.js";
import { Output } from "./output.js";
import { reachable } from "./reach.js";

// A letter (U+FE0E): without, an iPhone paints a picture in colors of its own.
const RUN = "▶\uFE0E";
const STATES = {
  waiting: "Not run yet.",
  queued: "Waits for its turn.",
  running: "Running …",
  done: "Done.",
  changed: "Not run since you changed it.",
  error: "It could not be done. The message below says why.",
  stopped: "Stopped.",
};
// What stands below a cell that was not run may be taken for what it gives now.
const PUBLISHED = " What stands below is from the published lab.";
const BEFORE = " What stands below is from before.";

export class Cell {
  #field;
  #button;
  #note;
  #undo;
  #results;
  #output;
  #isOld = true; // what stands below the code is not what it gives now
  #waitsFor; // the cell that runs, if Python cannot hear this one's widget
  published;
  state = "waiting";

  /**
   * @param {Element} place of the cell on the page
   * @param {object} given its `id`, `number`, and what to do: `run(cell)`, `stop()`, `keep(cell)`
   */
  constructor(place, { id, number, run, stop, keep }) {
    this.id = id;
    this.number = number;
    this.place = place;
    const still = place.querySelector(".cell_input");
    this.published = still.querySelector("pre").textContent.replace(/\n$/, "");
    this.#note = element("span", { className: "lab-state" });
    this.#undo = element("button", { type: "button", "aria-label": `Undo my change of cell ${number}` }, "Undo my change");
    this.#button = element("button", { type: "button" });
    this.#field = element("textarea", {
      className: "lab-code",
      value: this.published,
      spellcheck: false,
      wrap: "off",
      autocapitalize: "off",
      autocomplete: "off",
      "aria-label": `Code of cell ${number}`,
    });
    let results = place.querySelector(".cell_output");
    if (!results) {
      results = element("div", { className: "cell_output docutils container" });
      place.append(results);
    }
    this.#results = results;
    reachable(results);
    place.classList.add("lab-cell");
    still.replaceChildren(this.#field, element("div", { className: "lab-tools" }, this.#button, this.#note, this.#undo));

    this.#button.addEventListener("click", ({ detail }) => {
      // The second click of a double click would stop what the first has begun.
      if (detail < 2) this.isRunning ? stop() : run(this);
    });
    this.#button.addEventListener("keydown", (event) => {
      // So would a key that is held down.
      if (event.repeat && event.key === "Enter") event.preventDefault();
    });
    this.#undo.addEventListener("click", () => {
      this.code = this.published;
      keep(this);
      this.#field.focus();
    });
    this.#field.addEventListener("input", () => {
      this.#age();
      keep(this);
    });
    this.#field.addEventListener("keydown", (event) => this.#key(event, run));
    this.show("waiting");
    this.#fit();
  }

  #key(event, run) {
    if (event.key !== "Enter") return;
    if (event.shiftKey || event.ctrlKey || event.metaKey) {
      event.preventDefault();
      run(this);
      return;
    }
    // The next line begins as far in as this one, as Python wants it.
    const { value, selectionStart: at } = this.#field;
    const line = value.slice(value.lastIndexOf("\n", at - 1) + 1, at);
    const indent = /^ */.exec(line)[0] + (/:\s*$/.test(line) ? "    " : "");
    if (!indent) return;
    event.preventDefault();
    this.#field.setRangeText(`\n${indent}`, at, this.#field.selectionEnd, "end");
    this.#field.dispatchEvent(new Event("input"));
  }

  #fit() {
    this.#field.rows = this.code.split("\n").length;
    this.#undo.hidden = !this.isChanged;
  }

  get code() {
    return this.#field.value;
  }

  set code(text) {
    this.#field.value = text;
    this.#age();
  }

  #age() {
    this.#isOld = true;
    if (["done", "error"].includes(this.state)) this.show("changed");
    // It was stopped for what it was.
    if (this.state === "stopped") this.show("waiting");
    this.#fit();
  }

  get isRunning() {
    return this.state === "running";
  }

  get isChanged() {
    return this.code !== this.published;
  }

  /** The outputs since the lab is alive, as a notebook holds them; nothing before the first run. */
  get held() {
    return this.#output?.held;
  }

  show(state) {
    this.state = state;
    this.place.dataset.state = state;
    // One button, so that the focus stays: what was begun with it is ended with it.
    const [sign, does] = this.isRunning ? ["■", "Stop"] : [RUN, "Run"];
    this.#button.textContent = `${sign} ${does}`;
    this.#button.setAttribute("aria-label", `${does} cell ${this.number}`);
    this.#tell();
  }

  #tell() {
    const isWaiting = Boolean(this.#waitsFor) && this.state === "done" && this.#hasLiveWidget;
    this.place.toggleAttribute("data-waits", isWaiting);
    const old = this.#output ? BEFORE : PUBLISHED;
    const said = STATES[this.state] + (this.#isOld && this.#results.childElementCount ? old : "");
    this.#note.textContent = isWaiting ? `Waits for cell ${this.#waitsFor.number}.` : said;
  }

  get #hasLiveWidget() {
    return Boolean(this.#output && !this.#results.inert && this.#results.querySelector(".jupyter-widgets"));
  }

  /** Say of this cell's widget that it waits for a cell that runs; without one, that it does not. */
  waitFor(cell) {
    this.#waitsFor = cell;
    this.#tell();
  }

  /** Bring the reader to the code. */
  focus() {
    this.#field.focus();
  }

  /** Say that Python was started anew: what it knew of this cell is gone. One that was stopped may never end. */
  forget() {
    this.#isOld = true;
    if (!["waiting", "stopped"].includes(this.state)) this.show("waiting");
    if (!this.#hasLiveWidget) return;
    // A widget without its Python would take a choice, and go on showing what was before.
    this.#results.inert = true;
    this.#results.before(element("p", { className: "lab-ended" }, "Python was started anew: press Run above to use this again, and choose again."));
  }

  #revive() {
    this.#results.inert = false;
    this.place.querySelector(".lab-ended")?.remove();
  }

  /** Run the cell; return "ok", "error" or "stopped". */
  async run(python, widgets) {
    // What was there stays until the new is there, so that the page does not jump.
    this.#revive();
    this.#isOld = true;
    this.show("running");
    this.#output = new Output(this.#results, widgets);
    const makeRoom = () => {
      if (!this.#isOld) return;
      this.#isOld = false;
      this.#output.clear();
      this.show("running");
    };
    const left = await python.run(this.code, (kind, content) => {
      makeRoom();
      this.#output.hear(kind, content);
    });
    makeRoom();
    this.show({ ok: "done" }[left] ?? left);
    return left;
  }
}
