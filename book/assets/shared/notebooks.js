// A notebook as a reader's own Jupyter can use it.

import { saveFile } from "./files.js";

/** The form of an output that only a running Python can show. */
export const WIDGET = "application/vnd.jupyter.widget-view+json";
// The name under which a JupyterLab of one's own knows Python.
const PYTHON = { name: "python3", display_name: "Python 3", language: "python" };

/** Return an output without its widget: the still picture that was kept with it is left. */
export function still(output) {
  if (!output.data?.[WIDGET]) return output;
  const { [WIDGET]: gone, ...data } = output.data;
  const left = Object.keys(data).length ? data : { "text/plain": "Run this cell to see it again." };
  return { ...output, data: left };
}

/** Have the browser save a notebook for a Jupyter of the reader's own. */
export function saveNotebook(name, notebook) {
  // Which version was published is of no use elsewhere.
  const { medoffice, ...metadata } = notebook.metadata;
  const own = { ...notebook, metadata: { ...metadata, kernelspec: PYTHON } };
  saveFile(name, JSON.stringify(own, null, 1), "application/x-ipynb+json");
}
