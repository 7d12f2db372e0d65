// What the page of a lab needs to draw Jupyter's widgets (book/assets/live-lab/widgets.js).
export * as base from "@jupyter-widgets/base";
export * as controls from "@jupyter-widgets/controls";
export { ManagerBase } from "@jupyter-widgets/base-manager";
export { Widget as LuminoWidget } from "@lumino/widgets";
