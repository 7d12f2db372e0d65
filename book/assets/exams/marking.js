// Marks an answer. An answer is a short text, in one form for each form of question:
//
//   single    "B"        the letter chosen
//   multiple  "A,D"      the letters chosen, in the order of the options
//   order     "2,0,1"    the steps in the order given, each named by its right place, from 0
//   number    "$1,234"   as it was typed

const HAIR = 1e-9; // 0.3 is within 0.1 of 0.2, too, whatever the computer's fractions say
const NUMBER = /^[-−]?(\d{1,3}(,\d{3})+|\d+)?(\.\d*)?$/;

/** Return the number a reader typed, with "$", "%", commas and spaces; undefined if it is none. */
export function readNumber(text = "") {
  let plain = text.replace(/\s/g, "");
  const inBrackets = /^\((.*)\)$/.exec(plain); // how accountants write what is below zero
  if (inBrackets) plain = `-${inBrackets[1]}`;
  plain = plain.replace(/^([-−]?)\$/, "$1").replace(/%$/, "");
  if (!NUMBER.test(plain) || !/\d/.test(plain)) return undefined;
  return Number(plain.replaceAll(",", "").replace("−", "-"));
}

/** Return how many options are still to be chosen; below zero, how many are too many. */
export const lacking = (item, answer) =>
  item.form === "multiple" ? item.keys.length - (answer ? answer.split(",").length : 0) : 0;

/** Say how far an answer is: "open", "unread" (typed, but no number), "half" (too few or too many options) or "answered". */
export function stateOf(item, answer) {
  if (!answer) return "open";
  if (item.form === "number" && readNumber(answer) === undefined) return "unread";
  return lacking(item, answer) ? "half" : "answered";
}

export const isAnswered = (item, answer) => stateOf(item, answer) === "answered";

export const isNear = (item, one, other) => Math.abs(one - other) <= item.tolerance + HAIR;

/** Say whether an answer is right: all of it. There are no points for a part. */
export function isRight(item, answer) {
  if (!isAnswered(item, answer)) return false;
  if (item.form === "number") return isNear(item, readNumber(answer), item.answer);
  if (item.form === "order") return answer === item.steps.map((_, place) => place).join();
  return answer === item.keys.join();
}

/** Return an amount with its unit, as it is read. */
export function amount(value, unit) {
  const shown = Math.abs(value).toLocaleString("en-US", { maximumFractionDigits: 10 });
  const sign = value < 0 ? "−" : "";
  if (unit === "$") return `${sign}$${shown}`;
  return unit === "%" ? `${sign}${shown}%` : `${sign}${shown} ${unit}`;
}
