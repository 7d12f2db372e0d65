// Deals flashcards: a deck, a card, its answer, and what the reader knows, kept on this device.
// The markup comes from medoffice.explorers.flashcards and is whole without this script. What is
// kept, and where, is up to progress.js.

(() => {
  "use strict";

  const LATER = 4; // how many cards come before one that was not known comes again

  const known = () => new Set(courseProgress.read("cards"));
  const keep = (cards) => courseProgress.write("cards", [...cards]);

  function shuffled(cards) {
    const left = [...cards];
    const dealt = [];
    while (left.length) dealt.push(...left.splice(Math.floor(Math.random() * left.length), 1));
    return dealt;
  }

  function bringToLife(figure) {
    const part = (name) => figure.querySelector(`.flash-${name}`);
    const [desk, choice, place, front, answer] = ["desk", "choice", "place", "front", "answer"].map(part);
    const [knew, again, anew] = ["knew", "again", "anew"].map(part);
    const learned = known();
    let deck = [];
    let waiting = [];
    let turned = false;

    const cardsOf = (number) =>
      [...figure.querySelectorAll(`.flash-deck[data-deck="${number}"] tr[data-card]`)].map((row) => {
        const [asks, says, more] = [...row.cells].map((cell) => cell.textContent);
        return { number: row.dataset.card, asks, says, more };
      });

    // A button that cannot be used keeps the focus, so that the keyboard does not lose its place.
    const allow = (button, may) => button.setAttribute("aria-disabled", String(!may));
    const may = (button) => button.getAttribute("aria-disabled") !== "true";

    function show() {
      turned = false;
      const done = deck.length - waiting.length;
      place.textContent = waiting.length
        ? `Card ${done + 1} of ${deck.length}. ${done} known.`
        : `You know all ${deck.length} cards of this deck.`;
      front.textContent = waiting.length ? waiting[0].asks : "Done";
      answer.replaceChildren();
      allow(front, waiting.length > 0);
      for (const button of [knew, again]) allow(button, false);
    }

    function turn() {
      if (!waiting.length || turned) return;
      turned = true;
      const said = document.createElement("strong");
      said.textContent = waiting[0].says;
      answer.replaceChildren(said, document.createElement("br"), waiting[0].more);
      allow(front, false);
      for (const button of [knew, again]) allow(button, true);
    }

    function judge(right) {
      if (!turned) return;
      const card = waiting.shift();
      if (right) {
        learned.add(card.number);
        keep(learned);
      } else {
        waiting.splice(LATER, 0, card);
      }
      show();
      front.focus();
    }

    function deal() {
      deck = cardsOf(choice.value);
      waiting = shuffled(deck.filter((card) => !learned.has(card.number)));
      show();
    }

    choice.addEventListener("change", deal);
    front.addEventListener("click", turn);
    knew.addEventListener("click", () => may(knew) && judge(true));
    again.addEventListener("click", () => may(again) && judge(false));
    anew.addEventListener("click", () => {
      for (const card of deck) learned.delete(card.number);
      keep(learned);
      deal();
      front.focus();
    });
    desk.addEventListener("keydown", (event) => {
      const right = { ArrowRight: true, ArrowLeft: false }[event.key];
      if (right === undefined || !turned || event.target === choice) return;
      event.preventDefault();
      judge(right);
    });

    desk.hidden = false;
    figure.dataset.live = "";
    deal(); // a browser may have kept the deck that was chosen before
  }

  document.querySelectorAll("figure.flashcards").forEach(bringToLife);
})();
