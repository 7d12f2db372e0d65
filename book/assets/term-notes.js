// Shows what a term means where it stands, when a link to the glossary has the focus or the pointer.
// The words come from glossary.json, fetched when the first is asked for. Without this script, or
// without the file, the link leads to the glossary as ever.
//
// WCAG 1.4.13: Esc puts a note away, the pointer may go onto it, and it stays until neither the
// pointer nor the focus is there. On a touch screen the first tap shows it; its own link leads on.

(() => {
  "use strict";

  // The letters above the glossary lead to terms, and name none.
  const TERMS = 'article a[href*="#term-"]:not(.headerlink, .letters a)';
  const WAIT = 150; // milliseconds the pointer rests before a note shows, and is gone before it goes
  const EDGE = 8; // pixels kept free at the sides

  const root = document.documentElement.dataset.content_root;
  let known;
  const glossary = () => (known ??= fetch(`${root}glossary.json`).then((answer) => answer.json()));

  const note = document.createElement("div");
  note.className = "term-note";
  note.id = "term-note";
  note.hidden = true;
  note.setAttribute("role", "note");

  let shown = null; // the link whose note is there
  let touched = false; // whether the last that pressed was a finger
  let due;

  const termOf = (node) => node instanceof Element && node.closest(TERMS);

  async function show(link) {
    clearTimeout(due);
    if (shown === link) return;
    away();
    shown = link;
    let entry;
    try {
      entry = (await glossary())[decodeURIComponent(link.hash.slice(1))];
    } catch {
      known = null; // the connection may come back; until then the link leads to the glossary
      if (touched) location.assign(link.href);
      return;
    }
    if (!entry || shown !== link) return;
    const name = document.createElement("strong");
    name.textContent = entry.term;
    const says = document.createElement("span");
    says.textContent = ` ${entry.says} `;
    const more = document.createElement("a");
    more.href = link.href;
    more.textContent = "Glossary";
    more.tabIndex = -1; // the term itself is the same link, one step before
    note.replaceChildren(name, says, more);
    note.hidden = false;
    link.setAttribute("aria-describedby", note.id);
    place(link);
  }

  function away() {
    clearTimeout(due);
    shown?.removeAttribute("aria-describedby");
    shown = null;
    note.hidden = true;
  }

  // Below the term, or above it where there is more room, and never beyond the sides.
  function place(link) {
    const box = link.getClientRects()[0] ?? link.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    const below = clientHeight - box.bottom > Math.min(note.offsetHeight, box.top);
    note.style.left = `${Math.max(EDGE, Math.min(box.left, clientWidth - note.offsetWidth - EDGE))}px`;
    note.style.top = `${below ? box.bottom : box.top - note.offsetHeight}px`;
  }

  const soon = (what) => {
    clearTimeout(due);
    due = setTimeout(what, WAIT);
  };
  const wanted = () => shown && (shown.matches(":hover, :focus-visible") || note.matches(":hover"));

  document.querySelector("main").append(note);

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    const link = termOf(event.target);
    if (link) soon(() => show(link));
    else if (note.contains(event.target)) clearTimeout(due);
  });
  document.addEventListener("pointerout", (event) => {
    if (event.pointerType === "touch") return;
    if (termOf(event.target) || note.contains(event.target)) soon(() => wanted() || away());
  });
  document.addEventListener("focusin", (event) => {
    const link = termOf(event.target);
    if (link?.matches(":focus-visible")) show(link);
    else if (!note.contains(event.target)) away();
  });
  document.addEventListener("focusout", () => soon(() => wanted() || away()));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || note.hidden) return;
    event.stopPropagation();
    away();
  }, true);

  // A finger has no other way to ask. A second tap on the term follows it.
  document.addEventListener("pointerdown", (event) => (touched = event.pointerType === "touch"), true);
  document.addEventListener("click", (event) => {
    const link = termOf(event.target);
    if (touched && link && shown !== link) {
      event.preventDefault();
      show(link);
    } else if (touched && !note.contains(event.target)) away();
  });
  addEventListener("resize", away);
  addEventListener("scroll", () => shown && place(shown), { passive: true });
})();
