"""Buttons one below the other, as many as there are things to do: for mouse, thumb and key."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import ipywidgets

from medoffice.labs import controls

STYLE = """<style>
.lab-say.jupyter-button{white-space:normal;height:auto;min-height:2.5rem;line-height:1.4;
text-align:left;padding:.5rem .8rem;margin:.2rem 2px;overflow:visible}
</style>"""


class ButtonList:
    """A list of things to do, each a button that is wide enough for a sentence.

    Parameters
    ----------
    most : int
        How many there can be.
    act : callable
        Called with the number of the button that was pressed, from 0.
    """

    def __init__(self, most: int, act: Callable[[int], None]) -> None:
        self.buttons = [self._button(number, act) for number in range(most)]
        self.widget = ipywidgets.VBox(self.buttons)

    @staticmethod
    def _button(number: int, act: Callable[[int], None]) -> ipywidgets.Button:
        made = controls.button("", "", lambda: act(number))
        made.layout.width, made.layout.max_width = "100%", "48rem"
        made.add_class("lab-say")
        return made

    def offer(self, labels: Sequence[str]) -> None:
        """Show a button for each label, and hide the others.

        Raises
        ------
        ValueError
            If there are more labels than buttons.
        """
        if len(labels) > len(self.buttons):
            raise ValueError(f"{len(labels)} labels for {len(self.buttons)} buttons")
        for number, button in enumerate(self.buttons):
            there = number < len(labels)
            button.layout.display = "" if there else "none"
            button.description = labels[number] if there else ""

    @property
    def shown(self) -> list[str]:
        """What stands on the buttons that are there."""
        return [each.description for each in self.buttons if each.layout.display != "none"]

    def focus(self) -> None:
        """Give the keyboard to the first button."""
        self.buttons[0].focus()
