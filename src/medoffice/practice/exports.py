"""Reading an appointment report that a reader exported from his or her own system.

A report is a text file with a line for each appointment. Systems differ in everything else:
the alphabet of the file, what stands between the columns, their names, how a date is written
and which word means that a patient did not come. What can be recognized is proposed, and the
reader may choose otherwise. A file is read whole or not at all.
"""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil

LARGEST = 8_000_000
"""Bytes: a year or two of a small practice. Jupyter drops the connection to its page when one
message of the page, such as a file, is above 10 million."""

COMPLETED, NO_SHOW, LEFT_OUT = "completed", "no-show", "left out"

_SAVE_AS = "Open it in Excel and save it with File > Save As, file type CSV UTF-8."
_EXPORT = "Export the report again as CSV, from your own system, and choose that file."
_OTHER_FILES = (
    (b"PK\x03\x04", "an Excel workbook or another zipped file", _SAVE_AS),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Excel workbook", _SAVE_AS),
    (b"%PDF", "a PDF", _EXPORT),
    (b"\x89PNG", "a picture", _EXPORT),
    (b"\xff\xd8\xff", "a picture", _EXPORT),
    (b"GIF8", "a picture", _EXPORT),
    (b"{\\rtf", "a text document", _EXPORT),
    (b"\x1f\x8b", "a compressed file", _EXPORT),
)
_OTHER_TEXTS = (
    ("<", "a web page or another marked-up text", _SAVE_AS),
    ("{", "a JSON file", _EXPORT),
    ("[{", "a JSON file", _EXPORT),
)

_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_SEPARATORS = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars"}


class ExportError(ValueError):
    """The file or the reader's choices cannot be used; the message says why, in one sentence."""


@dataclass(frozen=True)
class Export:
    """A report as it stands in the file.

    Parameters
    ----------
    columns : tuple of str
        The names in the first line.
    rows : tuple of tuple of str
        The lines below, one value for each column.
    lines : tuple of int
        The line of the file each row begins on, to find it again.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    lines: tuple[int, ...]

    def values(self, column: str) -> list[str]:
        """Return the values of a column.

        Raises
        ------
        ExportError
            If there is no such column; the message lists those there are.
        """
        if column not in self.columns:
            raise ExportError(
                f"There is no column “{column}”. The columns of the file are: "
                f"{', '.join(self.columns)}."
            )
        at = self.columns.index(column)
        return [row[at] for row in self.rows]

    def words(self, column: str) -> Counter[str]:
        """Return the different values of a column, such as the words for a visit's outcome."""
        return Counter(self.values(column))


def read(content: bytes) -> Export:
    """Read a report.

    Parameters
    ----------
    content : bytes
        The file: text in UTF-8 (with or without a byte-order mark), UTF-16 as Excel's
        "Unicode Text", or Windows-1252; columns separated by commas, semicolons, tabs or bars.

    Returns
    -------
    Export

    Raises
    ------
    ExportError
        If the file is empty, too large, not such a text, or not a table.
    """
    return _table(text_of(content))


def text_of(content: bytes) -> str:
    """Return the text of a report's file.

    Parameters
    ----------
    content : bytes
        As for :func:`read`.

    Raises
    ------
    ExportError
        If the file is empty, too large, or no text.
    """
    if len(content) > LARGEST:
        raise ExportError(
            f"The file has {ceil(len(content) / 1e5) / 10:g} MB, and this lab reads up to "
            f"{LARGEST / 1e6:g} MB: export fewer months or fewer columns."
        )
    for mark, what, instead in _OTHER_FILES:
        if content.startswith(mark):
            raise ExportError(f"This is {what}, not a CSV file. {instead}")
    text = _decoded(content)
    if not text.strip():
        raise ExportError("The file is empty: export the report again and choose that file.")
    for mark, what, instead in _OTHER_TEXTS:
        if text.lstrip().startswith(mark):
            raise ExportError(f"This is {what}, not a CSV file. {instead}")
    return text


def _decoded(content: bytes) -> str:
    utf16 = content.startswith(_UTF16_MARKS)
    for encoding in ("utf-16",) if utf16 else ("utf-8-sig", "cp1252"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise ExportError(f"This is not a text file. {_SAVE_AS}")


def _table(text: str) -> Export:
    header = next(line for line in text.splitlines() if line.strip())
    separator = max(_SEPARATORS, key=header.count)
    if separator not in header:
        raise ExportError(
            f"The first line holds one column only, “{_short(header)}”: expected the names of the "
            "columns, separated by commas, semicolons or tabs."
        )
    lines = _lines(text, separator)
    _, names = next(lines, (1, [""]))
    columns = tuple(name.strip() for name in names)
    _check_header(columns)
    rows, starts = [], []
    for line, values in lines:
        # Reports often end their lines with a separator; what it opens is an empty column.
        while len(values) > len(columns) and not values[-1].strip():
            values.pop()
        if len(values) != len(columns):
            raise ExportError(
                f"Line {line} has {len(values)} values, and the first line has {len(columns)} "
                f"names of columns, separated by {_SEPARATORS[separator]}: expected as many."
            )
        rows.append(tuple(value.strip() for value in values))
        starts.append(line)
    if not rows:
        raise ExportError(
            "The file holds the names of the columns and nothing below them: choose a longer "
            "period for the report."
        )
    return Export(columns, tuple(rows), tuple(starts))


def _lines(text: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the lines that hold anything, each with its number in the file."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    start = 1
    try:
        for values in reader:
            if any(value.strip() for value in values):
                yield start, values
            start = reader.line_num + 1
    except csv.Error:
        raise ExportError(
            f"The file is damaged at line {start} or below: a quotation mark is missing, or one "
            "too many."
        ) from None


def _check_header(columns: tuple[str, ...]) -> None:
    values = [name for name in columns if _date(name)]
    if values:
        raise ExportError(
            f"The first line holds a date, “{_short(values[0])}”: expected the names of the "
            "columns there. Export the report with its headings, or type them in."
        )
    unnamed = [at for at, name in enumerate(columns, start=1) if not name]
    if unnamed:
        raise ExportError(
            f"Column {unnamed[0]} has no name in the first line: expected the names of the columns "
            "there, and nothing above them."
        )
    twice = [name for name, number in Counter(columns).items() if number > 1]
    if twice:
        raise ExportError(
            f"Two columns are called “{_short(twice[0])}”: rename one of them in the first line."
        )


def _short(value: str, longest: int = 40) -> str:
    return value if len(value) <= longest else f"{value[:longest]}…"


@dataclass(frozen=True)
class Choices:
    """Which column holds what, and what the words for the outcome mean.

    Parameters
    ----------
    visit_date, booked_on, status : str
        Names of columns.
    meanings : mapping of str to str
        For each word in the status column, ``"completed"``, ``"no-show"`` or ``"left out"``.
    """

    visit_date: str
    booked_on: str
    status: str
    meanings: Mapping[str, str]


_NAMES = {
    "visit_date": ("visit date", "appointment date", "appt date", "date of service", "service date",
                   "scheduled for", "visit", "date"),
    "booked_on": ("booked on", "booked", "date booked", "created on", "created", "date made",
                  "scheduled on", "made on", "entry date", "entered"),
    "status": ("status", "appointment status", "appt status", "outcome", "visit status"),
}  # fmt: skip
# Parts of words; with a blank at both ends, whole words.
_COMPLETED_WORDS = ("complet", " comp ", "arriv", "check", "seen", "kept", "fulfil", "show")
_NO_SHOW_WORDS = ("no show", "noshow", " n s ", " ns ", "did not", " dna ", "missed", "failed")
_LEFT_OUT_WORDS = (
    "cancel", "cxl", "resched", "bump", "delet", "pending", "schedul", "incomplet",
    "provider out", "not ",
)  # fmt: skip


def propose_columns(columns: Sequence[str]) -> dict[str, str | None]:
    """Guess which columns hold the date of the visit, the date of booking and the outcome.

    Parameters
    ----------
    columns : sequence of str
        The names in the file.

    Returns
    -------
    dict
        ``visit_date``, ``booked_on`` and ``status``, each a name or None.
    """
    return match_columns(columns, _NAMES)


def match_columns(
    columns: Sequence[str], names: Mapping[str, Sequence[str]]
) -> dict[str, str | None]:
    """Find for each role the column that bears the likeliest of its names, each column once.

    Parameters
    ----------
    columns : sequence of str
        The names in the file.
    names : mapping of str to sequence of str
        For each role the names it may bear, in plain words, the likeliest first.

    Returns
    -------
    dict
        For each role a name in the file, or None.
    """
    plain = {name: plain_words(name) for name in columns}
    found: dict[str, str | None] = {}
    for role, likely in names.items():
        ranked = [
            (likely.index(words), at, name)
            for at, (name, words) in enumerate(plain.items())
            if words in likely and name not in found.values()
        ]
        found[role] = min(ranked)[2] if ranked else None
    return found


def require_columns(columns: Mapping[str, str | None], needed: Mapping[str, str]) -> None:
    """Refuse a choice of columns that lacks one, or names one twice.

    Parameters
    ----------
    columns : mapping of str to str or None
        For each role the column chosen, or None.
    needed : mapping of str to str
        The roles that must have a column, each with what it holds, such as "the amount".

    Raises
    ------
    ExportError
        If a needed column is not chosen, or one is chosen twice; the message says which.
    """
    missing = [words for role, words in needed.items() if not columns.get(role)]
    if missing:
        raise ExportError(f"Choose the column for {' and '.join(missing)}.")
    chosen = [column for column in columns.values() if column]
    twice = next((column for column in chosen if chosen.count(column) > 1), None)
    if twice:
        raise ExportError(f"“{twice}” is chosen twice: choose a different column for each.")


def propose_meaning(word: str) -> str:
    """Guess what a word for the outcome of an appointment means.

    Parameters
    ----------
    word : str
        As in the file, such as ``No Show`` or ``CHECKED OUT``.

    Returns
    -------
    str
        ``"completed"``, ``"no-show"`` or ``"left out"``; a word not known is left out.
    """
    plain = f" {plain_words(word)} "
    for words, meaning in (
        (_NO_SHOW_WORDS, NO_SHOW),
        (_LEFT_OUT_WORDS, LEFT_OUT),
        (_COMPLETED_WORDS, COMPLETED),
    ):
        if any(part in plain for part in words):
            return meaning
    return LEFT_OUT


def plain_words(name: str) -> str:
    """Return a name in lower case, its words apart and nothing between them but blanks."""
    spaced = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name)
    return " ".join(re.findall(r"[a-z0-9]+", spaced.lower()))


@dataclass(frozen=True)
class Visit:
    """An appointment that was expected to take place.

    Parameters
    ----------
    lead_days : int
        Calendar days from booking to visit.
    no_show : bool
        Whether the patient failed to come.
    """

    lead_days: int
    no_show: bool


def expected_visits(export: Export, choices: Choices) -> list[Visit]:
    """Return the visits that were expected: completed ones and no-shows.

    Parameters
    ----------
    export : Export
        From :func:`read`.
    choices : Choices
        What the reader chose.

    Returns
    -------
    list of Visit

    Raises
    ------
    ExportError
        If a column is missing or chosen twice, if dates cannot be read or the booking lies
        after the visit (with line, value, and how many there are), or if nothing is left.
    """
    chosen = (choices.visit_date, choices.booked_on, choices.status)
    if len(set(chosen)) < len(chosen):
        raise ExportError("One column is chosen twice: choose a different one for each.")
    status = export.values(choices.status)
    expected = [
        at
        for at, word in enumerate(status)
        if choices.meanings.get(word, LEFT_OUT) in (COMPLETED, NO_SHOW)
    ]
    if not expected:
        raise ExportError(
            "No appointment is completed or a no-show: say below what the words in "
            f"“{choices.status}” mean."
        )
    lines = [export.lines[at] for at in expected]
    days = {}
    for column in (choices.visit_date, choices.booked_on):
        values = export.values(column)
        days[column] = _dates([values[at] for at in expected], lines, column)
    visits, after = [], []
    for at, line, visit, booked in zip(
        expected, lines, days[choices.visit_date], days[choices.booked_on], strict=True
    ):
        if booked > visit:
            after.append((line, booked, visit))
        meaning = choices.meanings[status[at]]
        visits.append(Visit((visit - booked).days, meaning == NO_SHOW))
    if after:
        line, booked, visit = after[0]
        raise ExportError(
            f"Line {line} was booked on {booked} for {visit}, which is before: expected the "
            f"booking first ({_how_many(len(after), len(visits))}). Are the two date columns "
            "the other way round?"
        )
    return visits


_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?", re.ASCII)
_US = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4}|\d{2})(?: .*)?", re.ASCII)


def _dates(values: Sequence[str], lines: Sequence[int], column: str) -> list[date]:
    dates, wrong = [], []
    for value, line in zip(values, lines, strict=True):
        day = _date(value)
        if day is None:
            wrong.append((line, value))
        else:
            dates.append(day)
    if wrong:
        line, value = wrong[0]
        raise ExportError(
            f"Line {line}, column “{column}”, holds “{_short(value)}”: expected a US date such as "
            f"03/28/2025 or 2025-03-28 ({_how_many(len(wrong), len(values))})."
        )
    return dates


def _date(value: str) -> date | None:
    """Read a US or ISO date, with or without a time after it."""
    if found := _ISO.fullmatch(value):
        year, month, day = map(int, found.groups())
    elif found := _US.fullmatch(value):
        month, day, year = map(int, found.groups())
        year += 2000 if year < 100 else 0
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _how_many(wrong: int, of: int) -> str:
    return f"{wrong:,} of {of:,} lines are like this"
