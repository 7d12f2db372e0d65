// Which part of the page of practice or of an exam is shown, and where its reader is.

/** Show an element and hide its siblings of the same kind, `[data-view]`. */
export function only(shown) {
  for (const view of shown.parentElement.children) {
    if (view.dataset.view !== undefined) view.hidden = view !== shown;
  }
}

/** Bring the reader to an element: into sight, and with the focus. */
export function go(to) {
  to.focus({ preventScroll: true });
  to.scrollIntoView({ block: "start" });
}
