// The sittings of mock exams that this browser keeps: the one that is open, and the last ones done.
// Their form is told in progress.js. Where a browser keeps nothing, a sitting lasts as long as the page.

const KEPT = 12; // sittings with their answers; the result of each stays in `exams`

let held; // what this page knows, where the browser keeps nothing

const all = () => held ?? courseProgress.read("sittings");

function write(sittings) {
  const kept = courseProgress.write("sittings", sittings);
  held = kept ? undefined : sittings;
  return kept;
}

/** Return the sittings that are done, the last first, each as [id, sitting]. */
export const done = () => sorted("done");

/** Return the sitting that is open, as [id, sitting]; of several the last. */
export const open = () => sorted("open")[0];

const sorted = (state) =>
  Object.entries(all())
    .filter(([, sitting]) => sitting.state === state)
    .sort(([one], [other]) => (one < other ? 1 : -1));

/** Begin a sitting and return its id. */
export function begin(sitting) {
  const id = new Date().toISOString();
  keep(id, { ...sitting, answers: {}, flags: [], at: 0, used: 0, state: "open" });
  return id;
}

/** Keep a sitting as it is now. Return whether the browser kept it. */
export function keep(id, sitting) {
  const older = done().map(([name]) => name).filter((name) => name !== id).slice(KEPT - 1);
  const others = Object.entries(all()).filter(([name]) => name !== id && !older.includes(name));
  return write({ ...Object.fromEntries(others), [id]: sitting });
}

/** Forget a sitting. */
export function forget(id) {
  write(Object.fromEntries(Object.entries(all()).filter(([name]) => name !== id)));
}

/** Return for each item that was asked the number of its last sitting, from 1. */
export function seen() {
  const oldestFirst = done().reverse();
  return new Map(oldestFirst.flatMap(([, { items }], number) => Object.keys(items).map((id) => [id, number + 1])));
}
