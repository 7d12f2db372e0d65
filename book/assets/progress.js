// What a reader has done, kept in this browser and sent nowhere: where it is kept, and in what form.
//
// This is the one place that knows. Pages and labs use it as `courseProgress`, and hear the event
// `courseprogress` when a chapter, a lab or all of it changes. It has these parts:
//
//   chapters  {"patient-access": "2026-11-29"}              marked as read, and on which day
//   labs      {"scheduling/patient-access": "2026-11-29"}   opened alive, and first on which day
//   quiz      {"patient-access": {"pa-tna": {"answer": "B", "edition": "1a2b3c4d"}}}
//   cards     ["ab-", "ad-"]                                 flashcards the reader knows
//   exams     [{"exam": "CMM, half length", "date": "2026-11-29", "items": 100, "correct": 81,
//               "by": {"CMM6": {"items": 12, "correct": 9}}}]   the oldest first
//   reviews   {"term-slot": {"due": "2026-12-01T18:05:00", "last": "2026-11-29T18:05:00",
//               "first": "2026-11-29", "stability": 2.3, "difficulty": 2.1, "state": 2, "step": 0,
//               "reps": 2, "lapses": 0}}   what FSRS knows of a card (card-schedule.js)
//   dealing   {"new": 10, "left": ["rules: Pay and hours"]}   new cards a day, topics left out
//   plan      {"exam": "cmm", "date": "2027-03-01", "hours": 6, "days": [1, 3, 6], "at": "18:00",
//               "weak": ["CMM3"]}   what the planner was asked (study-plan.js)
//   sittings  {"2026-11-29T14:03:07.120Z": {"exam": "cmm", "length": "half", "time": "1", "state": "open",
//               "seed": 7, "items": {"pa-tna": "1a2b3c4d"}, "answers": {"pa-tna": "B"}, "flags": [],
//               "at": 0, "allowed": 5400, "used": 61, "turn": 1}}   mock exams with all answers, by when they began:
//               items with their editions in the order asked, the place of the one shown, seconds (0 allowed:
//               no clock), how often it was taken up (exams/sittings.js); a sitting that is "done" has the day it "ended" and how many are "correct"
//   edits     {"scheduling/patient-access": {"published": "1a2b3c4d5e6f", "cells": {"open-book": "book = …"}}}
//               cells of a lab that the reader changed, and which version of the lab they changed (live-lab/);
//               "unended": "open-book" if that cell, which runs when the lab starts, did not come to its end
//
// Each part is an item of localStorage, `medoffice.<part>.v1`. Of the quiz, each chapter is one:
// `medoffice.quiz.v1.<chapter>`; of the edits, each lab. The file a reader saves holds all parts under the same names,
// with {"format": "medoffice-progress", "version": 1, "saved": "2026-11-29"}.
//
// A new part is a line in PARTS. A part whose form changes gets a new version of the whole.

(() => {
  "use strict";

  const FORMAT = "medoffice-progress";
  const VERSION = 1;
  const LARGEST_FILE = 4_000_000; // bytes; a browser keeps about 5 million characters for a site

  // Each shape returns what is wrong with a value, in words, or nothing.
  const isRecord = (value) => Boolean(value) && typeof value === "object" && !Array.isArray(value);
  const shown = (value) => String(JSON.stringify(value)).slice(0, 60);
  const wants = (what, value) => `expected ${what}, found ${shown(value)}`;

  function day(value) {
    const form = typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value);
    // A browser may take the 31st of February for a day in March.
    const there = form && new Date(`${value}T12:00Z`);
    if (!there || Number.isNaN(+there) || !there.toJSON().startsWith(value)) {
      return wants('a day such as "2026-11-29"', value);
    }
  }
  function words(value) {
    const short = typeof value === "string" && value.trim() && value.length <= 200;
    if (!short || value === "__proto__") return wants("a short text", value);
  }
  function code(value) {
    if (typeof value !== "string" || value.length > 100_000) return wants("the code of a cell", value);
  }
  function count(value) {
    if (!Number.isInteger(value) || value < 0) return wants("a whole number", value);
  }
  function time(value) {
    const form = typeof value === "string" && /^.{10}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(value);
    if (!form || day(value.slice(0, 10))) return wants('a time such as "2026-11-29T18:05:00"', value);
  }
  function hour(value) {
    const form = typeof value === "string" && /^([01]\d|2[0-3]):[0-5]\d$/.test(value);
    if (!form) return wants('a time of day such as "18:00"', value);
  }
  const from = (least, most) => (value) => {
    const inside = typeof value === "number" && value >= least && value <= most;
    if (!inside) return wants(`a number from ${least} to ${most}`, value);
  };
  const recordOf = (shape) => (value) => {
    if (!isRecord(value)) return wants("names with values", value);
    for (const [name, held] of Object.entries(value)) {
      const wrong = words(name) ?? shape(held);
      if (wrong) return `${name}: ${wrong}`;
    }
  };
  const listOf = (shape) => (value) => {
    if (!Array.isArray(value)) return wants("a list", value);
    for (const [place, held] of value.entries()) {
      const wrong = shape(held);
      if (wrong) return `number ${place + 1}: ${wrong}`;
    }
  };
  const fields = (shapes) => (value) => {
    if (!isRecord(value)) return wants(`a record with ${Object.keys(shapes).join(", ")}`, value);
    for (const [name, shape] of Object.entries(shapes)) {
      const wrong = shape(value[name]);
      if (wrong) return `${name}: ${wrong}`;
    }
  };
  // Any of the fields, and no other.
  const some = (shapes) => (value) => {
    if (!isRecord(value)) return wants(`a record with some of ${Object.keys(shapes).join(", ")}`, value);
    for (const [name, held] of Object.entries(value)) {
      if (!Object.hasOwn(shapes, name)) return `a field that is not known: ${name}`;
      const wrong = shapes[name](held);
      if (wrong) return `${name}: ${wrong}`;
    }
  };
  function score(value) {
    const wrong = fields({ items: count, correct: count })(value);
    if (wrong) return wrong;
    if (value.correct > value.items) return wants(`at most ${value.items} correct`, value.correct);
  }
  const exam = (value) =>
    fields({ exam: words, date: day, by: recordOf(score) })(value) ?? score(value);

  const review = fields({
    due: time,
    last: time,
    first: day,
    stability: from(0.001, 36500),
    difficulty: from(1, 10),
    state: from(1, 3),
    step: count,
    reps: count,
    lapses: count,
  });

  const oneOf = (...known) => (value) => (known.includes(value) ? undefined : wants(known.join(" or "), value));
  const sitting = (value) =>
    fields({
      exam: words, length: words, time: words, state: oneOf("open", "done"), seed: count, items: recordOf(words),
      answers: recordOf(words), flags: listOf(words), at: count, allowed: count, used: count,
    })(value) ?? fields({ turn: count })({ turn: 0, ...value }) ?? (value.state === "done" ? fields({ ended: day, correct: count })(value) : undefined);

  // How two histories become one: the earlier day, the answer that is here, the later review of a
  // card, each exam once, of a sitting what is further on.
  const earlier = (here, there) => (here <= there ? here : there);
  const both = (join) => (here, there) => {
    const joined = { ...there, ...here };
    for (const name of Object.keys(here)) {
      if (Object.hasOwn(there, name)) joined[name] = join(here[name], there[name]);
    }
    return joined;
  };
  const eachOnce = (here, there) => [
    ...new Map([...here, ...there].map((one) => [JSON.stringify(one), one])).values(),
  ];
  const ours = both((here) => here);
  const later = (here, there) => (here.last >= there.last ? here : there);
  const further = (here, there) =>
    here.state === "done" || (there.state === "open" && here.used >= there.used) ? here : there;
  const byDay = (one, other) => (one.date < other.date ? -1 : Number(one.date > other.date));

  const answers = recordOf(fields({ answer: words, edition: words }));
  const edit = some({ published: words, cells: recordOf(code), unended: words });
  const PARTS = {
    chapters: { shape: recordOf(day), none: {}, join: both(earlier) },
    labs: { shape: recordOf(day), none: {}, join: both(earlier) },
    quiz: { shape: recordOf(answers), member: answers, none: {}, join: both(ours) },
    cards: { shape: listOf(words), none: [], join: eachOnce },
    exams: {
      shape: listOf(exam),
      none: [],
      join: (here, there) => eachOnce(here, there).sort(byDay),
    },
    reviews: { shape: recordOf(review), none: {}, join: both(later) },
    dealing: { shape: some({ new: from(0, 999), left: listOf(words) }), none: {}, join: ours },
    plan: {
      shape: some({
        exam: words,
        date: day,
        hours: from(1, 40),
        days: listOf(from(0, 6)),
        at: hour,
        weak: listOf(words),
      }),
      none: {},
      join: ours,
    },
    sittings: { shape: recordOf(sitting), none: {}, join: both(further) },
    edits: { shape: recordOf(edit), member: edit, none: {}, join: ours },
  };

  const place = (part, member) => `medoffice.${part}.v${VERSION}${member ? `.${member}` : ""}`;

  // Storage may be full, switched off, or hold what somebody else wrote.
  function fetched(name) {
    try {
      return JSON.parse(localStorage.getItem(name));
    } catch {
      return null;
    }
  }

  function stored(name, value) {
    try {
      if (Object.keys(value).length) localStorage.setItem(name, JSON.stringify(value));
      else localStorage.removeItem(name);
      return true;
    } catch {
      return false;
    }
  }

  function members(part) {
    const start = `${place(part)}.`;
    try {
      const names = Object.keys(localStorage).filter((name) => name.startsWith(start));
      return names.map((name) => name.slice(start.length));
    } catch {
      return [];
    }
  }

  // What is broken is left out, and only that.
  function sound(shape, none, value) {
    const isList = Array.isArray(none);
    if (isList && Array.isArray(value)) return value.filter((held) => !shape([held]));
    if (isList || !isRecord(value)) return structuredClone(none);
    const held = Object.entries(value).filter(([name, one]) => !shape({ [name]: one }));
    return Object.fromEntries(held);
  }

  /** Return a part; of the quiz or the edits, those of a chapter or lab if one is named. Empty if there is none. */
  function read(part, member) {
    const { shape, member: ofMember, none } = PARTS[part];
    if (ofMember && member === undefined) {
      const held = members(part).map((name) => [name, read(part, name)]);
      return Object.fromEntries(held.filter(([, value]) => Object.keys(value).length));
    }
    return sound(ofMember ?? shape, none, fetched(place(part, member)));
  }

  /** Keep a part; of the quiz or the edits, those of a chapter or lab. Return whether the browser kept it. */
  function write(part, value, member) {
    const wrong = (member === undefined ? PARTS[part].shape : PARTS[part].member)(value);
    if (wrong) throw new TypeError(`${part}: ${wrong}`);
    if (!PARTS[part].member || member !== undefined) return stored(place(part, member), value);
    const names = new Set([...members(part), ...Object.keys(value)]);
    return [...names].map((name) => write(part, value[name] ?? {}, name)).every(Boolean);
  }

  // Pages show what is kept, and show it anew at this event.
  const tell = () => dispatchEvent(new Event("courseprogress"));
  addEventListener("storage", tell); // another tab
  addEventListener("pageshow", (event) => event.persisted && tell()); // the reader went back

  function today() {
    const now = new Date();
    return new Date(now - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  }

  /** Note that something was done today, unless it is noted already; or that it was not. */
  function note(part, name, done = true) {
    const { [name]: since, ...others } = read(part);
    const kept = write(part, done ? { ...others, [name]: since ?? today() } : others);
    tell();
    return kept;
  }

  /** Return all parts, as the file has them. */
  function all() {
    const parts = Object.keys(PARTS).map((part) => [part, read(part)]);
    return { format: FORMAT, version: VERSION, saved: today(), ...Object.fromEntries(parts) };
  }

  /** Put other parts in the place of all that is here: every one, or none. Return whether. */
  function replace(progress) {
    const before = all();
    const put = (from) =>
      Object.entries(PARTS)
        .map(([part, { none }]) => write(part, from[part] ?? none))
        .every(Boolean);
    const done = put(progress);
    if (!done) {
      put({}); // makes room for what was there
      put(before);
    }
    tell();
    return done;
  }

  /** Say whether the browser keeps anything for this site. */
  function works() {
    const kept = stored("medoffice.trial", ["kept"]);
    return stored("medoffice.trial", []) && kept;
  }

  /** Return two histories as one. */
  function joined(here, there) {
    const parts = Object.entries(PARTS).map(([part, { none, join }]) => [
      part,
      join(here[part] ?? none, there[part] ?? none),
    ]);
    return { ...here, ...Object.fromEntries(parts) };
  }

  /** Return the progress a file's text holds; throw a sentence for the reader if it holds none. */
  function parse(text) {
    const refuse = (why) => {
      throw new Error(why);
    };
    if (text.length > LARGEST_FILE) refuse("It is too large to be a progress file.");
    let held;
    try {
      held = JSON.parse(text);
    } catch {
      refuse("It is not a progress file, or it is damaged: its text cannot be read.");
    }
    if (!isRecord(held) || held.format !== FORMAT) {
      refuse("It is not a progress file of this course.");
    }
    if (held.version !== VERSION) {
      refuse(
        `It has version ${shown(held.version)} of the format, and this page reads version ${VERSION}.`,
      );
    }
    const { format, version, saved, ...parts } = held;
    for (const [part, value] of Object.entries(parts)) {
      if (!Object.hasOwn(PARTS, part)) refuse(`It has a part this page does not know: ${part}.`);
      const wrong = PARTS[part].shape(value);
      if (wrong) refuse(`In its part “${part}” something is wrong. ${wrong}.`);
    }
    const wrong = day(saved);
    if (wrong) refuse(`It does not say when it was saved: ${wrong}.`);
    return held;
  }

  window.courseProgress = { read, write, note, all, replace, joined, parse, works, LARGEST_FILE };
})();
