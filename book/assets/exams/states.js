// How far the answers of an exam are: counted, and in the words that all its views use.

import { stateOf } from "./marking.js";

/** Count the questions in each state of `marking.js`. */
export function countStates(items, answers) {
  const counts = { answered: 0, half: 0, unread: 0, open: 0 };
  for (const item of items) counts[stateOf(item, answers[item.id])] += 1;
  return counts;
}

/** Return counts in words: "3 of 10 answered, 1 half answered". */
export function howFar({ answered, half, unread, open }) {
  return [
    `${answered} of ${answered + half + unread + open} answered`,
    half ? `${half} half answered` : "",
    unread ? `${unread} not a number` : "",
  ].filter(Boolean).join(", ");
}
