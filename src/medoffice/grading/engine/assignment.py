"""An assignment, read once and ready to grade any number of submissions."""

from __future__ import annotations

import ast
import hashlib
import json
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from medoffice.grading.engine.handed_in import Cell, grade_id_of, source_of
from medoffice.grading.engine.names import defined, looked_up

if TYPE_CHECKING:
    from nbformat import NotebookNode


@dataclass(frozen=True)
class Assignment:
    """An assignment's cells and data. It can be pickled, and sent to another machine.

    Parameters
    ----------
    name : str
        Its slug.
    source : dict
        The instructor's notebook, in nbformat 4.
    released : dict
        The same cells as students get them: without solutions and hidden tests.
    files : dict of str to bytes
        What lies beside the notebook, by path within the assignment's folder with “/”.
    """

    name: str
    source: dict[str, Any]
    released: dict[str, Any]
    files: dict[str, bytes]

    @classmethod
    def load(cls, course: Path, name: str, data: Path | None = None) -> Assignment:
        """Read an assignment of a course.

        Parameters
        ----------
        course : Path
            Folder with ``nbgrader_config.py`` and ``source/``.
        name : str
            The assignment's slug.
        data : Path, optional
            Folder whose files stand in for those of ``source/<name>/data``, as for a class or a
            student with data of their own.

        Raises
        ------
        FileNotFoundError
            If the course has no such assignment.
        ValueError
            If a cell of its source cannot be graded. The message names the cell.
        """
        import nbformat

        folder = course / "source" / name
        source = nbformat.read(folder / f"{name}.ipynb", as_version=4)
        _refuse_what_cannot_be_graded(source)
        files = {
            file.relative_to(folder).as_posix(): file.read_bytes()
            for file in sorted(folder.rglob("*"))
            if file.is_file() and file.suffix != ".ipynb" and ".ipynb_checkpoints" not in file.parts
        }
        if data is not None:
            own = [file for file in sorted(data.rglob("*")) if file.is_file()]
            files |= {
                f"data/{file.relative_to(data).as_posix()}": file.read_bytes() for file in own
            }
        return cls(name, _plain(source), _plain(_as_released(source, course)), files)

    @cached_property
    def fingerprint(self) -> str:
        """What two assignments have in common only if they are graded in the same way."""
        made = hashlib.sha256(json.dumps([self.source, self.released], sort_keys=True).encode())
        for name, content in sorted(self.files.items()):
            made.update(f"\n{name}\n{len(content)}\n".encode() + content)
        return made.hexdigest()

    @cached_property
    def modules(self) -> tuple[str, ...]:
        """What the cells that students see import, in alphabetical order."""
        names: set[str] = set()
        for cell in self.released["cells"]:
            try:
                tree = ast.parse(source_of(cell)) if cell["cell_type"] == "code" else None
            except SyntaxError:  # IPython may know what it means
                tree = None
            for line in ast.walk(tree) if tree else ():
                if isinstance(line, ast.Import):
                    names |= {one.name for one in line.names}
                elif isinstance(line, ast.ImportFrom) and line.module:
                    # What is imported from a package may be a module of it.
                    names |= {line.module, *(f"{line.module}.{one.name}" for one in line.names)}
        return tuple(sorted(names))


def _refuse_what_cannot_be_graded(source: NotebookNode) -> None:
    of_checks: set[str] = set()
    for number, content in enumerate(source.cells, start=1):
        cell, text = Cell(content, grade_id_of(content)), source_of(content)
        if cell.has_points and not cell.grade_id:
            raise ValueError(f"Cell {number} of the source carries points and has no grade id")
        if cell.has_points and not isinstance(content.metadata.nbgrader.get("points"), int | float):
            raise ValueError(f"The cell {cell.grade_id} carries points, but not how many")
        if cell.is_test:
            of_checks |= defined(text)
        elif cell.is_code:
            missing = looked_up(text) & of_checks - defined(text)
            if missing:
                raise ValueError(
                    f"The cell {cell.grade_id} uses {min(missing)!r}, which a check defines. "
                    "Checks run in another process: define it in a cell before the check"
                )
            of_checks -= defined(text)


def _as_released(source: NotebookNode, course: Path) -> NotebookNode:
    """Return the student version as nbgrader makes it, without entering it in a gradebook."""
    import copy

    from nbconvert.exporters.exporter import ResourcesDict
    from nbgrader import preprocessors
    from traitlets.config import Config, PyFileConfigLoader

    has_config = (course / "nbgrader_config.py").exists()
    loader = PyFileConfigLoader("nbgrader_config.py", path=str(course))
    config = loader.load_config() if has_config else Config()
    released, resources = copy.deepcopy(source), ResourcesDict()
    for step in (
        preprocessors.LockCells,
        preprocessors.ClearSolutions,
        preprocessors.ClearOutput,
        preprocessors.ClearHiddenTests,
        preprocessors.ClearMarkScheme,
        preprocessors.ComputeChecksums,
    ):
        released, resources = step(config=config).preprocess(released, resources)
    return released


def _plain(notebook: NotebookNode) -> dict[str, Any]:
    return json.loads(json.dumps(notebook))
