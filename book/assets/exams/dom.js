// Makes elements for the pages of practice and exams. Text goes in as text, never as markup.

/** Make an element: properties, and attributes where there is no property; then what is in it. */
export function element(name, options = {}, ...content) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(options)) {
    if (key in made) made[key] = value;
    else made.setAttribute(key, value);
  }
  made.append(...content.flat().filter((piece) => piece !== undefined && piece !== ""));
  return made;
}

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

export const counted = (number, thing) => `${number} ${thing}${number === 1 ? "" : "s"}`;
