"use strict";
(() => {
  const kept = `medoffice.marking.v1.${JSON.parse(document.getElementById("edition").textContent)}`;
  const answers = [...document.querySelectorAll(".answer")];
  const progress = document.getElementById("progress");
  const inputs = (answer) => [...answer.querySelectorAll("input[data-row]")];
  const isDone = (answer) => inputs(answer).every((input) => input.value !== "" && input.validity.valid);

  const show = (answer) => {
    const given = inputs(answer);
    for (const input of given) {
      if (input.validity.valid) input.removeAttribute("aria-invalid");
      else input.setAttribute("aria-invalid", "true");
    }
    const total = given.reduce((sum, input) => sum + (Number(input.value) || 0), 0);
    answer.querySelector("output").textContent = isDone(answer) ? String(total) : "–";
    answer.dataset.done = String(isDone(answer));
  };
  const showProgress = () => {
    const text = `${answers.filter(isDone).length} of ${answers.length} marked`;
    if (progress.textContent !== text) progress.textContent = text;
  };

  const state = () => Object.fromEntries(answers.map((answer) => [answer.dataset.answer, {
    rows: Object.fromEntries(inputs(answer).map((input) => [input.dataset.row, input.value])),
    comment: answer.querySelector("textarea").value,
  }]));
  // A browser may keep nothing for a file; then the marks live as long as the page is open.
  const keep = () => { try { localStorage.setItem(kept, JSON.stringify(state())); } catch { /* as said */ } };
  const restore = () => {
    let before = {};
    try { before = JSON.parse(localStorage.getItem(kept)) ?? {}; } catch { /* as said */ }
    for (const answer of answers) {
      const mine = before[answer.dataset.answer];
      if (!mine) continue;
      for (const input of inputs(answer)) input.value = mine.rows?.[input.dataset.row] ?? "";
      answer.querySelector("textarea").value = mine.comment ?? "";
    }
  };

  const quoted = (text) => `"${String(text).replaceAll('"', '""')}"`;
  const csv = () => {
    const lines = [["answer", "task", "row", "of", "points", "comment"]];
    for (const answer of answers) {
      inputs(answer).forEach((input, place) => lines.push([
        answer.dataset.answer, answer.dataset.task, input.dataset.row, input.dataset.of,
        input.validity.valid ? input.value : "",
        place === 0 ? answer.querySelector("textarea").value : "",
      ]));
    }
    return `${lines.map((line) => line.map(quoted).join(",")).join("\n")}\n`;
  };
  document.getElementById("save").addEventListener("click", () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([csv()], { type: "text/csv" }));
    link.download = "marked-answers.csv";
    link.click();
    URL.revokeObjectURL(link.href);
  });

  restore();
  for (const answer of answers) {
    show(answer);
    answer.addEventListener("input", () => { show(answer); showProgress(); keep(); });
    answer.querySelector("form").addEventListener("submit", (event) => event.preventDefault());
  }
  showProgress();
})();
