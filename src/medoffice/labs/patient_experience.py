"""What the lab *Signals, themes and answers* offers its reader."""

from __future__ import annotations

from medoffice.labs.letter_lab import LetterLab
from medoffice.labs.needs import need_pandas
from medoffice.labs.own_complaints_lab import OwnComplaintsLab
from medoffice.labs.signal_lab import SignalLab
from medoffice.labs.themes_lab import ThemesLab

__all__ = [
    "answer_a_complaint",
    "is_it_worse",
    "need_pandas",
    "try_your_own_log",
    "what_is_it_about",
]


def is_it_worse() -> SignalLab:
    """Return the chart on which a month is a signal or noise, without code."""
    return SignalLab()


def what_is_it_about() -> ThemesLab:
    """Return the themes of the complaints with the words that gave them, without code."""
    return ThemesLab()


def answer_a_complaint() -> LetterLab:
    """Return a complaint with its clocks, and a letter to mend, without code."""
    return LetterLab()


def try_your_own_log() -> OwnComplaintsLab:
    """Return the same questions over a log of the reader's."""
    return OwnComplaintsLab()
