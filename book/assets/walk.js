// Shows one visit of the life of a claim, and one stop of it at a time.
// The markup comes from medoffice.explorers.claim_life and is whole without this script.

(() => {
  "use strict";

  const figure = document.querySelector("figure.walk");
  const choice = figure.querySelector(".walk-choice");
  const back = figure.querySelector(".walk-back");
  const next = figure.querySelector(".walk-next");
  const place = figure.querySelector(".walk-place");
  const visits = [...figure.querySelectorAll(".walk-visit")];

  let stops = [];
  let at = 0;

  function show(number) {
    at = number;
    stops.forEach((stop, index) => (stop.open = index === at));
    say();
  }

  // A button that cannot go on keeps the focus, so that the keyboard does not lose its place.
  function say() {
    place.textContent = `Stop ${at + 1} of ${stops.length}`;
    back.setAttribute("aria-disabled", String(at === 0));
    next.setAttribute("aria-disabled", String(at === stops.length - 1));
  }

  function choose() {
    for (const visit of visits) visit.hidden = visit.id !== choice.value;
    stops = [...figure.querySelectorAll(`#${choice.value} .walk-stop`)];
    show(0);
  }

  function step(by) {
    const wanted = at + by;
    if (wanted < 0 || wanted >= stops.length) return;
    show(wanted);
    stops[at].scrollIntoView({ block: "nearest" });
  }

  choice.addEventListener("change", choose);
  back.addEventListener("click", () => step(-1));
  next.addEventListener("click", () => step(1));
  figure.addEventListener("click", (event) => {
    const stop = event.target.closest("summary")?.parentElement;
    if (!stop) return;
    // Opened by hand: go on from there, and leave the others as the reader has them.
    at = stops.indexOf(stop);
    say();
  });
  addEventListener("beforeprint", () => stops.forEach((stop) => (stop.open = true)));

  figure.dataset.live = "";
  choose(); // a browser may have kept what was chosen before
})();
