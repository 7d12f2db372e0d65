"""Notes of the reader's own, looked through for abbreviations that are not to be written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from medoffice.operations.terminology.plain_notes import LONGEST_TEXT, Found, rewritten, to_rewrite
from medoffice.practice.exports import Export, ExportError, match_columns, require_columns

NOTE, WRITER = "note", "writer"
NEEDED = {NOTE: "the words of the note"}
EVERYBODY = "everybody"
_NAMES = {
    NOTE: ("note", "notes", "text", "note text", "words", "order", "sig", "directions", "comment"),
    WRITER: ("writer", "author", "by", "entered by", "user", "written by", "provider", "who"),
}


def propose(columns: Sequence[str]) -> dict[str, str | None]:
    """Guess which column holds the note and which its writer.

    Parameters
    ----------
    columns : sequence of str
        The names in the file.

    Returns
    -------
    dict
        ``note`` and ``writer``, each a name in the file or None.
    """
    return match_columns(columns, _NAMES)


@dataclass(frozen=True, slots=True)
class Marked:
    """A note that holds what is not to be written.

    Parameters
    ----------
    line : int
        Line of the file.
    writer : str
        Who wrote it.
    found : tuple of Found
        What is not to be written.
    better : str
        The note with words in its place.
    """

    line: int
    writer: str
    found: tuple[Found, ...]
    better: str


@dataclass(frozen=True, slots=True)
class ReportedNotes:
    """What some notes hold.

    Parameters
    ----------
    notes : Counter of str
        How many notes each writer wrote.
    marked : tuple of Marked
        Those to write otherwise, in the order of the file.
    """

    notes: Counter[str]
    marked: tuple[Marked, ...]

    @property
    def by_writer(self) -> Counter[str]:
        """How many notes of each writer are marked."""
        return Counter(one.writer for one in self.marked)

    @property
    def by_abbreviation(self) -> Counter[str]:
        """How often each abbreviation stands in them."""
        return Counter(found.entry.part for one in self.marked for found in one.found)

    def share(self, writer: str) -> float:
        """Return the share of a writer's notes that are marked."""
        return self.by_writer[writer] / self.notes[writer]


def reported_notes(export: Export, columns: Mapping[str, str | None]) -> ReportedNotes:
    """Look through notes.

    Parameters
    ----------
    export : Export
        From :func:`medoffice.practice.exports.read`.
    columns : mapping of str to str or None
        As :func:`propose` gives them; the writer may be missing.

    Raises
    ------
    ExportError
        If the column of notes is missing, or a note is too long to be one.
    """
    require_columns(columns, NEEDED)
    held = {role: export.values(column) for role, column in columns.items() if column}
    notes: Counter[str] = Counter()
    marked = []
    for at, line in enumerate(export.lines):
        text = held[NOTE][at]
        if len(text) > LONGEST_TEXT:
            raise ExportError(
                f"Line {line}, column “{columns[NOTE]}”, has {len(text):,} letters: expected a "
                f"note of at most {LONGEST_TEXT:,}."
            )
        writer = (held[WRITER][at] if WRITER in held else "") or EVERYBODY
        notes[writer] += 1
        if found := to_rewrite(text):
            marked.append(Marked(line, writer, found, rewritten(text)))
    return ReportedNotes(notes, tuple(marked))
