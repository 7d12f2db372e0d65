"""Decks for Anki: the flashcards, and the questions.

Anki knows a note by its guid, which is the id of the card or question. Who imports a newer deck
gets what changed and keeps what was learned. Anki takes a text for new only where the deck is
newer than the one it has, so the moment of a deck must be that of its last change.
"""

from __future__ import annotations

import itertools
import sqlite3
from collections.abc import Iterable
from datetime import datetime

import genanki

from medoffice.questions.cards import DECKS, Card, slug
from medoffice.questions.exports import markup
from medoffice.questions.exports.entries import COURSE, CREDIT, Entry
from medoffice.questions.exports.zipped import zipped
from medoffice.questions.scenarios import Choice, Number, Order

# Chosen once. Anki knows decks and kinds of notes by their numbers: another one would make
# another deck on the reader's machine.
CARD_MODEL, QUESTION_MODEL = 1_764_480_611, 1_764_480_612
CARD_DECKS = {"terms": 1_764_480_621, "rules": 1_764_480_622, "formulas": 1_764_480_623}
QUESTION_DECK, SCENARIO_DECK = 1_764_480_624, 1_764_480_625

STYLE = """\
.card { font-family: system-ui, sans-serif; font-size: 1.15rem; line-height: 1.5; text-align: left;
  max-width: 42rem; margin: 0 auto; padding: 0 0.75rem; }
.ask { opacity: 0.8; font-size: 0.95rem; }
.front { font-size: 1.35rem; font-weight: 600; }
.more, .where { font-size: 1rem; }
li { margin: 0.3em 0; }
table { border-collapse: collapse; margin: 0.75em 0; font-size: 1rem; }
caption { text-align: left; font-weight: 600; }
th, td { border: 1px solid; padding: 0.2em 0.5em; text-align: left; }
"""
WHERE = '{{#Where}}<p class="where">Where it stands in the course: {{Where}}</p>{{/Where}}'


def cards(made: Iterable[Card], moment: datetime) -> bytes:
    """Return the deck of the flashcards.

    Parameters
    ----------
    made : iterable of Card
        As of :func:`medoffice.questions.cards.cards`.
    moment : datetime.datetime
        When the cards last changed.

    Returns
    -------
    bytes
        An ``.apkg`` file with a deck for each of terms, rules and formulas.
    """
    decks = {
        name: genanki.Deck(CARD_DECKS[name], f"{COURSE}::{deck.name}", CREDIT)
        for name, deck in DECKS.items()
    }
    for card in made:
        decks[card.deck].add_note(
            genanki.Note(
                _card_model(),
                [
                    markup.text(DECKS[card.deck].asks),
                    markup.text(card.front),
                    markup.text(card.back),
                    markup.text(card.more),
                    markup.text(card.link),
                ],
                guid=_guid(card.id),
                tags=[f"medoffice::{card.deck}::{slug(card.topic)}"],
                # What the browser of cards lists.
                sort_field=markup.text(card.front),
            )
        )
    return _file(decks.values(), moment)


def questions(asked: Iterable[Entry], moment: datetime) -> bytes:
    """Return the deck of the questions.

    Parameters
    ----------
    asked : iterable of Entry
        What is asked. Parts of scenarios go into a deck of their own.
    moment : datetime.datetime
        When the questions last changed.

    Returns
    -------
    bytes
        An ``.apkg`` file. The front of a card asks; the back answers, with the reason for each
        option, step or mistake.
    """
    single = genanki.Deck(QUESTION_DECK, f"{COURSE}::Questions", CREDIT)
    scenarios = genanki.Deck(SCENARIO_DECK, f"{COURSE}::Scenarios", CREDIT)
    for entry in asked:
        part = entry.part
        (scenarios if entry.scenario else single).add_note(
            genanki.Note(
                _question_model(),
                [
                    markup.text(part.asks),
                    markup.scenario(entry.scenario) if entry.scenario else "",
                    _choices(entry),
                    _answer(entry),
                    markup.text(part.passage),
                    markup.text(entry.said),
                ],
                guid=_guid(entry.id),
                tags=[
                    f"medoffice::chapter::{entry.chapter}",
                    f"medoffice::cmm::{part.cmm}",
                    f"medoffice::cmpe::{part.cmpe}",
                    f"medoffice::{part.difficulty}",
                ],
            )
        )
    return _file([deck for deck in (single, scenarios) if deck.notes], moment)


def _guid(name: str) -> str:
    # Anki compares it with those of all notes a reader has, also of other authors.
    return f"medoffice/{name}"


def _card_model() -> genanki.Model:
    return genanki.Model(
        CARD_MODEL,
        f"{COURSE}: card",
        fields=[{"name": name} for name in ("Asks", "Front", "Back", "More", "Where")],
        templates=[
            {
                "name": "Card",
                "qfmt": '<p class="ask">{{Asks}}</p><p class="front">{{Front}}</p>',
                "afmt": '{{FrontSide}}<hr id="answer"><p>{{Back}}</p>'
                f'{{{{#More}}}}<p class="more">{{{{More}}}}</p>{{{{/More}}}}{WHERE}',
            }
        ],
        css=STYLE,
        sort_field_index=1,
    )


def _question_model() -> genanki.Model:
    names = ("Asks", "Situation", "Choices", "Answer", "Where", "Reviewed")
    return genanki.Model(
        QUESTION_MODEL,
        f"{COURSE}: question",
        fields=[{"name": name} for name in names],
        templates=[
            {
                "name": "Question",
                "qfmt": '{{Situation}}<p class="front">{{Asks}}</p>{{Choices}}',
                "afmt": f'{{{{FrontSide}}}}<hr id="answer">{{{{Answer}}}}{WHERE}'
                '<p class="ask">{{Reviewed}}</p>',
            }
        ],
        css=STYLE,
    )


def _choices(entry: Entry) -> str:
    """Return what there is to choose from."""
    part = entry.part
    if isinstance(part, Choice):
        return markup.items((markup.text(one.text) for one in part.options), 'ol type="A"')
    if isinstance(part, Order):
        steps = markup.items(markup.text(step.text) for step in entry.mixed())
        return f"{markup.paragraphs('Put these steps in order:')}{steps}"
    assert isinstance(part, Number)
    return markup.paragraphs(f"Answer in {part.unit}.")


def _answer(entry: Entry) -> str:
    part = entry.part
    if isinstance(part, Choice):
        letters = ", ".join(option.letter for option in part.options if option.right)
        reasons = (
            f"<b>{'Right' if option.right else 'Wrong'}.</b> {markup.text(option.why)}"
            for option in part.options
        )
        return markup.paragraphs(f"Right: {letters}") + markup.items(reasons, 'ol type="A"')
    if isinstance(part, Order):
        return markup.steps(part)
    assert isinstance(part, Number)
    right = markup.paragraphs(f"Right: {markup.answer(part)}", part.why)
    return right + markup.mistakes(part)


def _file(decks: Iterable[genanki.Deck], moment: datetime) -> bytes:
    """Return decks as a package. genanki's own file has the time of the build in its zip."""
    seconds = int(moment.timestamp())
    collection = sqlite3.connect(":memory:")
    try:
        numbers = itertools.count(seconds * 1000)
        genanki.Package(list(decks)).write_to_db(collection.cursor(), seconds, numbers)
        collection.commit()
        database = collection.serialize()
    finally:
        collection.close()
    return zipped({"collection.anki2": database, "media": b"{}"})
