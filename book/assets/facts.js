// Narrows the list of rules or benchmarks on a page to what the reader looks for.
// The markup comes from medoffice.book.fact_lists and is whole without this script.

(() => {
  "use strict";

  const QUIET = 250; // milliseconds without typing before the count is read out

  const form = document.querySelector(".fact-filter");
  const words = form.querySelector('input[type="search"]');
  const choices = [...form.querySelectorAll("[data-key]")];
  const count = form.querySelector(".fact-count");
  const facts = [...document.querySelectorAll(".fact")].map((place) => ({
    place,
    text: plain(place.textContent),
  }));
  const groups = new Set(facts.map(({ place }) => place.closest("section")));

  function plain(text) {
    return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  }

  const wanted = (choice) => (choice.type === "checkbox" && !choice.checked ? "" : choice.value);

  function narrow() {
    const sought = plain(words.value).split(/\s+/).filter(Boolean);
    const marks = choices.map((choice) => [choice.dataset.key, wanted(choice)]);
    let found = 0;
    for (const { place, text } of facts) {
      const fits =
        sought.every((word) => text.includes(word)) &&
        marks.every(([key, value]) => !value || place.dataset[key] === value);
      place.hidden = !fits;
      found += fits;
    }
    for (const group of groups) group.hidden = !group.querySelector(".fact:not([hidden])");
    const { kind } = form.dataset;
    count.textContent =
      found === facts.length
        ? `${found} ${kind}`
        : found
          ? `${found} of ${facts.length} ${kind}`
          : `None of ${facts.length} ${kind}. Try fewer words.`;
  }

  let waiting;
  function narrowSoon() {
    clearTimeout(waiting);
    waiting = setTimeout(narrow, QUIET);
  }

  // A link may lead to what the filters hide.
  function show() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target?.closest("[hidden]")) return;
    form.reset();
    narrow();
    target.scrollIntoView();
  }

  form.addEventListener("input", narrowSoon);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(narrow));
  addEventListener("hashchange", show);
  narrow(); // a browser may have kept what was typed before
})();
