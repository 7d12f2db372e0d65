// Shows which chapters the reader has read: a button at the end of a chapter, and a word beside the
// chapter's name in the contents. What is kept, and where, is up to progress.js.

(() => {
  "use strict";

  const CONTENTS = ".bd-links a.internal, article dt > a.internal";
  const root = new URL(document.documentElement.dataset.content_root ?? "./", location.href).href;
  const end = document.querySelector(".chapter-read");

  function slugOf(link) {
    const [page] = link.href.split("#"); // in the contents the page itself is "#"
    if (!page.startsWith(root)) return undefined;
    return /^book\/[^/]+\/([^/]+)\.html$/.exec(page.slice(root.length))?.[1];
  }

  function markContents(read) {
    for (const mark of document.querySelectorAll(".with-read-mark")) mark.remove();
    if (!Object.keys(read).length) return;
    for (const link of document.querySelectorAll(CONTENTS)) {
      if (!Object.hasOwn(read, slugOf(link) ?? "")) continue;
      const mark = Object.assign(document.createElement("span"), { className: "with-read-mark" });
      mark.innerHTML = ' <span class="read-mark">read</span>';
      link.append(mark);
    }
  }

  const longDate = (day) =>
    new Date(`${day}T12:00`).toLocaleDateString("en-US", { dateStyle: "long" });

  function show() {
    const read = courseProgress.read("chapters");
    markContents(read);
    if (!end) return;
    const { chapter, kind } = end.dataset; // a page beside a chapter is marked as one is
    const since = read[chapter];
    const told = since ? `You marked this ${kind} as read on ${longDate(since)}.` : "";
    end.classList.toggle("is-read", Boolean(since));
    end.querySelector("button").textContent = since
      ? "Mark it as not read"
      : `Mark this ${kind} as read`;
    end.querySelector(".chapter-read-told").textContent = told;
  }

  end?.querySelector("button").addEventListener("click", () => {
    const { chapter } = end.dataset;
    const kept = courseProgress.note("chapters", chapter, !courseProgress.read("chapters")[chapter]);
    if (!kept) {
      end.querySelector(".chapter-read-told").textContent =
        "Your browser keeps nothing for this site: its storage is full or switched off.";
    }
  });
  addEventListener("courseprogress", show);
  show();
  // Only from here on: what was kept from the last visit is not news to be read out.
  end?.querySelector(".chapter-read-told").setAttribute("role", "status");
})();
