"""Give each cell of the assignment back what belongs to it.

The rules are nbgrader's (its preprocessors `OverwriteCells`, `DeduplicateIds` and
`OverwriteKernelspec`), carried on where those stop: what is locked comes from us, what is missing
is put back, and what a student wrote is kept and run, whatever became of its metadata.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from medoffice.grading.intake.findings import Finding, found
from medoffice.grading.intake.handout import Handout, defined, plain
from medoffice.grading.intake.reading import Cell, Sheet

if TYPE_CHECKING:
    from nbformat import NotebookNode


@dataclass(eq=False)
class _Unit:
    """A cell of the assignment in a submission, and the student's own cells below it."""

    grade_id: str
    cell: Cell
    own: list[Cell] = field(default_factory=list)


class Known(NamedTuple):
    """How many cells of a notebook are known to be of an assignment.

    Parameters
    ----------
    marked : int
        By their grade id.
    alike : int
        By grade id, id, or text.
    """

    marked: int
    alike: int


def known_cells(sheet: Sheet, handout: Handout) -> Known:
    """Count the cells of a notebook that are known to be of an assignment."""
    return Known(
        sum(cell.grade_id in handout.cells for cell in sheet.cells),
        len({_name(cell, handout) for cell in sheet.cells} - {None}),
    )


def mend(sheet: Sheet, handout: Handout) -> tuple[NotebookNode, list[Finding]]:
    """Make the notebook that will be graded.

    Parameters
    ----------
    sheet : Sheet
        What the student handed in.
    handout : Handout
        What the student was given.

    Returns
    -------
    notebook : NotebookNode
        Each cell of the assignment once and in its order, the locked ones as they were handed out;
        the student's own cells below those they stood below. Without outputs.
    findings : list of Finding
        What had to be done for that.
    """
    mending = _Mending(handout)
    before, units = mending.sort(sheet.cells)
    units = mending.without_duplicates(units)
    mending.find_lost(before, units)
    mending.compare(units)
    mending.note_order(units)
    mending.kernel(sheet.kernel)
    return mending.notebook(before, mending.completed(units)), mending.findings()


class _Mending:
    def __init__(self, handout: Handout) -> None:
        self.handout = handout
        self.order = {name: place for place, name in enumerate(handout.cells)}
        self.noted: dict[str, list[str]] = {}
        self.kernel_finding: list[Finding] = []

    def note(self, kind: str, grade_id: str) -> None:
        names = self.noted.setdefault(kind, [])
        if grade_id not in names:
            names.append(grade_id)

    def findings(self) -> list[Finding]:
        return self.kernel_finding + [
            found(kind, cells=", ".join(self.handout.short(name) for name in names))
            for kind, names in self.noted.items()
        ]

    def sort(self, cells: list[Cell]) -> tuple[list[Cell], list[_Unit]]:
        """Part the cells of the assignment from the student's own."""
        before: list[Cell] = []
        units: list[_Unit] = []
        for cell in cells:
            name = _name(cell, self.handout)
            if name is not None:
                units.append(_Unit(name, cell))
                continue
            if cell.grade_id:
                self.note("unknown-mark", cell.grade_id)
            (units[-1].own if units else before).append(cell)
        return before, units

    def without_duplicates(self, units: list[_Unit]) -> list[_Unit]:
        """Keep one of each: the first, or the first with an answer."""
        counts: dict[str, _Unit] = {}
        for unit in units:
            first = counts.setdefault(unit.grade_id, unit)
            if first is not unit:
                self.note("duplicated", unit.grade_id)
                if self._is_blank(first) and not self._is_blank(unit):
                    counts[unit.grade_id] = unit
        kept: list[_Unit] = []
        for unit in units:
            if counts[unit.grade_id] is unit:
                kept.append(unit)
                continue
            # A copy of what we wrote says nothing; a copy with something else in it is run.
            copied = [] if self._is_blank(unit) else [unit.cell]
            if kept:
                kept[-1].own += copied + unit.own
            else:
                # Nothing of the assignment stands above it, so it goes below the one that counts.
                counts[unit.grade_id].own[:0] = copied + unit.own
        return kept

    def _is_blank(self, unit: _Unit) -> bool:
        return self.handout.is_blank(unit.grade_id, unit.cell.source)

    def find_lost(self, before: list[Cell], units: list[_Unit]) -> None:
        """Know cells that lost their marks by what they hold."""
        missing = [name for name in self.order if name not in {one.grade_id for one in units}]
        for name in filter(self.handout.is_answer, missing):
            place = self._lost_answer(name, before, units)
            if place is None:
                continue
            cells, index, unit = place
            self.note("answer-found", name)
            below = cells[index + 1 :]
            found_cell = cells[index]
            del cells[index:]
            units.insert(units.index(unit) + 1 if unit else 0, _Unit(name, found_cell, below))

    def _lost_answer(
        self, name: str, before: list[Cell], units: list[_Unit]
    ) -> tuple[list[Cell], int, _Unit | None] | None:
        """Return where a lost answer stands: a list of own cells, the place, and the unit above."""
        kind = self.handout.cells[name].cell_type
        groups = [(before, None), *((unit.own, unit) for unit in units)]
        if kind == "code":
            wanted = self.handout.defines[name]
            for cells, unit in groups:
                for index, cell in enumerate(cells):
                    if cell.kind == "code" and wanted and wanted <= defined(cell.source):
                        return cells, index, unit
            return None
        # A text is known by its place alone: the one text between its neighbors.
        above = [one for one in units if self.order[one.grade_id] < self.order[name]]
        cells, unit = (above[-1].own, above[-1]) if above else (before, None)
        texts = [index for index, cell in enumerate(cells) if cell.kind == "markdown"]
        return (cells, texts[0], unit) if len(texts) == 1 else None

    def compare(self, units: list[_Unit]) -> None:
        """Note what was changed that is not the student's to change."""
        for unit in units:
            ours = self.handout.cells[unit.grade_id]
            if unit.cell.kind != ours.cell_type:
                self.note("cell-type", unit.grade_id)
            if not self.handout.is_answer(unit.grade_id) and not self._is_blank(unit):
                self.note("edited", unit.grade_id)
            if "answer-found" in self.noted and unit.grade_id in self.noted["answer-found"]:
                continue
            if _meaning(unit.cell.mark) != _meaning(ours.metadata.nbgrader):
                self.note("marks-changed", unit.grade_id)

    def note_order(self, units: list[_Unit]) -> None:
        """Note what stands where another cell should."""
        ordered = sorted(units, key=lambda unit: self.order[unit.grade_id])
        for unit, due in zip(units, ordered, strict=True):
            if unit is not due:
                self.note("reordered", due.grade_id)

    def completed(self, units: list[_Unit]) -> Iterator[_Unit]:
        """Yield all cells of the assignment in their order, those that were missing put back."""
        there = {unit.grade_id: unit for unit in units}
        last: _Unit | None = None
        for name in self.order:
            unit = there.get(name)
            if unit is None:
                is_answer = self.handout.is_answer(name)
                self.note("answer-deleted" if is_answer else "deleted", name)
                unit = _Unit(name, _as_handed_out(self.handout, name))
                if is_answer and last is not None:
                    # An empty function must not stand below one that the student wrote elsewhere.
                    unit.own, last.own = last.own, []
            if last is not None:
                yield last
            last = unit
        if last is not None:
            yield last

    def kernel(self, asked: str) -> None:
        ours = self.handout.notebook.metadata.get("kernelspec", {}).get("name", "")
        if asked != ours:
            self.kernel_finding = [found("kernel", kernel=asked or "none")]

    def notebook(self, before: list[Cell], units: Iterator[_Unit]) -> NotebookNode:
        """Put the notebook together from our cells and the student's."""
        from nbformat import from_dict

        cells: list[NotebookNode] = [_own(cell, f"own-{n}") for n, cell in enumerate(before)]
        for unit in units:
            ours = from_dict(self.handout.cells[unit.grade_id])
            if self.handout.is_answer(unit.grade_id):
                ours.source = unit.cell.source
                if ours.cell_type == "markdown" and unit.cell.attachments:
                    ours.attachments = from_dict(unit.cell.attachments)
            cells.append(ours)
            cells += [_own(cell, f"own-{len(cells) + n}") for n, cell in enumerate(unit.own)]
        notebook = from_dict({**self.handout.notebook, "cells": []})
        notebook.cells = cells
        return notebook


def _name(cell: Cell, handout: Handout) -> str | None:
    """Return which cell of the assignment it is: by its grade id, its id, or its text."""
    if cell.grade_id in handout.cells:
        return cell.grade_id
    if cell.id in handout.by_cell_id:
        return handout.by_cell_id[cell.id]
    return handout.by_text.get((cell.kind, plain(cell.source)))


def _meaning(mark: dict) -> dict:
    """Return what nbgrader takes from a cell's metadata."""
    return {
        "grade_id": mark.get("grade_id"),
        "grade": bool(mark.get("grade")),
        "solution": bool(mark.get("solution")),
        "locked": bool(mark.get("locked")),
        "points": mark.get("points") if mark.get("grade") else None,
    }


def _as_handed_out(handout: Handout, name: str) -> Cell:
    ours = handout.cells[name]
    return Cell(ours.cell_type, ours.source, dict(ours.metadata.nbgrader))


def _own(cell: Cell, name: str) -> NotebookNode:
    """Return a cell of the student's own, without metadata and outputs."""
    from nbformat import from_dict

    made = {"cell_type": cell.kind, "id": name, "metadata": {}, "source": cell.source}
    if cell.kind == "code":
        made |= {"execution_count": None, "outputs": []}
    elif cell.attachments:
        made["attachments"] = cell.attachments
    return from_dict(made)
