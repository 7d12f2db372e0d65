"""What grading a submission gives: plain data, that can be sent anywhere and kept as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True)
class Grade:
    """What one cell of a submission got.

    Parameters
    ----------
    score : float or None
        Points by the autograder; None if a person has to grade it.
    of : float
        Points that can be had.
    said : str
        Everything the cell printed or complained about, without the points.
    is_manual : bool, default False
        Whether a person grades it. An answer that was left as handed out gets 0 all the same.
    """

    score: float | None
    of: float
    said: str
    is_manual: bool = False


@dataclass(frozen=True)
class Graded:
    """A graded submission.

    Parameters
    ----------
    student, assignment : str
        Whose submission it is, and of what.
    grades : dict of str to Grade
        By grade id, in the order of the notebook.
    notebook : dict
        The notebook as it was run, with its outputs, in nbformat 4. Cells that carry points stand
        in it as they were handed out, without the hidden tests, with what the judge said.
    flags : tuple of str
        What an instructor should look at, in whole sentences. Mostly empty.
    seconds : float
        From the start to the end of this submission's grading.
    megabytes : float
        Most memory that the student process held at one time.
    """

    student: str
    assignment: str
    grades: dict[str, Grade]
    notebook: dict[str, Any]
    flags: tuple[str, ...]
    seconds: float
    megabytes: float

    @property
    def score(self) -> float:
        """Points by the autograder in all."""
        return sum(grade.score or 0 for grade in self.grades.values())

    def as_dict(self) -> dict[str, Any]:
        """Return it as JSON can hold it."""
        return asdict(self)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Graded:
        """Make it again of what :meth:`as_dict` returned, also after a way through JSON."""
        grades = {name: Grade(**grade) for name, grade in data["grades"].items()}
        return cls(**{**data, "grades": grades, "flags": tuple(data["flags"])})


def said(cell: Mapping[str, Any]) -> str:
    """Return what a cell printed and complained about, as a student would read it.

    Parameters
    ----------
    cell : mapping
        A cell in nbformat 4, with its outputs.
    """
    text = ""
    for output in cell.get("outputs", []):
        # On a busy machine one sentence may come in two pieces.
        if output["output_type"] == "stream":
            text += output["text"]
        elif output["output_type"] == "error":
            text = "\n".join([text.rstrip("\n"), *output["traceback"]]).lstrip("\n")
    return text.rstrip("\n")


def earned(outputs: Iterable[Mapping[str, Any]], of: float) -> float:
    """Return the points that a test gives, as nbgrader reads them from what it shows.

    It is what ``nbgrader.utils.determine_grade`` does. To import that takes a process several
    seconds of computing, and each that judges would have to.

    Parameters
    ----------
    outputs : iterable of mapping
        Of the cell, in nbformat 4.
    of : float
        Points that can be had.

    Returns
    -------
    float
        Nothing for an error or a warning. The value of the last line, if it is a number that can
        be points. Else all.

    Raises
    ------
    KeyError
        If the value has no text.
    ValueError
        If it is more than can be had.
    """
    for output in outputs:
        kind = output["output_type"]
        if kind == "error" or (kind == "stream" and output["name"] == "stderr"):
            return 0.0
        if kind == "execute_result":
            return _as_points(output["data"]["text/plain"], of)
    return of


def _as_points(text: str, of: float) -> float:
    if not text:
        raise KeyError("text/plain")
    try:
        given = float(text)
    except ValueError:
        return of
    if given > of:
        raise ValueError(f"{given:g} points, of {of:g}")
    return given if given >= 0 else of
