"""No sentence of the course states one of the 25 wrong "facts" taught most (`traps.yml`)."""

import csv
import json
import re
from functools import cache
from itertools import chain
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
TRAPS = yaml.safe_load((Path(__file__).parent / "traps.yml").read_text())
WAYS = [(trap["wrong"], way) for trap in TRAPS for way in trap["ways"]]

# Where wrong sentences belong: answers that must fail, and what a person in a scene may say.
MEANT_TO_BE_WRONG = ("/answers/", "/scenes/")

# A full stop, and what ends a piece of text in a page, a notebook or a program.
ENDS = re.compile(r"(?<=[.!?:])[\"'*)]*\s+|\n\s*\n|\n\s*(?:[-*#|:]|\d+\.) ?|\|")
JOINED = re.compile(r"\"\s*\n\s*f?\"|\s*\n\s*")


def sentences(text):
    pieces = (JOINED.sub(" ", piece).replace("*", "") for piece in ENDS.split(text))
    return [piece for piece in pieces if len(piece) > 15]


def of_program(path):
    # A sentence of a program stands in several strings, one a line.
    return re.sub(r"\"\s*\n\s*f?r?\"", "", path.read_text())


def of_notebook(path):
    return "\n\n".join("".join(cell["source"]) for cell in json.loads(path.read_text())["cells"])


def of_questions(path):
    # Wrong options say wrong things. What is said about each is ours.
    for question in yaml.safe_load(path.read_text()):
        yield question["stem"]
        for letter, option in question["options"].items():
            yield option["why"]
            if letter == question["key"]:
                yield option["text"]


def of_rules(path):
    # The column `trap` holds the wrong sentences themselves.
    with path.open(newline="") as rows:
        for row in csv.DictReader(rows):
            yield from (row["title"], row["statement"], row["changed"])


@cache
def spoken():
    """Give each sentence the course says, with the file it stands in."""
    pages = [*ROOT.glob("book/**/*.md"), *ROOT.glob("exercises/**/*.md"), *ROOT.glob("*.md")]
    texts = chain(
        ((path, path.read_text()) for path in pages),
        ((path, path.read_text()) for path in ROOT.glob("book/_data/*.yml")),
        ((path, of_program(path)) for path in ROOT.glob("src/medoffice/**/*.py")),
        ((path, of_notebook(path)) for path in ROOT.glob("notebooks/**/*.ipynb")),
        ((path, of_notebook(path)) for path in ROOT.glob("exercises/source/**/*.ipynb")),
        ((path, text) for path in ROOT.glob("questions/*.yml") for text in of_questions(path)),
        ((path, text) for path in [ROOT / "datasets/rules.csv"] for text in of_rules(path)),
    )
    return [
        (path.relative_to(ROOT), sentence, sentence.lower())
        for path, text in texts
        if not any(part in str(path) for part in MEANT_TO_BE_WRONG)
        for sentence in sentences(text)
    ]


def states(way, sentence):
    """Say whether the sentence states the wrong fact in this way."""
    if way["about"] not in sentence.lower() or not re.search(way["says"], sentence, re.I):
        return False
    return not ("unless" in way and re.search(way["unless"], sentence, re.I))


@pytest.mark.parametrize(("wrong", "way"), WAYS)
def test_a_pattern_hits_the_wrong_sentence_and_spares_the_right_one(wrong, way):
    assert [each for each in way["catches"] if not states(way, each)] == []
    assert [each for each in way["spares"] if states(way, each)] == []


@pytest.mark.parametrize(("wrong", "way"), WAYS)
def test_the_course_does_not_say(wrong, way):
    found = [
        f"{path}: {sentence}"
        for path, sentence, small in spoken()
        if way["about"] in small and states(way, sentence)
    ]
    assert found == [], f"{wrong} Write what is right, see rules.csv."


def test_all_25_are_watched_by_rules_that_exist():
    with (ROOT / "datasets/rules.csv").open(newline="") as rows:
        ids = {row["rule_id"] for row in csv.DictReader(rows)}
    assert len(TRAPS) == 25
    assert [rule for trap in TRAPS for rule in trap["rules"] if rule not in ids] == []


def test_pages_questions_notebooks_and_programs_are_all_read():
    read = [str(path) for path, _, _ in spoken()]
    for part in ("book/people", "questions", "notebooks", "src/medoffice/toolbox", "book/_data"):
        assert sum(path.startswith(part) for path in read) > 100, part
