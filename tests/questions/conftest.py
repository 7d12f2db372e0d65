import copy

import pytest
import yaml

from medoffice.questions import load
from medoffice.questions.bank import BANK
from medoffice.questions.scenarios import SCENARIOS

SOUND = {
    "id": "sample-cold-room",
    "chapter": "sample",
    "stem": "The vaccine refrigerator was found open this morning. What do you do first?",
    "options": {
        "A": {"text": "Throw out the vaccines at once", "why": "Some may still be good."},
        "B": {"text": "Set the vaccines apart and ask", "why": "Nobody uses them meanwhile."},
        "C": {"text": "Close the door and carry on", "why": "Then spoiled doses are given."},
        "D": {"text": "Order a new one before noon", "why": "That can wait until noon."},
    },
    "key": "B",
    "cmm": "CMM6",
    "cmpe": "OM",
    "duties": ["D8"],
    "difficulty": "easy",
    "level": "application",
    "rests_on": [],
    "passage": "book/sample/cold-room#the-door",
    "reviewed": 2026,
}

ABOUT = {
    "cmm": "CMM6",
    "cmpe": "OM",
    "duties": ["D8"],
    "difficulty": "easy",
    "level": "application",
    "rests_on": [],
    "passage": "book/sample/cold#the-door",
}
SOUND_SCENARIO = {
    "id": "cold-room",
    "title": "The cold room",
    "chapter": "sample",
    "situation": "The door stood open. " * 14 + "\n\nNobody knows\nsince when it did.",
    "exhibit": {"caption": "Readings", "columns": ["Hour", "Degrees"], "rows": [["8 am", 4.5]]},
    "reviewed": 2026,
    "parts": [
        {
            "id": "begin",
            "form": "single",
            "asks": "What do you do at once?",
            "options": {
                "A": {"text": "Throw the doses out", "why": "Some may be good."},
                "B": {"text": "Set the doses apart", "why": "Nobody uses them."},
                "C": {"text": "Close up, carry on", "why": "Bad doses are given."},
                "D": {"text": "Order some new ones", "why": "That can wait."},
            },
            "key": "B",
            **ABOUT,
        },
        {
            "id": "whom",
            "form": "multiple",
            "asks": "Whom do you call? Choose two.",
            "options": {
                "A": {"text": "The maker", "why": "It knows."},
                "B": {"text": "The press", "why": "No."},
                "C": {"text": "The owner", "why": "She decides."},
                "D": {"text": "The plan", "why": "No."},
                "E": {"text": "The bank", "why": "No."},
            },
            "keys": ["A", "C"],
            **ABOUT,
        },
        {
            "id": "in-order",
            "form": "order",
            "asks": "In which order do you go on?",
            "steps": [
                {"text": text, "why": "So it is."} for text in ("Mark", "Ask", "Decide", "Record")
            ],
            **ABOUT,
        },
        {
            "id": "hours",
            "form": "number",
            "asks": "How long was it too warm?",
            "answer": 2.5,
            "tolerance": 0.1,
            "unit": "hours",
            "why": "10:30 less 8:00.",
            "mistakes": [{"answer": 2.7, "why": "Misread."}],
            **ABOUT,
        },
    ],
}


@pytest.fixture
def write_bank(tmp_path):
    """Write questions into a bank of their own, and return its folder."""
    (tmp_path / "schema.json").write_text((BANK / "schema.json").read_text())

    def write(*entries, file="sample.yml"):
        (tmp_path / file).write_text(yaml.safe_dump(list(entries), sort_keys=False))
        return tmp_path

    return write


@pytest.fixture
def sound():
    """A question no rule objects to, to be spoiled by a test."""
    return copy.deepcopy(SOUND)


@pytest.fixture
def question(write_bank, sound):
    """Make a question from the sound one with some fields changed."""

    def make(options=None, **changes):
        entry = sound | changes
        for letter, text in (options or {}).items():
            entry["options"][letter]["text"] = text
        (made,) = load(folder=write_bank(entry))
        return made

    return make


@pytest.fixture
def sound_scenario():
    """A scenario no rule objects to, to be spoiled by a test."""
    return copy.deepcopy(SOUND_SCENARIO)


@pytest.fixture
def write_scenarios(tmp_path):
    """Write scenarios into a folder of their own, beside the bank of a test, and return it."""
    folder = tmp_path / "scenarios"
    folder.mkdir()
    (folder / "schema.json").write_text((SCENARIOS / "schema.json").read_text())

    def write(*entries, file=None):
        for entry in entries:
            text = yaml.safe_dump(entry, sort_keys=False)
            (folder / f"{file or entry['id']}.yml").write_text(text)
        return folder

    return write
