"""Grade submissions: the student's code makes data in one process, another one judges the data.

For each submission two processes are forked from warmed ones:

- the *student process* runs the setup cells and the student's cells. It is given no line that a
  student must not see, and with a sandbox it can reach nothing else;
- the *judge* runs the cells that carry points and none of the student's code. What it wants to
  know of the student's answer it asks the student process, and is told in data.

No gradebook is touched, so that grading can run wherever there are processors. Whoever wants
marks kept gives what comes out of here to :mod:`medoffice.grading.gradebook`.
"""

from medoffice.grading.engine.assignment import Assignment
from medoffice.grading.engine.grade import grade, grade_many
from medoffice.grading.engine.graded import Grade, Graded

__all__ = ["Assignment", "Grade", "Graded", "grade", "grade_many"]
