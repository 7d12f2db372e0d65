// When a flashcard comes again, and which one is next. The memory model is FSRS-6 as ts-fsrs has it,
// with its published weights: a card comes again when the chance to know it has fallen to 90 percent.
//
// A time is what the clock on the wall says, "2026-11-29T18:05:00", so that a day is the reader's
// day. What is known of a card after a review is told in progress.js.

import { counted } from "./shared/words.js";
import { Rating, State, createEmptyCard, fsrs } from "./vendor/ts-fsrs.js";

export const GRADES = { 1: "Again", 2: "Hard", 3: "Good", 4: "Easy" };
export const LEECH = 6; // so many times forgotten, and the card needs something else than one more look
const SOON = 20; // minutes: a card being learned is shown so much early rather than nothing
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const LEARNED_FOR = 21; // days: who waits so long for a card has learned it

// No fuzz: the button says when the card comes, and then it comes.
const scheduler = fsrs({ enable_fuzz: false });
const instant = (time) => new Date(`${time}Z`);
const clock = (date) => date.toISOString().slice(0, 19);
const dayOf = (time) => time.slice(0, 10);

/** What the clock on the wall says. */
export function wallClock(date = new Date()) {
  return clock(new Date(date - date.getTimezoneOffset() * MINUTE));
}

function asCard(review, now) {
  if (!review) return createEmptyCard(instant(now));
  return {
    due: instant(review.due),
    last_review: instant(review.last),
    stability: review.stability,
    difficulty: review.difficulty,
    state: review.state,
    learning_steps: review.step,
    reps: review.reps,
    lapses: review.lapses,
    elapsed_days: 0, // worked out anew from last_review
    scheduled_days: 0,
  };
}

/**
 * What each grade would lead to, by its number: the review to keep, and the wait in words.
 * @param {Object|undefined} review what is known of the card; nothing if it is new
 * @param {string} now
 */
export function outcomes(review, now) {
  const known = scheduler.repeat(asCard(review, now), instant(now));
  const made = Object.keys(GRADES).map((grade) => {
    const { card } = known[grade];
    const kept = {
      due: clock(card.due),
      last: now,
      first: review?.first ?? dayOf(now),
      stability: card.stability,
      difficulty: card.difficulty,
      state: card.state,
      step: card.learning_steps,
      reps: card.reps,
      lapses: card.lapses,
    };
    return [grade, { review: kept, wait: inWords(card.due - instant(now), card.state) }];
  });
  return Object.fromEntries(made);
}

function inWords(milliseconds, state) {
  const days = Math.round(milliseconds / DAY);
  if (state !== State.Review) return counted(Math.max(1, Math.round(milliseconds / MINUTE)), "minute");
  if (days < 31) return counted(days, "day");
  if (days < 365) return `${(days / 30.4).toFixed(1).replace(/\.0$/, "")} months`;
  return `${(days / 365).toFixed(1).replace(/\.0$/, "")} years`.replace(/^1 years/, "1 year");
}

const isLearning = (review) => review.state !== State.Review;

/** Say whether a card is due: one being learned at its minute, another from the start of its day. */
export function isDue(review, now) {
  return isLearning(review) ? review.due <= now : dayOf(review.due) <= dayOf(now);
}

/** Say whether a card has been forgotten so often that another look will hardly help. */
export const isLeech = (review) => Boolean(review) && review.lapses >= LEECH;

/**
 * Say what there is to do, and which card is next.
 * @param {Array} cards those the reader wants, in the order in which new ones come
 * @param {Object} reviews what is known, by the id of a card
 * @param {{now: string, news: number}} options the time, and how many new cards the day may bring
 * @returns {{due, fresh, later, learned, next, nextAt}} how many cards are due and how many new ones
 *   are left of today's; how many wait, and how many of them are learned; the card to show, or none,
 *   and then when one comes
 */
export function deal(cards, reviews, { now, news }) {
  const begun = cards.filter((card) => Object.hasOwn(reviews, card.id));
  const today = Object.values(reviews).filter((review) => review.first === dayOf(now)).length;
  const untouched = spread(cards).filter((card) => !Object.hasOwn(reviews, card.id));
  const fresh = untouched.slice(0, Math.max(0, news - today));
  const byDue = (one, other) => (reviews[one.id].due < reviews[other.id].due ? -1 : 1);
  const soonest = clock(new Date(+instant(now) + SOON * MINUTE));
  const due = begun.filter((card) => isDue(reviews[card.id], now)).sort(byDue);
  const waiting = begun.filter((card) => !isDue(reviews[card.id], now)).sort(byDue);
  const soon = waiting.filter((card) => isLearning(reviews[card.id]) && reviews[card.id].due <= soonest);
  const learning = due.filter((card) => isLearning(reviews[card.id]));
  const next = learning[0] ?? due[0] ?? fresh[0] ?? soon[0] ?? null;
  return {
    due: due.length + soon.length,
    fresh: fresh.length,
    later: waiting.length - soon.length,
    learned: begun.filter((card) => hasLearned(reviews[card.id])).length,
    next,
    nextAt: next || !waiting.length ? null : reviews[waiting[0].id].due,
  };
}

const hasLearned = ({ due, last, state }) =>
  state === State.Review && instant(due) - instant(last) >= LEARNED_FOR * DAY;

/** Mix the decks: of each, the same share has come at any time. */
function spread(cards) {
  const decks = new Map();
  for (const card of cards) decks.set(card.deck, [...(decks.get(card.deck) ?? []), card]);
  const placed = [...decks.values()].flatMap((deck) =>
    deck.map((card, place) => ({ card, at: (place + 0.5) / deck.length })),
  );
  return placed.sort((one, other) => one.at - other.at).map(({ card }) => card);
}

export { Rating, State };
