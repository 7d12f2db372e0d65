"""The log of waived laboratory tests, checked against the instructions of their makers.

42 CFR 493.15 and 493.35. How often controls run, and in which range they must lie, stands in the
maker's instructions of each test: so they are given to the check, not known by it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Every(StrEnum):
    """When the maker asks for controls."""

    DAY = "each day of use"
    LOT = "each new lot"


@dataclass(frozen=True)
class Instructions:
    """What the maker's instructions of a test say.

    Parameters
    ----------
    controls : Every
        When controls run.
    coldest, warmest : float
        Degrees Celsius between which the test works and is stored.

    Raises
    ------
    ValueError
        If the coldest is warmer than the warmest.
    """

    controls: Every
    coldest: float
    warmest: float

    def __post_init__(self) -> None:
        """Refuse a range that is none."""
        if self.coldest > self.warmest:
            raise ValueError(f"coldest is {self.coldest}: expected at most {self.warmest}")


class Control(StrEnum):
    """How the controls came out."""

    PASSED = "passed"
    FAILED = "failed"
    NOT_RUN = "not run"


@dataclass(frozen=True)
class Line:
    """One line of the log: one test, one day, one lot.

    Parameters
    ----------
    day : datetime.date
        The day.
    test, lot : str
        The test and its lot.
    expires : datetime.date
        The last day of the lot.
    degrees : float or None
        The temperature that was read, Celsius; None if nobody read it.
    control : Control
        How the controls came out.
    patients : int
        Results given to patients after that.
    operator : str
        Who did it.

    Raises
    ------
    ValueError
        If the number of patients is below 0.
    """

    day: date
    test: str
    lot: str
    expires: date
    degrees: float | None
    control: Control
    patients: int
    operator: str

    def __post_init__(self) -> None:
        """Refuse a count below nothing."""
        if self.patients < 0:
            raise ValueError(f"{self.day}, {self.test}: patients is {self.patients}, expected 0 up")


class Fault(StrEnum):
    """What a line shows; the first three touch a patient's result, if there was one."""

    FAILED = "results given after controls failed"
    NO_CONTROL = "no control where the maker asks for one"
    EXPIRED = "lot out of date"
    TEMPERATURE = "temperature outside the range"
    NOT_READ = "temperature not read"
    NOT_SIGNED_OFF = "operator not signed off for the test"


@dataclass(frozen=True)
class Finding:
    """What is wrong with a line.

    Parameters
    ----------
    line : Line
        The line.
    faults : tuple of Fault
        What is wrong.
    """

    line: Line
    faults: tuple[Fault, ...]

    @property
    def to_review(self) -> int:
        """Results a clinician should look at again: those a fault of the test itself touches."""
        of_paper = {Fault.NOT_READ, Fault.NOT_SIGNED_OFF}
        return self.line.patients if set(self.faults) - of_paper else 0


def check(
    lines: Iterable[Line],
    instructions: Mapping[str, Instructions],
    signed_off: Mapping[str, Collection[str]],
) -> tuple[Finding, ...]:
    """Return the lines of a log with something wrong.

    Parameters
    ----------
    lines : iterable of Line
        The log; sorted here by day.
    instructions : mapping of str to Instructions
        By test.
    signed_off : mapping of str to collection of str
        Who may do each test. A training of the practice's own, not of the law.

    Returns
    -------
    tuple of Finding
        In the order of the days.

    Raises
    ------
    ValueError
        If a test has no instructions.
    """
    passed: set[tuple[str, str]] = set()
    found = []
    for line in sorted(lines, key=lambda line: line.day):
        if line.test not in instructions:
            raise ValueError(
                f"{line.day}: no instructions for {line.test!r}; there are "
                + ", ".join(map(repr, instructions))
            )
        maker = instructions[line.test]
        lot = line.test, line.lot
        faults = _faults(line, maker, lot in passed, signed_off.get(line.test, ()))
        if line.control == Control.PASSED:
            passed.add(lot)
        elif line.control == Control.FAILED:
            passed.discard(lot)
        if faults:
            found.append(Finding(line, faults))
    return tuple(found)


def _faults(
    line: Line, maker: Instructions, lot_passed: bool, may: Collection[str]
) -> tuple[Fault, ...]:
    due = maker.controls == Every.DAY or not lot_passed
    holds = {
        Fault.FAILED: line.control == Control.FAILED and line.patients > 0,
        Fault.NO_CONTROL: line.control == Control.NOT_RUN and due and line.patients > 0,
        Fault.EXPIRED: line.day > line.expires,
        Fault.TEMPERATURE: line.degrees is not None
        and not maker.coldest <= line.degrees <= maker.warmest,
        Fault.NOT_READ: line.degrees is None,
        Fault.NOT_SIGNED_OFF: line.operator not in may,
    }
    return tuple(fault for fault, is_so in holds.items() if is_so)
