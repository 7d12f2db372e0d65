"""A small table for a page: a caption, headed columns and headed rows, readable aloud."""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

# A cell that is longer breaks into lines: a sentence or a sum, to be read from the left.
LONGEST_FIGURE = 24


@dataclass(frozen=True)
class Table:
    """Rows to show on a page.

    Parameters
    ----------
    caption : str
        What the table shows.
    rows : sequence of mapping
        The keys of the first row are the column headings. The first column heads each row.
        Values are shown as they are: round and add units before.

    Raises
    ------
    ValueError
        If there is no row, or a row has other columns than the first.
    """

    caption: str
    rows: Sequence[Mapping[str, object]]

    def __post_init__(self) -> None:
        """Refuse rows that do not make a table."""
        if not self.rows:
            raise ValueError(f"the table {self.caption!r} has no rows: expected at least one")
        for number, row in enumerate(self.rows, start=1):
            if list(row) != self.headings:
                raise ValueError(
                    f"row {number} of the table {self.caption!r} has the columns {list(row)}: "
                    f"expected {self.headings}"
                )

    @property
    def headings(self) -> list[str]:
        """The column headings."""
        return list(self.rows[0])

    def _holds_words(self, name: str) -> bool:
        """Tell columns of words, which begin at the left, from columns of figures."""
        filled = [text for row in self.rows if (text := str(row[name]))]
        if any(len(text) > LONGEST_FIGURE for text in filled):
            return True
        return bool(filled) and all(text[0].isalpha() for text in filled)

    def _repr_html_(self) -> str:
        first, *others = self.headings
        side = {name: ' class="words"' if self._holds_words(name) else "" for name in others}
        head = f'<th scope="col">{_text(first)}</th>' + "".join(
            f'<th scope="col"{side[name]}>{_text(name)}</th>' for name in others
        )
        body = "".join(
            f'<tr><th scope="row">{_text(row[first])}</th>'
            + "".join(f"<td{side[name]}>{_text(row[name])}</td>" for name in others)
            + "</tr>"
            for row in self.rows
        )
        # A wide table scrolls by itself on a phone; tabindex lets the keyboard scroll it too.
        caption = _text(self.caption)
        return (
            f'<div class="page-table" role="region" tabindex="0" aria-label="{caption}">'
            f"<table><caption><span>{caption}</span></caption>"
            f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
        )


def _text(value: object) -> str:
    # A browser may break a line behind a minus; a word joiner keeps it with its figure.
    return html.escape(str(value), quote=True).replace("−", "−\N{WORD JOINER}")
