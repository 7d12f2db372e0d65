// Makes a plan of study up to an exam, and a calendar file of it. Nothing here knows a page.
//
// A day is "2027-03-01", as a calendar on the wall has it: no clock and no time zone can move it.
// Times are in minutes.

const SET = { items: 20, minutes: 30 }; // a practice set, with its reasons
const OVER = { half: 30, full: 45 }; // going over a mock exam
const LONGEST_DAY = 480;
const FURTHEST = 731; // days: two years
const USEFUL = 30; // a day shorter than that holds no practice set
const FIRST_LOOK = 15; // minutes for ten questions of a domain, with their reasons
const LOOK_AT_MOST = 0.25; // of all time there is, for finding out where one is weak
const EVE = 2; // days before the exam: a study day then is for rest
const WEAKEST = 3; // so many domains are told as weak
const MOCKS_AT_MOST = 0.45; // of all time there is
const KEPT = 15; // minutes that a day keeps of its own, so that its week is not empty
const SITTINGS = [1, 2, 3]; // in so many parts a mock exam is taken where a week has no time for the whole of it

// ------------------------------------------------------------------- days

const noon = (day) => new Date(`${day}T12:00:00Z`);

/** Say whether a text is a day there is: February 30 is none. */
export function isDay(value) {
  if (!/^\d{4}-\d\d-\d\d$/.test(value ?? "")) return false;
  const there = noon(value);
  return !Number.isNaN(+there) && there.toISOString().startsWith(value);
}

export function addDays(day, count) {
  const there = noon(day);
  there.setUTCDate(there.getUTCDate() + count);
  return there.toISOString().slice(0, 10);
}

export const daysBetween = (first, last) => Math.round((noon(last) - noon(first)) / 86_400_000);

/** 0 is Sunday. */
export const weekday = (day) => noon(day).getUTCDay();

export const inWords = (day, options = { month: "long", day: "numeric", year: "numeric" }) =>
  noon(day).toLocaleDateString("en-US", { ...options, timeZone: "UTC" });

// ------------------------------------------------------------ what there is

const sum = (numbers) => numbers.reduce((one, other) => one + other, 0);
const toFive = (minutes) => 5 * Math.ceil(minutes / 5);

/** The chapters that serve an exam, with the share of it that each stands for. */
function chaptersFor(exam, chapters) {
  const codes = (chapter) => chapter[exam.outline];
  const teach = (code) => chapters.filter((chapter) => codes(chapter).includes(code)).length;
  return chapters.map((chapter) => ({
    ...chapter,
    codes: codes(chapter),
    share: sum(codes(chapter).map((code) => (exam.shares[code] ?? 0) / teach(code))),
  }));
}

/** All that could be done, in the order in which it is done; `rank` tells what is dropped first. */
function tasksFor(asked, course) {
  const exam = course.exams[asked.exam];
  const isWeak = (code) => asked.weak.includes(code);
  const chapters = chaptersFor(exam, course.chapters);
  const tasks = [];
  const sets = (code) => 1 + Number(exam.shares[code] >= 15) + (isWeak(code) ? 2 : 0);
  const set = (code, number) => ({
    kind: "practice",
    domain: code,
    what: exam.scenarios ? `Scenarios: ${course.domains[code]}` : `${SET.items} questions: ${course.domains[code]}`,
    short: exam.scenarios ? `Scenarios: ${course.domains[code]}` : `Questions: ${course.domains[code]}`,
    preset: exam.scenarios ? "kind=scenarios" : `many=${SET.items}`,
    minutes: SET.minutes,
    rank: number === 1 ? (isWeak(code) ? 2 : 3) : 6,
    share: exam.shares[code],
  });
  const lastOf = {};
  for (const [place, { codes }] of chapters.entries()) lastOf[codes[0]] = place;

  chapters.forEach((chapter, place) => {
    const weak = chapter.codes.some(isWeak);
    if (!asked.read.includes(chapter.slug)) {
      const what = `Read ${chapter.title}${chapter.questions ? ", and answer its questions" : ""}`;
      const minutes = chapter.read + toFive(chapter.questions);
      tasks.push({ kind: "read", what, short: `Read ${chapter.title}`, page: chapter.page, minutes, rank: weak ? 1 : 4, share: chapter.share });
    }
    if (chapter.lab && !asked.opened.includes(chapter.slug)) {
      const what = `Lab of ${chapter.title}`;
      tasks.push({ kind: "lab", what, short: what, page: chapter.labPage, minutes: chapter.lab, rank: weak ? 5 : 7, share: chapter.share });
    }
    for (const code of Object.keys(exam.shares)) if (lastOf[code] === place) tasks.push(set(code, 1));
  });
  for (const code of Object.keys(exam.shares)) if (!(code in lastOf)) tasks.push(set(code, 1));
  for (let number = 2; number <= 4; number += 1) {
    for (const code of Object.keys(exam.shares)) if (number <= sets(code)) tasks.push(set(code, number));
  }
  return tasks.map((task, place) => ({ ...task, place }));
}

const firstKept = (one, other) => one.rank - other.rank || other.share - one.share || one.place - other.place;

// --------------------------------------------------------------- the checks

function faultsOf(asked, course) {
  const faults = [];
  if (!Object.hasOwn(course.exams, asked.exam ?? "")) faults.push("Choose an exam.");
  if (!isDay(asked.date)) {
    faults.push("Give the day of your exam.");
  } else {
    const away = daysBetween(asked.today, asked.date);
    if (away < 0) faults.push(`${inWords(asked.date)} is past. Give a day after today.`);
    if (away === 0) faults.push("Your exam is today. There is nothing left to plan: good luck.");
    if (away > FURTHEST) faults.push(`${inWords(asked.date)} is more than two years away. Plan when it is nearer.`);
  }
  if (!(asked.hours >= 1 && asked.hours <= 40)) faults.push("Give your hours a week, from 1 to 40.");
  if (!asked.days?.length) faults.push("Choose at least one day of the week.");
  if (!faults.length && !studyDays(asked).length) {
    faults.push(`Between today and ${inWords(asked.date)} there is none of the days of the week you chose.`);
  }
  return faults;
}

// ---------------------------------------------------------------- the plan

/** The time of each day of the week that is chosen: five minutes more on some, so that none is lost. */
function blocksOf({ days, hours }) {
  const fromMonday = [...days].sort((one, other) => ((one + 6) % 7) - ((other + 6) % 7));
  const fives = Math.floor((hours * 60) / 5);
  const upTo = (count) => Math.floor((fives * count) / days.length);
  return new Map(fromMonday.map((day, at) => [day, Math.min(LONGEST_DAY, 5 * (upTo(at + 1) - upTo(at)))]));
}

const mondayOf = (day) => addDays(day, -((weekday(day) + 6) % 7));

function studyDays(asked) {
  const blocks = blocksOf(asked);
  const made = [];
  for (let day = asked.today; day < asked.date; day = addDays(day, 1)) {
    const block = blocks.get(weekday(day));
    if (block) made.push({ date: day, monday: mondayOf(day), block, room: block, items: [] });
  }
  return made;
}

const latest = (days, until) => days.findLastIndex((day) => day.date <= until);

/** Cut a piece into parts of about the same length, each of which is a sitting. */
function cut(piece, count) {
  const each = toFive(piece.minutes / count);
  return Array.from({ length: count }, (_, number) => ({
    ...piece,
    minutes: number < count - 1 ? each : piece.minutes - each * (count - 1),
    sitting: true,
    part: count > 1 ? `sitting ${number + 1} of ${count}` : "",
  }));
}

const fewest = (minutes, room) => SITTINGS.find((count) => minutes / count <= room) ?? SITTINGS.at(-1);

/** A mock exam that ends on a day, as [[day, sitting]]: one, or where a week is too short for it some, a week apart. */
function sittingsUntil(days, last, mock, week) {
  const before = Array.from({ length: fewest(mock.minutes, week) }, (_, count) => latest(days, addDays(days[last].date, -7 * count)));
  const places = [...new Set(before.filter((at) => at >= 0))].reverse();
  return cut(mock, places.length).map((sitting, number) => [places[number], sitting]);
}

/** Which mock exams there is time for, and at which of the days. */
function mocks(exam, days, { exam: key, date, hours }) {
  const total = sum(days.map((day) => day.block));
  const until = (last, mock) => sittingsUntil(days, last, mock, hours * 60);
  const made = {
    half: { kind: "mock", what: `Half-length mock: ${exam.name}`, short: "Half-length mock exam", preset: `exam=${key}&length=half`, minutes: exam.half + OVER.half },
    full: { kind: "mock", what: `Full mock: ${exam.name}`, short: "Full mock exam", preset: `exam=${key}&length=full`, minutes: exam.minutes + OVER.full },
  };
  const place = [6, 3, 2].map((before) => latest(days, addDays(date, -before))).find((at) => at >= 0) ?? -1;
  if (place < 0 || made.half.minutes > MOCKS_AT_MOST * total) return { held: [], left: [made.full, made.half], end: null };
  if (made.full.minutes > MOCKS_AT_MOST * total) {
    return { held: until(place, made.half), left: [made.full], end: place };
  }
  const full = until(place, made.full);
  const { date: begun } = days[full[0][0]];
  const earlier = [14, 6].map((before) => latest(days, addDays(begun, -before))).find((at) => at >= 0) ?? -1;
  const both = made.full.minutes + made.half.minutes <= MOCKS_AT_MOST * total;
  if (earlier < 0 || !both) return { held: full, left: [made.half], end: place };
  return { held: [...until(earlier, made.half), ...full], left: [], end: place };
}

/** Whether a week has something to do although a day of it gives its time away. */
const isBusyWithout = (one, days) =>
  days.some((day) => day.monday === one.monday && (day.items.length || (day !== one && day.room > 0)));

/** Put a sitting on its day. What the day lacks, days before it give, or after; no week is emptied for it if that can be helped. */
function sit(days, at, sitting) {
  const day = days[at];
  day.items.push(sitting);
  let lacks = sitting.minutes - day.room;
  day.room = Math.max(0, -lacks);
  const around = [...days.slice(0, at).reverse(), ...days.slice(at + 1)];
  const keeps = [(other) => (isBusyWithout(other, days) ? 0 : other.room), () => KEPT, () => 0];
  for (const kept of keeps) {
    for (const other of around) {
      if (lacks <= 0) return;
      if (!other.room) continue;
      const given = Math.max(0, Math.min(lacks, other.room - kept(other)));
      other.room -= given;
      lacks -= given;
    }
  }
}

/**
 * Let the plan begin with finding out where the reader is weak, in few sittings: unless it is known,
 * takes too much of the time, or a mock exam comes so soon that it tells as well.
 */
function firstLook(days, exam, asked) {
  const minutes = FIRST_LOOK * Object.keys(exam.shares).length;
  const there = sum(days.map((day) => day.block));
  if (asked.knowsWeak || minutes > LOOK_AT_MOST * there) return;
  const aDay = there / days.length;
  const count = fewest(minutes, aDay);
  const apart = Math.ceil(minutes / count / aDay);
  const mock = days.findIndex((day) => day.items.length);
  if (count * apart > (mock < 0 ? days.length : mock)) return;
  const what = "Find out where you are weak: ten questions of each domain, or a mock exam at half length";
  const preset = `exam=${asked.exam}&length=half`;
  const piece = { kind: "practice", opens: "mock", preset, what, short: "Find out where you are weak", minutes };
  for (const [number, sitting] of cut(piece, count).entries()) sit(days, number * apart, sitting);
}

/** Flashcards take no more than a quarter of a day, and none of one that is too short. */
const cardsOf = (room) => (room >= 90 ? 15 : room >= 60 ? 10 : room >= 25 ? 5 : 0);

/** The least that is worth beginning on a day: short days cannot be choosy, nor a plan that must use every minute. */
const SLIVERS = [15, 10, 5];
const sliverOf = (room, most) => Math.min(most, room >= 60 ? 15 : room >= 30 ? 10 : 5);

/**
 * How much of a piece is done now. What would be left over is no sliver where that can be helped: the
 * piece is ended if the day has room for it, or a little more is left for next time.
 */
function partOf(left, { want, room, sliver }) {
  const minutes = Math.min(left, want);
  const rest = left - minutes;
  if (!rest || rest >= sliver) return minutes;
  if (left <= room) return left;
  return left - sliver >= sliver ? left - sliver : minutes;
}

/** Lay tasks over days, evenly, in parts of `most` minutes or more. Return what found no place. */
function lay(days, tasks, most) {
  const capacity = sum(days.map((day) => day.room));
  const need = sum(tasks.map((task) => task.minutes));
  const open = tasks.map((task) => ({ task, left: task.minutes }));
  let passed = 0;
  let done = 0;
  for (const day of days) {
    passed += day.room;
    let want = Math.min(day.room, toFive(Math.max(0, (Math.min(need, capacity) * passed) / capacity - done)));
    let { room } = day;
    const sliver = sliverOf(room, most);
    if (want < sliver && day !== days.at(-1)) continue; // tomorrow, then
    while (open.length && want > 0) {
      const [one] = open;
      const minutes = partOf(one.left, { want, room, sliver });
      if (minutes < one.left && minutes < sliver) break;
      const begun = one.left < one.task.minutes;
      const ends = minutes === one.left;
      day.items.push({ ...one.task, minutes, part: ends ? (begun ? "the rest" : "") : begun ? "more of it" : "first part" });
      one.left -= minutes;
      if (ends) open.shift();
      want -= minutes;
      room -= minutes;
      done += minutes;
    }
  }
  return open.map(({ task }) => task);
}

const REVIEW = { kind: "review", what: "Review: your weakest domains", short: "Review" };

/** Where nothing that is left fits into the time of a week, the week has something to review. */
function fillEmptyWeeks(days) {
  for (const week of weeksOf(days)) {
    if (week.days.some((day) => day.items.length)) continue;
    const [longest] = [...week.days].sort((one, other) => other.room - one.room);
    if (longest.room) longest.items.push({ ...REVIEW, minutes: Math.min(longest.room, SET.minutes) });
  }
}

/** Days with mock exams, cards and time to review, and which of them are for learning. */
function frame(asked, exam) {
  const days = studyDays(asked);
  const { held, left, end } = mocks(exam, days, asked);
  for (const [at, sitting] of held) sit(days, at, sitting);
  firstLook(days, exam, asked);
  const learning = end === null ? (days.length > 3 ? days.slice(0, -1) : days) : days.slice(0, end);
  const review = days.slice(learning.length).filter((day) => day.room);
  for (const day of days) {
    const minutes = cardsOf(day.room);
    if (minutes) day.items.push({ kind: "cards", what: "Flashcards, new ones and those that are due", short: "Flashcards", minutes });
    day.room -= minutes;
  }
  for (const day of review) {
    const last = day === days.at(-1) && daysBetween(day.date, asked.date) <= EVE;
    const what = last
      ? "Rest your head: read the five lines at the end of your weakest chapters"
      : "Review: what the mock exam missed, and questions of your weakest domains";
    const minutes = Math.min(day.room, last ? 45 : day.room);
    const page = last ? "" : undefined; // those lines stand on many pages, so there is no link
    if (minutes >= 5) day.items.push({ kind: "review", page, what: end === null ? REVIEW.what : what, short: last ? "Rest" : "Review", minutes });
  }
  return { days, learning, left };
}

/** Days with these tasks in the order in which they are done, in the largest parts that will do; null if they do not fit. */
function fitted(asked, exam, tasks) {
  const inOrder = [...tasks].sort((one, other) => one.place - other.place);
  const need = sum(tasks.map((task) => task.minutes));
  for (const most of SLIVERS) {
    const made = frame(asked, exam);
    if (need > sum(made.learning.map((day) => day.room))) return null;
    if (!lay(made.learning, inOrder, most).length) return made;
  }
  return null;
}

/** Say whether everything fits. */
function allFits(asked, course) {
  if (faultsOf(asked, course).length) return false;
  const made = fitted(asked, course.exams[asked.exam], tasksFor(asked, course));
  return made !== null && !made.left.length;
}

function enough(asked, course) {
  let hours = asked.hours;
  while (hours <= 40 && !allFits({ ...asked, hours }, course)) hours = Math.floor(2 * hours + 1) / 2;
  let { date } = asked;
  const furthest = addDays(asked.today, FURTHEST);
  while (date <= furthest && !allFits({ ...asked, date }, course)) date = addDays(date, 7);
  return { hours: hours <= 40 ? hours : null, date: date <= furthest ? date : null };
}

/** Whether days are too short to be useful, and how many a week would not be; nothing if they are long enough. */
function shortOf({ days, hours }) {
  const least = Math.min(...blocksOf({ days, hours }).values());
  if (least >= USEFUL) return null;
  const better = Math.max(1, Math.min(days.length - 1, Math.floor(hours)));
  return { minutes: least, better: { days: better, minutes: 5 * Math.floor((hours * 12) / better) } };
}

/**
 * Make the plan.
 * @param {Object} asked {exam, date, today, hours, days, weak, knowsWeak, read, opened}: the exam by its
 *   key, the days of the exam and of today, hours a week, days of the week (0 is Sunday), codes of weak
 *   domains and whether the reader knows them, and the slugs of chapters that are read, and of those
 *   whose labs were opened
 * @param {Object} course {exams, domains, chapters} as medoffice.book.study.planner writes it
 * @returns {Object} {faults}, sentences for the reader; or {days, left, enough, minutes}. `days` have
 *   items in order; `left` is what does not fit, the first to drop first; `enough` is the hours a week,
 *   or the day of the exam, with which all would fit; `minutes` are those {planned, left, there}; `short` is
 *   {minutes, better: {days, minutes}} where a study day is too short to be useful
 */
export function makePlan(asked, course) {
  const faults = faultsOf(asked, course);
  if (faults.length) return { faults };
  const exam = course.exams[asked.exam];
  const kept = tasksFor(asked, course).sort(firstKept);
  const left = [];
  const room = sum(frame(asked, exam).learning.map((day) => day.room));
  const minutesOf = (some) => sum(some.map(({ minutes }) => minutes));
  while (minutesOf(kept) > room) left.push(kept.pop());
  let made = fitted(asked, exam, kept);
  while (!made) {
    left.push(kept.pop());
    made = fitted(asked, exam, kept);
  }
  // A large piece that found no place leaves room for small ones.
  for (const task of [...left].reverse()) {
    if (minutesOf(kept) + task.minutes > room) continue;
    const more = fitted(asked, exam, [...kept, task]);
    if (!more) continue;
    made = more;
    kept.push(task);
    left.splice(left.indexOf(task), 1);
  }
  left.push(...made.left);
  fillEmptyWeeks(made.days);
  const days = made.days.filter((day) => day.items.length);
  for (const day of days) day.minutes = sum(day.items.map((item) => item.minutes));
  return {
    faults,
    exam: exam.name,
    date: asked.date,
    short: shortOf(asked),
    days,
    left,
    enough: left.length ? enough(asked, course) : null,
    minutes: {
      planned: minutesOf(days),
      left: minutesOf(left),
      there: sum(made.days.map((day) => day.block)),
    },
  };
}

/** The days of a plan by weeks: [{monday, days, minutes}]. */
export function weeksOf(days) {
  const weeks = new Map();
  for (const day of days) {
    const { monday } = day;
    if (!weeks.has(monday)) weeks.set(monday, { monday, days: [], minutes: 0 });
    const week = weeks.get(monday);
    week.days.push(day);
    week.minutes += day.minutes;
  }
  return [...weeks.values()];
}

/**
 * The domains in which practice exams went worst, three at most: those below 70 percent of at least five
 * items, over the last three exams that asked about them. The worst stands first.
 * @param {Array} exams as progress.js keeps them, the oldest first
 * @param {Array} codes of the domains to judge
 */
export function weakFrom(exams, codes) {
  const judged = codes.map((code) => {
    const scores = exams.map((exam) => exam.by[code]).filter(Boolean).slice(-3);
    const items = sum(scores.map((score) => score.items));
    return { code, items, share: items ? sum(scores.map((score) => score.correct)) / items : 1 };
  });
  return judged
    .filter(({ items, share }) => items >= 5 && share < 0.7)
    .sort((one, other) => one.share - other.share)
    .slice(0, WEAKEST)
    .map(({ code }) => code);
}

// ------------------------------------------------- the calendar file, RFC 5545

const escaped = (text) => text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");

/** Break a line after 75 octets at most, and never within a letter. */
function folded(line) {
  const octets = (text) => new TextEncoder().encode(text).length;
  const rows = [""];
  let length = 0;
  for (const letter of line) {
    const more = octets(letter);
    if (length + more > 75) {
      rows.push(" ");
      length = 1;
    }
    rows[rows.length - 1] += letter;
    length += more;
  }
  return rows.join("\r\n");
}

const compact = (day) => day.replaceAll("-", "");
const lasting = (minutes) =>
  `PT${minutes >= 60 ? `${Math.floor(minutes / 60)}H` : ""}${minutes % 60 ? `${minutes % 60}M` : ""}`;

/** What a day is for, as a calendar has room for it: two pieces by name, and how many more. */
function titleOf({ items }) {
  const work = items.filter((item) => item.kind !== "cards");
  const named = (work.length ? work : items).map(({ short, part, sitting }) => (part === "the rest" || (sitting && part) ? `${short} (${part})` : short));
  const more = named.length > 2 ? [`${named.length - 2} more`] : [];
  return [...named.slice(0, 2), ...more].join("; ");
}

/**
 * A plan as the text of a calendar file: an event for each study day, at the same time of day wherever
 * the reader is, and one for the exam. The same day has the same name, so a newer file replaces it.
 * @param {Object} plan as makePlan returns it
 * @param {{at: string, stamp: string, address: ?string}} options when a study day begins, "18:00", the
 *   moment in UTC at which the file is made, "20261130T050000Z", and where the planner stands on the web
 */
export function calendar(plan, { at, stamp, address }) {
  const name = plan.exam.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  const event = (kind, day, lines) => [
    "BEGIN:VEVENT",
    `UID:${kind}-${compact(day)}-${name}@medical-office-manager.invalid`,
    `DTSTAMP:${stamp}`,
    ...lines,
    "END:VEVENT",
  ];
  const told = (item) => `${item.what}${item.part ? ` (${item.part})` : ""}: ${item.minutes} min`;
  const where = address ? `Your plan: ${address}` : "Your plan is in the course, on the page Study planner.";
  const blocks = plan.days.flatMap((day) =>
    event("study", day.date, [
      `DTSTART:${compact(day.date)}T${at.replace(":", "")}00`,
      `DURATION:${lasting(day.minutes)}`,
      `SUMMARY:${escaped(titleOf(day))}`,
      `DESCRIPTION:${escaped([...day.items.map(told), where].join("\n"))}`,
    ]),
  );
  const sat = event("exam", plan.date, [
    `DTSTART;VALUE=DATE:${compact(plan.date)}`,
    `SUMMARY:${escaped(plan.exam)}`,
    "TRANSP:TRANSPARENT",
  ]);
  const head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//The Medical Office Manager//Study planner//EN", "CALSCALE:GREGORIAN"];
  return [...head, ...blocks, ...sat, "END:VCALENDAR"].map((line) => `${folded(line)}\r\n`).join("");
}
