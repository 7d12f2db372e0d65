// Watches boxes on a page whose contents come and go.

/**
 * Look at each box that a selector names, in the next frame: now, when a box comes, and when it changes its size.
 * @param {Element} within where boxes come and go
 * @param {string} selector of the boxes
 * @param {(box: Element) => void} look called in a frame of its own, so it may change the box's size
 */
export function watchBoxes(within, selector, look) {
  let asked;
  const lookSoon = () => {
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(() => {
      for (const box of within.querySelectorAll(selector)) {
        // Who is watched already is told of only when it changes, so each is looked at here too.
        sizes.observe(box);
        look(box);
      }
    });
  };
  // A box can change its size while what holds it does not: when it is shown, or a neighbor goes.
  const sizes = new ResizeObserver(lookSoon);
  new MutationObserver(lookSoon).observe(within, { childList: true, subtree: true });
  lookSoon();
}
