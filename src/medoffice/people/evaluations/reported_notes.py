"""An evidence log of the reader's: of whom something was noted, when, and in which words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from medoffice.billing import report_cells
from medoffice.people.evaluations.review_draft import (
    CONCERN,
    SEVERAL,
    STRENGTH,
    Note,
    mostly_late,
    of_last_quarter,
)
from medoffice.people.evaluations.wording import PROTECTED, Remark, remarks
from medoffice.practice.exports import (
    Export,
    ExportError,
    match_columns,
    plain_words,
    require_columns,
)

DAY, PERSON, NOTED_AS, WORDS = "day", "person", "noted_as", "words"
NEEDED = {DAY: "the day", PERSON: "the person", WORDS: "what was seen"}
LEFT_OUT = ""
"""A word in the column of kinds that means neither a strength nor a concern."""
_NAMES = {
    DAY: ("day", "date", "noted on", "seen on", "event date", "date of note"),
    PERSON: ("who", "person", "employee", "name", "staff", "staff id", "employee name",
             "staff member"),
    NOTED_AS: ("kind", "type", "category", "strength or concern", "plus minus"),
    WORDS: ("what was seen", "what was seen what how often of how many", "note", "notes",
            "observation", "what happened", "description", "event", "comment", "evidence"),
}  # fmt: skip
_GOOD = ("strength", "good", "positive", "praise", "well", "plus", "kudos")
_BAD = ("concern", "bad", "negative", "improve", "change", "minus", "issue", "problem")


def propose(columns: Sequence[str]) -> dict[str, str | None]:
    """Guess which column holds the day, the person, the kind and the words of a note.

    Parameters
    ----------
    columns : sequence of str
        The names in the file.

    Returns
    -------
    dict
        ``day``, ``person``, ``noted_as`` and ``words``, each a name in the file or None.
    """
    return match_columns(columns, _NAMES)


def propose_kind(word: str) -> str:
    """Guess what a word of the column of kinds means: a strength, a concern, or neither."""
    plain = plain_words(word)
    for parts, kind in ((_GOOD, STRENGTH), (_BAD, CONCERN)):
        if any(part in plain for part in parts):
            return kind
    return LEFT_OUT


@dataclass(frozen=True)
class NotedPerson:
    """What was noted of one person.

    Parameters
    ----------
    name : str
        As in the file.
    notes : tuple of Note
        The first first.
    late : int
        How many are of the last quarter of the file's time.
    """

    name: str
    notes: tuple[Note, ...]
    late: int

    def of_kind(self, kind: str) -> int:
        """Return how many notes are of a kind."""
        return sum(note.kind == kind for note in self.notes)

    @property
    def look_at(self) -> str:
        """What is odd about the notes, in words; empty where nothing is."""
        number = len(self.notes)
        if number < SEVERAL:
            return "one note: who looked the rest of the time?"
        if mostly_late(number, self.late):
            return "mostly of late"
        if number == self.of_kind(STRENGTH):
            return "strengths only"
        return "concerns only" if number == self.of_kind(CONCERN) else ""


@dataclass(frozen=True)
class Marked:
    """Words of a note to look at again.

    Parameters
    ----------
    line : int
        Line of the file.
    person : str
        Whom the note is about.
    remark : Remark
        The words, and what to ask of them.
    """

    line: int
    person: str
    remark: Remark


@dataclass(frozen=True)
class ReportedNotes:
    """What an evidence log says.

    Parameters
    ----------
    first, last : datetime.date
        The days of its first and its last note.
    people : tuple of NotedPerson
        Those with the fewest notes first.
    marked : tuple of Marked
        Words to look at again: what the law may protect first.
    """

    first: date
    last: date
    people: tuple[NotedPerson, ...]
    marked: tuple[Marked, ...]


def reported_notes(
    export: Export, columns: Mapping[str, str | None], kinds: Mapping[str, str]
) -> ReportedNotes:
    """Read an evidence log.

    Parameters
    ----------
    export : Export
        From :func:`medoffice.practice.exports.read`.
    columns : mapping of str to str or None
        As :func:`propose` gives them; the kind may be missing.
    kinds : mapping of str to str
        What each word of the column of kinds means, as :func:`propose_kind` gives it.

    Returns
    -------
    ReportedNotes

    Raises
    ------
    ExportError
        If a column is missing or chosen twice, a day cannot be read, or a note names nobody or
        says nothing.
    """
    require_columns(columns, NEEDED)
    held = {role: export.values(column) for role, column in columns.items() if column}
    told: dict[str, list[Note]] = {}
    marked = []
    for at, line in enumerate(export.lines):
        for role in (PERSON, WORDS):
            if not held[role][at]:
                raise ExportError(
                    f"Line {line}, column “{columns[role]}”, is empty: expected {NEEDED[role]}."
                )
        person, words = held[PERSON][at], held[WORDS][at]
        kind = kinds.get(held[NOTED_AS][at], LEFT_OUT) if NOTED_AS in held else LEFT_OUT
        day = report_cells.day(held[DAY][at], line, columns[DAY])
        told.setdefault(person, []).append(Note(day, "", kind, words))
        # A note has its day in a column of its own, so that none need stand in its words.
        marked += [Marked(line, person, remark) for remark in remarks(words) if remark.words]
    days = [note.noted_on for notes in told.values() for note in notes]
    first, last = min(days), max(days)
    people = [
        NotedPerson(
            name,
            tuple(sorted(notes, key=lambda note: note.noted_on)),
            of_last_quarter(notes, first, last),
        )
        for name, notes in told.items()
    ]
    return ReportedNotes(
        first,
        last,
        tuple(sorted(people, key=lambda one: len(one.notes))),
        tuple(sorted(marked, key=lambda one: one.remark.kind != PROTECTED)),
    )
