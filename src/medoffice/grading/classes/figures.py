"""Figures that stand in an assignment's text, and may be those of its data.

In another edition the data differ, and a figure that was typed into the text would be wrong. So
each figure of three digits or more is either worked out from the data (`QUOTED` in the
assignment's `edition`), or said to stay, with the reason (`STAYS`). What is quoted word for word
from a table, such as the number of a claim, must stand in that table in each edition.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

from medoffice.grading.classes.edition import HIDDEN, quoted, recipe
from medoffice.grading.classes.renaming import source_of
from medoffice.grading.classes.tables import Tables
from medoffice.grading.course import EXERCISES

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_NO_FIGURES = re.compile(
    # Days, times, years, sections of the law, links, form numbers and what is in the code's names.
    rf"\d{{4}}-\d{{2}}(-\d{{2}})?|({_MONTHS}) \d+|\d{{1,2}}:\d{{2}}|\b(19|20)\d{{2}}\b"
    r"|\d+ (CFR|U\.S\.C\.) [\d.()a-z]+|https?://\S+|[A-Za-z_]\w*\d\w*|\]\([^)]*\)"
)
_FIGURE = re.compile(r"(?<![\w.])\d[\d,_]*(?:\.\d+)?(?![\w])")
_WORD = re.compile(r"\b[A-Z]+\d[\w-]*|(?<=\$)\d+\.\d\d\b")
_SHORT = 3
"""A figure of fewer digits tells nothing by itself: too many things come to twelve."""


def unaccounted(assignment: str, course: Path = EXERCISES) -> dict[str, list[str]]:
    """List the figures of an assignment's text of which nobody has said what they rest on.

    Parameters
    ----------
    assignment : str
        Its slug.
    course : Path
        The course that holds it.

    Returns
    -------
    dict of str to list of str
        From the figure, as it stands there, to the ids of the cells that hold it.
    """
    known = set(getattr(recipe(assignment), "STAYS", {}))
    of_data = quoted(assignment)
    found: dict[str, list[str]] = {}
    for name, text in _texts(assignment, course):
        for quote in of_data:
            text = text.replace(quote, "")
        for figure in _FIGURE.findall(_NO_FIGURES.sub(" ", text)):
            digits = figure.replace(",", "").replace("_", "").rstrip(".")
            if len(digits.replace(".", "").strip("0")) >= _SHORT and digits not in known:
                found.setdefault(digits, []).append(name)
    return found


def needless(assignment: str, course: Path = EXERCISES) -> set[str]:
    """List what is said to stay in an assignment's text and does not stand there."""
    text = "\n".join(text for _, text in _texts(assignment, course)).replace("_", "")
    text = re.sub(r"(?<=\d),(?=\d{3})", "", text)
    return {figure for figure in getattr(recipe(assignment), "STAYS", {}) if figure not in text}


def lost(assignment: str, edition: Tables, base: Tables, course: Path = EXERCISES) -> set[str]:
    """List what the text quotes from a table and an edition's tables no longer hold.

    Parameters
    ----------
    assignment : str
        Its slug.
    edition, base : dict
        The edition's tables, and those of the course.
    course : Path
        The course that holds the assignment.

    Returns
    -------
    set of str
        Numbers of claims, results and the like, and amounts to the cent.
    """
    words = {word for _, text in _texts(assignment, course) for word in _WORD.findall(text)}
    here, there = (
        {cell for rows in made.values() for row in rows for cell in row.values()}
        for made in (edition, base)
    )
    return (words & there) - here


def _texts(assignment: str, course: Path) -> Iterator[tuple[str, str]]:
    """Give the cells that are no example worked by hand: prose, hidden tests, what is shown."""
    file = course / "source" / assignment / f"{assignment}.ipynb"
    for cell in json.loads(file.read_text(encoding="utf-8"))["cells"]:
        told, text = cell["metadata"].get("nbgrader", {}), source_of(cell)
        if cell["cell_type"] == "code":
            if told.get("solution"):
                continue
            if told.get("grade"):
                text = text.partition(HIDDEN)[2]
            elif "pd.DataFrame(" in text and "read_csv" not in text:
                continue
        yield told.get("grade_id", ""), text
