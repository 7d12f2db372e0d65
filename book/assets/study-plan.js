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
const KEPT = [15, 5]; // minutes that a day keeps of its own beside a sitting: the least if there is no other way
const REVIEW_AT_MOST = 120; // minutes a day, while there is something that found no place
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

// When time is short, what is kept: in this order, of a weak domain and of another.
const STEPS = {
  first: [1, 2], // the chapter that the crosswalk names first, and a practice set
  again: [1, 6], // more practice sets
  read: [3, 4], // the other chapters
  lab: [5, 7],
};

/** What is kept longest stands first: within a step by turns, larger domains first, and a practice set before the chapter, as some practice always has room. */
const firstKept = (one, other) =>
  one.rank - other.rank ||
  one.turn - other.turn ||
  other.share - one.share ||
  Number(other.kind === "practice") - Number(one.kind === "practice") ||
  one.place - other.place;

/** All that could be done; `rank`, `turn` and `share` tell what is kept, and `place` where it stands in the course. */
function tasksFor(asked, course) {
  const exam = course.exams[asked.exam];
  const isWeak = (code) => asked.weak.includes(code);
  const isRead = ({ slug }) => asked.read.includes(slug);
  const chapters = course.chapters.map((chapter) => ({ ...chapter, codes: chapter[exam.outline] }));
  const tasks = [];
  const keeping = (step, code, turn) => ({ rank: STEPS[step][Number(!isWeak(code))], turn, share: exam.shares[code] });
  // A chapter is kept for the domain that needs it most; its turn is its place in the crosswalk.
  const keepingFor = (step, { slug, codes }) => {
    const turns = codes.map((code) => [code, exam.taught[code].indexOf(slug) + 1]);
    return turns.map(([code, turn]) => keeping(step === "read" && turn === 1 ? "first" : step, code, turn)).sort(firstKept)[0];
  };
  const sets = (code) => 1 + Number(exam.shares[code] >= 15) + (isWeak(code) ? 2 : 0);
  const set = (code, number) => ({
    kind: "practice",
    domain: code,
    number,
    isOfRead: chapters.every((chapter) => isRead(chapter) || !chapter.codes.includes(code)),
    what: exam.scenarios ? `Scenarios: ${course.domains[code]}` : `${SET.items} questions: ${course.domains[code]}`,
    short: exam.scenarios ? `Scenarios: ${course.domains[code]}` : `Questions: ${course.domains[code]}`,
    preset: exam.scenarios ? "kind=scenarios" : `many=${SET.items}`,
    minutes: SET.minutes,
    ...keeping(number === 1 ? "first" : "again", code, number),
  });

  for (const chapter of chapters) {
    const { slug, codes } = chapter;
    if (!isRead(chapter)) {
      const what = `Read ${chapter.title}${chapter.questions ? ", and answer its questions" : ""}`;
      const minutes = chapter.read + toFive(chapter.questions);
      tasks.push({ kind: "read", slug, codes, what, short: `Read ${chapter.title}`, page: chapter.page, minutes, ...keepingFor("read", chapter) });
    }
    if (chapter.lab && !asked.opened.includes(slug)) {
      const what = `Lab of ${chapter.title}`;
      tasks.push({ kind: "lab", slug, what, short: what, page: chapter.labPage, minutes: chapter.lab, ...keepingFor("lab", chapter) });
    }
  }
  for (let number = 1; number <= 4; number += 1) {
    for (const code of Object.keys(exam.shares)) if (number <= sets(code)) tasks.push(set(code, number));
  }
  return tasks.map((task, place) => ({ ...task, place }));
}

/**
 * Tasks in the order in which they are done: chapters with their labs as in the book, the first practice set of
 * a domain when the last of its chapters is done, the others at the end. A domain none of whose chapters is
 * among the tasks is practiced at once if they are read, else when all chapters are.
 */
function inOrder(tasks) {
  const ends = {}; // of a chapter: the place of the last of what it has
  for (const { slug, place } of tasks) if (slug) ends[slug] = place;
  const reading = tasks.filter(({ kind }) => kind === "read");
  const after = ({ kind, domain, isOfRead, place }) => {
    if (kind !== "practice") return place;
    const chapters = reading.filter(({ codes }) => codes.includes(domain));
    if (!chapters.length) return isOfRead ? -1 : Infinity;
    return Math.max(...chapters.map(({ slug }) => ends[slug]));
  };
  const placed = tasks.map((task) => ({ task, round: task.number ?? 1, after: after(task) }));
  placed.sort((one, other) => one.round - other.round || (one.after > other.after) - (one.after < other.after) || one.task.place - other.task.place);
  return placed.map(({ task }) => task);
}

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

function studyDays(asked) {
  const blocks = blocksOf(asked);
  const [first, away] = [weekday(asked.today), daysBetween(asked.today, asked.date)];
  const made = [];
  for (let count = 0; count < away; count += 1) {
    const on = (first + count) % 7;
    const block = blocks.get(on);
    if (!block) continue;
    const [date, monday] = [count, count - ((on + 6) % 7)].map((later) => addDays(asked.today, later));
    made.push({ date, monday, block, room: block, items: [] });
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

/**
 * Put a sitting on its day. What the day lacks the others of its week give, then the days of other weeks; none
 * of them gives all it has. Return whether there is time for it, and its week stays within its hours.
 */
function sit(days, at, sitting, { hours }) {
  const day = days[at];
  day.items.push(sitting);
  let lacks = sitting.minutes - day.room;
  day.room = Math.max(0, -lacks);
  const isNear = ({ monday }) => monday === day.monday;
  const nearest = [...days.slice(0, at).reverse(), ...days.slice(at + 1)];
  const around = [nearest.filter(isNear), nearest.filter((other) => !isNear(other))];
  for (const some of around) {
    for (const kept of KEPT) {
      for (const other of some) {
        const given = Math.max(0, Math.min(lacks, other.room - (other.items.length ? 0 : kept)));
        other.room -= given;
        lacks -= given;
      }
    }
  }
  const planned = (other) => other.room + sum(other.items.map(({ minutes }) => minutes));
  return lacks <= 0 && sum(days.filter(isNear).map(planned)) <= hours * 60;
}

/** Days with a piece cut into sittings at these places; null if there is no time for one of them. */
function seated(days, places, piece, asked) {
  const made = days.map((day) => ({ ...day, items: [...day.items] }));
  const sittings = cut(piece, places.length);
  return sittings.every((sitting, number) => sit(made, places[number], sitting, asked)) ? made : null;
}

/** A mock exam that ends on a day, as {days, begun}: in one sitting, or where a week is too short for it in some, a week apart; null if there is no way. */
function sittingsUntil(days, last, mock, asked) {
  for (const count of SITTINGS) {
    const before = Array.from({ length: count }, (_, number) => latest(days, addDays(days[last].date, -7 * number)));
    const places = [...new Set(before)].reverse();
    const made = places.length === count && places[0] >= 0 ? seated(days, places, mock, asked) : null;
    if (made) return { days: made, begun: days[places[0]].date };
  }
  return null;
}

/** Days with the mock exams there is time for, what is left of these, and at which of the days the last one ends. */
function mocks(exam, days, asked) {
  const { exam: key, date } = asked;
  const total = sum(days.map((day) => day.block));
  const isTooMuch = (minutes) => minutes > MOCKS_AT_MOST * total;
  const half = { kind: "mock", what: `Half-length mock: ${exam.name}`, short: "Half-length mock exam", preset: `exam=${key}&length=half`, minutes: exam.half + OVER.half };
  const full = { kind: "mock", what: `Full mock: ${exam.name}`, short: "Full mock exam", preset: `exam=${key}&length=full`, minutes: exam.minutes + OVER.full };
  const ahead = (day, counts) => counts.map((count) => latest(days, addDays(day, -count))).find((at) => at >= 0) ?? -1;
  const leavesHalf = [6, 3, 2].map((count) => latest(days, addDays(date, -count))).find((at) => 2 * at >= days.length);
  const place = leavesHalf ?? ahead(date, [6, 3, 2]); // no mock exam before one has learned something, where that can be
  const none = { days, left: [full, half], end: null };
  if (place < 0 || isTooMuch(half.minutes)) return none;
  const last = isTooMuch(full.minutes) ? null : sittingsUntil(days, place, full, asked);
  if (!last) {
    const only = sittingsUntil(days, place, half, asked);
    return only ? { days: only.days, left: [full], end: place } : none;
  }
  const earlier = ahead(last.begun, [14, 6]);
  const both = earlier < 0 || isTooMuch(full.minutes + half.minutes) ? null : sittingsUntil(last.days, earlier, half, asked);
  return both ? { days: both.days, left: [], end: place } : { days: last.days, left: [half], end: place };
}

/**
 * Let the plan begin with finding out where the reader is weak, in few sittings: unless it is known, takes
 * too much of the time, has no room in its weeks, or a mock exam comes so soon that it tells as well.
 */
function firstLook(days, exam, asked) {
  const minutes = FIRST_LOOK * Object.keys(exam.shares).length;
  const there = sum(days.map((day) => day.block));
  if (asked.knowsWeak || minutes > LOOK_AT_MOST * there) return days;
  const aDay = there / days.length;
  const mock = days.findIndex((day) => day.items.length);
  const what = "Find out where you are weak: ten questions of each domain, or a mock exam at half length";
  const preset = `exam=${asked.exam}&length=half`;
  const piece = { kind: "practice", opens: "mock", preset, what, short: "Find out where you are weak", minutes };
  const fewest = SITTINGS.find((count) => minutes / count <= aDay) ?? SITTINGS.at(-1);
  for (const count of SITTINGS.filter((count) => count >= fewest)) {
    const least = Math.ceil(minutes / count / aDay);
    for (let apart = least; apart <= Math.max(least, asked.days.length); apart += 1) {
      if (count * apart > (mock < 0 ? days.length : mock)) break;
      const made = seated(days, Array.from({ length: count }, (_, number) => number * apart), piece, asked);
      if (made) return made;
    }
  }
  return days;
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
    day.room = room;
  }
  return open.map(({ task }) => task);
}

const REVIEW = { kind: "review", what: "Review: your weakest domains", short: "Review" };

/** Whether a task is done only when another is: chapters have their order, a lab and practice come after what they are about. */
function follows(task, other) {
  if (other.kind !== "read") return false;
  if (task.kind === "read") return other.place < task.place;
  return task.kind === "lab" ? other.slug === task.slug : other.codes.includes(task.domain);
}

/** The first of the days from which a task may be done, and that by which it must be, as others of the plan come before or after it. */
function spanOf(task, days) {
  const last = days.findLast((day) => day.items.some((item) => follows(task, item)));
  const next = days.find((day) => day.items.some((item) => follows(item, task)));
  return { from: last?.date ?? "", until: next?.date ?? "9999" };
}

/** Put a task into time that is left over in one week. Return whether there is a week for it. */
function squeeze(task, days) {
  const { from, until } = spanOf(task, days);
  const open = days.filter(({ date, room }) => room >= SLIVERS.at(-1) && date >= from && date < until);
  for (const least of [task.minutes, ...SLIVERS]) {
    for (const week of weeksOf(open.filter(({ room }) => room >= least))) {
      if (sum(week.days.map(({ room }) => room)) < task.minutes) continue;
      let left = task.minutes;
      for (const day of week.days) {
        const minutes = Math.min(left, day.room);
        if (!minutes) break;
        const part = minutes === left ? "the rest" : left < task.minutes ? "more of it" : "first part";
        day.items.push({ ...task, minutes, part: minutes < task.minutes ? part : "" });
        day.room -= minutes;
        left -= minutes;
      }
      return true;
    }
  }
  return false;
}

/** Use what is left of days for review: where nothing was planned for a day, and of days that are for it. */
function reviewTheRest(days) {
  for (const day of days) {
    if (!day.items.length && day.room) day.items.push({ ...REVIEW, minutes: Math.min(day.room, SET.minutes) });
    const review = day.items.find(({ isOpen }) => isOpen);
    if (review) review.minutes += day.room;
  }
}

/** Days with mock exams, cards and time to review, what is left of the exams, and how many of the days are for learning. */
function frame(asked, exam) {
  const { days: mocked, left, end } = mocks(exam, studyDays(asked), asked);
  const days = firstLook(mocked, exam, asked);
  const learning = end || (days.length > 3 ? days.length - 1 : days.length);
  for (const day of days) {
    const minutes = cardsOf(day.room);
    if (minutes) day.items.push({ kind: "cards", what: "Flashcards, new ones and those that are due", short: "Flashcards", minutes });
    day.room -= minutes;
  }
  for (const day of days.slice(learning).filter(({ room }) => room >= 5)) {
    const last = day === days.at(-1) && daysBetween(day.date, asked.date) <= EVE;
    const what = last
      ? "Rest your head: read the five lines at the end of your weakest chapters"
      : "Review: what the mock exam missed, and questions of your weakest domains";
    const minutes = Math.min(day.room, last ? 45 : REVIEW_AT_MOST);
    const page = last ? "" : undefined; // those lines stand on many pages, so there is no link
    day.items.push({ kind: "review", page, isOpen: !last, what: end === null ? REVIEW.what : what, short: last ? "Rest" : "Review", minutes });
    day.room = last ? 0 : day.room - minutes;
  }
  return { days, learning, left };
}

/** Days of a frame with these tasks in order, in the largest parts that will do; null if they do not fit. */
function fitted({ days, learning }, tasks) {
  const need = sum(tasks.map((task) => task.minutes));
  if (need > sum(days.slice(0, learning).map((day) => day.room))) return null;
  const ordered = inOrder(tasks);
  for (const most of SLIVERS) {
    const made = days.map((day) => ({ ...day, items: day.items.map((item) => ({ ...item })) }));
    if (!lay(made.slice(0, learning), ordered, most).length) return made;
  }
  return null;
}

/** Lay out all there is time for, and return the days and what found no place: {days, left}. */
function layOut(framed, tasks) {
  const kept = [...tasks].sort(firstKept);
  let left = [];
  const room = sum(framed.days.slice(0, framed.learning).map((day) => day.room));
  const minutesOf = (some) => sum(some.map(({ minutes }) => minutes));
  while (minutesOf(kept) > room) left.push(kept.pop());
  let days = fitted(framed, kept);
  while (!days) {
    left.push(kept.pop());
    days = fitted(framed, kept);
  }
  // A large piece that found no place leaves room for small ones: first among the others, then in one week.
  for (const task of [...left].reverse()) {
    if (minutesOf(kept) + task.minutes > room) continue;
    const more = fitted(framed, [...kept, task]);
    if (!more) continue;
    days = more;
    kept.push(task);
    left.splice(left.indexOf(task), 1);
  }
  const placed = left.toReversed().filter((task) => squeeze(task, days));
  left = left.filter((task) => !placed.includes(task));
  return { days, left: [...left, ...framed.left] };
}

/** Say whether everything fits. */
function allFits(asked, course) {
  if (faultsOf(asked, course).length) return false;
  const framed = frame(asked, course.exams[asked.exam]);
  const tasks = tasksFor(asked, course);
  const isTooMuch = sum(tasks.map(({ minutes }) => minutes)) > sum(framed.days.map(({ room }) => room));
  return !framed.left.length && !isTooMuch && !layOut(framed, tasks).left.length;
}

/** What would help: the fewest hours a week, and the first day of the exam, with which all would fit; `both` where only the two together do. */
function enough(asked, course) {
  const fits = (changes) => allFits({ ...asked, ...changes }, course);
  const more = Array.from({ length: 80 }, (_, half) => (half + 1) / 2).filter((hours) => hours > asked.hours);
  const weeks = Math.floor((FURTHEST - daysBetween(asked.today, asked.date)) / 7);
  const later = Array.from({ length: weeks }, (_, week) => addDays(asked.date, 7 * (week + 1)));
  // Two years are tried first: what they have no time for fits at no earlier day.
  const dayFor = (hours) => (later.length && fits({ hours, date: later.at(-1) }) ? later.find((date) => fits({ hours, date })) : undefined);
  const [hours, date] = [more.find((hours) => fits({ hours })), dayFor(asked.hours)];
  if (hours || date) return { hours: hours ?? null, date: date ?? null, both: false };
  const least = more.find(dayFor);
  return { hours: least ?? null, date: least ? dayFor(least) : null, both: Boolean(least) };
}

/** Domains that are practiced although some of their chapters found no place: {none, some}, of those no chapter and of those some are read or planned. */
function practicedUnread(days, left, asked, course) {
  const { outline, shares } = course.exams[asked.exam];
  const items = days.flatMap((day) => day.items);
  const lacks = (code) => left.some(({ kind, codes }) => kind === "read" && codes.includes(code));
  const has = (code) =>
    items.some(({ kind, codes }) => kind === "read" && codes.includes(code)) ||
    course.chapters.some((chapter) => asked.read.includes(chapter.slug) && chapter[outline].includes(code));
  const codes = Object.keys(shares).filter((code) => items.some(({ domain }) => domain === code) && lacks(code));
  return { none: codes.filter((code) => !has(code)), some: codes.filter(has) };
}

/** Of practice sets, mock exams and review the kinds of which a plan has none at all. */
function missingFrom(days) {
  const isThere = ({ kind, sitting }) => (kind === "practice" && sitting ? "" : kind); // finding out where one is weak is no set
  const there = new Set(days.flatMap((day) => day.items).map(isThere));
  return ["practice", "mock", "review"].filter((kind) => !there.has(kind));
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
 *   or the day of the exam, with which all would fit, or `both`; `unread` are domains {none, some} that are
 *   practiced though none, or some only, of their chapters are read; `missing` are kinds of which there is nothing; `minutes` are those {planned, left, there}; `short` is
 *   {minutes, better: {days, minutes}} where a study day is too short to be useful
 */
export function makePlan(asked, course) {
  const faults = faultsOf(asked, course);
  if (faults.length) return { faults };
  const exam = course.exams[asked.exam];
  const { days: made, left } = layOut(frame(asked, exam), tasksFor(asked, course));
  reviewTheRest(made);
  const days = made.filter((day) => day.items.length);
  for (const day of days) day.minutes = sum(day.items.map((item) => item.minutes));
  return {
    faults,
    exam: exam.name,
    date: asked.date,
    short: shortOf(asked),
    days,
    left,
    enough: left.length ? enough(asked, course) : null,
    missing: missingFrom(days),
    unread: practicedUnread(days, left, asked, course),
    minutes: {
      planned: sum(days.map(({ minutes }) => minutes)),
      left: sum(left.map(({ minutes }) => minutes)),
      there: sum(made.map((day) => day.block)),
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
