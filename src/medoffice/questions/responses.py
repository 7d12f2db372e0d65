"""Read what students answered: a CSV file with a line for each answer.

Columns: ``student``, ``item`` (the id of a question) and ``answer``; others are not looked at. An
answer is the letter of an option; letters with commas where several are right (``A, C``) or for
an order (``B, A, D, C``, as the table of questions shows the steps); or a number. Empty is "left
blank". An item that a student has no line for was left blank, too.

The reports of Canvas and Moodle are read as well (:mod:`medoffice.questions.system_reports`).
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from medoffice.questions import system_reports
from medoffice.questions.exports.entries import LETTERS, Entry, figure
from medoffice.questions.scenarios import Choice, Number, Order

STUDENT, ITEM, ANSWER = COLUMNS = ("student", "item", "answer")
BLANK = ""
Answer = tuple[str, Entry, str]


class ResponseError(ValueError):
    """A file of answers cannot be read. The message names file, line, column and value."""


@dataclass(frozen=True, slots=True)
class Responses:
    """What a class answered.

    Parameters
    ----------
    items : tuple of Entry
        What was asked, in the order in which the file names it first.
    answers : mapping of str to mapping
        For each student the answer to each item, by its id, in one spelling; empty if left blank.
    """

    items: tuple[Entry, ...]
    answers: Mapping[str, Mapping[str, str]]


def read(file: Path, known: Sequence[Entry]) -> Responses:
    """Return what a file of answers holds.

    Parameters
    ----------
    file : pathlib.Path
        The CSV file, in UTF-8.
    known : sequence of Entry
        All that may have been asked.

    Raises
    ------
    ResponseError
        If the file cannot be read, lacks a column, or a line of it cannot be.
    """
    try:
        text = file.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise ResponseError(f"{file}: there is no such file") from None
    except (OSError, UnicodeDecodeError) as problem:
        raise ResponseError(f"{file}: expected a CSV file in UTF-8 ({problem})") from None
    lines = csv.DictReader(io.StringIO(text, newline=""), restval="")
    columns = [name.strip() for name in lines.fieldnames or ()]
    if system_reports.is_report(columns):
        given = _from_report(lines, known)
    else:
        lines.fieldnames = [name.lower() for name in columns]
        for name in COLUMNS:
            if name not in lines.fieldnames:
                found = ", ".join(columns) or "nothing"
                raise ResponseError(
                    f"{file}: line 1: expected the columns {', '.join(COLUMNS)}, or a report of "
                    f"Canvas or Moodle with the text of the questions; found {found}"
                )
        given = _from_lines(lines, {entry.id: entry for entry in known})
    items: dict[str, Entry] = {}
    answers: dict[str, dict[str, str]] = {}
    try:
        for student, entry, answer in given:
            items.setdefault(entry.id, entry)
            answers.setdefault(student, {})[entry.id] = answer
    except _RefusedError as problem:
        raise ResponseError(f"{file}: line {lines.line_num}: {problem}") from None
    if not answers:
        raise ResponseError(f"{file}: expected a line for each answer, found none")
    return Responses(
        tuple(items.values()),
        {
            student: {item: given.get(item, BLANK) for item in items}
            for student, given in answers.items()
        },
    )


class _RefusedError(ValueError):
    def __init__(self, column: str, value: str, expected: str) -> None:
        super().__init__(f"{column}: found {value!r}, expected {expected}")


def _from_lines(lines: csv.DictReader, known: Mapping[str, Entry]) -> Iterator[Answer]:
    """Give student, question and answer of each line."""
    seen = set()
    for row in lines:
        student, item, answer = (row[name].strip() for name in COLUMNS)
        if not (student or item or answer):
            continue
        if not student:
            raise _RefusedError(STUDENT, student, "a name or number")
        if item not in known:
            raise _RefusedError(ITEM, item, "the id of a question of the bank")
        if (student, item) in seen:
            raise _RefusedError(ITEM, item, f"one answer of {student} to it, this is the second")
        seen.add((student, item))
        try:
            yield student, known[item], spelled(known[item], answer)
        except ValueError as problem:
            raise _RefusedError(ANSWER, answer, str(problem)) from None


def _from_report(lines: csv.DictReader, known: Sequence[Entry]) -> Iterator[Answer]:
    """Give student, question and answer of each cell; a line is a student."""
    reports = system_reports.Reports(known)
    for number, row in enumerate(lines, start=1):
        for column, entry, answer in reports.answers(row):
            if entry is None:
                raise _RefusedError(
                    column[:60], answer[:60], "a question of the bank in this column"
                )
            try:
                yield str(number), entry, spelled(entry, system_reports.letters(entry, answer))
            except ValueError as problem:
                raise _RefusedError(column[:60], answer[:60], str(problem)) from None


def spelled(entry: Entry, answer: str) -> str:
    """Return an answer in one spelling: "c ,a" to several options is "A, C".

    Raises
    ------
    ValueError
        If nobody can have answered so. The message says what was expected.
    """
    part = entry.part
    if not answer:
        return BLANK
    if isinstance(part, Number):
        try:
            return figure(float(answer.replace(",", "")))
        except ValueError:
            raise ValueError("a number, or nothing") from None
    if isinstance(part, Order):
        letters = LETTERS[: len(part.steps)]
        given = _letters(answer)
        if sorted(given) != list(letters):
            raise ValueError(f"each of {', '.join(letters)} once, or nothing")
        return ", ".join(given)
    assert isinstance(part, Choice)
    letters = "".join(option.letter for option in part.options)
    given = _letters(answer)
    most = len(given) == 1 if part.form == "single" else len(set(given)) == len(given)
    if not given or not most or not set(given) <= set(letters):
        how = "one of" if part.form == "single" else "some of"
        raise ValueError(f"{how} {', '.join(letters)}, or nothing")
    return ", ".join(sorted(given))


def _letters(answer: str) -> list[str]:
    return [each.upper() for each in re.split(r"[\s,;]+", answer) if each]


def is_right(entry: Entry, answer: str) -> bool:
    """Tell whether an answer, spelled as by :func:`spelled`, is right."""
    if isinstance(entry.part, Number):
        return answer != BLANK and entry.part.accepts(float(answer))
    return answer == entry.key
