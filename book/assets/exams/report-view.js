// Shows the report of an exam: the score, each domain with its interval, what to study next, and
// every question with its reasons. The figures come from report.js.

import { element } from "../shared/dom.js";
import { counted } from "../shared/words.js";
import { reasons, situation } from "./item.js";
import { isRight, stateOf } from "./marking.js";
import { tally, toRead, weakest, wilson } from "./report.js";
import { countStates } from "./states.js";

const MOST_PAGES = 4;
// Of a question that is not right, by the state of its answer.
const VERDICTS = { answered: "not right", half: "half answered, so not right", unread: "not a number, so not answered", open: "not answered" };
const percent = (share) => `${Math.round(100 * share)}%`;
const ends = ({ correct, items }) => wilson(correct, items).map(percent);

/** Fill the report with a sitting: its items, and what the reader answered and flagged. */
export function showReport(view, { known, sitting, items, title, used, root }) {
  const part = (name) => view.querySelector(`.exam-${name}`);
  const { outline, passMark } = known.exams[sitting.exam];
  const score = tally(items, sitting.answers, outline);
  const { half, unread, open } = countStates(items, sitting.answers);
  part("report-title").textContent = `Report: ${title}`;
  part("score").textContent =
    `${score.correct} of ${score.items} right, ${percent(score.correct / score.items)}. ` +
    `${counted(open + unread, "question")} not answered${half ? `, ${half} half answered` : ""}. ${used}`;
  part("sure").textContent =
    "Other questions of the same kind would have given another score. " +
    `With 95% confidence you can answer between ${ends(score).join(" and ")} of questions like these.`;
  part("pass").textContent = `${passMark} So this report says how you did, not whether you would pass.`;

  // In the order of the outline, whatever the order of the questions was.
  const codes = Object.keys(known.exams[sitting.exam].shares).filter((code) => score.by[code]);
  part("by-domain").replaceChildren(...codes.map((code) => {
    const one = score.by[code];
    return element("tr", {},
      element("th", { scope: "row" }, known.domains[code]),
      element("td", {}, `${one.correct} of ${one.items}`),
      element("td", {}, percent(one.correct / one.items)),
      element("td", {}, ends(one).join(" to ")));
  }));
  showNext(part("study"), { known, items, sitting, score, outline, root });
  showReview(part("review"), part("review-which"), { known, sitting, items, root });
}

function showNext(list, { known, items, sitting, score, outline, root }) {
  const missed = items.filter((item) => !isRight(item, sitting.answers[item.id]));
  const lines = weakest(score.by).map((code) => {
    const { correct, items: asked } = score.by[code];
    const pages = toRead(missed.filter((item) => item[outline] === code), known).slice(0, MOST_PAGES);
    return element("li", {},
      element("p", {}, element("strong", {}, known.domains[code]), ` (${correct} of ${asked} right). `,
        element("a", { href: `practice.html#${code}` }, `Practice ${known.domains[code]}`)),
      element("ul", {}, pages.map(([[name, page], count]) =>
        element("li", {}, "Read ", element("a", { href: root + page }, name), `: ${counted(count, "question")} missed`))));
  });
  list.replaceChildren(...(lines.length ? lines : [element("li", {}, "You missed nothing. Try another exam, or the full length.")]));
}

function showReview(list, which, { known, sitting, items, root }) {
  const answerOf = (item) => sitting.answers[item.id];
  const wanted = {
    missed: (item) => !isRight(item, answerOf(item)),
    flagged: (item) => sitting.flags.includes(item.id),
    all: () => true,
  };
  function line(item, at) {
    const verdict = isRight(item, answerOf(item)) ? "right" : VERDICTS[stateOf(item, answerOf(item))];
    const flagged = sitting.flags.includes(item.id) ? ", flagged" : "";
    const line = element("details", { className: "exam-reviewed" },
      element("summary", {}, element("strong", {}, `Question ${at + 1}: ${verdict}${flagged}. `), item.asks));
    // Filled when it is opened: two hundred of them take a while.
    line.addEventListener(
      "toggle",
      () => line.append(...situation(item, items, known.scenarios), reasons(item, answerOf(item), root)),
      { once: true },
    );
    return element("li", {}, line);
  }
  const show = () => {
    const lines = items.map((item, at) => [item, at]).filter(([item]) => wanted[which.value](item));
    list.replaceChildren(...(lines.length ? lines.map(([item, at]) => line(item, at)) : [element("li", {}, "None.")]));
  };
  which.onchange = show; // one report takes the place of another
  show();
}
