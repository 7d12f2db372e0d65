"""Marks out: to Canvas, Moodle and Blackboard in the columns their importers take, and to CSV."""

from medoffice.grading.marks.results import Result, Results, results
from medoffice.grading.marks.roster import Person, people

__all__ = ["Person", "Result", "Results", "people", "results"]
