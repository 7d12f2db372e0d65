"""Flashcards for a page: decks to choose from, whole without a script, one card at a time with it.

``book/assets/flashcards.js`` brings them to life. It keeps which cards a reader knows on the
reader's own device, under the number of the card.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from medoffice.explorers.templates import templates_in
from medoffice.operations.terminology.cards import DECKS, Card, deck

TRY_THIS = (
    "Take the deck of suffixes first. Say the answer aloud before you turn the card.",
    "Come back tomorrow. The cards you knew are out of the way, and the others are left.",
    "Take the last deck, and say in words what the note should have said.",
)
NOTICE = (
    "About twenty suffixes carry most of the words of a clinic: what is wrong, or what was done.",
    "Parts that differ by a letter are other parts of the body: ile/o is bowel, ili/o is hip.",
)
_TEMPLATES = templates_in(Path(__file__).parent)


class Flashcards:
    """Decks of cards in a page.

    Parameters
    ----------
    title : str
        What the cards are, as a caption.
    decks : sequence of str
        Names of the decks, in the order of the list.

    Notes
    -----
    What a test in a browser can hold on to: ``figure.flashcards``; ``[data-live]`` once the script
    runs; ``select.flash-choice``; ``button.flash-front``; ``.flash-answer``; ``.flash-place``
    says "Card 1 of 56. 0 known."; ``button.flash-knew``, ``button.flash-again`` and
    ``button.flash-anew``.
    """

    def __init__(self, title: str, decks: Sequence[str] = DECKS) -> None:
        self.title = title
        self.decks: dict[str, tuple[Card, ...]] = {name: deck(name) for name in decks}

    def to_html(self) -> str:
        """Return the figure as HTML: every card in a table, and the desk that the script uses."""
        return _TEMPLATES.get_template("flashcards.html").render(
            title=self.title, decks=self.decks, try_this=TRY_THIS, notice=NOTICE
        )

    def _repr_html_(self) -> str:
        return self.to_html()
