"""One edition of an assignment: its notebook and data as one class, or one student, gets them.

What the functions and columns are called differs, too, see :mod:`~medoffice.grading.classes.names`.

The data that go with an assignment are the practice's. An edition tells the same story with
other figures: the module `edition` in the assignment's package says how, in a function `vary`.
A figure that the notebook quotes from its data is listed there as well, in `QUOTED`, with the
function that works it out; so it follows the data.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from random import Random
from types import ModuleType
from typing import Any

from medoffice.grading import compare
from medoffice.grading.classes import names, renaming, tables
from medoffice.grading.classes.names import Names
from medoffice.grading.classes.renaming import set_source, source_of
from medoffice.grading.classes.tables import Tables
from medoffice.grading.course import EXERCISES
from medoffice.practice.generate.streams import stream

Stream = Callable[[str], Random]
"""Gives the random numbers for a table by its name."""

Quoted = Mapping[str, Callable[[Tables], str]]
"""Texts of a notebook that hold a figure of the data, and how each is worked out."""

Known = Mapping[str, Mapping[str, object]]
"""Right answers by grade id of the test and by the words of the case."""

HIDDEN = "### BEGIN HIDDEN TESTS"
IMPORTS_CHECKS = "from medoffice.grading import check\n"

MOST_FIGURES = 40
"""Figures of an answer that is still written into a cell."""

NOT_COPIED = shutil.ignore_patterns(".ipynb_checkpoints")


@dataclass(frozen=True)
class Edition:
    """What figures an assignment has.

    Parameters
    ----------
    seed : int
        The instructor's number. The same number gives the same bytes.
    student : str, optional
        For whom, if each student has figures of their own.
    number : int, default 0
        Which one of the editions that may be drawn for them.
    """

    seed: int
    student: str | None = None
    number: int = 0

    def stream(self, assignment: str, table: str) -> Random:
        """Give the random numbers for one table of an assignment."""
        return stream(self.seed, f"{self.student or ''}/{self.number}/{assignment}/{table}")

    def tables(self, assignment: str, course: Path = EXERCISES) -> Tables:
        """Make the tables of an assignment.

        Parameters
        ----------
        assignment : str
            Its slug.
        course : Path
            The course whose data are varied.

        Returns
        -------
        dict of str to list of dict
            The rows of each file, as text.
        """
        made = tables.read(course / "source" / assignment / "data")
        recipe(assignment).vary(made, lambda table: self.stream(assignment, table))
        return made

    def names(self, assignment: str) -> Names:
        """Draw what the functions, columns and arguments of an assignment are called."""
        choices = names.choices(assignment)
        return choices.chosen(choices.draw(self.stream(assignment, "names of things")))

    def write(
        self,
        assignment: str,
        folder: Path,
        course: Path = EXERCISES,
        sign: str = "",
        known: Known | None = None,
    ) -> Path:
        """Write the assignment's source as this edition has it.

        Parameters
        ----------
        assignment : str
            Its slug.
        folder : Path
            A course; the notebook and its data go into ``source/<assignment>``.
        course : Path
            The course whose assignment is varied.
        sign : str, optional
            Line that names the edition, to be written below the title.
        known : dict of str to dict, optional
            Right answers on other data, by grade id and case, to be known again.

        Returns
        -------
        Path
            The folder ``source/<assignment>``.

        Raises
        ------
        ValueError
            If a text that is to follow the data does not stand in the notebook.
        """
        source, written = course / "source" / assignment, folder / "source" / assignment
        shutil.copytree(source, written, dirs_exist_ok=True, ignore=NOT_COPIED)
        made = self.tables(assignment, course)
        ours = self.names(assignment)
        tables.write(made, written / "data", ours.columns)
        file = written / f"{assignment}.ipynb"
        notebook = json.loads(file.read_text(encoding="utf-8"))
        quote(notebook, {text: now(made) for text, now in quoted(assignment).items()})
        renaming.notebook(notebook, ours)
        _say_names(notebook, assignment, ours)
        if sign:
            _sign(notebook, assignment, sign)
        for cell in notebook["cells"]:
            _make_known(cell, known or {})
        text = json.dumps(notebook, ensure_ascii=False, indent=1)
        file.write_text(text + "\n", encoding="utf-8", newline="")
        return written


def recipe(assignment: str) -> ModuleType:
    """Return the module that says how an assignment's data may vary."""
    package = f"medoffice.grading.assignments.{assignment.replace('-', '_')}"
    return import_module(f"{package}.edition")


def quoted(assignment: str) -> Quoted:
    """Return the texts of an assignment that follow its data."""
    return getattr(recipe(assignment), "QUOTED", {})


def quote(notebook: dict[str, Any], texts: Mapping[str, str]) -> None:
    """Replace texts of a notebook by others.

    Parameters
    ----------
    notebook : dict
        The notebook, which is changed.
    texts : mapping of str to str
        What stands there, and what is to stand there.

    Raises
    ------
    ValueError
        If a text does not stand in the notebook.
    """
    if not texts:
        return
    # In one pass, so that what is written is not taken for a text to replace.
    any_of = re.compile("|".join(map(re.escape, texts)))
    found: set[str] = set()

    def other(hit: re.Match[str]) -> str:
        found.add(hit.group())
        return texts[hit.group()]

    for cell in notebook["cells"]:
        set_source(cell, any_of.sub(other, source_of(cell)))
    if missing := set(texts) - found:
        raise ValueError(f"the notebook does not hold the text {min(missing)!r} to be replaced")


def _sign(notebook: dict[str, Any], assignment: str, sign: str) -> None:
    """Write a line below the title, in a cell that students cannot change."""
    for cell in notebook["cells"]:
        if cell["metadata"].get("nbgrader", {}).get("grade_id") == f"{assignment}-title":
            set_source(cell, f"{source_of(cell)}\n\n{sign}")
            return
    raise ValueError(f"{assignment} has no cell {assignment}-title for the sign of the edition")


def _say_names(notebook: dict[str, Any], assignment: str, ours: Names) -> None:
    """Let the checks know the names, in the cell that imports them."""
    for cell in notebook["cells"]:
        lines = source_of(cell).splitlines(keepends=True)
        if IMPORTS_CHECKS in lines:
            last = max(at for at, line in enumerate(lines) if line.startswith("from medoffice."))
            lines.insert(last + 1, f'\ncheck = check.of_class("{assignment}", "{ours.letters}")\n')
            set_source(cell, "".join(lines))
            return
    raise ValueError(f"{assignment} has no cell with the line {IMPORTS_CHECKS.strip()!r}")


def _make_known(cell: dict[str, Any], known: Known) -> None:
    """Let a test know the right answers on other data, where students cannot read them."""
    name = cell["metadata"].get("nbgrader", {}).get("grade_id")
    shown, hidden, rest = source_of(cell).partition(HIDDEN)
    answers = {
        where: _literal(right)
        for where, right in known.get(name, {}).items()
        if repr(where)[1:-1] not in shown
    }
    answers = {where: right for where, right in answers.items() if right is not None}
    if answers and hidden:
        set_source(cell, f"{shown}{hidden}\ntask.elsewhere({answers!r})\n{rest}")


def _literal(right: object) -> float | dict[tuple[str, ...], float] | None:
    """Return an answer as it can be written into a cell; None if it is too long for that."""
    try:
        if not compare.is_table(right):
            return round(compare.as_number(right), 6)
        table = compare.as_table(right)
    except compare.Unfit:
        return None
    if len(table) > MOST_FIGURES:
        return None
    named = {tuple(sorted(labels)): round(figure, 6) for labels, figure in table.items()}
    return dict(sorted(named.items()))
