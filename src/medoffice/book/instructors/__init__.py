"""What instructors' pages show: the course by weeks, and each assignment with notes on it.

How long things take comes from the chapters' front matter, tasks and rubrics from the assignments,
common mistakes from the recorded wrong answers. Only what is found nowhere else has files of its
own: ``syllabus.yml`` and ``discussion.yml`` in ``book/_data/``.
"""

from medoffice.book.instructors.directives import register

__all__ = ["register"]
