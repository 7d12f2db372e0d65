"""A file of marks as a learning management system gives it out, to be filled in and given back."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass
class Sheet:
    """Rows of text, and how they stand in their file.

    Parameters
    ----------
    rows : list of list of str
        The headings first.
    delimiter : str
        What stands between two cells.
    encoding : str
        Of the file.
    """

    rows: list[list[str]]
    delimiter: str = ","
    encoding: str = "utf-8"

    @classmethod
    def read(cls, file: Path) -> Sheet:
        """Read a file with commas, semicolons or tabs, in UTF-8 or UTF-16.

        Raises
        ------
        ValueError
            If it has no rows, or is no text.
        """
        content = file.read_bytes()
        is_wide = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
        encoding = "utf-16" if is_wide else "utf-8-sig"
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError as error:
            raise ValueError(
                f"{file.name} is no text in UTF-8 or UTF-16: expected the file as the learning "
                "management system gave it out, saved as CSV or tab-delimited text"
            ) from error
        first = text.partition("\n")[0]
        delimiter = max("\t;,", key=first.count)
        rows = [row for row in csv.reader(io.StringIO(text), delimiter=delimiter) if row]
        if not rows:
            raise ValueError(f"{file.name} is empty: expected a row of headings")
        return cls(rows, delimiter, "utf-16" if is_wide else "utf-8")

    def content(self) -> bytes:
        """Return the file's content, as the file it was read from was written."""
        text = io.StringIO(newline="")
        csv.writer(text, delimiter=self.delimiter, lineterminator="\r\n").writerows(self.rows)
        return text.getvalue().encode(self.encoding)

    @property
    def headings(self) -> list[str]:
        """The first row."""
        return self.rows[0]

    def column(self, heading: str) -> int | None:
        """Return the place of a column, or None if there is none of that heading."""
        return next((at for at, name in enumerate(self.headings) if name.strip() == heading), None)

    def keep(self, columns: Sequence[int]) -> None:
        """Leave only these columns, in this order."""
        self.rows = [[row[at] if at < len(row) else "" for at in columns] for row in self.rows]


def matched(
    assignments: Sequence[str], titles: Mapping[str, int], told: Mapping[str, str]
) -> dict[str, int]:
    """Find the column of each assignment.

    Parameters
    ----------
    assignments : sequence of str
        Their slugs.
    titles : mapping of str to int
        Places of columns, by what the system calls the assignment.
    told : mapping of str to str
        What the system calls an assignment, where that is not its slug.

    Raises
    ------
    ValueError
        If there is no column for one. The message says which there are.
    """
    by_word = {_words(title): at for title, at in titles.items()}
    found = {}
    for assignment in assignments:
        title = told.get(assignment, assignment)
        if _words(title) not in by_word:
            raise ValueError(
                f"the file has no column {title!r}: expected one of "
                f"{', '.join(titles) or '(no assignment)'}. Name it with --column "
                f"'{assignment}=…'"
            )
        found[assignment] = by_word[_words(title)]
    return found


def _words(title: str) -> str:
    return " ".join(re.findall(r"\w+", title.casefold()))
