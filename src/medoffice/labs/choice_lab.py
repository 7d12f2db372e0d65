"""A lab of lists to choose from: a sentence, a picture and tables answer each choice."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Sequence
from html import escape

import ipywidgets

from medoffice.labs import controls
from medoffice.labs.lab import Lab
from medoffice.labs.pictures import Picture
from medoffice.labs.wording import RESULTS_STYLE, points, says

LEFT_OPEN = "Not decided here"


class ChoiceLab(Lab):
    """Something a reader works with by choosing from lists.

    A lab of this kind makes its lists, calls :meth:`_lay_out`, and says in the methods below
    what it shows.
    """

    def _lay_out(
        self,
        *parts: ipywidgets.Widget,
        watched: Iterable[ipywidgets.Dropdown],
        try_this: Sequence[str],
        what_to_notice: Sequence[str],
    ) -> None:
        """Put the lists above what answers them, and answer for the first time.

        Parameters
        ----------
        *parts : ipywidgets.Widget
            The lists, in groups.
        watched : iterable of ipywidgets.Dropdown
            The lists whose choice changes what is shown.
        try_this, what_to_notice : sequence of str
            What stands above and below, a point each, as HTML.
        """
        self._try_this = points("Try this", try_this)
        self._what_to_notice = points("What to notice", what_to_notice)
        self.sentence = ipywidgets.HTML()
        self.drawing = controls.drawing()
        self.results = controls.results()
        controls.watch(watched, self.refresh)
        self._widget = controls.panel(
            self._try_this,
            *parts,
            self.sentence,
            self.drawing,
            self.results,
            ipywidgets.HTML(self._what_to_notice),
        )
        self.refresh()

    def refresh(self) -> None:
        """Work out what is chosen, and show it."""
        self._work_out()
        picture = self._picture()
        self.sentence.value = says(self._sentence())
        self.drawing.value = picture.inline() if picture else ""
        self.results.value = self._tables() + self._left_open()

    def still(self) -> str:
        """Return the present state as HTML."""
        picture = self._picture()
        return (
            RESULTS_STYLE
            + self._try_this
            + self.sentence.value.replace(' role="status"', "")
            + (picture.as_image() if picture else "")
            + self._tables()
            + self._left_open()
            + self._what_to_notice
        )

    @abstractmethod
    def _work_out(self) -> None:
        """Ask the model for what is chosen, and keep its answer."""

    @abstractmethod
    def _sentence(self) -> str:
        """Say in a sentence or two what is chosen and what comes of it."""

    def _picture(self) -> Picture | None:
        """Return the picture, where there is one."""
        return None

    @abstractmethod
    def _tables(self) -> str:
        """Return the tables as HTML."""

    def _beyond(self) -> Sequence[object]:
        """Return what the answer leaves to others, a sentence each, where there is such."""
        return ()

    def _left_open(self) -> str:
        left = [escape(f"{each}") for each in self._beyond()]
        return points(LEFT_OPEN, left) if left else ""

    def _left_open_in_words(self) -> list[str]:
        """Return the same as lines of plain text, for a lab that is told in words."""
        return [f"{LEFT_OPEN}: {each}" for each in self._beyond()]
