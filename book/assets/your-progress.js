// Fills the page "Your progress" with what this browser keeps, saves it to a file and reads it back.
// The markup comes from medoffice.book.progress; what is kept, and where, is up to progress.js.

import { $, $$, element } from "./shared/dom.js";
import { saveFile } from "./shared/files.js";
import { counted } from "./shared/words.js";

const SUGGESTIONS = 4;
const sum = (numbers) => numbers.reduce((one, other) => one + other, 0);
const hours = (minutes) => (minutes / 60).toFixed(1);
const asDate = (day, dateStyle = "long") =>
  new Date(`${day}T12:00`).toLocaleDateString("en-US", { dateStyle });
const { questions, domains, exams } = JSON.parse($(".progress-data").textContent);

// What is known of each chapter and each page beside one, with its row. Of what is read, chapters and
// the pages beside them are counted one by one; all else counts them alike. Answers are kept by the chapter they belong to, which may ask on two pages.
function account(progress) {
  const given = Object.assign({}, ...Object.values(progress.quiz));
  return $$("table[data-topic]").flatMap((table) =>
    $$("tr[data-lab]", table).map((row) => {
      const { chapter } = row.dataset;
      const name = chapter ?? row.dataset.beside;
      const asked = Object.entries(questions[name] ?? {});
      const answered = asked.filter(([id, [edition]]) => given[id]?.edition === edition);
      const right = answered.filter(([id, [, key]]) => given[id].answer === key);
      const labs = $$("li[data-lab]", row);
      const opened = labs.filter((lab) => Object.hasOwn(progress.labs, lab.dataset.lab));
      const since = progress.chapters[name];
      const minutes =
        (since ? Number(row.dataset.read) : 0) +
        (labs.length ? (Number(row.dataset.lab) * opened.length) / labs.length : 0);
      return {
        row, chapter, since, labs, opened, minutes,
        topic: $("caption", table).textContent,
        link: $("th a", row),
        planned: Number(row.dataset.read) + Number(row.dataset.lab),
        asked: asked.length,
        answered: answered.length,
        right: right.length,
      };
    }),
  );
}

function totals(chapters) {
  const of = (what) => sum(chapters.map(what));
  const read = (some) => [some.filter((one) => one.since).length, some.length];
  return {
    read: read(chapters.filter((one) => one.chapter)),
    beside: read(chapters.filter((one) => !one.chapter)),
    right: [of((one) => one.right), of((one) => one.asked)],
    opened: [of((one) => one.opened.length), of((one) => one.labs.length)],
    minutes: [of((one) => one.minutes), of((one) => one.planned)],
  };
}
const said = ([done, there], what) =>
  what === "minutes" ? `${hours(done)} of ${hours(there)}` : `${done} of ${there}`;
const saidBeside = ([done, there]) => (there ? `and ${done} of ${counted(there, "page")} beside them` : "");

function showSummary(chapters) {
  const { beside, ...pairs } = totals(chapters);
  for (const [what, pair] of Object.entries(pairs)) {
    const tile = $(`[data-sum="${what}"]`);
    $("dd", tile).textContent = said(pair, what);
    const [done, there] = what === "read" ? [pair[0] + beside[0], pair[1] + beside[1]] : pair;
    tile.style.setProperty("--share", `${there ? (100 * done) / there : 0}%`);
  }
  $(".progress-beside").textContent = saidBeside(beside);
}

function showRows(chapters) {
  for (const { row, since, asked, answered, right, labs, opened } of chapters) {
    row.classList.toggle("is-read", Boolean(since));
    $(".progress-read", row).textContent = since ? asDate(since, "medium") : "not yet";
    if (asked) {
      $(".progress-quiz", row).textContent = answered
        ? `${right} of ${asked} right` + (answered < asked ? `, ${asked - answered} to answer` : "")
        : `${asked} to answer`;
    }
    for (const lab of labs) {
      $(".progress-opened", lab)?.remove();
      if (!opened.includes(lab)) continue;
      const mark = element("span", { className: "read-mark" }, "opened");
      lab.append(element("span", { className: "with-read-mark progress-opened" }, " ", mark));
    }
  }
}

// First what was begun and is not done, in the order of the book; then what comes next.
function suggestions(chapters) {
  const begun = chapters.filter((one) => one.since || one.answered || one.opened.length);
  const found = begun.flatMap((one) => [
    ...(one.since ? [] : [["Read to the end, and mark as read: ", one.link]]),
    ...(one.answered < one.asked
      ? [[`Answer ${counted(one.asked - one.answered, "question")}: `, one.link]]
      : []),
    ...(one.answered > one.right
      ? [[`Look again at ${counted(one.answered - one.right, "answer")} that missed: `, one.link]]
      : []),
    ...one.labs
      .filter((lab) => !one.opened.includes(lab))
      .map((lab) => ["Open the lab: ", $("a", lab)]),
  ]);
  const next = chapters.find((one) => !begun.includes(one));
  const shown = found.slice(0, next ? SUGGESTIONS - 1 : SUGGESTIONS);
  if (next) shown.push([begun.length ? "Go on with " : "Begin with ", next.link, ` (${next.row.dataset.read} minutes)`]);
  return shown;
}

function showNext(chapters) {
  const items = suggestions(chapters).map(([what, link, more = ""]) =>
    element("li", {}, what, element("a", { href: link.href }, link.textContent), more),
  );
  const done = element("li", {}, "You have read every page, answered every question right and opened every lab.");
  $(".progress-next").replaceChildren(...(items.length ? items : [done]));
}

const share = ({ correct, items }) => (items ? correct / items : 1);
const percent = (score) => `${Math.round(100 * share(score))}%`;

function weakest(exam) {
  const [code, score] =
    Object.entries(exam.by).sort(([, one], [, other]) => share(one) - share(other))[0] ?? [];
  return code ? `${domains[code] ?? code}: ${score.correct} of ${score.items}` : "";
}

function showExams(exams) {
  $(".progress-no-exam").hidden = exams.length > 0;
  $(".progress-exams").hidden = !exams.length;
  const rows = exams.map((exam) =>
    element(
      "tr",
      {},
      element("th", { scope: "row" }, exam.exam),
      element("td", { className: "words" }, asDate(exam.date)),
      element("td", {}, `${exam.correct} of ${exam.items} (${percent(exam)})`),
      element("td", { className: "words" }, weakest(exam)),
    ),
  );
  $(".progress-exams tbody").replaceChildren(...rows);
}

function showRecord(chapters, progress) {
  const line = (name, { beside, ...pairs }) =>
    element(
      "tr",
      {},
      element("th", { scope: "row" }, name),
      Object.entries(pairs).map(([what, pair]) =>
        element("td", {}, said(pair, what), what === "read" && beside[1] ? `, ${saidBeside(beside)}` : "")),
    );
  const topics = [...new Set(chapters.map((one) => one.topic))];
  const rows = topics.map((topic) => line(topic, totals(chapters.filter((one) => one.topic === topic))));
  $(".progress-by-topic").replaceChildren(...rows, line("All topics", totals(chapters)));
  $(".progress-record-date").textContent = asDate(progress.saved);
  const read = chapters.filter((one) => one.since);
  const named = (some) => some.map((one) => `${one.link.textContent} (${asDate(one.since)})`).join("; ");
  const beside = named(read.filter((one) => !one.chapter));
  $(".progress-record-chapters").textContent =
    `Chapters marked as read: ${named(read.filter((one) => one.chapter)) || "none"}.` +
    (beside ? ` Pages beside a chapter: ${beside}.` : "");
  const exams = progress.exams.map((one) => `${one.exam}, ${asDate(one.date)}, ${one.correct} of ${one.items} right`);
  $(".progress-record-exams").textContent = exams.length
    ? `Practice exams, taken alone and not watched over: ${exams.join("; ")}.`
    : "";
}

function show() {
  const progress = courseProgress.all();
  const chapters = account(progress);
  showSummary(chapters);
  showRows(chapters);
  showNext(chapters);
  showExams(progress.exams);
  showRecord(chapters, progress);
  $(".progress-blocked").hidden = courseProgress.works();
}

// ---------------------------------------------------------------- the file

const told = $(".progress-told");
const offer = $(".progress-offer");
const undo = $(".progress-undo");
const chooser = $("#progress-open");
let offered;
let before;

function put(progress, what) {
  const held = courseProgress.all();
  if (!courseProgress.replace(progress)) {
    told.textContent = "Your browser would not keep it: its storage is full or switched off. Nothing was changed.";
    return;
  }
  before = held;
  undo.hidden = false;
  told.textContent = `${what} You can undo this until you leave the page.`;
  undo.focus();
}

function save() {
  const progress = courseProgress.all();
  const text = JSON.stringify(progress, null, 1);
  const name = `medical-office-manager-progress-${progress.saved}.json`;
  saveFile(name, text, "application/json");
  told.textContent = `Your browser saves the file ${name}.`;
}

const paused = ({ exam, length, answers, items }) =>
  `a paused mock exam (${exams[exam] ?? exam}${length === "half" ? ", half length" : ""}: ` +
  `${Object.keys(answers).length} of ${Object.keys(items).length} answered)`;

async function open() {
  const [file] = chooser.files;
  chooser.value = ""; // so that the same file can be chosen again
  offer.hidden = true;
  if (!file) return;
  try {
    const large = file.size > courseProgress.LARGEST_FILE;
    offered = courseProgress.parse(large ? " ".repeat(file.size) : await file.text());
  } catch (error) {
    told.textContent = `${file.name} was not taken over. ${error.message} Nothing was changed.`;
    return;
  }
  const answers = sum(Object.values(offered.quiz ?? {}).map((one) => Object.keys(one).length));
  const parts = [
    counted(Object.keys(offered.chapters ?? {}).length, "page") + " read",
    counted(answers, "quiz answer"),
    counted(Object.keys(offered.labs ?? {}).length, "lab") + " opened",
    counted((offered.cards ?? []).length, "flashcard of a chapter", "flashcards of chapters") + " known",
    counted(Object.keys(offered.reviews ?? {}).length, "flashcard for an exam", "flashcards for an exam") + " begun",
    counted((offered.exams ?? []).length, "mock exam") + " taken to the end",
    ...Object.values(offered.sittings ?? {}).filter((one) => one.state === "open").map(paused),
  ];
  $("p", offer).textContent =
    `${file.name}, saved on ${asDate(offered.saved)}, holds ${parts.join(", ")}.`;
  told.textContent = "";
  offer.hidden = false;
  $("button", offer).focus();
}

function take(event) {
  const { how } = event.target.dataset;
  if (!how) return;
  offer.hidden = true;
  chooser.focus();
  if (how === "leave") told.textContent = "The file was left. Nothing was changed.";
  if (how === "replace") put(offered, "The file took the place of what was here.");
  if (how === "join") {
    put(
      courseProgress.joined(courseProgress.all(), offered),
      "The file was added. Where both had an answer to a question, yours from here stays.",
    );
  }
}

$(".progress-save").addEventListener("click", save);
chooser.addEventListener("change", open);
offer.addEventListener("click", take);
$(".progress-delete").addEventListener("click", () => put({}, "All your progress is deleted."));
undo.addEventListener("click", () => {
  undo.hidden = true;
  $(".progress-save").focus();
  const done = courseProgress.replace(before);
  told.textContent = done ? "Everything is as it was before." : "Your browser would not keep it.";
});

// --------------------------------------------------------------- the paper

const name = $("#progress-name");
name.addEventListener("input", () => {
  $(".progress-record-name").textContent = name.value;
});
$(".progress-print").addEventListener("click", () => print());

addEventListener("courseprogress", show);
show();
