"""The table of item statistics: what the statistics write, and the exam builder reads."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from medoffice.questions.answered import Test
from medoffice.questions.items import SMALL

ITEM, PEOPLE, RIGHT = "item", "people", "right"
COLUMNS = (
    ITEM,
    PEOPLE,
    RIGHT,
    "share",
    "low",
    "high",
    "discrimination",
    "blank",
    "options",
    "signs",
)


class TableError(ValueError):
    """A table of item statistics cannot be read. The message names file, line and value."""


def written(test: Test) -> bytes:
    """Return a table with a line for each item, as CSV."""
    held = io.StringIO(newline="")
    writer = csv.writer(held, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for one in test.items:
        r = one.item.discrimination
        writer.writerow(
            [
                one.entry.id,
                one.item.people,
                one.item.full,
                f"{one.item.difficulty:.3f}",
                *(f"{end:.3f}" for end in one.interval),
                "" if r is None or test.is_small else f"{r:.3f}",
                one.blank,
                "; ".join(
                    f"{each.letter}{' (key)' if each.right else ''}: {each.people}"
                    for each in one.taken
                ),
                " ".join(one.signs()),
            ]
        )
    return held.getvalue().encode("utf-8-sig")


def read_shares(file: Path) -> dict[str, float]:
    """Return the share of right answers of each item that enough people have answered.

    Parameters
    ----------
    file : pathlib.Path
        A table as of :func:`written`; lines of several classes may stand below each other.

    Raises
    ------
    TableError
        If it cannot be read, lacks a column, or has a number that cannot be.
    """
    try:
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as problem:
        raise TableError(f"{file}: expected a CSV file in UTF-8 ({problem})") from None
    lines = csv.DictReader(io.StringIO(text, newline=""))
    for name in (ITEM, PEOPLE, RIGHT):
        if name not in (lines.fieldnames or ()):
            raise TableError(f"{file}: line 1: expected the column {name}")
    people: dict[str, int] = {}
    right: dict[str, int] = {}
    for row in lines:
        counts = []
        for name in (PEOPLE, RIGHT):
            value = (row[name] or "").strip()
            if not value.isdecimal():
                raise TableError(
                    f"{file}: line {lines.line_num}: {name}: found {value!r}, expected a whole "
                    "number"
                )
            counts.append(int(value))
        if counts[1] > counts[0]:
            raise TableError(
                f"{file}: line {lines.line_num}: {RIGHT}: found {counts[1]}, expected at most the "
                f"{counts[0]} people"
            )
        people[row[ITEM]] = people.get(row[ITEM], 0) + counts[0]
        right[row[ITEM]] = right.get(row[ITEM], 0) + counts[1]
    return {item: right[item] / count for item, count in people.items() if count >= SMALL}
