"""The student version of an assignment: what every submission started from."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nbformat import NotebookNode


LONGEST_ANSWER = 50_000
"""Characters of a cell that is looked through for an answer."""


class NotReleased(FileNotFoundError):  # noqa: N818 - it says what is missing
    """There is no student version yet to hold submissions against."""


@dataclass(frozen=True)
class Handout:
    """What was handed out to the students.

    Parameters
    ----------
    assignment : str
        Name of the assignment. Its notebook has the same.
    notebook : NotebookNode
        The student version.
    files : dict of str to bytes
        The other files by their paths, such as ``data/visits.csv``.
    """

    assignment: str
    notebook: NotebookNode
    files: dict[str, bytes]

    @classmethod
    def load(cls, course: Path, assignment: str) -> Handout:
        """Read the student version of an assignment.

        Parameters
        ----------
        course : Path
            Folder of the course.
        assignment : str
            Its name.

        Raises
        ------
        NotReleased
            If it has none yet.
        """
        import nbformat

        folder = course / "release" / assignment
        file = folder / f"{assignment}.ipynb"
        if not file.is_file():
            raise NotReleased(
                f"{assignment} was not released yet. "
                f"Run: python -m medoffice.grading release {assignment}"
            )
        files = (one for one in folder.rglob("*") if one.is_file() and one != file)
        return cls(
            assignment,
            nbformat.read(file, as_version=4),
            {one.relative_to(folder).as_posix(): one.read_bytes() for one in files},
        )

    @property
    def file_name(self) -> str:
        """Name that the notebook must have."""
        return f"{self.assignment}.ipynb"

    @cached_property
    def cells(self) -> dict[str, NotebookNode]:
        """Its marked cells by grade id, in their order."""
        marked = (cell for cell in self.notebook.cells if "nbgrader" in cell.metadata)
        return {cell.metadata.nbgrader.grade_id: cell for cell in marked}

    @cached_property
    def by_cell_id(self) -> dict[str, str]:
        """Grade id by the id that Jupyter knows the cell by."""
        return {cell.id: name for name, cell in self.cells.items() if "id" in cell}

    @cached_property
    def by_text(self) -> dict[tuple[str, str], str]:
        """Grade id by kind and text, of the cells that are not the student's."""
        return {
            (cell.cell_type, plain(cell.source)): name
            for name, cell in self.cells.items()
            if not self.is_answer(name)
        }

    @cached_property
    def defines(self) -> dict[str, frozenset[str]]:
        """Names that each answer in code has to define."""
        return {
            name: defined(cell.source)
            for name, cell in self.cells.items()
            if self.is_answer(name) and cell.cell_type == "code"
        }

    def is_answer(self, grade_id: str) -> bool:
        """Tell whether a cell is for the student's answer."""
        return bool(self.cells[grade_id].metadata.nbgrader.solution)

    def is_blank(self, grade_id: str, source: str) -> bool:
        """Tell whether an answer is still as it was handed out."""
        return plain(source) == plain(self.cells[grade_id].source)

    def short(self, grade_id: str) -> str:
        """Return a cell's name without that of the assignment."""
        return grade_id.removeprefix(f"{self.assignment}-")


def plain(source: str) -> str:
    """Return a text without what an editor may change at the ends of its lines."""
    return "\n".join(line.rstrip() for line in source.splitlines()).strip("\n")


def defined(source: str) -> frozenset[str]:
    """Return the functions and names that a piece of code defines at its top level."""
    if len(source) > LONGEST_ANSWER:
        return frozenset()
    # What is meant for Jupyter and not for Python.
    lines = ("" if line.lstrip().startswith(("%", "!")) else line for line in source.splitlines())
    try:
        tree = ast.parse("\n".join(lines))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return frozenset()
    names = set()
    for line in tree.body:
        if isinstance(line, ast.FunctionDef | ast.ClassDef):
            names.add(line.name)
        elif isinstance(line, ast.Assign):
            names.update(one.id for one in line.targets if isinstance(one, ast.Name))
    return frozenset(names)
