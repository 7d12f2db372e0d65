// The page of the study planner: reads the form, shows the plan, gives it as a file or on paper. The
// markup comes from medoffice.book.study; the plan itself is made by study-plan.js, and what is kept,
// and where, is up to progress.js.

import { $, $$, element } from "./shared/dom.js";
import { saveFile } from "./shared/files.js";
import { counted } from "./shared/words.js";
import { calendar, inWords, makePlan, weakFrom, weeksOf } from "./study-plan.js";

const form = $(".study-planner");
const result = $(".study-plan");
const { pages, ...course } = JSON.parse($(".plan-data").textContent);
const ORDINALS = { 2: " (second set)", 3: " (third set)", 4: " (fourth set)" };
let plan = null;

function today() {
  const now = new Date();
  return new Date(now - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

const hours = (minutes) => {
  const [whole, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [whole ? `${whole} h` : "", rest || !whole ? `${rest} min` : ""].filter(Boolean).join(" ");
};

// ------------------------------------------------------------------ the form

const outline = () => form.exam.selectedOptions[0]?.dataset.outline;
const boxes = (name) => $$(`fieldset:not([hidden]) input[name="${name}"]`, form);
const ticked = (name) => boxes(name).filter((box) => box.checked).map((box) => box.value);

function showOutline() {
  for (const group of $$("fieldset[data-outline]", form)) group.hidden = group.dataset.outline !== outline();
}

function fill({ exam, date, hours: aWeek, days, at, weak }) {
  if (exam && $(`option[value="${CSS.escape(exam)}"]`, form.exam)) form.exam.value = exam;
  if (date) form.date.value = date;
  if (aWeek) form.hours.value = aWeek;
  if (at) form.at.value = at;
  if (days) for (const box of boxes("days")) box.checked = days.includes(Number(box.value));
  showOutline();
  if (weak) for (const box of boxes("weak")) box.checked = weak.includes(box.value);
}

function asked() {
  return {
    exam: form.exam.value,
    date: form.date.value,
    hours: form.hours.valueAsNumber,
    days: ticked("days").map(Number),
    at: form.at.value || "18:00",
    weak: ticked("weak"),
  };
}

/** What the reader has done already: exams that told of weak domains, chapters that are read, and those whose labs were all opened. */
function done({ weak }) {
  const codes = boxes("weak").map((box) => box.value);
  const knowsWeak = weak.length > 0 || courseProgress.read("exams").some((exam) => codes.some((code) => Object.hasOwn(exam.by, code)));
  const [chapters, labs] = [courseProgress.read("chapters"), courseProgress.read("labs")];
  const isOpened = (chapter) => chapter.labs.length && chapter.labs.every((lab) => Object.hasOwn(labs, lab));
  return { knowsWeak, read: Object.keys(chapters), opened: course.chapters.filter(isOpened).map((chapter) => chapter.slug) };
}

// ------------------------------------------------------------------ the plan

function addressOf({ page, kind, opens = kind, domain, preset }) {
  const address = page ?? pages[opens === "review" ? "practice" : opens];
  if (!address || !preset) return address;
  return `${address}?${preset}${domain ? `#${domain}` : ""}`; // practice and mock exams begin with it
}

function itemNode(item) {
  const address = addressOf(item);
  const what = address ? element("a", { href: address }, item.what) : item.what;
  const more = [item.part, item.sitting && !item.part ? "in one sitting" : ""].filter(Boolean).join(", ");
  return element("li", {}, what, more ? ` (${more})` : "", `, ${item.minutes} min`);
}

function weekNode({ monday, days, minutes }) {
  const caption = element("caption", {}, `Week of ${inWords(monday)}: ${hours(minutes)}`);
  const head = element("thead", {}, element("tr", {}, ["Day", "What", "Time"].map((name) => element("th", { scope: "col" }, name))));
  const rows = days.map((day) =>
    element(
      "tr",
      {},
      element("th", { scope: "row" }, inWords(day.date, { weekday: "short", month: "short", day: "numeric" })),
      element("td", {}, element("ul", {}, day.items.map(itemNode))),
      element("td", {}, hours(day.minutes)),
    ),
  );
  return element("table", { className: "plan-week" }, caption, head, element("tbody", {}, rows));
}

function summary() {
  const weeks = weeksOf(plan.days);
  const { planned, there } = plan.minutes;
  const sentences = [
    `${plan.exam} on ${inWords(plan.date)}: ${counted(plan.days.length, "study day")} in ${counted(weeks.length, "week")}, ${hours(planned)} in all.`,
  ];
  if (!plan.left.length) {
    sentences.push("Everything fits.");
    if (there - planned >= 60) sentences.push(`You have ${hours(there - planned)} more than it takes. The work is spread evenly, so each day is shorter than it might be.`);
  }
  if (plan.days.some((day) => day.items.some((item) => item.sitting && item.minutes > day.block))) {
    sentences.push("A sitting is not cut short, so its day is longer than the others, and days around it are shorter.");
  }
  if (plan.days.some((day) => day.items.some((item) => item.kind === "mock" && item.part))) {
    sentences.push("A mock exam takes more time than a week of yours has for it, so it is split into two or three sittings, a week apart. Press Pause at the end of one: the exam goes on where it was, in the same browser.");
  }
  return sentences.join(" ");
}

function showShort() {
  $(".plan-short").hidden = !plan.short;
  if (!plan.short) return;
  const { minutes, better } = plan.short;
  $(".plan-short").textContent =
    `Your days have as little as ${hours(minutes)} each. A set of practice questions takes half an hour, and a chapter more, ` +
    "so pieces are split over days. Choose fewer, longer days: the same hours on " +
    `${counted(better.days, "day")} a week give you ${hours(better.minutes)} a day.`;
}

function showLeft() {
  $(".plan-left").hidden = !plan.left.length;
  if (!plan.left.length) return;
  const { hours: aWeek, date, both } = plan.enough;
  const ways = [
    aWeek ? `with ${aWeek} hours a week` : "",
    date ? `${both ? "" : "with the hours you have and "}an exam on ${inWords(date)}` : "",
  ].filter(Boolean);
  $(".plan-lacks").textContent =
    `${counted(plan.left.length, "piece")} of work, ${hours(plan.minutes.left)}, found no place. ` +
    (ways.length ? `All would fit ${ways.join(both ? " and " : ", or ")}. ` : "All would not fit even with 40 hours a week, nor within two years. ") +
    [missing(), fallBehind()].filter(Boolean).join(" ");
  showUnread();
  $(".plan-left ol").replaceChildren(...plan.left.map((task) => element("li", {}, `${task.what}${ORDINALS[task.number] ?? ""}, ${task.minutes} min`)));
}

/** Say what a plan has nothing of. */
function missing() {
  const names = { practice: "practice set", mock: "mock exam", review: "time for review" };
  const kinds = plan.missing.map((kind) => `no ${names[kind]}`);
  return kinds.length ? `There is ${new Intl.ListFormat("en-US").format(kinds)} in this plan.` : "";
}

/** Say what to drop of what is planned, in the order that the plan would. */
function fallBehind() {
  const items = plan.days.flatMap((day) => day.items);
  const has = (rank) => items.some((item) => item.rank === rank);
  const ways = [
    has(7) ? (asked().weak.length ? "labs of your strong domains" : "labs") : "",
    has(6) ? "second practice sets" : "",
    has(5) ? "labs of your weak domains" : "",
    items.some(({ kind }) => kind === "read") ? "chapters you know from work" : "",
  ].filter(Boolean);
  return ways.length ? `If you fall behind, drop ${[`${ways[0]} first`, ...ways.slice(1)].join(", then ")}.` : "";
}

/** Say which practice comes without its chapters, or without some of them. */
function showUnread() {
  const { none, some } = plan.unread;
  const named = (codes) => new Intl.ListFormat("en-US").format(codes.map((code) => course.domains[code]));
  $(".plan-unread").textContent = [
    none.length ? `Practice of ${named(none)} comes without a chapter: none of ${none.length > 1 ? "theirs" : "its chapters"} has room.` : "",
    some.length ? `Some chapters of ${named(some)} have no room; practice comes after those that have.` : "",
  ].filter(Boolean).join(" ");
}

function show(given) {
  plan = makePlan({ ...given, ...done(given), today: today() }, course);
  const faults = plan.faults.map((fault) => element("p", {}, fault));
  $(".plan-faults").replaceChildren(...faults);
  result.hidden = faults.length > 0;
  if (faults.length) return false;
  $(".plan-said").textContent = summary();
  showShort();
  showLeft();
  $(".plan-weeks").replaceChildren(...weeksOf(plan.days).map(weekNode));
  $(".plan-told").textContent = "";
  return true;
}

function make(event) {
  event.preventDefault();
  const given = asked();
  const made = show(given);
  if (made && !courseProgress.write("plan", given)) {
    $(".plan-told").textContent = "Your browser keeps nothing for this site. Save the plan as a file, or print it.";
  }
  // What is wrong stands above the form, and the button below it: the reader is taken there.
  $(made ? "#plan-title" : ".plan-faults").focus();
}

/** Where this page stands, if others can open it there: a copy on a disk is no place to lead to. */
function onTheWeb() {
  return location.protocol.startsWith("http") ? location.origin + location.pathname : null;
}

function save() {
  const stamp = new Date().toISOString().replace(/[-:]|\.\d+/g, "");
  const text = calendar(plan, { at: asked().at, stamp, address: onTheWeb() });
  const name = `study-plan-${plan.date}.ics`;
  saveFile(name, text, "text/calendar");
  $(".plan-told").textContent = `Your browser saves the file ${name}. Open it with your calendar.`;
}

function fromExams() {
  const domains = boxes("weak");
  const weak = weakFrom(courseProgress.read("exams"), domains.map((box) => box.value));
  if (weak.length) for (const box of domains) box.checked = weak.includes(box.value);
  $(".plan-exams-told").textContent = weak.length
    ? `Ticked, the weakest first: ${weak.map((code) => course.domains[code]).join(", ")}.`
    : "No domain was below 70 percent in the practice exams this browser keeps, or there are too few answers.";
}

form.date.min = today();
form.exam.addEventListener("change", showOutline);
form.addEventListener("submit", make);
$(".plan-from-exams").addEventListener("click", fromExams);
$(".plan-calendar").addEventListener("click", save);
$(".plan-print").addEventListener("click", () => print());

const kept = courseProgress.read("plan");
fill(kept);
if (kept.date) show(asked());
form.dataset.live = "";
