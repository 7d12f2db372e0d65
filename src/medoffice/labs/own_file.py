"""Asking for a file of the reader's own, and what a lab must say about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import ipywidgets

from medoffice.practice.exports import LARGEST

STAYS_HERE = (
    f"Choose the file, of up to {LARGEST // 1_000_000} MB. (If nothing happens, it was too large "
    "for your server.) It is read here, on your computer (or, if your employer runs this lab on a "
    "server, on that server), and is not kept or sent anywhere. Follow your practice's rules for "
    "patient data."
)


def picker(opened: Callable[[bytes, str], None]) -> ipywidgets.FileUpload:
    """Return a button that asks for one file.

    Parameters
    ----------
    opened : callable
        Called with the file's content and its name in quotation marks.
    """
    made = ipywidgets.FileUpload(
        accept=".csv,.tsv,.txt",
        multiple=False,
        description="Choose a file",
        tooltip=f"A CSV file of up to {LARGEST // 1_000_000} MB",
        layout=ipywidgets.Layout(width="auto"),
    )

    def uploaded(_: object) -> None:
        if made.value:
            file = made.value[0]
            opened(bytes(file["content"]), f"“{file['name']}”")

    made.observe(uploaded, "value")
    return made


def steps(items: Sequence[str]) -> str:
    """Return what to do, step by step, as HTML."""
    points = "".join(f"<li>{item}</li>" for item in items)
    return f'<div class="lab-text"><ol>{points}</ol></div>'
