// Completes "Report an error on this page": quotes what is marked on the page, and copies the text.
// The markup comes from the template course-footer.html and is whole without this script.

(() => {
  "use strict";

  const LONGEST = 300; // characters of a quotation

  const report = document.querySelector("details.report");
  const text = report.querySelector("textarea");
  const done = report.querySelector(".report-done");
  const send = report.querySelector("p a");
  const empty = text.value;

  // What was marked is no longer so once the reader has pressed the button that opens the report.
  let marked = "";
  document.addEventListener("selectionchange", () => {
    const selection = document.getSelection();
    const words = selection.toString().replace(/\s+/g, " ").trim();
    if (words && document.querySelector("article")?.contains(selection.anchorNode)) marked = words;
  });

  report.addEventListener("toggle", () => {
    if (!report.open || text.value !== empty || !marked) return;
    const quoted = marked.length > LONGEST ? `${marked.slice(0, LONGEST)} …` : marked;
    text.value = empty.replace("\n\n", `\nWords: “${quoted}”\n\n`);
    pass();
  });

  // The link to the publisher sends what stands in the field.
  function pass() {
    if (!send) return;
    const address = send.getAttribute("href");
    const kept = address.replace(/([?&]body=)[^&]*/, "$1");
    send.href = kept.replace(/([?&]body=)/, `$1${encodeURIComponent(text.value).replaceAll("$", "$$$$")}`);
  }

  text.addEventListener("input", pass);

  report.querySelector(".report-copy").addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text.value);
      done.textContent = "Copied.";
    } catch {
      text.focus();
      text.select();
      done.textContent = "The text is marked. Copy it with your keyboard.";
    }
  });
})();
