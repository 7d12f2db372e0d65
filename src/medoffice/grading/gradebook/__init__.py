"""The gradebook: nbgrader's database with every change of a mark on record, and its one writer."""

from medoffice.grading.gradebook.mark_log import Change, Part, Why
from medoffice.grading.gradebook.writer import Gradebook

__all__ = ["Change", "Gradebook", "Part", "Why"]
