// The page of the search: asks the engine while the reader types, and shows what it finds.
// What it reads is fetched here and on no other page.

import { Engine } from "./search-engine.js";
import { $, element } from "./shared/dom.js";

const QUIET = 200; // milliseconds without typing before the search runs
const SHOWN = 12; // pages at first
const BEFORE = 60; // characters of an excerpt before the first word found
const EXCERPT = 200; // characters

const form = $(".search-form");
const field = $("input", form);
const [said, terms, list] = [".search-said", ".search-terms", ".search-results"].map((name) => $(name));

const read = async (file) => {
  const answer = await fetch(file);
  if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
  return answer.json();
};
const engine = Promise.all([read("search-index.json"), read("glossary.json")]).then(
  ([index, glossary]) => new Engine(index, glossary).read(),
);

const link = (address, text) => element("a", { href: address }, text);

/** The part of a text with the most of what was found, those words marked. */
function excerpt({ section, found }, finder) {
  const { text } = section;
  const sought = new Set(found);
  const places = finder
    .tokens(text)
    .filter(({ token }) => sought.has(token))
    .sort((a, b) => a.start - b.start || b.end - a.end); // a term before its first word
  const worth = (place) =>
    new Set(places.filter(({ start, end }) => start >= place.start && end <= place.start + EXCERPT - BEFORE).map((p) => p.token)).size;
  const best = places.reduce((most, place) => (worth(place) > worth(most) ? place : most), places[0]);
  const from = best && best.start > BEFORE ? text.indexOf(" ", best.start - BEFORE) + 1 : 0;
  const cut = from + EXCERPT < text.length ? text.lastIndexOf(" ", from + EXCERPT) : text.length;
  const to = cut > (best?.end ?? from) ? cut : text.length;
  const shown = [from ? "… " : ""];
  let at = from;
  for (const { start, end } of places) {
    if (start < at || end > to) continue;
    shown.push(text.slice(at, start), element("mark", {}, text.slice(start, end)));
    at = end;
  }
  shown.push(text.slice(at, to), to < text.length ? " …" : "");
  return element("p", { className: "search-excerpt" }, shown);
}

function entry({ term, says, place, chapter }) {
  const taught = chapter ? [". Taught in ", link(...chapter)] : [];
  const more = element("p", {}, link(`book/glossary.html#${place}`, "In the glossary"), taught);
  return element("section", { className: "search-term" }, element("h2", {}, term), element("p", {}, says), more);
}

function result(page, finder) {
  const parts = page.sections.map((hit) => {
    const { anchor, heading } = hit.section;
    const place = anchor ? element("p", { className: "search-heading" }, link(`${page.address}#${anchor}`, heading)) : "";
    return element("li", {}, place, excerpt(hit, finder));
  });
  return element(
    "li",
    { className: "search-page-found" },
    element("h2", {}, link(page.address, page.title)),
    page.way ? element("p", { className: "search-way" }, page.way) : "",
    element("ul", {}, parts),
  );
}

/** What was found, in a sentence; before it, which word is nowhere and what is shown instead. */
function summary({ question, mended, pages }) {
  const instead = mended.map(({ typed, shown }) => `Nothing for “${typed}”. Showing “${shown}”. `).join("");
  return instead + counted(`“${question}”`, pages);
}

function counted(words, pages) {
  if (!pages.length) return `Nothing found for ${words}. Try fewer or other words.`;
  const number = (count) => (count === 1 ? "1 page" : `${count} pages`);
  const whole = pages.filter((page) => page.whole).length;
  if (whole === pages.length) return `${number(whole)} for ${words}`;
  return whole
    ? `${number(whole)} for ${words}, and ${pages.length - whole} with some of the words`
    : `${number(pages.length)} with some of the words ${words}`;
}

let asked = 0;
async function answer() {
  const question = field.value.trim();
  const mine = (asked += 1);
  const address = new URL(location.href);
  if (question) address.searchParams.set("q", question);
  else address.searchParams.delete("q");
  history.replaceState(null, "", address);
  if (!question) {
    for (const place of [said, terms, list]) place.replaceChildren();
    return;
  }
  let finder;
  if (!list.childElementCount) said.textContent = "Looking …";
  try {
    finder = await engine;
  } catch {
    said.textContent = "The search could not be loaded. Check the connection and reload the page.";
    return;
  }
  if (mine !== asked) return; // the reader typed on while it was being loaded
  const found = finder.find(question);
  said.textContent = summary(found);
  terms.replaceChildren(...found.terms.map(entry));
  list.replaceChildren(...found.pages.slice(0, SHOWN).map((page) => result(page, finder)));
  if (found.pages.length > SHOWN) list.append(rest(found.pages.slice(SHOWN), finder));
  list.dataset.question = question;
}

function rest(pages, finder) {
  const button = element("button", { type: "button", className: "search-more" }, `Show ${pages.length} more`);
  const place = element("li", {}, button);
  button.addEventListener("click", () => {
    const more = pages.map((page) => result(page, finder));
    place.replaceWith(...more);
    $("a", more[0]).focus();
  });
  return place;
}

let waiting;
field.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(answer, QUIET);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(waiting);
  answer();
});

field.value = new URL(location.href).searchParams.get("q") ?? "";
field.focus();
answer();
