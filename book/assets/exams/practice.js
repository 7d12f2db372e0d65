// The page of practice: questions of a domain or a chapter, one at a time, each with its reasons.
// Answers are kept with those of the chapters' quizzes, so either counts for both.

import { element } from "../shared/dom.js";
import { counted } from "../shared/words.js";
import { bank, besideOf } from "./bank.js";
import { generator, newSeed, shuffled } from "./draw.js";
import { question, reasons, showSituation } from "./item.js";
import { isAnswered, isRight, lacking, stateOf } from "./marking.js";
import { go, only } from "./views.js";

const root = document.querySelector(".practice");
const part = (name) => root.querySelector(`.practice-${name}`);
const [setup, desk, end] = ["setup", "desk", "end"].map(part);
const form = setup.querySelector("form");

let known;
let seed;
let items;
let at;
let answer;
let rights;

const kept = (item) => courseProgress.read("quiz", item.chapter)[item.id];
const wasRight = (item) => {
  const { edition, answer: given } = kept(item) ?? {};
  return edition === item.edition && isRight(item, given);
};

function keep(item) {
  const answers = courseProgress.read("quiz", item.chapter);
  courseProgress.write("quiz", { ...answers, [item.id]: { answer, edition: item.edition } }, item.chapter);
}

/** Choose the items of a set: parts of a scenario stay together, what was not asked yet comes first. */
function chosen({ what, which, kind, many }) {
  const [by, value] = what.split(":");
  const isAsked = (item) => (by === "page" ? besideOf(item, known) : item[by]) === value;
  const wanted = known.items.filter((item) =>
    (what === "all" || isAsked(item)) &&
    (kind === "all" || Boolean(item.scenario) === (kind === "scenarios")) &&
    (which === "all" || !wasRight(item)));
  const groups = new Map();
  for (const item of wanted) {
    const group = item.scenario ?? item.id;
    groups.set(group, [...(groups.get(group) ?? []), item]);
  }
  const isNew = (group) => group.some((item) => !kept(item));
  const mixed = shuffled([...groups.values()], generator(seed));
  return [...mixed.filter(isNew), ...mixed.filter((group) => !isNew(group))].flat().slice(0, Number(many) || undefined);
}

const chosenOption = () => form.elements.what.selectedOptions[0];

/** How many questions of the kind that is chosen a choice has. */
function held({ dataset }) {
  const [all, scenarios] = [Number(dataset.all), Number(dataset.scenarios)];
  return { all, scenarios, questions: all - scenarios }[form.elements.kind.value];
}

function showCounts() {
  for (const option of form.elements.what.options) option.textContent = option.dataset.words.replace("#", held(option));
}

async function begin() {
  const told = part("told");
  told.textContent = "Fetching the questions …";
  try {
    known = await bank(root);
  } catch {
    told.textContent = "The questions could not be fetched. Look at your connection and try again.";
    return;
  }
  seed = newSeed();
  items = chosen(Object.fromEntries(new FormData(form)));
  if (!items.length) {
    told.textContent = held(chosenOption())
      ? "There is no such question left: you have answered all of them right. Choose others."
      : "There is no such question. Choose others.";
    return;
  }
  told.textContent = "";
  rights = new Map();
  only(desk);
  show(0);
}

function show(to) {
  at = to;
  answer = undefined;
  const item = items[at];
  part("place").textContent = `Question ${at + 1} of ${items.length}`;
  showSituation(part("scenario"), item, items, known.scenarios);
  part("question").replaceChildren(question(item, undefined, seed, (given) => {
    answer = given;
    part("result").textContent = ""; // what was lacking
  }));
  part("result").textContent = "";
  part("reasons").replaceChildren();
  part("check").setAttribute("aria-disabled", false);
  part("next").hidden = true;
  part("next").textContent = at === items.length - 1 ? "See how it went" : "Next question";
  go(part("place"));
}

/** Say what to do before an answer can be checked. */
function whatLacks(item) {
  if (item.form === "order") return "Move a step first.";
  if (stateOf(item, answer) !== "half") return "Answer first.";
  const more = lacking(item, answer);
  const many = Math.abs(more) === 1 ? "one" : Math.abs(more);
  return more > 0 ? `Choose ${many} more.` : `Take ${many} away.`;
}

const isChecked = () => part("check").getAttribute("aria-disabled") === "true";

function check() {
  const item = items[at];
  if (isChecked()) {
    part("result").focus({ preventScroll: true }); // a second click took the focus from there
    return;
  }
  if (!isAnswered(item, answer)) {
    part("result").textContent = whatLacks(item);
    return;
  }
  const right = isRight(item, answer);
  rights.set(item, right);
  keep(item);
  part("result").textContent = `${right ? "Right." : "Not right."} ${[...rights.values()].filter(Boolean).length} of ${rights.size} right so far.`;
  part("reasons").replaceChildren(reasons(item, answer, root.dataset.root));
  for (const control of part("question").querySelectorAll("input, button")) control.disabled = true;
  // The button stays where it is, so that the second of two quick clicks meets nothing else.
  part("check").setAttribute("aria-disabled", true);
  part("next").hidden = false;
  part("result").focus({ preventScroll: true }); // from there on come the reasons, then "Next"
}

function next() {
  if (at < items.length - 1) {
    show(at + 1);
    return;
  }
  finish();
}

function finish() {
  const right = [...rights.values()].filter(Boolean).length;
  part("score").textContent = rights.size ? `${right} of ${counted(rights.size, "question")} right.` : "No question answered.";
  const missed = [...rights].filter(([, was]) => !was).map(([item]) => item);
  part("missed").replaceChildren(...missed.map((item) => element("li", {}, item.asks,
    item.passage ? [" ", element("a", { href: root.dataset.root + item.passage[1] }, `Read again: ${item.passage[0]}`)] : "")));
  part("missed-what").hidden = !missed.length;
  only(end);
  go(end.querySelector("h3"));
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  begin();
});
part("question-form").addEventListener("submit", (event) => {
  event.preventDefault();
  check();
});
part("next").addEventListener("click", next);
part("stop").addEventListener("click", finish);
part("back").addEventListener("click", () => {
  only(setup);
  go(setup.querySelector("h3"));
});
// The site's keys for getting around would lead out of the questions.
desk.addEventListener("keydown", (event) => event.stopPropagation());

/** Return the choice that the end of the address names by its code, `#CMM3`; "all" where it has no end, nothing where that is a heading of the page. */
function named() {
  const code = location.hash.slice(1);
  return code ? [...form.elements.what.options].map(({ value }) => value).find((value) => value.endsWith(`:${code}`)) : "all";
}

/** Preset the form as the address says: a report leads here with the code of a domain, the planner also with how many questions of which kind: `?many=20#CMM3`. */
function preset() {
  form.elements.what.value = ledTo;
  const asked = new URLSearchParams(location.search);
  for (const name of ["many", "kind"]) {
    const field = form.elements[name];
    if ([...(field.options ?? [])].some(({ value }) => value === asked.get(name))) field.value = asked.get(name);
  }
  showCounts();
}

let ledTo = named() ?? "all";

// Where only the end of the address changes, the page stays: it leads to another domain, or back from one.
// To a heading and back is no such change, and leaves a set of questions as it is.
addEventListener("hashchange", () => {
  const choice = named() ?? ledTo;
  if (choice === ledTo) return;
  ledTo = choice;
  preset();
  only(setup);
  part("told").textContent = `Chosen: ${chosenOption().textContent}.`;
  go(setup.querySelector("h3"));
});
form.elements.kind.addEventListener("change", showCounts);

preset();
only(setup);
root.dataset.live = "";
