"""The ``{study-cards}`` directive: the desk at which flashcards are dealt, and the formulas.

The cards themselves are written to ``study-cards.json``, which the page fetches.
"""

from __future__ import annotations

from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from medoffice.book import script_data
from medoffice.book.following import follow
from medoffice.book.markup import raw_html
from medoffice.book.study.templates import TEMPLATES
from medoffice.questions.cards import CODES, DECKS, FORMULAS, cards, parts

READ_BY_SCRIPTS = "study-cards.json"
PIECES = ("desk", "formulas")


class StudyCards(SphinxDirective):
    """Insert the desk, or the list of formulas: the argument says which."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return what the directive puts on the page."""
        (piece,) = self.arguments
        if piece not in PIECES:
            raise self.error(f"there is no piece {piece!r}: expected one of {', '.join(PIECES)}")
        follow(self.env, parts)
        self.env.note_dependency(str(CODES / "formulas.yml"))
        made = TEMPLATES.get_template("cards.html").make_module(
            {
                "decks": [(key, deck, topics_of(key)) for key, deck in DECKS.items()],
                "formulas_by_topic": {
                    topic: [
                        card for card in cards() if (card.deck, card.topic) == (FORMULAS, topic)
                    ]
                    for topic in topics_of(FORMULAS)
                },
                "home": "../" * self.env.docname.count("/"),
                "cards": READ_BY_SCRIPTS,
                "address": self._address,
            }
        )
        return [raw_html(str(getattr(made, piece)()))]

    def _address(self, link: str) -> str:
        page, _, place = link.partition("#")
        there = self.env.app.builder.get_relative_uri(self.env.docname, page)
        return f"{there}#{place}" if place else there


def topics_of(deck: str) -> dict[str, int]:
    """Return how many cards of a deck belong to each topic, in order."""
    found: dict[str, int] = {}
    for card in cards():
        if card.deck == deck:
            found[card.topic] = found.get(card.topic, 0) + 1
    return found


def for_scripts(app: Sphinx) -> list[dict[str, Any]]:
    """Return every card, with the title and the address, from the root of the site, of its page."""
    told = []
    for card in cards():
        page, _, place = card.link.partition("#")
        title = app.env.titles[page].astext() if page in app.env.titles else "The course"
        told.append(
            {
                "id": card.id,
                "deck": card.deck,
                "topic": card.topic,
                "front": card.front,
                "back": card.back,
                "more": card.more,
                "page": [f"{page}.html{'#' + place if place else ''}", title],
            }
        )
    return told


def register(app: Sphinx) -> None:
    """Add the directive, and write the cards."""
    app.add_directive("study-cards", StudyCards)
    script_data.write(
        app, READ_BY_SCRIPTS, for_scripts, lambda app: (parts(), script_data.titles(app))
    )
