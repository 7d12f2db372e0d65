// The sittings of mock exams that this browser keeps: the one that is open, and the last ones done.
// Their form is told in progress.js. Where a browser keeps nothing, a sitting lasts as long as the page.
//
// A sitting belongs to one tab at a time. The tab that works on it holds a lock; other tabs see that
// and can take the lock away. Each time a sitting is taken up its `turn` goes up by one, and a tab
// that has an earlier turn than what is kept, however late it notices, can no longer write. Browsers
// have locks on secure pages only (https, or this computer): elsewhere the turn alone guards.

const LOCK = "medoffice.sitting";
const locks = courseProgress.works() ? navigator.locks : undefined; // what is kept nowhere, no tab shares
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
  keep(id, { ...sitting, answers: {}, flags: [], at: 0, used: 0, turn: 0, state: "open" });
  return id;
}

/** Say whether another tab has taken a sitting up since this one did. */
export const isOvertaken = (id, { turn = 0 }) => (all()[id]?.turn ?? 0) > turn;

/** Keep a sitting as it is now. Return whether the browser kept it; what is overtaken is not kept. */
export function keep(id, sitting) {
  if (isOvertaken(id, sitting)) return false;
  const older = done().map(([name]) => name).filter((name) => name !== id).slice(KEPT - 1);
  const others = Object.entries(all()).filter(([name]) => name !== id && !older.includes(name));
  return write({ ...Object.fromEntries(others), [id]: sitting });
}

let holding; // settles when this tab has the lock
let release; // lets it go

/** Take the sitting that is open to this tab; `lost` is called when another tab takes it from here. */
export function hold(lost) {
  if (!locks) return Promise.resolve();
  holding ??= new Promise((held) => {
    const until = () => new Promise((end) => {
      release = end;
      held();
    });
    locks.request(LOCK, { steal: true }, until).catch(() => {
      holding = release = undefined;
      held();
      lost();
    });
  });
  return holding;
}

/** Let the sitting go, for any tab to take. */
export function letGo() {
  release?.();
  holding = release = undefined;
}

/** Say whether another tab works on the sitting. Ask only while this one does not. */
export async function runsElsewhere() {
  const { held = [] } = (await locks?.query()) ?? {};
  return held.some(({ name }) => name === LOCK);
}

/** Wait until no tab works on the sitting. */
export const isFree = () => locks?.request(LOCK, () => {}) ?? new Promise(() => {});

/** Forget a sitting. */
export function forget(id) {
  write(Object.fromEntries(Object.entries(all()).filter(([name]) => name !== id)));
}

/** Return for each item that was asked the number of its last sitting, from 1. */
export function seen() {
  const oldestFirst = done().reverse();
  return new Map(oldestFirst.flatMap(([, { items }], number) => Object.keys(items).map((id) => [id, number + 1])));
}
