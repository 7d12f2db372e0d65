"""What a command tells at its end: lines that an instructor can act on."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterable, Mapping, Sequence

from medoffice.grading.class_list import Student
from medoffice.grading.intake.deadline import Deadline
from medoffice.grading.intake.record import Outcome, Standing

INCOMPLETE = 3
"""Exit code where the command did its work, and somebody's submission still needs the instructor.

0 is success, 1 that nothing was done, 2 that the command line could not be read.
"""

SHOWN = 40
"""How many lines a section has at most; the rest is counted."""


class Summary:
    """Lines to be printed, in sections with a heading."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def say(self, text: str) -> None:
        """Add a paragraph."""
        self.lines += ["", *_wrapped(text)] if self.lines else _wrapped(text)

    def section(self, heading: str, entries: Iterable[str], where: str = "") -> None:
        """Add a section, unless it is empty.

        Parameters
        ----------
        heading : str
            What the entries have in common. Their number is put behind it.
        entries : iterable of str
            One for each student or thing.
        where : str, optional
            Where those can be found that are too many to show.
        """
        entries = list(entries)
        if not entries:
            return
        self.lines += ["", f"{heading} ({len(entries)}):"]
        for entry in entries[:SHOWN]:
            self.lines += _wrapped(entry, "  - ", "    ")
        if len(entries) > SHOWN:
            self.lines.append(f"  and {len(entries) - SHOWN} more{where}")

    def table(self, heading: str, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
        """Add a table whose first column is text and whose others are figures."""
        rows = list(rows)
        if not rows:
            return
        widths = [max(len(str(row[n])) for row in (columns, *rows)) for n in range(len(columns))]
        self.lines += ["", f"{heading}:"]
        for row in (columns, *rows):
            first, *others = zip(row, widths, strict=True)
            cells = [first[0].ljust(first[1]), *(text.rjust(width) for text, width in others)]
            self.lines.append("  " + "  ".join(cells).rstrip())

    def next(self, command: str, why: str) -> None:
        """Say what to do next."""
        self.lines += ["", f"Next, {why}:", f"  {command}"]

    def print(self) -> None:
        """Print it all."""
        print("\n".join(self.lines))


def of_intake(summary: Summary, standings: Sequence[Standing], names: Mapping[str, str]) -> None:
    """Add what an instructor has to know of what arrived: refused, repaired, flagged, late.

    Parameters
    ----------
    summary : Summary
        What is printed.
    standings : sequence of Standing
        Where each student stands.
    names : mapping of str to str
        How to call a student, by id.
    """

    def called(one: Standing) -> str:
        return names.get(one.student, one.student)

    refused = [one for one in standings if one.counts is None]
    summary.section(
        "Refused, not graded: write to these students",
        (f"{called(one)}: {_joined(_of(one, Outcome.REFUSED))}" for one in refused),
    )
    kept = [one for one in standings if one.counts]
    summary.section(
        "Flagged: look at these yourself",
        (f"{called(one)}: {_joined(one.flags)}" for one in kept if one.flags),
    )
    summary.section(
        "Repaired, graded like the others",
        (
            f"{called(one)}: {_joined(repairs)}"
            for one in kept
            if (repairs := _of(one, Outcome.REPAIRED, flagged=False))
        ),
    )
    for kind, heading in (
        ("late", "Late"),
        ("late-or-not", "Late or not: look where it was handed in"),
        ("repeated", "Handed in more than once"),
    ):
        summary.section(
            heading,
            (
                f"{called(one)}: {found.for_instructor.removeprefix('Late: ')}"
                for one in kept
                for found in one.told
                if found.kind == kind
            ),
        )


def of_absence(
    summary: Summary, students: Sequence[Student], there: Iterable[str], deadline: Deadline
) -> None:
    """Add who of a class has not handed in: who is missing, and who was given more time.

    Parameters
    ----------
    summary : Summary
        What is printed.
    students : sequence of Student
        The class.
    there : iterable of str
        Who has handed in, by id.
    deadline : Deadline
        When it is due.
    """
    there = set(there)
    absent = [one for one in students if one.id not in there]
    awaited = [one for one in absent if deadline.has_time(one.id)]

    def named(one: Student) -> str:
        until = deadline.agreed.get(one.id)
        if until is None:
            return called(one)
        return f"{called(one)}: {'' if one in awaited else 'had '}until {until:%Y-%m-%d %H:%M} UTC"

    summary.section("Missing", (named(one) for one in absent if one not in awaited))
    summary.section("Not handed in yet, and still have time", map(named, awaited))


def called(student: Student) -> str:
    """Return how to call a student: the name and the id."""
    return student.id if student.name == student.id else f"{student.name} ({student.id})"


def counted(number: int, thing: str) -> str:
    """Return a number with the thing it counts, in the plural where there are several."""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def _of(standing: Standing, outcome: Outcome, flagged: bool | None = None) -> list[str]:
    return [
        found.for_instructor
        for found in standing.told
        if found.outcome is outcome and flagged in (None, found.is_flagged)
    ]


def _joined(sentences: Iterable[str]) -> str:
    return " ".join(sentences)


def _wrapped(text: str, first: str = "", later: str = "") -> list[str]:
    width = min(max(shutil.get_terminal_size((100, 24)).columns, 60), 120)
    return textwrap.wrap(
        text, width, initial_indent=first, subsequent_indent=later, break_long_words=False,
        break_on_hyphens=False,
    )  # fmt: skip
