// Brings a quiz to life: checks an answer, says so in words, keeps the answers on this device.
// The markup comes from medoffice.questions.quiz and can be read without this script. What is kept,
// and where, is up to progress.js; a browser that keeps nothing checks answers all the same.

(() => {
  "use strict";

  function bringToLife(quiz) {
    const { chapter } = quiz.dataset;
    const forms = [...quiz.querySelectorAll(".quiz-question")];
    const end = quiz.querySelector(".quiz-end");
    const notice = end.querySelector(".quiz-notice");

    const part = (form, name) => form.querySelector(`.quiz-${name}`);
    const radios = (form) => [...form.querySelectorAll('input[type="radio"]')];
    const checked = () => forms.filter((form) => form.dataset.checked);
    const score = () => {
      const right = checked().filter((form) => form.dataset.checked === "right").length;
      return `${right} of ${forms.length} right`;
    };

    function remember() {
      const answers = courseProgress.read("quiz", chapter);
      for (const form of forms) {
        const { question, checked, answer, edition } = form.dataset;
        if (checked) answers[question] = { answer, edition };
        else delete answers[question];
      }
      courseProgress.write("quiz", answers, chapter);
    }

    function tell() {
      const count = checked().length;
      end.querySelector(".quiz-score").textContent = `${score()}. ${count} checked.`;
    }

    // The reason for the reader's own answer comes first, then that for the right one, then the others.
    function arrange(form, answer) {
      const [first, others] = part(form, "why").querySelectorAll("ul");
      const items = [...form.querySelectorAll("li[data-option]")];
      items.sort((one, other) => (one.dataset.option < other.dataset.option ? -1 : 1));
      for (const item of items) {
        const [isYours, isRight] = [item.dataset.option === answer, item.dataset.right === "true"];
        item.querySelector(".quiz-yours").hidden = !isYours;
        item.querySelector(".quiz-verdict").hidden = !isYours && !isRight;
        (isRight || isYours ? first : others).append(item);
      }
      const yours = items.find(({ dataset }) => dataset.option === answer);
      if (yours) first.prepend(yours);
    }

    function show(form, answer) {
      form.dataset.answer = answer;
      form.dataset.checked = answer === form.dataset.key ? "right" : "wrong";
      for (const radio of radios(form)) {
        radio.checked = radio.value === answer;
        radio.disabled = true;
      }
      arrange(form, answer);
      part(form, "check").hidden = true;
      part(form, "check").disabled = true;
      part(form, "again").hidden = false;
      part(form, "why").hidden = false;
      part(form, "why").open = true;
      say(form);
    }

    function say(form) {
      const verdict =
        form.dataset.checked === "right"
          ? "Right."
          : `Not this one. The answer is ${form.dataset.key}.`;
      part(form, "result").textContent = `${verdict} ${score()} so far.`;
    }

    function clear(form) {
      delete form.dataset.checked;
      delete form.dataset.answer;
      for (const radio of radios(form)) {
        radio.checked = false;
        radio.disabled = false;
      }
      arrange(form);
      part(form, "check").hidden = false;
      part(form, "check").disabled = false;
      part(form, "again").hidden = true;
      part(form, "why").hidden = true;
      part(form, "why").open = false;
      part(form, "result").textContent = "";
    }

    function check(form) {
      notice.textContent = "";
      const chosen = radios(form).find((radio) => radio.checked);
      if (!chosen) {
        part(form, "result").textContent = "Choose an answer first.";
        return;
      }
      show(form, chosen.value);
      // The button that had the focus is gone; leave the reader at the one in its place.
      part(form, "again").focus();
      remember();
      tell();
    }

    const kept = courseProgress.read("quiz", chapter);
    for (const form of forms) {
      const { answer, edition } = kept[form.dataset.question] ?? {};
      const known = radios(form).some((radio) => radio.value === answer);
      clear(form);
      if (known && edition === form.dataset.edition) show(form, answer);
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        check(form);
      });
      part(form, "again").addEventListener("click", () => {
        clear(form);
        radios(form)[0].focus();
        remember();
        tell();
      });
    }
    // Each answer kept from the last visit was counted before those below it were known.
    checked().forEach(say);
    tell();
    end.hidden = false;
    end.querySelector(".quiz-forget").addEventListener("click", () => {
      forms.forEach(clear);
      remember();
      tell();
      notice.textContent = "Your answers are forgotten.";
    });

    // Only from here on: what was kept from the last visit is not news to be read out.
    for (const form of forms) part(form, "result").setAttribute("role", "status");
    quiz.dataset.live = "";
  }

  document.querySelectorAll(".quiz").forEach(bringToLife);
})();
