"""A first look at any report: what each column holds, and what to look at before counting."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from medoffice.operations.cleaning.amounts import read_amount
from medoffice.operations.cleaning.dates import NO_SUCH_DAY, NOT_A_DATE, read_date
from medoffice.operations.cleaning.reports import Report
from medoffice.operations.cleaning.times import read_time

DATES, TIMES, AMOUNTS, WORDS, TEXT, NOTHING = (
    "dates",
    "times of day",
    "amounts",
    "words",
    "text or codes",
    "nothing",
)
MOST_WORDS = 40
"""A column with more different values than this is text and not a list of words."""

SURE = 0.6
"""Share of the filled cells that must be of a kind, to call a column that."""


@dataclass(frozen=True)
class ColumnCheck:
    """What a column holds.

    Parameters
    ----------
    name, kind : str
        Its name, and one of the kinds above.
    filled, empty : int
        Cells with and without anything in them.
    remarks : tuple of str
        What to look at, one sentence each.
    """

    name: str
    kind: str
    filled: int
    empty: int
    remarks: tuple[str, ...]


@dataclass(frozen=True)
class Checkup:
    """What a report holds.

    Parameters
    ----------
    columns : tuple of ColumnCheck
        In the order of the report.
    records : int
        Lines of the table.
    other_lines : int
        Titles, totals and the like.
    repeated : tuple of int
        Numbers of the lines that say the same as a line before.
    """

    columns: tuple[ColumnCheck, ...]
    records: int
    other_lines: int
    repeated: tuple[int, ...]


def look_over(report: Report, today: date) -> Checkup:
    """Look a report over.

    Parameters
    ----------
    report : Report
        From :func:`medoffice.operations.cleaning.reports.take_apart`.
    today : datetime.date
        Days more than two years after it are pointed out.
    """
    seen, repeated = set(), []
    for record in report.records:
        cells = tuple(record.cells.values())
        if cells in seen:
            repeated.append(record.line)
        seen.add(cells)
    return Checkup(
        columns=tuple(_column(name, report.values(name), today) for name in report.columns),
        records=len(report.records),
        other_lines=len(report.remarks),
        repeated=tuple(repeated),
    )


def _column(name: str, cells: Sequence[str], today: date) -> ColumnCheck:
    filled = [cell for cell in cells if cell.strip()]
    kind = _kind(filled)
    remarks = {
        DATES: lambda: _about_dates(filled, today),
        TIMES: lambda: _about_times(filled),
        AMOUNTS: lambda: _about_amounts(filled),
        WORDS: lambda: _about_words(filled),
    }.get(kind, list)()
    return ColumnCheck(name, kind, len(filled), len(cells) - len(filled), tuple(remarks))


def _kind(filled: Sequence[str]) -> str:
    if not filled:
        return NOTHING

    def mostly(is_one: Sequence[bool]) -> bool:
        return sum(is_one) >= SURE * len(filled)

    if mostly([bool(read_date(cell).style) for cell in filled]):
        return DATES
    if mostly([":" in cell and read_time(cell).minutes is not None for cell in filled]):
        return TIMES
    if mostly([_is_money(cell) for cell in filled]):
        return AMOUNTS
    different = len({_letters(cell) for cell in filled})
    return WORDS if different <= min(MOST_WORDS, len(filled) / 2) else TEXT


def _is_money(cell: str) -> bool:
    try:
        read_amount(cell)
    except ValueError:
        return False
    return "." in cell or "$" in cell


def _about_dates(filled: Sequence[str], today: date) -> list[str]:
    read = [read_date(cell) for cell in filled]
    remarks = []
    formats = Counter(one.style for one in read if one.style)
    if len(formats) > 1:
        told = ", ".join(f"{times:,} like {style}" for style, times in formats.most_common())
        remarks.append(f"Several formats: {told}.")
    for problem, words in ((NO_SUCH_DAY, "Days that do not exist"), (NOT_A_DATE, "No dates")):
        wrong = [cell for cell, one in zip(filled, read, strict=True) if one.problem == problem]
        remarks += _some(words, wrong)
    latest = today.replace(year=today.year + 2, day=min(today.day, 28))
    days = [one.value for one in read if one.value]
    if days:
        remarks.append(f"From {_us(min(days))} to {_us(max(days))}.")
    late = [_us(day) for day in days if day > latest]
    return remarks + _some("More than two years ahead", late)


def _some(what: str, cells: Sequence[str]) -> list[str]:
    """Say how many cells are so, with an example; nothing if none is."""
    return [f"{what}: {len(cells):,}, such as “{cells[0]}”."] if cells else []


def _us(day: date) -> str:
    return f"{day:%m/%d/%Y}"


def _about_times(filled: Sequence[str]) -> list[str]:
    read = [read_time(cell) for cell in filled]
    unsure = [cell for cell, one in zip(filled, read, strict=True) if not one.sure]
    wrong = [cell for cell, one in zip(filled, read, strict=True) if one.minutes is None]
    return _some("Without AM or PM", unsure) + _some("No times of day", wrong)


def _about_amounts(filled: Sequence[str]) -> list[str]:
    cents, below, wrong = [], [], []
    for cell in filled:
        try:
            cents.append(read_amount(cell))
        except ValueError:
            wrong.append(cell)
            continue
        if cents[-1] < 0:
            below.append(cell)
    total = f"They add up to ${sum(cents) / 100:,.2f}."
    return [total, *_some("Below zero", below), *_some("No amounts, and not added", wrong)]


def _about_words(filled: Sequence[str]) -> list[str]:
    """Point out words that differ in nothing but capitals, blanks and signs."""
    alike: dict[str, Counter[str]] = {}
    for cell in filled:
        alike.setdefault(_letters(cell), Counter())[cell] += 1
    remarks = [f"{len(set(filled)):,} different words."]
    for spellings in alike.values():
        if len(spellings) > 1:
            told = ", ".join(f"“{word}” ({times:,})" for word, times in spellings.most_common())
            remarks.append(f"The same word? {told}.")
    return remarks


def _letters(cell: str) -> str:
    """Return the letters and digits of a cell, all small."""
    return "".join(filter(str.isalnum, cell.casefold()))
