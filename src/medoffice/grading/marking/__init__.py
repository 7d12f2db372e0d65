"""Written work: marked by a rubric beside the answer, and by a second marker to see who agrees."""

from medoffice.grading.marking.rounds import Marked, Round
from medoffice.grading.marking.written import WrittenAnswer, written_answers

__all__ = ["Marked", "Round", "WrittenAnswer", "written_answers"]
