"""Intake: every submission is received, its original kept, and its outcome recorded.

- `handed_in` is what arrives: somebody's files, from a folder or a zip, read with care.
- `keeping` copies every file as it came, and none where it could do harm.
- `searching` finds the notebook among the files, by its cells if its name is wrong.
- `reading` makes a notebook of a file, whatever wrote it.
- `mending` gives each cell of the assignment back what belongs to it.
- `findings` holds every sentence that a student or an instructor may get.
- `record` is the outcome: accepted, repaired or refused, and why.
- `receiving` does all this for each submission.
- `deadline` says until when a student had time, and whether an attempt came too late.
- `choices` says which attempt of a student counts, and `settling` puts it where nbgrader looks.

nbgrader's own layout stays: what counts lies in ``submitted/<student>/<assignment>/``. What arrived
lies, byte for byte, in ``received/<assignment>/<student>/<attempt>/original/``.
"""

from medoffice.grading.intake.choices import Choices
from medoffice.grading.intake.deadline import Deadline
from medoffice.grading.intake.findings import Outcome
from medoffice.grading.intake.handed_in import HandedIn, Limits, Piece
from medoffice.grading.intake.receiving import receive
from medoffice.grading.intake.record import Intake, Standing
from medoffice.grading.intake.settling import adopt, called_late, settle, standings

__all__ = [
    "Choices", "Deadline", "HandedIn", "Intake", "Limits", "Outcome", "Piece", "Standing", "adopt",
    "called_late", "receive", "settle", "standings",
]  # fmt: skip
