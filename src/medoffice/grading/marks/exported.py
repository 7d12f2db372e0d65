"""A file to give to a learning management system, and what to know about it."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Exported:
    """A file of marks.

    Parameters
    ----------
    content : bytes
        The file's content.
    marks : int
        How many marks are in it.
    notes : list of str
        What the instructor should know before uploading it, in whole sentences.
    left_out : int, default 0
        How many marks are not in it because it is not known who the student is in that system.
    """

    content: bytes
    marks: int
    notes: list[str] = field(default_factory=list)
    left_out: int = 0


def figure(points: float) -> str:
    """Return points as an importer reads them: two decimals at most, with a point."""
    return f"{round(points, 2):g}"


def and_others(names: list[str], most: int = 5) -> str:
    """Name some, and say how many more there are."""
    more = len(names) - most
    return ", ".join(names[:most]) + (f" and {more} more" if more > 0 else "")
