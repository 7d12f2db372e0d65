"""One cell of a table: from text to a value, or to a message that says what is wrong."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from medoffice.practice.patterns import in_words


@dataclass(frozen=True)
class Fault:
    """A cell that cannot be right.

    ``row`` counts as a spreadsheet does: the header is row 1.
    """

    file: str
    row: int
    column: str
    value: str
    expected: str

    def __str__(self) -> str:
        """Say where the fault is, what stands there and what was expected."""
        return (
            f"{self.file}, row {self.row}, column {self.column}: found {self.value!r}; "
            f"expected {self.expected}"
        )


class BadCell(ValueError):  # noqa: N818
    """A table cannot be loaded because of one cell; ``fault`` says which."""

    def __init__(self, fault: Fault) -> None:
        """Keep the fault, and show it as the message."""
        super().__init__(str(fault))
        self.fault = fault


def _integer(text: str) -> int:
    if not re.fullmatch(r"-?[0-9]+", text):
        raise ValueError
    return int(text)


def _number(text: str) -> float:
    if not re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", text):
        raise ValueError
    return float(text)


def _boolean(text: str) -> bool:
    return {"true": True, "false": False}[text]


def _date(text: str) -> date:
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        raise ValueError
    return date.fromisoformat(text)


def _time(text: str) -> Any:
    if not re.fullmatch(r"[0-9]{2}:[0-9]{2}", text):
        raise ValueError
    return datetime.strptime(text, "%H:%M").time()


_TYPES: dict[str, tuple[Callable[[str], Any], str]] = {
    "string": (str, "text"),
    "integer": (_integer, "a whole number"),
    "number": (_number, "a number"),
    "boolean": (_boolean, "true or false"),
    "date": (_date, "a date like 2024-01-31"),
    "time": (_time, "a time of day like 08:30"),
}


def reader(field: dict[str, Any]) -> Callable[[str], Any]:
    """Make the function that reads the cells of one column.

    Parameters
    ----------
    field : dict
        The column's entry in a Frictionless Table Schema.

    Returns
    -------
    callable
        Takes the text of a cell and returns its value, None for an empty one. Raises a
        ValueError whose message says what was expected.
    """
    convert, wanted = _TYPES[field["type"]]
    limits = field.get("constraints", {})
    required, choices = limits.get("required", False), limits.get("enum")
    pattern = re.compile(limits["pattern"]) if "pattern" in limits else None
    lowest, highest = (
        None if bound not in limits else convert(str(limits[bound]))
        for bound in ("minimum", "maximum")
    )

    def read(text: str) -> Any:
        if text == "":
            if required:
                raise ValueError("a value, not an empty cell")
            return None
        if not text.isprintable():
            raise ValueError("printable text on one line, in UTF-8")
        if choices and text not in choices:
            raise ValueError(f"one of {', '.join(choices)}")
        if pattern and not pattern.fullmatch(text):
            raise ValueError(in_words(pattern.pattern))
        try:
            value = convert(text)
        except (ValueError, KeyError):
            raise ValueError(wanted) from None
        if lowest is not None and value < lowest:
            raise ValueError(f"{lowest} or more")
        if highest is not None and value > highest:
            raise ValueError(f"{highest} or less")
        return value

    return read
