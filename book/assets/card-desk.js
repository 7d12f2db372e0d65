// The page of flashcards: deals a card, shows its answer, takes the grade. The markup comes from
// medoffice.book.study; which card is next and when one comes again is up to card-schedule.js, and
// what is kept, and where, to progress.js.

import { LEECH, deal, isLeech, outcomes, wallClock } from "./card-schedule.js";
import { counted } from "./shared/words.js";

const NEW = 10; // new cards a day, unless the reader says otherwise
const MORE = 10;
const LOOK = 60_000; // how often an empty desk looks for cards that are due by now
const desk = document.querySelector(".study-cards");
const $ = (selector, within = desk) => within.querySelector(selector);
const $$ = (selector, within = desk) => [...within.querySelectorAll(selector)];
const decks = JSON.parse($(".study-decks").textContent);
const grades = $$("[data-grade]");
const [front, answer] = [$(".study-front"), $(".study-answer")];
const perDay = $("#study-new");
const topics = $$(".study-topic");

let cards = [];
let card = null; // the one on the desk
let turned = false;
let more = 0; // new cards beyond those of the day
let before = null; // what was known of the last graded card, for Undo
let shownOn = ""; // the day the desk was last laid

const dealing = () => courseProgress.read("dealing");

function chosen() {
  const left = new Set(dealing().left ?? []);
  return cards.filter(({ deck, topic }) => !left.has(`${deck}: ${topic}`));
}

const news = () => (dealing().new ?? NEW) + more;

function whenInWords(time, now) {
  const day = new Date(`${time.slice(0, 10)}T12:00`);
  if (time.slice(0, 10) === now.slice(0, 10)) return `today at ${time.slice(11, 16)}`;
  return `on ${day.toLocaleDateString("en-US", { weekday: "long", month: "long", day: "numeric" })}`;
}

function tell(table, now) {
  const { due, fresh, later, learned, nextAt } = table;
  const wanted = chosen();
  const sentences = [];
  if (!wanted.length) sentences.push("No topic is chosen. Choose one below.");
  else if (table.next) sentences.push(`${due} to review, ${counted(fresh, "new card")} today.`);
  else sentences.push("Done for today.", nextAt ? `The next card comes ${whenInWords(nextAt, now)}.` : "");
  const begun = due + later;
  if (begun) sentences.push(`Begun: ${begun} of ${counted(wanted.length, "card")}. Learned for three weeks or more: ${learned}.`);
  const said = sentences.filter(Boolean).join(" ");
  const told = $(".study-told");
  if (told.textContent !== said) told.textContent = said; // a screen reader says it once
}

/** Put the next card on the desk, or the one that is asked for. */
function next(id) {
  const now = wallClock();
  const day = now.slice(0, 10);
  if (day !== shownOn) more = 0;
  shownOn = day;
  const reviews = courseProgress.read("reviews");
  const wanted = chosen();
  const table = deal(wanted, reviews, { now, news: news() });
  card = cards.find((one) => one.id === id) ?? table.next;
  turned = false;
  tell(table, now);
  const untouched = wanted.some(({ id }) => !Object.hasOwn(reviews, id));
  $(".study-ten").hidden = Boolean(card) || !untouched;
  $(".study-undo").hidden = !before;
  $(".study-card").hidden = !card;
  if (!card) return;
  const { name, asks } = decks[card.deck];
  $(".study-where").textContent = `${name}: ${card.topic}. ${asks}`;
  $(".study-asks").textContent = card.front;
  $(".study-turn").hidden = false;
  answer.hidden = true;
  $(".study-grades").hidden = true;
}

function turn() {
  if (!card || turned) return;
  turned = true;
  const review = courseProgress.read("reviews")[card.id];
  $(".study-back").textContent = card.back;
  $(".study-more").textContent = card.more;
  const leech = isLeech(review);
  $(".study-leech").hidden = !leech;
  if (leech) {
    $(".study-leech").textContent =
      `You have forgotten this card ${review.lapses} times. One more look will hardly help: read about it, and tie it to a case at work.`;
  }
  const [address, title] = card.page;
  const link = $(".study-page");
  link.href = desk.dataset.home + address;
  link.textContent = title;
  const ends = outcomes(review, wallClock());
  for (const button of grades) $("span", button).textContent = ends[button.dataset.grade].wait;
  $(".study-turn").hidden = true;
  answer.hidden = false;
  $(".study-grades").hidden = false;
  answer.focus();
}

function keep(reviews) {
  $(".study-blocked").hidden = courseProgress.write("reviews", reviews);
}

function grade(number) {
  if (!turned) return;
  const reviews = courseProgress.read("reviews");
  before = { id: card.id, review: reviews[card.id] };
  keep({ ...reviews, [card.id]: outcomes(reviews[card.id], wallClock())[number].review });
  next();
  (card ? front : $(".study-told")).focus();
}

function undo() {
  if (!before) return;
  const { [before.id]: _, ...others } = courseProgress.read("reviews");
  keep(before.review ? { ...others, [before.id]: before.review } : others);
  const { id } = before;
  before = null;
  next(id);
  front.focus();
}

// ------------------------------------------------------------ what is chosen

function showChoice() {
  const { left = [], new: wanted = NEW } = dealing();
  perDay.value = wanted;
  for (const box of topics) box.checked = !left.includes(box.value);
  for (const group of $$("fieldset")) {
    const boxes = $$(".study-topic", group);
    const on = boxes.filter((box) => box.checked).length;
    const all = $(".study-all", group);
    all.checked = on === boxes.length;
    all.indeterminate = on > 0 && on < boxes.length;
  }
}

function choose(event) {
  const { target } = event;
  if (target.matches(".study-all")) {
    for (const box of $$(".study-topic", target.closest("fieldset"))) box.checked = target.checked;
  }
  const number = Math.round(perDay.valueAsNumber);
  const left = topics.filter((box) => !box.checked).map((box) => box.value);
  courseProgress.write("dealing", { new: number >= 0 && number <= 100 ? number : NEW, left });
  showChoice();
  next();
}

function press(event) {
  if (event.ctrlKey || event.altKey || event.metaKey || event.target.closest("input, summary, a")) return;
  if (event.key === " " && !turned && !event.target.closest("button")) {
    event.preventDefault();
    turn();
  } else if (turned && /^[1-4]$/.test(event.key)) {
    event.preventDefault();
    grade(event.key);
  }
}

/** A page left open goes with the time: an empty desk looks for cards that are due by now, and a new day is a new day. */
function lookAgain() {
  const isNewDay = wallClock().slice(0, 10) !== shownOn;
  if (!document.hidden && !turned && (!card || isNewDay)) next();
}

async function begin() {
  $(".study-told").tabIndex = -1;
  const answered = await fetch(desk.dataset.cards);
  if (!answered.ok) throw new Error(answered.status);
  cards = await answered.json();
  showChoice();
  next();
  $(".study-blocked").hidden = courseProgress.works();
  $(".study-show").addEventListener("click", turn);
  $(".study-undo").addEventListener("click", undo);
  $(".study-ten").addEventListener("click", () => {
    more += MORE;
    next();
    front.focus();
  });
  for (const button of grades) button.addEventListener("click", () => grade(button.dataset.grade));
  $(".study-choice").addEventListener("change", choose);
  $(".study-card").addEventListener("keydown", press);
  addEventListener("courseprogress", () => {
    showChoice();
    if (!turned) next();
  });
  document.addEventListener("visibilitychange", lookAgain);
  addEventListener("focus", lookAgain);
  setInterval(lookAgain, LOOK);
  desk.dataset.live = "";
}

begin().catch(() => {
  $(".study-told").textContent = "The cards could not be fetched. Load the page again.";
});
