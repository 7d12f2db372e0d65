"""What the lab *Build a job description* offers its reader."""

from __future__ import annotations

from medoffice.labs.needs import need_pandas
from medoffice.labs.own_words_lab import OwnWordsLab
from medoffice.labs.posting_lab import PostingLab

__all__ = ["build_a_posting", "need_pandas", "your_own_words"]


def build_a_posting() -> PostingLab:
    """Return the job description builder."""
    return PostingLab()


def your_own_words() -> OwnWordsLab:
    """Return the checker of words, over a text of the reader's."""
    return OwnWordsLab()
