// While a cell runs, Python hears nothing else. What this means for the widgets is said in words: at
// each of them, and in the bar to a reader who moves one.

export class Waiting {
  #cells;
  #bar;
  #running;

  constructor(cells, bar) {
    this.#cells = cells;
    this.#bar = bar;
  }

  /** A cell begins to run. */
  begin(cell) {
    this.#running = cell;
    this.#bar.say(`Cell ${cell.number} is running.`);
    for (const one of this.#cells) one.waitFor(cell);
  }

  /** It runs no more. */
  end() {
    this.#running = undefined;
    for (const one of this.#cells) one.waitFor();
  }

  /** A reader has moved something in a widget. The bar says the same at each move, so it is read aloud once. */
  moved() {
    if (!this.#running) return;
    const { number } = this.#running;
    this.#bar.say(`Cell ${number} is running: what you chose waits until it ends. If you stop it, choose again.`);
  }
}
