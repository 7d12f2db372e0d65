// A reader's version of a lab: the cells that were changed, kept in this browser, saved as a file.

import { saveNotebook, still } from "../shared/notebooks.js";

const EARLIER = " (before starting afresh)";

export class Kept {
  #lab;
  #now;
  onChange = () => {};

  /** @param {object} lab its `name`, and the digest of what was `published` */
  constructor(lab) {
    this.#lab = lab;
    this.#now = courseProgress.read("edits", lab.name);
  }

  /** Return what the reader made of a cell, if anything. */
  code(id) {
    return this.#now.cells?.[id];
  }

  get isChanged() {
    return Boolean(this.#now.cells);
  }

  /** Whether the lab became another one since the reader changed it. */
  get isOfAnEarlierLab() {
    return this.isChanged && this.#now.published !== this.#lab.published;
  }

  /** The cell that was running, with a start the reader had changed, and has not come to its end. */
  get unended() {
    return this.#now.unended;
  }

  /** Note that such a cell has begun; without a name, that it came to its end or is another now. */
  begun(unended) {
    this.#now = courseProgress.read("edits", this.#lab.name);
    if (this.isChanged && this.unended !== unended) this.#put({ ...this.#now, unended });
  }

  get hasEarlier() {
    return Boolean(courseProgress.read("edits", this.#lab.name + EARLIER).cells);
  }

  /** Keep a cell as it is now; return whether the browser did. */
  keep({ id, code, isChanged }) {
    // Another tab may have kept something meanwhile.
    this.#now = courseProgress.read("edits", this.#lab.name);
    const { [id]: before, ...others } = this.#now.cells ?? {};
    const cells = isChanged ? { ...others, [id]: code } : others;
    const published = this.#now.published ?? this.#lab.published;
    return this.#put(Object.keys(cells).length ? { ...this.#now, published, cells } : {});
  }

  /** Take the reader's version away, but for one copy; return the codes that are left: none. */
  startAfresh() {
    courseProgress.write("edits", this.#now, this.#lab.name + EARLIER);
    this.#put({});
    return {};
  }

  /** Put the copy in the place of what is here, which becomes the copy; return its codes. */
  bringBack() {
    const now = courseProgress.read("edits", this.#lab.name + EARLIER);
    courseProgress.write("edits", this.#now, this.#lab.name + EARLIER);
    this.#put(now);
    return now.cells;
  }

  #put({ unended, ...rest }) {
    const now = unended ? { ...rest, unended } : rest;
    this.#now = now;
    const kept = courseProgress.write("edits", now, this.#lab.name);
    this.onChange();
    return kept;
  }
}

/** Give the reader the notebook with its changes and what it gave; return the file's name. */
export async function save(lab, cells, notebooks) {
  const answer = await fetch(new URL(`../lite/files/notebooks/${lab.name}.ipynb`, notebooks));
  if (!answer.ok) throw new Error("the published lab could not be fetched.");
  const notebook = await answer.json();
  const own = { cell_type: "code", id: "own", metadata: {}, execution_count: null, outputs: [], source: "" };
  const made = new Map([...notebook.cells, own].map((cell) => [cell.id, cell]));
  for (const { id, code, isChanged, held } of cells) {
    const cell = made.get(id);
    if (isChanged) Object.assign(cell, { source: code, outputs: [], execution_count: null });
    if (held) cell.outputs = held.map(still);
  }
  if (own.source) notebook.cells.push(own);
  const name = `${lab.name.split("/").pop()}.ipynb`;
  saveNotebook(name, notebook);
  return name;
}
