// What the theme's buttons above a page do not say: which colors are on, and whether the contents are
// open. It also brings the entry of this page into sight in the contents at its side.

(() => {
  "use strict";

  const COLORS = { light: "light", dark: "dark", auto: "as your device" };
  const root = document.documentElement;
  const colors = document.querySelector(".theme-switch-button");
  const button = document.querySelector(".primary-toggle");
  const contents = document.querySelector(".bd-sidebar-primary");

  function nameColors() {
    const name = `Light or dark colors: now ${COLORS[root.dataset.mode] ?? COLORS.auto}`;
    colors.setAttribute("aria-label", name);
    colors.title = name;
  }
  if (colors) {
    nameColors();
    new MutationObserver(nameColors).observe(root, { attributeFilter: ["data-mode"] });
  }

  // They are moved out of sight, or into a dialog, in more than one way: what counts is what is seen.
  function tellContents() {
    const { left, right } = contents.getBoundingClientRect(); // all zeros if it is not drawn
    const isSeen = getComputedStyle(contents).visibility === "visible";
    button.setAttribute("aria-expanded", String(isSeen && right > 0 && left < innerWidth));
  }
  if (!button || !contents) return;
  tellContents();
  button.addEventListener("click", () => requestAnimationFrame(tellContents));
  for (const event of ["transitionend", "close"]) document.addEventListener(event, tellContents, true);
  addEventListener("resize", tellContents);

  // The theme scrolls the contents to where they were on the page before.
  addEventListener("load", () => {
    const entry = [...contents.querySelectorAll(".bd-links a.current, .bd-links .current > a")].at(-1);
    if (!entry?.getClientRects().length) return;
    const [its, around] = [entry, contents].map((box) => box.getBoundingClientRect());
    if (its.top >= around.top && its.bottom <= Math.min(around.bottom, innerHeight)) return;
    contents.scrollTop += its.top - around.top - around.height / 3;
  });
})();
