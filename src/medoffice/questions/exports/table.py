"""The questions as a table for a spreadsheet: CSV, one row for each question or part."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from medoffice.questions.exports.entries import CREDIT, LETTERS, Entry, figure
from medoffice.questions.scenarios import Choice, Exhibit, Number, Order

MISTAKES = 4

COLUMNS: dict[str, str] = {
    "id": "Name of the question for good; a part of a scenario is scenario/part.",
    "form": "single, multiple (several options are right), order, or number.",
    "scenario": "Title of the scenario; empty for a single question.",
    "situation": "What a part of a scenario is asked about, with its table.",
    "question": "What is asked.",
    **{f"option_{letter.lower()}": f"Option {letter}, or a step to order." for letter in LETTERS},
    "key": "Letter of the right option; of several, with commas; of an order, as they follow.",
    "answer": "The number that is right.",
    "tolerance": "How far from it another number may be, and still be right.",
    "unit": "What the number counts.",
    **{f"why_{letter.lower()}": f"Why {letter} is right, or not." for letter in LETTERS},
    "why": "How the number is worked out.",
    **{
        f"mistake_{place}": "A wrong number that people get, and what went wrong."
        for place in range(1, MISTAKES + 1)
    },
    "chapter": "Chapter of the course.",
    "passage": "Page and section of the course that answer it.",
    "cmm": "Domain of the CMM exam.",
    "cmpe": "Domain of the CMPE exam.",
    "difficulty": "easy, medium or hard, as its author thought.",
    "level": "recall, application or analysis.",
    "rests_on": "Ids of the rules and benchmarks it rests on.",
    "reviewed": "Year in which somebody last read it.",
    "license": "How it may be used.",
}
"""Each column, and what it holds."""


def table(asked: Iterable[Entry]) -> bytes:
    """Return questions as CSV.

    Parameters
    ----------
    asked : iterable of Entry
        What is asked.

    Returns
    -------
    bytes
        UTF-8 with the mark at its head by which Excel knows it, and lines as Excel ends them.
    """
    held = io.StringIO(newline="")
    writer = csv.DictWriter(held, list(COLUMNS), restval="", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(row(entry) for entry in asked)
    return held.getvalue().encode("utf-8-sig")


def row(entry: Entry) -> dict[str, str]:
    """Return the row of a question, without its empty cells."""
    part, scenario = entry.part, entry.scenario
    held = {
        "id": entry.id,
        "form": part.form,
        "question": part.asks,
        "chapter": entry.chapter,
        "passage": part.passage,
        "cmm": part.cmm,
        "cmpe": part.cmpe,
        "difficulty": part.difficulty,
        "level": part.level,
        "rests_on": " ".join(part.rests_on),
        "reviewed": str(entry.reviewed),
        "license": CREDIT,
    }
    if scenario:
        table = [_in_lines(scenario.exhibit)] if scenario.exhibit else []
        held |= {
            "scenario": scenario.title,
            "situation": "\n\n".join([*scenario.situation, *table]),
        }
    if isinstance(part, Choice):
        for option in part.options:
            held[f"option_{option.letter.lower()}"] = option.text
            held[f"why_{option.letter.lower()}"] = option.why
        held["key"] = entry.key
    elif isinstance(part, Order):
        for letter, step in entry.lettered().items():
            held[f"option_{letter.lower()}"] = step.text
            held[f"why_{letter.lower()}"] = step.why
        held["key"] = entry.key
    else:
        assert isinstance(part, Number)
        held |= {
            "answer": entry.key,
            "tolerance": figure(part.tolerance),
            "unit": part.unit,
            "why": part.why,
        }
        for place, wrong in enumerate(part.mistakes, start=1):
            # A cell that begins with a minus is a formula to Excel.
            held[f"mistake_{place}"] = f"Answer {figure(wrong.answer)}: {wrong.why}"
    return held


def _in_lines(exhibit: Exhibit) -> str:
    return "\n".join(
        [exhibit.caption, *(" | ".join(cells) for cells in (exhibit.columns, *exhibit.rows))]
    )
