// The figures of an exam's report. Nothing here knows the page.

import { besideOf } from "./bank.js";
import { isRight } from "./marking.js";

const Z = 1.959963984540054; // 95% of a normal distribution lie within so many standard deviations
const WEAKEST = 3;

/** Return Wilson's 95% interval of a share, as medoffice.scheduling.intervals.wilson works it out. */
export function wilson(correct, items) {
  const share = correct / items;
  const middle = share + (Z * Z) / (2 * items);
  const reach = Z * Math.sqrt((share * (1 - share)) / items + (Z / (2 * items)) ** 2);
  const scale = 1 + (Z * Z) / items;
  return [correct ? (middle - reach) / scale : 0, correct === items ? 1 : (middle + reach) / scale];
}

/** Count what is right, in all and by domain of an outline. What is not answered is not right. */
export function tally(items, answers, outline) {
  const by = {};
  for (const item of items) {
    const score = (by[item[outline]] ??= { items: 0, correct: 0 });
    score.items += 1;
    if (isRight(item, answers[item.id])) score.correct += 1;
  }
  const scores = Object.values(by);
  const sum = (what) => scores.reduce((sofar, score) => sofar + score[what], 0);
  return { items: sum("items"), correct: sum("correct"), by };
}

/**
 * Return the codes of the domains with the lowest shares; of equals the one with more questions first.
 * A domain without a miss is none.
 */
export function weakest(by) {
  const share = (code) => by[code].correct / by[code].items;
  return Object.keys(by)
    .filter((code) => by[code].correct < by[code].items)
    .sort((one, other) => share(one) - share(other) || by[other].items - by[one].items)
    .slice(0, WEAKEST);
}

/** Return the pages to read for items, each as [[title, address], count], the most first: a page beside the chapters, or an item's chapter. */
export function toRead(items, known) {
  const pages = new Map();
  const counts = new Map();
  for (const item of items) {
    const beside = besideOf(item, known);
    const page = beside ? [known.beside[beside], beside] : known.chapters[item.chapter];
    pages.set(page[1], page);
    counts.set(page[1], (counts.get(page[1]) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one).map(([address, count]) => [pages.get(address), count]);
}
