"""A lab's widget, and the still picture of it for places where nothing can answer."""

from __future__ import annotations

from abc import ABC, abstractmethod
from html import escape
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import ipywidgets

STILL = "This is a still picture. To change it, run its cell in the live lab."


class Lab(ABC):
    """Something a reader works with.

    A notebook that shows a lab stores its still, so that the lab can be read on a page, on
    paper and before it is run. A live notebook draws the widget instead.
    """

    _widget: ipywidgets.Widget

    @property
    def widget(self) -> ipywidgets.Widget:
        """The live controls and what they show."""
        return self._widget

    @abstractmethod
    def still(self) -> str:
        """Return the present state as HTML, without the note that it is a still."""

    @abstractmethod
    def in_words(self) -> str:
        """Return the present state as plain text."""

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, Any]:
        live = self.widget._repr_mimebundle_()
        data = live[0] if isinstance(live, tuple) else live
        note = f"<p><em>{escape(STILL)}</em></p>"
        return {
            **data,
            "text/html": f'<div class="lab-still">{note}{self.still()}</div>',
            "text/plain": self.in_words(),
        }
