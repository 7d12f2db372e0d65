// Finds elements and makes new ones. Text goes in as text, never as markup.

/** Find the first element that a selector names, in the page or within another. */
export const $ = (selector, within = document) => within.querySelector(selector);

/** Find all of them, as an array. */
export const $$ = (selector, within = document) => [...within.querySelectorAll(selector)];

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
