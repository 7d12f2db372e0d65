"""Links by which a reader keeps what a lab made: a table, or another file."""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd


def saving_link(name: str, content: bytes, kind: str, hint: str) -> str:
    """Return a link that saves a file, as HTML; the content is in the link.

    Parameters
    ----------
    name : str
        Name of the file.
    content : bytes
        The file.
    kind : str
        Its media type, such as ``text/csv``.
    hint : str
        What the file is for, such as "opens in Excel".
    """
    data = b64encode(content).decode()
    named = escape(name, quote=True)
    return (
        f'<p><a download="{named}" href="data:{kind};base64,{data}">Save {named}</a> '
        f"({escape(hint)})</p>"
    )


@dataclass(frozen=True)
class Download:
    """A link that saves a file; the content is in the link, so nothing is sent anywhere."""

    name: str
    content: str

    def _repr_html_(self) -> str:
        # With the mark by which Excel knows that a CSV file is UTF-8.
        content = ("\ufeff" + self.content).encode()
        return saving_link(self.name, content, "text/csv", "opens in Excel")

    def __repr__(self) -> str:
        """Name the file and say how long it is."""
        return f"{self.name}: {len(self.content.splitlines())} lines"


def download(table: pd.DataFrame | pd.Series, name: str) -> Download:
    """Return a link that saves a table as a CSV file.

    Parameters
    ----------
    table : pandas.DataFrame or pandas.Series
        Its index becomes the first column.
    name : str
        Name of the file, such as ``visits.csv``.

    Raises
    ------
    ValueError
        If the name is not a plain file name that ends in ``.csv``.
    """
    if not re.fullmatch(r"[\w .-]+\.csv", name):
        raise ValueError(f"name is {name!r}: expected a file name such as 'visits.csv'")
    return Download(name, table.to_csv(lineterminator="\n"))
