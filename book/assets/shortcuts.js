// Keys for getting around: the next page, the one before, the search, and a list of these keys.
//
// A key alone does nothing while the reader types or chooses, and all of them can be switched off in
// the list, which a button at the foot of the page opens too (WCAG 2.1.4).

(() => {
  "use strict";

  const KEEP = "medoffice.shortcuts.v1";
  const OFF = "off";
  const TYPED_INTO = "input:not([type=checkbox], [type=radio], [type=button], [type=submit]), textarea, select, [contenteditable], dialog";

  const go = (side) => document.querySelector(`.prev-next-area .${side}`)?.click();
  const search = () => {
    const field = document.querySelector("#search-words");
    const button = [...document.querySelectorAll(".search-button__button")].find((one) => one.getClientRects().length);
    if (field) field.select();
    else if (button) button.click();
    else location.href = `${document.documentElement.dataset.content_root}search.html`;
  };
  const KEYS = [
    ["/", "Search the course", search],
    ["n", "Next page", () => go("right-next")],
    ["p", "Previous page", () => go("left-prev")],
    ["?", "Show these keys", () => list().showModal()],
  ];
  // These work with a key held down, so they are not switched off; the theme and the browser have them.
  const ALSO = [
    ["Ctrl + K", "Search the course, too"],
    ["Tab", "To the next link or control; a term shows what it means"],
    ["Esc", "Close what has opened"],
  ];
  const IN_A_LAB = [
    ["Shift + Enter", "Run the cell you type in, once the lab is started"],
    ["Tab, Enter", "From its code, while it runs: stop it"],
  ];

  // Storage may be full or switched off. The keys then work as they do for everybody.
  function chosen() {
    try {
      return localStorage.getItem(KEEP);
    } catch {
      return null;
    }
  }

  function choose(what) {
    try {
      localStorage.setItem(KEEP, what);
    } catch {
      // It holds for this page.
    }
    current = what;
  }

  let current = chosen();
  let dialog;

  function list() {
    if (dialog) return dialog;
    dialog = document.createElement("dialog");
    dialog.className = "keys";
    dialog.setAttribute("aria-labelledby", "keys-title");
    const inLab = document.querySelector(".lab-live") ? IN_A_LAB : [];
    const rows = [...KEYS, ...ALSO, ...inLab].map(
      ([key, does]) => `<div><dt><kbd>${key}</kbd></dt><dd>${does}</dd></div>`,
    );
    dialog.innerHTML = `<h2 id="keys-title">Keyboard shortcuts</h2>
      <dl>${rows.join("")}</dl>
      <p><label><input type="checkbox"> Use the keys <kbd>/</kbd> <kbd>n</kbd> <kbd>p</kbd> <kbd>?</kbd></label></p>
      <form method="dialog"><button>Close</button></form>`;
    const use = dialog.querySelector("input");
    use.checked = current !== OFF;
    use.addEventListener("change", () => choose(use.checked ? "on" : OFF));
    document.querySelector("main").append(dialog);
    return dialog;
  }

  document.querySelector(".show-keys").addEventListener("click", () => list().showModal());

  document.addEventListener("keydown", (event) => {
    if (current === OFF || event.defaultPrevented || event.isComposing || event.repeat) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof Element && event.target.closest(TYPED_INTO)) return;
    if (document.querySelector("dialog[open]")) return;
    const known = KEYS.find(([key]) => key === event.key);
    if (!known) return;
    event.preventDefault();
    known[2]();
  });
})();
