"""Study tools for an exam: flashcards that come again when they are due, and a plan of study.

Both run in the reader's browser alone. This package writes what their scripts must know. When a
card comes again, and what a plan holds, is worked out by ``book/assets/card-schedule.js`` and
``book/assets/study-plan.js``, which know nothing of pages.
"""

from __future__ import annotations

from sphinx.application import Sphinx

from medoffice.book.study import cards, planner, take_along


def register(app: Sphinx) -> None:
    """Add the directives, and write the cards for the site's scripts."""
    cards.register(app)
    planner.register(app)
    take_along.register(app)
