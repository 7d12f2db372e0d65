"""A workbook to take to work: how to use it, and a sheet for each part."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from openpyxl import Workbook as File
from openpyxl.worksheet.worksheet import Worksheet

from medoffice.toolbox import read_me, room, sheets

Fill = Callable[[Worksheet], None]


@dataclass(frozen=True, kw_only=True)
class Workbook:
    """What a workbook is, and how each of its sheets is filled.

    Parameters
    ----------
    title : str
        Its name.
    chapter : str
        Title of the chapter it goes with.
    steps : sequence of str
        What to do, in order, once it is open for editing.
    mind : sequence of str
        What to mind: patients' privacy, and what the workbook cannot know.
    parts : mapping of str to function
        By the name of the sheet, the function that fills it; in order.
    charts : mapping of str to str, optional
        For each chart's name in the file ("Chart 1") what a screen reader says of it.
    """

    title: str
    chapter: str
    steps: Sequence[str]
    mind: Sequence[str]
    parts: Mapping[str, Fill]
    charts: Mapping[str, str] = field(default_factory=dict)

    def content(self) -> bytes:
        """Return the workbook's file.

        Returns
        -------
        bytes
            An ``.xlsx`` for Excel 2010 or later and LibreOffice; no macros, nothing protected.
            The same bytes each time.
        """
        book = File()
        book.properties.title = self.title
        book.properties.description = (
            f"Goes with the chapter {self.chapter}. What it shows is invented."
        )
        where = (
            f"Definitions, sources and worked examples are in the chapter {self.chapter} of the "
            "course The Medical Office Manager. General education, not legal advice."
        )
        read_me.fill(book.active, self.title, self.steps, (*self.mind, where))
        for name, fill in self.parts.items():
            fill(book.create_sheet(name))
        for sheet in book:
            room.make(sheet)
        return sheets.saved(book, self.charts)
