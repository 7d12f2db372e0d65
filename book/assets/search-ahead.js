// Fetches what the page of the search reads as soon as a reader goes to the search field, so that it
// is there when the words are typed. Nobody else fetches it.

(() => {
  "use strict";

  const field = document.querySelector(".search-button__search-container input");
  const root = document.documentElement.dataset.content_root;

  field?.addEventListener(
    "focus",
    () => {
      if (navigator.connection?.saveData) return;
      for (const file of ["search-index.json", "glossary.json"]) {
        fetch(root + file, { priority: "low" }).catch(() => {}); // the page of the search will say so
      }
    },
    { once: true },
  );
})();
