"""What is said of working in a lab: on its card, and in each lab under *How a lab works*.

The words stand here once. The card takes them from here, and ``notebooks.normalize`` writes them
into the labs. Names of buttons are marked as in Markdown.
"""

from __future__ import annotations

import re

# Who decides whether to start a lab is to know it, so each card from which one starts says it.
KEPT = "What you change in a cell is kept in this browser, and nowhere else."
CHANGES = f"{KEPT} *Undo my change* below the cell takes it back."
STOP = (
    "**If a cell does not come to an end**, press *Stop*, in the place of its *Run* or at the foot "
    "of the window. Python then starts anew: run the cells you want to go on with."
)
# The question that *Start this lab afresh* asks says the same (live-lab/session.js).
AS_PUBLISHED = "The lab becomes as it was published. Your version is kept; you can bring it back."
AFRESH = (
    f"**To begin again**, press *Start this lab afresh* at the foot of the window. {AS_PUBLISHED}"
)

HEADING = "## How a lab works"
_EXPLAINED = "The lab of *Working with the numbers* explains cells slowly."
# The sign of JupyterLab's button. In a notebook its picture, which a phone may paint, does as well.
_PLAY = "\N{BLACK RIGHT-POINTING TRIANGLE}"
_RUN = f"""\
{HEADING}

The boxes with code are **cells**. To **run** one, click in it and press **Shift+Enter**, or press
**{_PLAY} Run** below it (in JupyterLab, **{_PLAY}** at the top)."""
_SHORT = f"""\
{_RUN} Run them in order, from the top. An error message means that Python could not do what the
cell asks. Nothing is broken: read the message (of a long one, the last line), run the cells above,
and try again. {_EXPLAINED}"""
_LONG = f"""\
{_RUN} The result appears below. Run the cells in order, from the top. The first one fetches the
lab's tools and prints nothing.

- **An error message** means that Python could not do what the cell asks. Nothing is broken. Read
  the message (of a long one, the last line), run the cells above, and try again.
- {STOP} In JupyterLab, press *Kernel > Restart Kernel*.
- {CHANGES} In JupyterLab, save the notebook; a new copy has each cell as it was.
- {AFRESH}
- Nothing you do here leaves your computer."""


def section(source: str) -> str:
    """Return a lab's section *How a lab works* as it reads now, in Markdown.

    Parameters
    ----------
    source : str
        The section as the lab has it. One that refers to the lab in which cells are explained is
        given the short form, any other the long one. Where its lines end is left as it is if its
        words are those of now.
    """
    now = _SHORT if _EXPLAINED in _words(source) else _LONG
    return source if _words(source) == _words(now) else now


def as_html(words: str) -> str:
    """Return words of this module as HTML."""
    strong = re.sub(r"\*\*(.+?)\*\*", r"<strong>\1</strong>", words)
    return re.sub(r"\*(.+?)\*", r"<em>\1</em>", strong)


def _words(text: str) -> str:
    return " ".join(text.split())
