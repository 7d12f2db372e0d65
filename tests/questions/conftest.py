import copy

import pytest
import yaml

from medoffice.questions import load
from medoffice.questions.bank import BANK

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
    "reviewed": 2026,
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
