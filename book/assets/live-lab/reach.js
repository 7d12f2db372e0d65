// Boxes that scroll can be reached by keyboard, as the theme sees to on a page that stands still.

import { watchBoxes } from "../shared/boxes.js";

const BOXES = ".widget-html, .cell_output > .output";

/** Give each box that scrolls a tab stop, and take it away when it does not any more. */
export function reachable(within) {
  watchBoxes(within, BOXES, (box) => {
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
    else box.removeAttribute("tabindex");
  });
}
