"""The controls of a lab: each with a visible label above it, wide enough for a phone.

Every setting is a list to choose from. A list is named for screen readers, works by keyboard
and by thumb, and cannot hold a value that makes no sense; the handle of a slider has no name
that a screen reader could speak.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

import ipywidgets

from medoffice.labs.wording import RESULTS_STYLE, percent

LABEL_ABOVE = {
    "flex_flow": "column",
    "align_items": "stretch",
    "height": "auto",
    "flex": "1 1 14rem",
    "min_width": "12rem",
    "max_width": "22rem",
}

# ipywidgets gives a list its width by flex-basis, which would be its height in a column.
# It keeps a label on one line, where a long one would run over its neighbor or off a phone; the
# class stands three times to weigh more than its rule.
STYLE = (
    "<style>.lab-choice.lab-choice.lab-choice>label{flex:none;white-space:normal;height:auto;"
    "text-align:left;line-height:1.35;padding:.25rem 0}"
    ".lab-choice>select{flex:none;height:2.2rem}"
    ".lab-choice>textarea{flex:none;height:5.5rem;width:100%}</style>"
)


def choice(
    label: str, options: Mapping[str, object] | Sequence[tuple[str, object]], value: object
) -> ipywidgets.Dropdown:
    """Return a list to choose from.

    Parameters
    ----------
    label : str
        What is chosen; also what a screen reader says.
    options : mapping or sequence of pairs
        What the reader sees, and the value it stands for.
    value : object
        The value chosen at first.
    """
    pairs = list(options.items()) if isinstance(options, Mapping) else list(options)
    made = ipywidgets.Dropdown(
        description=label,
        options=pairs,
        value=value,
        style={"description_width": "fit-content"},
        layout=ipywidgets.Layout(**LABEL_ABOVE),
    )
    made.add_class("lab-choice")
    return made


def words(label: str, text: str = "") -> ipywidgets.Textarea:
    """Return a place for a few sentences, which answers when the reader leaves it.

    Parameters
    ----------
    label : str
        What belongs there; also what a screen reader says.
    text : str, optional
        What stands there at first.
    """
    made = ipywidgets.Textarea(
        description=label,
        value=text,
        continuous_update=False,
        style={"description_width": "fit-content"},
        layout=ipywidgets.Layout(**(LABEL_ABOVE | {"flex": "1 1 20rem", "max_width": "40rem"})),
    )
    made.add_class("lab-choice")
    return made


def line(label: str, text: str = "") -> ipywidgets.Text:
    """Return a place for a word or two, which answers on Enter or when the reader leaves it.

    Parameters
    ----------
    label : str
        What belongs there; also what a screen reader says.
    text : str, optional
        What stands there at first.
    """
    made = ipywidgets.Text(
        description=label,
        value=text,
        continuous_update=False,
        style={"description_width": "fit-content"},
        layout=ipywidgets.Layout(**LABEL_ABOVE),
    )
    made.add_class("lab-choice")
    return made


def shares(*values: float) -> list[tuple[str, float]]:
    """Return shares as options: ``10%``."""
    return [(percent(value).replace(".0%", "%"), value) for value in values]


def minutes(*values: int) -> list[tuple[str, int]]:
    """Return numbers of minutes as options."""
    return [(f"{value} minutes", value) for value in values]


def button(label: str, tooltip: str, act: Callable[[], None]) -> ipywidgets.Button:
    """Return a button as wide as its words."""
    made = ipywidgets.Button(
        description=label, tooltip=tooltip, layout=ipywidgets.Layout(width="auto")
    )
    made.on_click(lambda _: act())
    return made


def watch(controls: Iterable[ipywidgets.Widget], act: Callable[[], None]) -> None:
    """Call a function whenever the value of one of some controls changes."""
    for control in controls:
        control.observe(lambda _: act(), "value")


def drawing() -> ipywidgets.HTML:
    """Return a place for a picture, no wider than reads well."""
    return ipywidgets.HTML(layout=ipywidgets.Layout(width="100%", max_width="40rem"))


def results() -> ipywidgets.HTML:
    """Return a place for tables, which scrolls by itself where the screen is too narrow."""
    return ipywidgets.HTML(layout=ipywidgets.Layout(overflow="auto"))


def panel(opening: str, *parts: ipywidgets.Widget) -> ipywidgets.VBox:
    """Return a lab's parts, one below the other under its opening words.

    Parameters
    ----------
    opening : str
        What to try, or what to do, as HTML.
    *parts : ipywidgets.Widget
        Controls and what they show.
    """
    return ipywidgets.VBox(
        [ipywidgets.HTML(STYLE + RESULTS_STYLE + opening), *parts],
        layout=ipywidgets.Layout(width="100%", max_width="64rem", overflow="visible"),
    )


def group(heading: str, controls: Sequence[ipywidgets.Widget]) -> ipywidgets.VBox:
    """Return controls under a heading, as many in a line as there is room for."""
    row = ipywidgets.Box(
        list(controls), layout=ipywidgets.Layout(flex_flow="row wrap", grid_gap="0.5rem 1rem")
    )
    return ipywidgets.VBox([ipywidgets.HTML(f"<strong>{heading}</strong>"), row])
