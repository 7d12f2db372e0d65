// Boxes that scroll can be reached by keyboard, as the theme sees to on a page that stands still.

const BOXES = ".widget-html, .cell_output > .output";

/** Give each box that scrolls a tab stop, and take it away when it does not any more. */
export function reachable(within) {
  let asked;
  const look = () => {
    for (const box of within.querySelectorAll(BOXES)) {
      if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
      else box.removeAttribute("tabindex");
    }
  };
  const lookSoon = () => {
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(look);
  };
  new MutationObserver(lookSoon).observe(within, { childList: true, subtree: true });
  new ResizeObserver(lookSoon).observe(within);
}
