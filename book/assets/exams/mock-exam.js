// The page of mock exams: from the choice of an exam, over its questions, to its report.
// The markup comes from medoffice.book.exams. Each change is kept at once, so that a sitting goes on
// where it was after a reload; the clock stands still meanwhile. One tab works on it at a time.

import { element } from "../shared/dom.js";
import { counted } from "../shared/words.js";
import { bank } from "./bank.js";
import { bringToLife } from "./calculator.js";
import { Clock, asDigits, inWords } from "./clock.js";
import { draw, drawScenarios, generator, newSeed } from "./draw.js";
import { question, showSituation } from "./item.js";
import { stateOf } from "./marking.js";
import { showReport } from "./report-view.js";
import { tally } from "./report.js";
import * as sittings from "./sittings.js";
import { countStates, howFar } from "./states.js";
import { go, only } from "./views.js";

const root = document.querySelector(".mock-exam");
const part = (name) => root.querySelector(`.exam-${name}`);
const [setup, paused, elsewhere, desk, report] = ["setup", "paused", "elsewhere", "desk", "report"].map(part);
const told = part("told");
const LENGTHS = { full: "full length", half: "half length" };
// The signs and words of the list of questions.
const STATES = { answered: ["✓", "answered"], half: ["◐", "half answered"], unread: ["?", "not a number, so not answered"] };
const TIMES = { 1: "", 1.5: ", time and a half", 2: ", twice the time", 0: ", without a clock" };

let known; // the bank
let id; // the sitting the reader works on
let sitting;
let items; // those of the sitting, in its order
let clock;
let clockHidden = false;
let reportAt; // the place on the page, in the address, when the report was shown

const today = () => courseProgress.all().saved;
const title = ({ exam, length, time }) => {
  const choice = setup.querySelector(`input[name="exam"][value="${CSS.escape(exam)}"]`);
  return `${choice?.dataset.name ?? exam}, ${LENGTHS[length] ?? length}${TIMES[time] ?? ""}`;
};
const state = (item) => stateOf(item, sitting.answers[item.id]);
const flagged = (item) => sitting.flags.includes(item.id);
const timeLeft = () => (sitting.allowed ? `${inWords(sitting.allowed - sitting.used)} left` : "no clock");

async function load() {
  told.textContent = "Fetching the questions …";
  try {
    known = await bank(root);
    told.textContent = "";
    return true;
  } catch {
    told.textContent = "The questions could not be fetched. Look at your connection and try again.";
    return false;
  }
}

// ------------------------------------------------------------------ begin

async function begin() {
  const form = new FormData(setup.querySelector("form"));
  const [exam, length, time] = ["exam", "length", "time"].map((name) => form.get(name));
  if (!(await load())) return;
  await sittings.hold(standAside);
  if (!desk.hidden) return; // two clicks begin one exam
  if (sittings.open()) { // begun in another tab meanwhile
    sittings.letGo();
    await showStart();
    return;
  }
  const { outline, scenarios, lengths } = known.exams[exam];
  const { asked, minutes } = lengths[length];
  const seed = newSeed();
  const drawn = (scenarios ? drawScenarios : draw)(known.items, asked, outline, sittings.seen(), generator(seed));
  id = sittings.begin({
    exam, length, time, seed,
    items: Object.fromEntries(drawn.map((item) => [item.id, item.edition])),
    allowed: Math.round(minutes * 60 * Number(time)),
  });
  take(sittings.open());
  work();
}

/** Return the items of a sitting that are as they were when it was drawn. */
const unchanged = ({ items: drawn }) => Object.entries(drawn).map(([item, edition]) => [known.byId.get(item), edition])
  .filter(([item, edition]) => item?.edition === edition).map(([item]) => item);

/** Take a sitting up; questions that have changed since it was drawn are left out of it. */
function take([name, taken]) {
  id = name;
  items = unchanged(taken);
  const lost = Object.keys(taken.items).length - items.length;
  const left = Object.fromEntries(items.map((item) => [item.id, item.edition]));
  sitting = { ...taken, items: left, flags: taken.flags.filter((flag) => flag in left) };
  sitting.at = Math.min(sitting.at, Math.max(items.length - 1, 0));
  if (lost) told.textContent = `${counted(lost, "question")} of this exam changed since you began. They are left out.`;
}

function work() {
  history.scrollRestoration = "manual"; // after a reload the pause is to be in sight
  sitting.turn = (sitting.turn ?? 0) + 1;
  only(desk);
  clock = new Clock(sitting.allowed, sitting.used, {
    tick: showTime,
    moment: (left) => { told.textContent = `${inWords(left)} left.`; },
    end: () => finish("The time is up."),
    slept: () => pause("Your computer slept, so the exam was paused. That time was not counted."),
  });
  clock.start();
  show(sitting.at);
}

// --------------------------------------------------------------- questions

function show(at) {
  sitting.at = at;
  const item = items[at];
  part("place").textContent = `Question ${at + 1} of ${items.length}`;
  showSituation(part("scenario"), item, items, known.scenarios);
  part("item").replaceChildren(question(item, sitting.answers[item.id], sitting.seed, (answer) => {
    if (answer) sitting.answers[item.id] = answer;
    else delete sitting.answers[item.id];
    keep();
    showState();
  }));
  part("previous").setAttribute("aria-disabled", at === 0);
  part("next").setAttribute("aria-disabled", at === items.length - 1);
  part("finishing").hidden = true;
  keep();
  showState();
  go(part("place"));
}

function showState() {
  const flag = part("flag");
  const isFlagged = flagged(items[sitting.at]);
  flag.dataset.flagged = isFlagged;
  // The words tell the state, so it is no pressed button as well: "take off, pressed" says both.
  flag.textContent = isFlagged ? "Flagged. Take the flag off" : "Flag to look at again";
  part("list-summary").textContent =
    `All questions: ${howFar(countStates(items, sitting.answers))}, ${sitting.flags.length} flagged`;
  if (part("list").open) showList();
}

function showList() {
  const which = part("list-which").value;
  const wanted = { all: () => true, open: (item) => state(item) !== "answered", flagged }[which];
  const buttons = items.map((item, at) => [item, at]).filter(([item]) => wanted(item)).map(([item, at]) => {
    const states = [STATES[state(item)], flagged(item) ? ["⚑", "flagged"] : undefined].filter(Boolean);
    const button = element("button", { type: "button", className: "course-button" },
      element("span", { className: "exam-unseen" }, "Question "), String(at + 1),
      states.map(([sign, word]) => [
        element("span", { "aria-hidden": "true" }, ` ${sign} `),
        element("span", { className: "exam-unseen" }, word),
      ]).flat());
    if (at === sitting.at) button.setAttribute("aria-current", "true");
    button.addEventListener("click", () => show(at));
    return element("li", {}, button);
  });
  const none = element("li", {}, "None.");
  part("list").querySelector("ol").replaceChildren(...(buttons.length ? buttons : [none]));
}

function move(by) {
  const to = sitting.at + by;
  if (to >= 0 && to < items.length) show(to);
}

function flag() {
  const { id: name } = items[sitting.at];
  sitting.flags = flagged(items[sitting.at]) ? sitting.flags.filter((one) => one !== name) : [...sitting.flags, name];
  keep();
  showState();
}

// --------------------------------------------------------------- the clock

function showTime({ used, left }) {
  sitting.used = used;
  part("clock").textContent = sitting.allowed ? `Time left ${asDigits(left)}` : "No clock";
  if (used % 10 === 0) keep();
}

function hideTime() {
  clockHidden = !clockHidden;
  part("clock").hidden = clockHidden;
  part("hide").textContent = clockHidden ? "Show the time" : "Hide the time";
}

function keep() {
  if (!clock) return;
  sitting.used = clock.used;
  if (sittings.isOvertaken(id, sitting)) standAside();
  else part("unkept").hidden = sittings.keep(id, sitting);
}

/** Stop to work, so that any tab can go on. */
function stop() {
  clock.stop();
  keep();
  clock = undefined;
  sittings.letGo();
}

function pause(why = "") {
  stop();
  showOpen(paused);
  told.textContent = why;
  go(paused.querySelector("h3"));
}

/** Another tab took the exam over: leave it to that one. */
function standAside() {
  if (!clock) return;
  clock.stop();
  clock = undefined;
  sittings.letGo();
  showElsewhere();
  told.textContent = "The exam was taken over in another tab.";
  go(elsewhere.querySelector("h3"));
}

/** Show what there is of the exam that is open: it is paused, or runs elsewhere. */
function showOpen(view) {
  const [, open] = sittings.open() ?? [id, sitting];
  sitting = open;
  const tell = () => {
    const far = known ? `${howFar(countStates(unchanged(open), open.answers))}, ` : "";
    view.querySelector("[class$=-what]").textContent = `${title(open)}: ${far}${timeLeft()}.`;
  };
  tell();
  showPast();
  only(view);
  if (known) return;
  // Only with the questions can it be said which answers are half ones.
  bank(root).then((held) => {
    known = held;
    if (sitting === open) tell();
  }, () => {}); // "Go on with it" says when they cannot be fetched
}

let waits = false; // for the other tab

function showElsewhere() {
  showOpen(elsewhere);
  if (waits) return;
  waits = true;
  sittings.isFree().then(() => {
    waits = false;
    if (!elsewhere.hidden) showStart();
  });
}

/** Take the open exam up, here, whoever had it. */
async function resume() {
  if (!(await load())) return;
  await sittings.hold(standAside);
  const open = sittings.open();
  if (clock) return; // two clicks take it up once
  if (!open) { // another tab ended it meanwhile
    sittings.letGo();
    showSetup();
    return;
  }
  take(open);
  if (items.length) work();
  else leave("All questions of this exam have changed since, so it cannot go on.");
}

function leave(why = "The exam is gone. Nothing was counted.") {
  sittings.letGo();
  sittings.forget(sittings.open()?.[0]);
  showSetup();
  told.textContent = why;
  go(setup.querySelector("h3"));
}

// ------------------------------------------------------------------ finish

function askToFinish() {
  const { half, unread, open } = countStates(items, sitting.answers);
  part("finishing-what").textContent = [
    open + unread ? `${counted(open + unread, "question")} not answered; each counts as not right.` : "",
    unread ? `${unread} of these ${unread === 1 ? "holds" : "hold"} something that is not a number.` : "",
    half ? `${counted(half, "question")} ${half === 1 ? "is" : "are"} only half answered: not as many options are chosen as asked for.` : "",
    open || unread || half ? "" : "Every question is answered.",
    sitting.flags.length ? `${counted(sitting.flags.length, "question")} flagged.` : "",
    "Finish now?",
  ].filter(Boolean).join(" ");
  part("finishing").hidden = false;
  part("finishing").querySelector("button").focus();
}

function finish(why = "") {
  keep();
  if (!clock) return; // another tab has the exam
  clock.stop();
  sitting.used = clock.used;
  clock = undefined;
  const { items: all, correct, by } = tally(items, sitting.answers, known.exams[sitting.exam].outline);
  sitting = { ...sitting, state: "done", ended: today(), correct };
  part("unkept").hidden = sittings.keep(id, sitting);
  sittings.letGo();
  const exams = courseProgress.read("exams");
  courseProgress.write("exams", [...exams, { exam: title(sitting), date: sitting.ended, items: all, correct, by }]);
  history.pushState({ report: id }, "");
  seeReport();
  told.textContent = why;
}

function seeReport() {
  history.scrollRestoration = "auto";
  const used = `You used ${inWords(sitting.used)}${sitting.allowed ? ` of ${inWords(sitting.allowed)}` : ""}.`;
  showReport(report, { known, sitting, items, title: title(sitting), used, root: root.dataset.root });
  reportAt = location.hash;
  only(report);
  go(report.querySelector("h3"));
}

async function seeAgain(name, isNew = false) {
  const again = sittings.done().find(([sittingId]) => sittingId === name);
  if (clock || !again || !(await load()) || clock) return;
  if (isNew) history.pushState({ report: name }, "");
  take(again);
  seeReport();
}

/** Go back from a report to where it was asked for. */
async function leaveReport() {
  await showStart();
  const asked = [...part("past").querySelectorAll("button")].find(({ dataset }) => dataset.sitting === id);
  if (asked) asked.focus();
  else go(root.querySelector("[data-view]:not([hidden]) h3"));
}

// --------------------------------------------------------------- the start

function showSetup() {
  history.scrollRestoration = "auto";
  showPast();
  only(setup);
}

/** Show what can be begun, or what was begun and where it is. */
async function showStart() {
  const runs = sittings.open() && (await sittings.runsElsewhere());
  if (clock) return; // begun while the browser was asked
  if (!sittings.open()) showSetup();
  else if (runs) showElsewhere();
  else showOpen(paused);
}

function showPast() {
  const rows = sittings.done().map(([sittingId, past]) => {
    const { ended, correct, items: drawn } = past;
    const name = title(past);
    const date = new Date(`${ended}T12:00`).toLocaleDateString("en-US", { dateStyle: "long" });
    const again = element("button", { type: "button", className: "course-button" }, "See it again",
      element("span", { className: "exam-unseen" }, `${name}, ${date}`));
    again.dataset.sitting = sittingId;
    again.addEventListener("click", () => seeAgain(sittingId, true));
    return element("tr", {}, element("th", { scope: "row" }, name), element("td", { className: "words" }, date),
      element("td", {}, `${correct} of ${Object.keys(drawn).length}`), element("td", {}, again));
  });
  part("past").hidden = !rows.length;
  part("past").querySelector("tbody").replaceChildren(...rows);
}

setup.querySelector("form").addEventListener("submit", (event) => {
  event.preventDefault();
  begin();
});
part("item").addEventListener("submit", (event) => {
  event.preventDefault(); // the button "Next", or Enter in a field or on an option
  move(1);
});
for (const [name, does] of Object.entries({
  previous: () => move(-1),
  flag,
  pause: () => pause(),
  hide: hideTime,
  finish: askToFinish,
  "finish-yes": () => finish(),
  "finish-no": () => {
    part("finishing").hidden = true;
    part("finish").focus();
  },
  resume,
  "take-over": resume,
  leave: () => leave(),
  // A link within the page puts a place without the report into the history.
  back: () => (history.state?.report ? history.back() : leaveReport()),
})) part(name).addEventListener("click", does);
part("list").addEventListener("toggle", () => part("list").open && showList());
part("list-which").addEventListener("change", showList);
bringToLife(part("calculator"));
// The site's keys for getting around would lead out of the exam.
desk.addEventListener("keydown", (event) => event.stopPropagation());

// The browser's "Back" leads from a report to the list, and "Forward" to it again.
addEventListener("popstate", ({ state }) => {
  if (state?.report) seeAgain(state.report);
  else if (!report.hidden && location.hash === reportAt) leaveReport();
});
addEventListener("pagehide", () => clock && stop());
addEventListener("courseprogress", () => { // another tab changed something, or the reader came back
  if (clock) {
    if (sittings.isOvertaken(id, sitting)) standAside();
  } else if (report.hidden) showStart();
});

/** Preset the form as the address says: the planner leads here with an exam and its length, `?exam=cmpe&length=half`. */
function preset() {
  for (const [name, value] of new URLSearchParams(location.search)) {
    const choice = ["exam", "length"].includes(name) && setup.querySelector(`input[name="${name}"][value="${CSS.escape(value)}"]:enabled`);
    if (choice) choice.checked = true;
  }
}

preset();
await showStart();
if (history.state?.report) await seeAgain(history.state.report);
else if (!paused.hidden && performance.getEntriesByType("navigation")[0]?.type === "reload") go(paused.querySelector("h3"));
root.dataset.live = "";
