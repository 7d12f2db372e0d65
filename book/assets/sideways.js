// Marks tables that scroll, so that words above them say so. Only for browsers whose style sheets cannot
// tell by themselves: course.css has the words, and hangs them on the scrolling where it can.

const TABLES = ".page-table, .lab-results, .lab-cell .cell_output > .text_html:has(> div > table)";

/** Return what scrolls a table: its own box, or one around that. */
function scroller(table) {
  let box = table;
  while (box !== document.body && getComputedStyle(box).overflowX === "visible") box = box.parentElement;
  return box;
}

if (!CSS.supports("animation-timeline: scroll(nearest inline)")) {
  const { watchBoxes } = await import("./shared/boxes.js");
  watchBoxes(document.body, TABLES, (table) => {
    const { scrollWidth, clientWidth } = scroller(table);
    table.classList.toggle("scrolls-sideways", scrollWidth > clientWidth);
  });
}
