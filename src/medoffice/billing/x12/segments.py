"""The smallest parts of an X12 file: a segment, and what is wrong with one.

These take the standard library alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation

LONGEST_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Segment:
    """One segment of a file.

    Parameters
    ----------
    number : int
        Its place in the file; the first one, ISA, is 1.
    name : str
        What kind it is, such as ``"CLP"``.
    elements : tuple of str
        What follows the name, in order.
    component : str
        The sign between the parts of an element.
    """

    number: int
    name: str
    elements: tuple[str, ...]
    component: str = ":"

    @classmethod
    def parse(cls, text: str, number: int = 1) -> Segment:
        """Take a segment apart that is written with the usual signs, ``*`` and ``:``."""
        name, *elements = text.strip().rstrip("~").split("*")
        return cls(number, name, tuple(elements))

    def get(self, place: int, part: int | None = None) -> str:
        """Give an element, or a part of it; an empty text where there is none.

        Parameters
        ----------
        place : int
            1 for the first element after the name.
        part : int, optional
            1 for the first part.
        """
        element = self.elements[place - 1] if 0 < place <= len(self.elements) else ""
        if part is None:
            return element
        parts = element.split(self.component)
        return parts[part - 1] if part <= len(parts) else ""

    def text(self, element: str = "*") -> str:
        """Write the segment as it stands in a file, without its end sign."""
        return element.join((self.name, *self.elements))

    def amount(self, place: int) -> int:
        """Give an element that is an amount of money, in cents; an empty one is 0.

        Raises
        ------
        ValueError
            If it is no amount in dollars and cents.
        """
        found = self.get(place)
        try:
            cents = Decimal(found or "0") * 100
        except InvalidOperation:
            cents = Decimal("NaN")
        if not cents.is_finite() or cents != cents.to_integral_value():
            raise ValueError(
                f"{self.name}{place:02} is {found!r}; an amount in dollars and cents expected"
            )
        return int(cents)

    def day(self, place: int) -> date | None:
        """Give an element that is a date; None if it is empty. Of a span, the first day.

        Raises
        ------
        ValueError
            If it is no date.
        """
        found = self.get(place)
        if not found:
            return None
        try:
            return datetime.strptime(found.partition("-")[0], "%Y%m%d").date()
        except ValueError:
            raise ValueError(
                f"{self.name}{place:02} is {found!r}; a date such as 20251031 expected"
            ) from None


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a segment, and what became of it.

    ``number`` is its place in the file; 0 is the file as a whole.
    """

    number: int
    segment: str
    problem: str

    @classmethod
    def at(cls, segment: Segment, problem: str) -> Fault:
        """Note what is wrong with a segment."""
        return cls(segment.number, segment.text(), problem)

    def __str__(self) -> str:
        """Say it in a sentence that names the segment."""
        if not self.number:
            return self.problem
        shown = self.segment
        if len(shown) > LONGEST_SHOWN:
            shown = f"{shown[: LONGEST_SHOWN - 1]}…"
        return f"Segment {self.number} ({shown}): {self.problem}"
