// The bar at the foot of a lab that is alive: what is going on, and what the reader may do.

import { element } from "../shared/dom.js";

const MEGABYTE = 1e6;

export class Bar {
  #note = element("p", { role: "status" });
  #progress = element("progress", { "aria-label": "Python, as far as it is here" });
  #amount = element("span", { className: "lab-amount", hidden: true }, this.#progress, element("span", { "aria-hidden": "true" }));
  #actions = element("div", { className: "lab-actions" });

  constructor(article) {
    article.append(
      element("div", { className: "lab-bar", role: "region", "aria-label": "This lab" }, this.#note, this.#amount, this.#actions),
    );
  }

  /** Say something; a screen reader reads it, so only what is new is said. */
  say(text) {
    if (this.#note.textContent !== text) this.#note.textContent = text;
  }

  /** Show how many bytes of all are here; hide it without a number. */
  fetched(bytes, total) {
    this.#amount.hidden = bytes === undefined;
    if (this.#amount.hidden) return;
    Object.assign(this.#progress, { max: total, value: bytes });
    const [got, all] = [bytes, total].map((one) => Math.round(one / MEGABYTE));
    this.#amount.lastChild.textContent = `${got} of ${all} MB`;
  }

  /** Put a button into the bar and return it. */
  offer(text, act) {
    const button = element("button", { type: "button" }, text);
    button.addEventListener("click", async () => {
      try {
        await act();
      } catch (error) {
        this.say(`That did not work: ${error.message}`);
      }
    });
    this.#actions.append(button);
    return button;
  }
}
