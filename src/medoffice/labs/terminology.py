"""What the lab *Words, and the way of a visit* offers its reader."""

from __future__ import annotations

from medoffice.labs.build_lab import BuildLab
from medoffice.labs.drill_lab import DrillLab
from medoffice.labs.needs import need_pandas
from medoffice.labs.own_terms_lab import OwnTermsLab
from medoffice.labs.term_lab import TermLab
from medoffice.labs.visit_map_lab import VisitMapLab

__all__ = [
    "build_a_term",
    "decode_a_term",
    "map_a_visit",
    "need_pandas",
    "practice_questions",
    "try_your_own_notes",
]


def decode_a_term() -> TermLab:
    """Return a place to take a term apart, without code."""
    return TermLab()


def build_a_term() -> BuildLab:
    """Return a place to put parts together, without code."""
    return BuildLab()


def practice_questions() -> DrillLab:
    """Return questions to practice on, without code."""
    return DrillLab()


def map_a_visit() -> VisitMapLab:
    """Return the way of a visit with its minutes, without code."""
    return VisitMapLab()


def try_your_own_notes() -> OwnTermsLab:
    """Return the same question over notes of the reader's."""
    return OwnTermsLab()
