// A lab's page that is alive: its cells, the Python that runs them, and what a reader may do.

import { agreed, asked } from "../shared/asked.js";
import { element } from "../shared/dom.js";
import { Bar } from "./bar.js";
import { Cell } from "./cell.js";
import { fetchReports } from "./fetched.js";
import { Kept, save } from "./kept.js";
import { Waiting } from "./waiting.js";
import { Widgets } from "./widgets.js";

const STYLES = ["../vendor/jupyter-widgets.css", "live-lab.css"];
const OWN = "own"; // the id of the cell that is the reader's
const AFRESH = {
  title: "Start this lab afresh?",
  text: "The lab becomes as it was published. Your version is kept; you can bring it back.",
  yes: "Start afresh",
};
const AFRESH_AGAIN = {
  ...AFRESH,
  text: "The lab becomes as it was published. Your version is kept; you can bring it back. The one you kept before is then gone.",
};
const BACK = {
  title: "Bring your version back?",
  text: "It takes the place of what is here now, and what is here now is kept in its place.",
  yes: "Bring it back",
};
const IDLE = {
  title: "Nothing is running",
  text: "You can start Python anew all the same. It then forgets what the cells have made; your code stays as it is.",
  yes: "Start Python anew",
};
const UNENDED = {
  title: "Start with your code?",
  answers: {
    course: "Start with the course's code",
    own: "Start with mine",
    nothing: "Run nothing yet",
  },
};
const ASKS = "The lab waits for your answer: with which code is it to start?"; // behind the question
const NOTHING_RUN = "Nothing was run. Change your code, then press Run at a cell.";
const NEWER = "This lab has a newer version. Start afresh to get it: yours is kept.";
const ANEW = "Python was started anew. Run the cells you want to go on with.";
const READY = "The lab is alive. Change a control, or press Run at the next cell.";

/** Make the page alive. */
export async function open({ started, startPython, notebooks }) {
  const session = new Session(startPython, notebooks);
  await session.begin(started);
}

/** Add a cell to the end of the page in which a reader can try what they like. */
function ownCell() {
  const cell = element("div", { className: "cell" }, element("div", { className: "cell_input" }, element("pre")));
  document.querySelector("article > section").append(
    element(
      "section",
      { className: "lab-own" },
      element("h2", {}, "A cell of your own"),
      element("p", {}, "Try here what you like: it knows all that the cells above have made."),
      cell,
    ),
  );
  return cell;
}

class Session {
  #lab;
  #cells;
  #opening; // the cells to the first widget
  #kept;
  #bar;
  #notebooks;
  #startPython;
  #python;
  #widgets;
  #waiting;
  #queue = [];
  #going;
  #offerAgain;

  constructor(startPython, notebooks) {
    this.#startPython = startPython;
    this.#notebooks = notebooks;
    const card = document.querySelector(".lab-live");
    this.#lab = JSON.parse(card.querySelector("script").textContent);
    this.#bar = new Bar(document.querySelector("article"));
    this.#dress(card);
    this.#kept = new Kept(this.#lab);
    this.#cells = this.#found();
    this.#waiting = new Waiting(this.#cells, this.#bar);
    const first = this.#cells.findIndex(({ place }) => place.querySelector(".lab-still"));
    this.#opening = this.#cells.slice(0, first + 1);
    for (const cell of this.#cells) cell.code = this.#kept.code(cell.id) ?? cell.code;
    this.#offer();
    courseProgress.note("labs", this.#lab.name);
  }

  #dress(card) {
    for (const name of STYLES) {
      document.head.append(element("link", { rel: "stylesheet", href: new URL(name, import.meta.url).href }));
    }
    const before = card.querySelector(".lab-still-words");
    const words = card.querySelector(".lab-alive-words");
    words.hidden = false;
    // The button goes; who pressed it is to be where its words are.
    if (before.contains(document.activeElement)) words.focus({ preventScroll: true });
    before.hidden = true;
  }

  #found() {
    const places = document.querySelectorAll("article .cell");
    return [...places, ownCell()].map(
      (place, index) =>
        new Cell(place, {
          id: this.#lab.cells[index] ?? OWN,
          number: index + 1,
          run: (cell) => this.#run(cell),
          stop: () => this.#startAnew(),
          keep: (cell) => this.#keep(cell),
        }),
    );
  }

  #offer() {
    this.#bar.offer("Run all cells", () => this.#runAll());
    const stop = this.#bar.offer("Stop", async () => {
      if (!this.#isBusy && !(await agreed(IDLE))) return;
      await this.#startAnew();
      // While it was of no use it had lost the focus.
      if (document.activeElement === document.body) stop.focus({ preventScroll: true });
    });
    const back = this.#bar.offer("Bring back my version", async () => {
      if (await agreed(BACK)) await this.#become(this.#kept.bringBack(), afresh);
    });
    const afresh = this.#bar.offer("Start this lab afresh", async () => {
      if (await agreed(this.#kept.hasEarlier ? AFRESH_AGAIN : AFRESH)) await this.#become(this.#kept.startAfresh(), back);
    });
    this.#bar.offer("Save a copy (.ipynb)", async () => {
      this.#bar.say(`Saved as ${await save(this.#lab, this.#cells, this.#notebooks)}.`);
    });
    // What ends Python is offered when there is one.
    this.#offerAgain = () => {
      // In their places, so that a second click does not meet another button.
      for (const button of [stop, back, afresh]) button.disabled = !this.#isReady;
      back.hidden = !this.#kept.hasEarlier;
      afresh.hidden = !this.#kept.isChanged;
    };
    this.#kept.onChange = this.#offerAgain;
  }

  /** Run the cells to the first widget as soon as Python is there, so that there is something to move. */
  async begin(started) {
    this.#state("starting");
    const isWanted = !this.#kept.unended || (await this.#wanted());
    if (isWanted) this.#enqueue(this.#opening);
    const said = isWanted ? READY : NOTHING_RUN;
    await this.#start(started, this.#kept.isOfAnEarlierLab ? NEWER : said);
    this.#keepForLater();
  }

  /** Ask with whose code to start, where the reader's did not end; return whether to start at all. */
  async #wanted() {
    const unended = this.#cells.find(({ id }) => id === this.#kept.unended);
    const text = [
      `Last time, ${unended ? `cell ${unended.number}` : "a cell"} was still running when it was stopped or the page was closed.`,
      "It may never end: you have changed the code with which this lab starts.",
      "If you start with the course's code, yours is kept; you can bring it back.",
      this.#kept.hasEarlier ? "The one you kept before is then gone." : "",
    ];
    this.#bar.say(ASKS);
    const answer = await asked({ ...UNENDED, text: text.join(" ") });
    if (answer === "course") this.#show(this.#kept.startAfresh());
    // The question came with the page, so there is no place to go back to but what it was about.
    (unended ?? this.#cells[0]).focus();
    return ["course", "own"].includes(answer);
  }

  /** Wait for Python, then run the cells that wait. */
  async #start({ reports, python }, said) {
    this.#state("starting");
    this.#bar.say("Getting Python. You can read on.");
    const noReports = fetchReports(reports, this.#bar);
    try {
      this.#python = await python;
      this.#python.onNote = (text) => this.#note(text);
      this.#python.onMove = () => this.#waiting.moved();
      this.#widgets = new Widgets(this.#python);
      await this.#python.ready;
    } catch (error) {
      this.#bar.say(`The lab could not start: ${error.message}. Check your connection, then load the page again. What you did is kept.`);
      this.#state("failed");
      return;
    } finally {
      noReports();
    }
    this.#state("ready");
    await this.#goOn(said);
  }

  #state(state) {
    document.documentElement.dataset.lab = state;
    this.#offerAgain();
  }

  get #isReady() {
    return document.documentElement.dataset.lab === "ready";
  }

  get #isBusy() {
    return Boolean(this.#going) || this.#python.isBusy;
  }

  #note(text) {
    const [, names] = /^Loading (.+)$/.exec(text) ?? [];
    if (names) this.#bar.say(`Fetching ${names}, which this cell needs.`);
  }

  #keep(cell) {
    if (this.#opening.includes(cell)) this.#kept.begun();
    const kept = this.#kept.keep(cell);
    if (!kept) this.#bar.say("Your browser keeps nothing for this site. Save a copy before you leave the page.");
  }

  #show(codes) {
    for (const cell of this.#cells) cell.code = codes[cell.id] ?? cell.published;
  }

  /** Show other code and start with it; then the focus goes to the button that takes this back. */
  async #become(codes, takesBack) {
    this.#show(codes);
    await this.#stop();
    await this.begin(this.#startPython());
    if (document.activeElement === document.body) takesBack.focus({ preventScroll: true });
  }

  /** Run a cell, and before it those above that were not run yet, unless one of them has stopped it. */
  #run(cell) {
    // Who presses a second time wanted to stop it; it is not to begin again with the new Python.
    if (cell.state === "stopped" && !this.#isReady) return;
    const index = this.#cells.indexOf(cell);
    const above = this.#cells.slice(0, index);
    const isWanted = (one) => one.state === "waiting" && one.code.trim();
    const before = above.some(({ state }) => state === "error") ? [] : above.filter(isWanted);
    this.#enqueue([...before, cell]);
  }

  #runAll() {
    this.#enqueue(this.#cells.filter((cell) => cell.code.trim()));
  }

  #enqueue(cells) {
    for (const cell of cells.filter((one) => !this.#queue.includes(one) && !one.isRunning)) {
      cell.show("queued");
      this.#queue.push(cell);
    }
    if (this.#isReady) this.#goOn();
  }

  /** Run what waits, one cell after the other, unless that is under way. */
  #goOn(said = "Done.") {
    this.#going ??= this.#work(said).finally(() => (this.#going = undefined));
    return this.#going;
  }

  async #work(said) {
    for (let cell; (cell = this.#queue.shift()); ) {
      const isOwnStart = this.#opening.includes(cell) && this.#opening.some(({ isChanged }) => isChanged);
      if (isOwnStart) this.#kept.begun(cell.id);
      this.#waiting.begin(cell);
      const left = await cell.run(this.#python, this.#widgets).finally(() => this.#waiting.end());
      if (left === "stopped") return;
      if (isOwnStart) this.#kept.begun();
      if (left === "error") {
        const others = this.#queue.splice(0);
        for (const one of others) one.show("waiting");
        const alone = " The cells after it were not run. To run one of them all the same, press its Run.";
        this.#bar.say(`Cell ${cell.number} stopped with a message.${others.length ? alone : this.#missingBefore(cell)}`);
        return;
      }
    }
    this.#bar.say(said);
  }

  /** Return a sentence about the first cell above one that failed which is not done, if there is any. */
  #missingBefore(failed) {
    const above = this.#cells.slice(0, this.#cells.indexOf(failed));
    const missing = above.find(({ state, code }) => state !== "done" && code.trim());
    return missing ? ` Cell ${missing.number} above it is not done: it may need that one first.` : "";
  }

  /** End Python, and start a new one that has run nothing yet. */
  async #startAnew() {
    await this.#stop();
    await this.#start(this.#startPython(), ANEW);
  }

  /** End Python, whatever it does: what the cells made is gone. */
  async #stop() {
    this.#state("starting");
    this.#queue.length = 0;
    this.#python?.stop();
    await this.#going;
    for (const cell of this.#cells) cell.forget();
  }

  async #keepForLater() {
    if (!navigator.serviceWorker) return;
    const worker = (await navigator.serviceWorker.ready).active;
    const files = performance.getEntriesByType("resource").map((entry) => entry.name);
    const ours = files.filter((address) => address.startsWith(location.origin));
    navigator.serviceWorker.addEventListener("message", ({ data }) => {
      if (data?.kept) document.documentElement.dataset.kept = "yes";
    });
    worker.postMessage({ keep: [location.href.split("?")[0], ...ours] });
  }
}
