// Boxes that scroll can be reached by keyboard, as the theme sees to on a page that stands still.

const BOXES = ".widget-html, .cell_output > .output";

function look(boxes) {
  for (const box of boxes) {
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
    else box.removeAttribute("tabindex");
  }
}

/** Give each box that scrolls a tab stop, and take it away when it does not any more. */
export function reachable(within) {
  let asked;
  // A box can change its width while what holds it does not: when it is shown, or a neighbor goes.
  const widths = new ResizeObserver((changes) => look(changes.map((change) => change.target)));
  const lookSoon = () => {
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(() => {
      const boxes = within.querySelectorAll(BOXES);
      // Who is watched already is told of only when it changes, so each is looked at here too.
      for (const box of boxes) widths.observe(box);
      look(boxes);
    });
  };
  new MutationObserver(lookSoon).observe(within, { childList: true, subtree: true });
  lookSoon();
}
