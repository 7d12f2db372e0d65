"""The decks are read as Anki reads them: by its form, and by Anki itself where that is there."""

import io
import json
import sqlite3
import zipfile
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from medoffice.questions.cards import Card
from medoffice.questions.exports import anki

MOMENT = datetime(2026, 11, 1, tzinfo=UTC)
LATER = MOMENT + timedelta(days=1)
CARDS = [
    Card("term-copay", "terms", "Billing", "copay", "A fixed part & no more <here>.", "", "book/x"),
    Card("rule-one", "rules", "Privacy", "30 days", "Within 30 days.", "Source: 45 CFR.", "book/y"),
]


def notes(package):
    with zipfile.ZipFile(io.BytesIO(package)) as held:
        database = sqlite3.connect(":memory:")
        database.deserialize(held.read("collection.anki2"))
    found = {}
    models = json.loads(database.execute("select models from col").fetchone()[0])
    for guid, model, fields, changed in database.execute("select guid, mid, flds, mod from notes"):
        names = [field["name"] for field in models[str(model)]["flds"]]
        found[guid] = dict(zip(names, fields.split("\x1f"), strict=True)) | {"changed": changed}
    return found


def test_a_card_is_known_by_its_id_and_its_text_is_no_markup():
    held = notes(anki.cards(CARDS, MOMENT))
    assert set(held) == {"medoffice/term-copay", "medoffice/rule-one"}
    assert held["medoffice/term-copay"]["Back"] == "A fixed part &amp; no more &lt;here&gt;."
    assert held["medoffice/rule-one"]["changed"] == MOMENT.timestamp()


def test_the_same_cards_give_the_same_bytes(some):
    assert anki.cards(CARDS, MOMENT) == anki.cards(CARDS, MOMENT)
    assert anki.questions(some, MOMENT) == anki.questions(some, MOMENT)


def test_each_form_asks_without_its_answer_and_answers_with_reasons(some):
    held = notes(anki.questions(some, MOMENT))
    assert set(held) == {f"medoffice/{entry.id}" for entry in some}
    single = held["medoffice/sample-cold-room"]
    assert "Set the vaccines apart" in single["Choices"] and "Right: B" in single["Answer"]
    assert single["Answer"].count("Wrong.") == 3 and "Some may still be good." in single["Answer"]
    number = held["medoffice/cold-room/hours"]
    assert "2.5" not in number["Choices"] and "Right: 2.5 hours (± 0.1" in number["Answer"]
    assert "2.7 hours: Misread." in number["Answer"]
    order = held["medoffice/cold-room/in-order"]
    steps = ["Mark", "Ask", "Decide", "Record"]
    assert sorted(steps, key=order["Answer"].index) == steps
    assert sorted(steps, key=order["Choices"].index) != steps
    assert "The door stood open." in order["Situation"] and "<td>4.5</td>" in order["Situation"]


@pytest.fixture
def collection(tmp_path):
    """Anki's own library with an empty collection."""
    library = pytest.importorskip("anki.collection", reason="see requirements-exports.txt")
    held = library.Collection(str(tmp_path / "collection.anki2"))

    def take_in(package):
        file = tmp_path / "deck.apkg"
        file.write_bytes(package)
        log = held.import_anki_package(library.ImportAnkiPackageRequest(package_path=str(file))).log
        return len(log.new), len(log.updated), len(log.duplicate), len(log.conflicting)

    held.take_in = take_in
    yield held
    held.close()


def test_anki_itself_imports_a_deck_once_and_updates_what_changed(collection, some):
    packages = anki.cards(CARDS, MOMENT), anki.questions(some, MOMENT)
    assert [collection.take_in(package) for package in packages] == [(2, 0, 0, 0), (5, 0, 0, 0)]
    assert [collection.take_in(package) for package in packages] == [(0, 0, 2, 0), (0, 0, 5, 0)]
    # A reader has learned a card since.
    (card,) = collection.find_cards('"Front:copay"')
    collection.sched.set_due_date([card], "40")
    due = collection.get_card(card).due
    newer = [replace(CARDS[0], back="Said anew."), *CARDS[1:]]
    assert collection.take_in(anki.cards(newer, LATER))[0] == 0
    assert collection.note_count() == 7
    assert "Said anew." in collection.get_card(card).answer()
    assert collection.get_card(card).due == due


def test_anki_itself_shows_every_card_of_the_course(collection):
    from medoffice.questions import load, load_scenarios
    from medoffice.questions.cards import cards
    from medoffice.questions.exports import entries

    asked = entries(load(), load_scenarios())
    assert collection.take_in(anki.cards(cards(), MOMENT)) == (len(cards()), 0, 0, 0)
    assert collection.take_in(anki.questions(asked, MOMENT)) == (len(asked), 0, 0, 0)
    assert collection.card_count() == len(cards()) + len(asked)
    empty = collection.get_empty_cards()
    assert not empty.notes
