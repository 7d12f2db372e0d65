"""A lab over a reader's table: which column holds what, and what the words in it mean."""

from __future__ import annotations

from abc import abstractmethod
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Any, ClassVar

import ipywidgets

from medoffice.labs import controls, own_file
from medoffice.practice.exports import read
from medoffice.practice.first_sheet import as_csv


class OwnColumnsLab(own_file.OwnFileLab):
    """A lab that asks which column of a file holds what, and proposes what it recognizes.

    Parameters
    ----------
    *before, after : ipywidgets.Widget
        What else the reader may choose, above and below the columns.
    """

    NAMES: ClassVar[Mapping[str, str]]
    NEEDED: ClassVar[Iterable[str]] = ()
    # Columns that decide what else is asked.
    ASK_MORE: ClassVar[Iterable[str]] = ()

    def __init__(self, *before: ipywidgets.Widget, after: Iterable[ipywidgets.Widget] = ()) -> None:
        self.columns: dict[str, ipywidgets.Dropdown] = {}
        self.meanings: dict[str, ipywidgets.Dropdown] = {}
        self._choices = ipywidgets.VBox()
        super().__init__(*before, self._choices, *after)

    @abstractmethod
    def _proposed(self) -> Mapping[str, str | None]:
        """Return the column that seems to hold each thing, or None."""

    def _further(self) -> Iterable[ipywidgets.Widget]:
        """Return what else is asked, now that the columns are chosen."""
        return ()

    def _read(self, content: bytes) -> Any:
        return read(as_csv(content) if self.KIND == own_file.CSV_OR_EXCEL else content)

    def _withdraw(self) -> None:
        self._choices.children = ()

    def _offer(self) -> None:
        self.columns = {
            role: controls.choice(
                self.NAMES[role],
                own_file.column_options(
                    self.file.columns,
                    "choose a column" if role in self.NEEDED else "not in the file",
                ),
                column,
            )
            for role, column in self._proposed().items()
        }
        asking = [self.columns[role] for role in self.ASK_MORE if role in self.columns]
        self._watch(asking, self._ask_more)
        self._watch(self.columns.values(), self.refresh)
        self._ask_more()

    def _ask_more(self) -> None:
        self.meanings = {}
        columns = controls.group("Columns of the file", list(self.columns.values()))
        self._choices.children = (columns, *self._further())

    def _ask_meanings(
        self,
        heading: str,
        words: Counter[str],
        options: Mapping[str, object],
        propose: Callable[[str], object],
    ) -> ipywidgets.VBox:
        """Ask what each word of a column means; see :func:`own_file.meaning_choices`."""
        self.meanings = own_file.meaning_choices(words, options, propose)
        self._watch(self.meanings.values(), self.refresh)
        return controls.group(heading, list(self.meanings.values()))
