// Gives a reader a file that a page has made.

const WITHIN = 60_000; // milliseconds in which a browser surely has asked where to put it

/** Have the browser save a text as a file. */
export function saveFile(name, text, type) {
  const href = URL.createObjectURL(new Blob([text], { type }));
  Object.assign(document.createElement("a"), { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), WITHIN);
}
