// What a cell gives: shown on the page, and held as a notebook holds it.

import { element } from "../shared/dom.js";
import { WIDGET } from "../shared/notebooks.js";

// Of the forms an output has, the first of these is shown.
const FORMS = [WIDGET, "text/html", "image/svg+xml", "image/png", "text/plain"];
// Python's names for what is not written as it should be.
const OF_FORM = ["SyntaxError", "IndentationError", "TabError", "_IncompleteInputError"];
const PLACE = /\(<[^>]*>, line (\d+)\)/;
const COLORS = /\u001b\[[0-9;]*m/g;

function printed(words, name) {
  return element("pre", { className: `output ${name}` }, words);
}

// The last line says what is wrong; where Python was when it happened is for those who ask.
function failed({ ename, evalue, traceback }) {
  const all = traceback.join("\n").replace(COLORS, "");
  // What a lab says in a sentence of its own is said as it is.
  if (all === evalue) return element("p", { className: "output lab-error" }, evalue);
  const isOfForm = OF_FORM.includes(ename);
  const what = isOfForm
    ? `It is not written as Python wants it: ${evalue.replace(PLACE, "(line $1)")}. Is a bracket or a quotation mark missing?`
    : `${ename}: ${evalue}`;
  return element(
    "div",
    { className: "output lab-error" },
    element("p", {}, "Python could not do this. ", element("strong", {}, what)),
    element("details", {}, element("summary", {}, "All that Python says"), printed(all, "traceback")),
  );
}

export class Output {
  #element;
  #widgets;
  #clearNext = false;
  /** What a notebook would hold. */
  held = [];

  constructor(element, widgets) {
    this.#element = element;
    this.#widgets = widgets;
  }

  clear() {
    this.held = [];
    this.#element.replaceChildren();
  }

  /** Take an output: a kind of Jupyter's message, and its content. */
  hear(kind, content) {
    if (kind === "clear_output") {
      this.#clearNext = content.wait;
      if (!content.wait) this.clear();
      return;
    }
    if (this.#clearNext) this.clear();
    this.#clearNext = false;
    if (kind === "stream") this.#print(content);
    else if (kind === "error") {
      this.held.push({ output_type: kind, ...content });
      this.#element.append(failed(content));
    } else if (kind === "update_display_data") this.#update(content);
    else this.#show(kind, content);
  }

  #print({ name, text }) {
    const last = this.held.at(-1);
    if (last?.output_type === "stream" && last.name === name) {
      last.text += text;
      this.#element.lastElementChild.textContent = last.text;
      return;
    }
    this.held.push({ output_type: "stream", name, text });
    this.#element.append(printed(text, name));
  }

  #show(kind, { data, metadata, execution_count, transient }) {
    const count = kind === "execute_result" ? { execution_count } : {};
    this.held.push({ output_type: kind, data, metadata: metadata ?? {}, ...count });
    const place = element("div", { className: "output" });
    if (transient?.display_id) place.dataset.display = transient.display_id;
    this.#element.append(place);
    this.#fill(place, data);
  }

  #update({ data, transient }) {
    const place = [...this.#element.children].find((one) => one.dataset.display === transient?.display_id);
    if (place) this.#fill(place, data);
  }

  #fill(place, data) {
    const form = FORMS.find((one) => one in data);
    place.replaceChildren();
    if (form === WIDGET) {
      this.#widgets.show(data[form].model_id, place).catch((error) => place.append(printed(error.message, "stderr")));
    } else if (form === "image/png") {
      const alt = data["text/plain"] ?? "";
      place.append(element("img", { src: `data:${form};base64,${data[form]}`, alt }));
    } else if (form === "text/plain" || !form) place.append(printed(data["text/plain"] ?? "", "text_plain"));
    else {
      place.classList.add("text_html");
      place.innerHTML = data[form];
    }
  }
}
