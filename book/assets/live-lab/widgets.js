// ipywidgets on a page without JupyterLab: Jupyter's own widgets, connected to the page's Python.

import { LuminoWidget, ManagerBase, base, controls } from "../vendor/jupyter-widgets.js";

const MODULES = { "@jupyter-widgets/base": base, "@jupyter-widgets/controls": controls };

/** One widget's line to Python, in the form Jupyter's widgets expect. */
class Comm {
  #python;
  #closed = () => {};
  target_name = "jupyter.widget";
  hear = () => {};

  constructor(id, python) {
    this.comm_id = id;
    this.#python = python;
  }

  send(data, callbacks, metadata = {}, buffers = []) {
    const { id, done } = this.#python.tell({ content: { comm_id: this.comm_id, data }, metadata, buffers });
    // The widget holds back the next change until Python has taken this one.
    done.then(() => callbacks?.iopub?.status?.({ content: { execution_state: "idle" } }));
    return String(id);
  }

  on_msg(hear) {
    this.hear = hear;
  }

  on_close(hear) {
    this.#closed = hear;
  }

  close() {
    this.#closed();
  }
}

export class Widgets extends ManagerBase {
  #comms = new Map();
  #python;

  constructor(python) {
    super();
    this.#python = python;
    python.onComm = (kind, content, about) => this.#hear(kind, content, about);
  }

  #hear(kind, { metadata, buffers, ...content }, about) {
    const { comm_id: id } = content;
    const message = {
      content,
      metadata: metadata ?? {},
      buffers: (buffers ?? []).map(view),
      parent_header: { msg_id: String(about) },
    };
    if (kind === "comm_open") this.handle_comm_open(this.#comm(id), message);
    else if (kind === "comm_msg") this.#comms.get(id)?.hear(message);
    else this.#comms.get(id)?.close();
  }

  #comm(id) {
    const comm = new Comm(id, this.#python);
    this.#comms.set(id, comm);
    return comm;
  }

  async loadClass(name, module) {
    const found = MODULES[module]?.[name];
    if (!found) throw new Error(`A widget of ${module} cannot be shown here.`);
    return found;
  }

  async _create_comm(target, id) {
    return this.#comm(id);
  }

  async _get_comm_info() {
    return {};
  }

  /** Show a widget in an element of the page. */
  async show(id, element) {
    const view = await this.create_view(await this.get_model(id));
    LuminoWidget.attach(view.luminoWidget, element);
  }
}

function view(bytes) {
  return ArrayBuffer.isView(bytes) ? new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength) : new DataView(bytes);
}
