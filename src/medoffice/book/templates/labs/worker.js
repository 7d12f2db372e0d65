// The worker in which a lab's Python runs. It starts Python while the page is still being drawn;
// JupyterLite's own worker, which gives it the cells to run, follows.
import "./python.mjs";
import "JUPYTERLITE";
