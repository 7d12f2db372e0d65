// Shows a question in any of its forms, and afterwards its answer with all reasons.
// What an answer looks like is told in marking.js.

import { element } from "../shared/dom.js";
import { firstOrder } from "./draw.js";
import { amount, isNear, isRight, readNumber } from "./marking.js";

const ALL_OR_NOTHING = {
  multiple: "Right only if you choose every right answer and no other.",
  order: "Move the steps with the buttons. Right only if every step is in its place.",
};
const ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"];

/**
 * Show the situation above a part of a scenario: open above the first part, folded to its title above
 * the others, so that their options stand near. Opened there by the reader, it stays open.
 */
export function showSituation(box, item, items, scenarios) {
  const shown = box.querySelector("details");
  const stays = shown?.open && box.dataset.scenario === item.scenario && box.dataset.first === "false";
  const first = items.find(({ scenario }) => scenario === item.scenario) === item;
  box.replaceChildren(...situation(item, items, scenarios));
  box.dataset.scenario = item.scenario ?? "";
  box.dataset.first = first;
  if (item.scenario) box.querySelector("details").open = first || Boolean(stays);
}

/** Return the situation of a part of a scenario, among the items asked; nothing for a single question. */
export function situation(item, items, scenarios) {
  if (!item.scenario) return [];
  const { title, situation: paragraphs, exhibit: table } = scenarios[item.scenario];
  const parts = items.filter(({ scenario }) => scenario === item.scenario);
  return [
    element(
      "details",
      { className: "exam-situation", open: true, "aria-label": "The situation" },
      element("summary", {}, element("strong", {}, title), ` (part ${parts.indexOf(item) + 1} of ${parts.length}) `,
        element("span", { className: "exam-fold" }, "Fold the case"), element("span", { className: "exam-unfold" }, "Show the case")),
      paragraphs.map((paragraph) => element("p", {}, paragraph)),
      table ? exhibit(table) : "",
    ),
  ];
}

function exhibit({ caption, columns, rows }) {
  const heads = columns.map((column) => element("th", { scope: "col" }, column));
  const lines = rows.map(([first, ...others]) =>
    element("tr", {}, element("th", { scope: "row" }, first), others.map((cell) => element("td", {}, cell))),
  );
  const table = element(
    "table",
    {},
    element("caption", {}, element("span", {}, caption)),
    element("thead", {}, element("tr", {}, heads)),
    element("tbody", {}, lines),
  );
  return element("div", { className: "page-table", role: "group", tabIndex: 0, "aria-label": caption }, table);
}

/** Show a question; `change` is told each answer that the reader gives. */
export function question(item, answer, seed, change) {
  const note = ALL_OR_NOTHING[item.form];
  const made = element(
    "fieldset",
    { className: `exam-${item.form}` },
    element("legend", {}, item.asks),
    note ? element("p", { className: "exam-note" }, note) : "",
  );
  const controls = { single: choice, multiple: choice, order, number }[item.form];
  made.append(...controls(item, answer, seed, change));
  return made;
}

function choice(item, answer = "", seed, change) {
  const several = item.form === "multiple";
  const chosen = answer.split(",");
  const boxes = item.options.map(([letter]) =>
    element("input", {
      type: several ? "checkbox" : "radio",
      name: "exam-choice",
      id: `exam-choice-${letter}`,
      value: letter,
      checked: chosen.includes(letter),
    }),
  );
  const picked = () => boxes.filter(({ checked }) => checked).map(({ value }) => value);
  const said = element("p", { className: "exam-note exam-chosen", role: "status" });
  const tell = () => { said.textContent = several ? chosenInWords(picked().length, item.keys.length) : ""; };
  for (const box of boxes) {
    box.addEventListener("change", () => {
      change(picked().join());
      tell();
    });
  }
  tell();
  const labels = item.options.map(([letter, text], at) =>
    element("label", { className: "quiz-option", htmlFor: boxes[at].id },
      boxes[at],
      element("span", {}, element("span", { className: "quiz-letter" }, `${letter}.`), ` ${text}`)),
  );
  return several ? [...labels, said] : labels;
}

/** Say how many options are chosen, of as many as the question asks for. */
function chosenInWords(chosen, asked) {
  if (chosen <= asked) return `${chosen} of ${asked} chosen.`;
  return `${chosen} chosen, but only ${asked} asked for. Take ${chosen - asked} away.`;
}

function order(item, answer, seed, change) {
  let places = answer ? answer.split(",").map(Number) : firstOrder(item, seed);
  const said = element("p", { className: "exam-moved", role: "status" });
  const list = element("ol", { className: "exam-steps" });
  const rows = new Map(places.map((place) => [place, row(place)]));

  function row(place) {
    const { 0: text } = item.steps[place];
    const button = (word, by) => {
      const made = element("button", { type: "button", className: "course-button" }, word,
        element("span", { className: "exam-unseen" }, text));
      made.addEventListener("click", () => move(place, by));
      return made;
    };
    return element("li", {}, element("span", {}, text),
      element("span", { className: "exam-step-moves" }, button("Up", -1), button("Down", 1)));
  }
  function show() {
    list.replaceChildren(...places.map((place) => rows.get(place)));
    places.forEach((place, at) => {
      const [up, down] = rows.get(place).querySelectorAll("button");
      up.setAttribute("aria-disabled", at === 0);
      down.setAttribute("aria-disabled", at === places.length - 1);
    });
  }
  function move(place, by) {
    const from = places.indexOf(place);
    const to = from + by;
    if (to < 0 || to >= places.length) return;
    const { activeElement } = document;
    places = places.with(from, places[to]).with(to, place);
    show();
    activeElement.focus(); // moving a step takes the focus off its buttons
    said.textContent = `Now ${to + 1} of ${places.length}.`;
    change(places.join());
  }
  show();
  return [list, said];
}

function number(item, answer = "", seed, change) {
  const field = element("input", {
    type: "text", id: "exam-number", className: "field", value: answer, maxLength: 40, autocomplete: "off", "aria-describedby": "exam-number-form exam-number-said",
  });
  field.setAttribute("inputmode", "decimal");
  const form = element("p", { id: "exam-number-form", className: "exam-note" }, "Write it as 1,234.50. “$” and “%” may stay.");
  const said = element("p", { id: "exam-number-said", className: "exam-note exam-number-said", role: "status" });
  const tell = () => {
    const wrong = field.value.trim() && readNumber(field.value) === undefined;
    said.textContent = wrong ? "This is not a number yet." : "";
  };
  field.addEventListener("input", () => {
    said.textContent = "";
    change(field.value.trim());
  });
  field.addEventListener("change", tell);
  tell();
  return [element("label", { htmlFor: "exam-number" }, `Your number (${item.unit === "%" ? "percent" : item.unit === "$" ? "dollars" : item.unit})`), field, form, said];
}

/** Show the right answer and the reasons; `root` leads to the site's pages. */
export function reasons(item, answer, root) {
  const right = isRight(item, answer);
  const shown = { single: options, multiple: options, order: steps, number: result }[item.form];
  return element(
    "div",
    { className: "exam-reasons", "data-right": right },
    element("p", {}, sign(right), " ", answerTo(item)),
    right ? "" : partly(item, answer),
    shown(item, answer),
    item.passage
      ? element("p", {}, element("a", { href: root + item.passage[1] }, `Read again: ${item.passage[0]}`))
      : "",
  );
}

function answerTo(item) {
  if (item.form === "order") return "The right order, and why:";
  if (item.form === "number") {
    const around = item.tolerance ? `, give or take ${amount(item.tolerance, item.unit)}` : "";
    return `The answer is ${amount(item.answer, item.unit)}${around}.`;
  }
  return item.keys.length > 1 ? `The answers are ${item.keys.join(", ")}.` : `The answer is ${item.keys}.`;
}

/** Say what of a wrong answer is right, and what was left open: there are no points for it, but it tells where to look. */
function partly(item, answer) {
  if (!answer) return "";
  const parts = answer.split(",");
  if (item.form === "order") {
    const inPlace = parts.filter((place, at) => Number(place) === at).length;
    return element("p", {}, `Of your ${parts.length} steps, ${inPlace || "none"} ${inPlace > 1 ? "are" : "is"} in the right place.`);
  }
  if (item.form !== "multiple") return "";
  const good = parts.filter((letter) => item.keys.includes(letter)).length;
  const [chosen, asked] = [parts.length, item.keys.length];
  const many = chosen === asked ? "" : chosen < asked
    ? `You chose only ${chosen} of the ${asked} asked for. `
    : `You chose ${chosen}, but only ${asked} were asked for. `;
  return element("p", {}, `${many}Of what you chose, ${good || "nothing"} ${good > 1 ? "are" : "is"} right.`);
}

// The signs of the quiz: told apart by their shapes, too.
const SIGNS = {
  true: '<circle cx="8" cy="8" r="7"/><path d="M4.5 8.5 7 11l4.5-5.5"/>',
  false: '<rect x="1" y="1" width="14" height="14"/><path d="m5 5 6 6m0-6-6 6"/>',
};

function sign(right) {
  const made = element("span", { "aria-hidden": "true" });
  made.innerHTML = `<svg class="quiz-icon" viewBox="0 0 16 16" focusable="false">${SIGNS[right]}</svg>`;
  return made;
}

/** The reasons for the reader's own wrong choices come first, then those for what is right, then the others. */
function options(item, answer = "") {
  const chosen = answer.split(",");
  const isRight = ([letter]) => item.keys.includes(letter);
  const isYours = ([letter]) => chosen.includes(letter);
  const line = (option) => {
    const [letter, text, why] = option;
    const verdict = element("p", { className: "quiz-verdict" }, sign(isRight(option)),
      element("strong", {}, isRight(option) ? " Right" : " Not this one"), isYours(option) ? " (your answer)" : "");
    return element("li", { "data-right": isRight(option) },
      isRight(option) || isYours(option) ? verdict : "",
      element("p", { className: "quiz-answer" }, `${letter}. ${text}`),
      element("p", {}, why));
  };
  const wrong = item.options.filter((option) => !isRight(option));
  const first = [...wrong.filter(isYours), ...item.options.filter(isRight)];
  const others = wrong.filter((option) => !isYours(option));
  return element("div", { className: "quiz-why" }, element("ul", {}, first.map(line)),
    others.length ? [element("p", { className: "quiz-others" }, "Why not the others"), element("ul", {}, others.map(line))] : "");
}

function steps(item, answer) {
  const given = answer ? answer.split(",").map(Number) : [];
  const lines = item.steps.map(([text, why], place) => {
    const at = given.indexOf(place);
    const yours = at < 0 ? "" : at === place ? " (you have it here)" : ` (you have it ${ORDINALS[at]})`;
    return element("li", {}, element("strong", {}, text), yours, element("p", {}, why));
  });
  return element("ol", {}, lines);
}

function result(item, answer) {
  const given = readNumber(answer);
  const right = isRight(item, answer);
  const mistakes = item.mistakes.map(([wrong, why]) =>
    element("li", {}, element("strong", {}, amount(wrong, item.unit)),
      !right && given !== undefined && isNear(item, given, wrong) ? " (your answer)" : "", `: ${why}`));
  return element("div", {},
    answer ? element("p", {}, `Your answer: ${answer}${given === undefined ? ", which is not a number" : ""}`) : "",
    element("p", {}, item.why),
    mistakes.length ? [element("p", {}, "What goes wrong:"), element("ul", {}, mistakes)] : "");
}
