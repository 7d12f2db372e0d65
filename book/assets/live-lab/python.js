// The Python of a lab's page: a worker that runs cells one after the other, and what it says.

export class Python {
  #worker;
  #runs = new Map();
  #next = 1;

  /** Told what a widget's Python says: a kind of Jupyter's message, its content, and what it is about. */
  onComm = () => {};
  /** Told what Python says of itself, such as that it fetches a package. */
  onNote = () => {};
  /** Told that a reader did something in a widget. */
  onMove = () => {};

  /**
   * @param {URL} address of the worker
   * @param {string} folder in which the lab lies, such as notebooks/scheduling
   */
  constructor(address, folder) {
    this.#worker = new Worker(address, { type: "module" });
    this.ready = new Promise((done, failed) => {
      this.#worker.addEventListener("message", ({ data: { kind, content, run } }) => {
        if (kind === "ready") done();
        else if (kind === "failed") failed(new Error(content.message));
        else if (kind === "note") this.onNote(content.text);
        else if (kind.startsWith("comm_")) this.onComm(kind, content, run);
        else this.#hear(kind, content, run);
      });
      this.#worker.addEventListener("error", ({ message }) => failed(new Error(message)));
    });
    this.ready.catch(() => {}); // told to whom waits for it
    this.#worker.postMessage({ folder });
  }

  #hear(kind, content, run) {
    const waiting = this.#runs.get(run);
    if (kind === "done" || kind === "broken") {
      this.#runs.delete(run);
      if (kind === "broken") waiting?.hear("error", { ename: "", evalue: content.message, traceback: [content.message] });
      waiting?.done(kind === "done" ? content.status : "error");
    } else waiting?.hear(kind, content);
  }

  /**
   * Run a cell; `hear` is told each output, as a kind of Jupyter's message and its content.
   * @returns {Promise<string>} "ok", "error", or "stopped"
   */
  run(code, hear) {
    return this.#ask({ code }, hear).done;
  }

  /** Hand over what a reader does in a widget; return its number, and a promise of the end. */
  tell(comm) {
    this.onMove();
    return this.#ask({ comm }, () => {});
  }

  #ask(what, hear) {
    const id = this.#next++;
    const done = new Promise((done) => this.#runs.set(id, { hear, done }));
    this.#worker.postMessage({ id, ...what });
    return { id, done };
  }

  /** Whether Python has something to do. */
  get isBusy() {
    return this.#runs.size > 0;
  }

  /** End Python at once, whatever it does. */
  stop() {
    this.#worker.terminate();
    for (const { done } of this.#runs.values()) done("stopped");
    this.#runs.clear();
  }
}
