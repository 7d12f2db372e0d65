"""Put a student's answers into our own cells: what a submission is graded as.

A submission may have lost cells, doubled, changed or moved them. Only what the student was to write
is taken from it. All other cells are ours, in our order. Cells that the student has added stay
where they were, after the cell of ours that they followed.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

LARGEST = 50 << 20
"""Bytes of a notebook that is read."""


class Unreadable(ValueError):  # noqa: N818 - it is a verdict on a submission
    """It is no notebook. The message says why, in a sentence."""


@dataclass
class Cell:
    """A cell of the notebook that is graded.

    Parameters
    ----------
    content : dict
        The cell, in nbformat 4: as released, with the student's answer if it is one.
    grade_id : str or None
        Its name for nbgrader; None for a cell that the student has added.
    """

    content: dict[str, Any]
    grade_id: str | None

    def _is(self, what: str) -> bool:
        return bool(self.content["metadata"].get("nbgrader", {}).get(what))

    @property
    def is_code(self) -> bool:
        """Whether it is run."""
        return self.content["cell_type"] == "code"

    @property
    def is_answer(self) -> bool:
        """Whether the student writes it."""
        return self._is("solution")

    @property
    def has_points(self) -> bool:
        """Whether points are given for it."""
        return self._is("grade") or self._is("task")

    @property
    def is_test(self) -> bool:
        """Whether it decides on points by itself."""
        return self.is_code and self.has_points and not self.is_answer


def read(file: Path) -> dict[str, Any]:
    """Read a notebook that may be anything.

    Parameters
    ----------
    file : Path
        It is not followed if it is a link.

    Returns
    -------
    dict
        In nbformat 4.

    Raises
    ------
    Unreadable
        If it is no notebook.
    """
    if file.is_symlink() or not file.is_file():
        raise Unreadable(f"There is no notebook {file.name} in what was handed in.")
    if file.stat().st_size > LARGEST:
        raise Unreadable(f"The notebook is larger than {LARGEST >> 20} megabytes.")
    try:
        notebook = json.loads(file.read_bytes().decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise Unreadable("The file is not a notebook that Jupyter can open.") from None
    if isinstance(notebook, dict) and isinstance(notebook.get("worksheets"), list):
        notebook = _of_today(notebook)
    if not isinstance(notebook, dict) or not isinstance(notebook.get("cells"), list):
        raise Unreadable("The file holds no cells of a notebook.")
    return notebook


def _of_today(notebook: dict) -> dict:
    import nbformat

    try:
        return nbformat.convert(nbformat.from_dict(notebook), 4)
    except Exception:
        raise Unreadable("The file is a notebook of an old kind that is damaged.") from None


def cells(notebook: dict[str, Any], released: dict[str, Any]) -> tuple[list[Cell], list[str]]:
    """Return the cells to grade, and what an instructor should know about them.

    Parameters
    ----------
    notebook : dict
        As :func:`read` returned it.
    released : dict
        The student version, as it was handed out.
    """
    # Each a dict of its own: what stands in them is replaced, and never changed.
    ours = [Cell(dict(cell), grade_id_of(cell)) for cell in released["cells"]]
    by_id = {cell.grade_id: cell for cell in ours}
    found: set[str] = set()
    added: dict[str | None, list[Cell]] = {None: []}
    flags: list[str] = []
    after: str | None = None
    for content in notebook["cells"]:
        if not isinstance(content, dict):
            continue
        grade_id, source = grade_id_of(content), source_of(content)
        cell = by_id.get(grade_id) if grade_id else None
        if cell is None:
            added.setdefault(after, []).append(_added(content, source))
        elif grade_id in found:
            flags.append(f"The cell {grade_id} is there twice.")
            if cell.is_answer:  # the copy may be the one that was finished
                added.setdefault(after, []).append(_added(content, source))
        else:
            found.add(grade_id)
            after = grade_id
            if cell.is_answer:
                cell.content["source"] = source
            elif source.strip() != source_of(cell.content).strip():
                flags.append(
                    f"The cell {grade_id} was changed. It was graded as it was handed out."
                )
    for cell in ours:
        if cell.grade_id and cell.grade_id not in found:
            flags.append(f"The cell {cell.grade_id} is missing.")
            if cell.is_answer:
                cell.content["source"] = ""
    return list(_in_order(ours, added)), flags


def _in_order(ours: list[Cell], added: dict[str | None, list[Cell]]) -> Iterator[Cell]:
    yield from added[None]
    for cell in ours:
        yield cell
        yield from added.get(cell.grade_id, []) if cell.grade_id else ()


def _added(content: dict, source: str) -> Cell:
    kind = content.get("cell_type")
    cell: dict[str, Any] = {
        "cell_type": kind if kind in ("code", "markdown", "raw") else "markdown",
        "metadata": {},
        "source": source,
    }
    if kind == "code":
        cell |= {"execution_count": None, "outputs": []}
    return Cell(cell, None)


def grade_id_of(cell: dict[str, Any]) -> str | None:
    """Return a cell's name for nbgrader, if it has one."""
    metadata = cell.get("metadata")
    ours = metadata.get("nbgrader") if isinstance(metadata, dict) else None
    grade_id = ours.get("grade_id") if isinstance(ours, dict) else None
    return grade_id if isinstance(grade_id, str) else None


def source_of(cell: dict[str, Any]) -> str:
    """Return a cell's text, in characters that can be written to a file."""
    source = cell.get("source")
    if isinstance(source, list):
        source = "".join(line for line in source if isinstance(line, str))
    return writable(source) if isinstance(source, str) else ""


def writable(text: str) -> str:
    """Return a text with halves of characters replaced, which no file can hold."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
