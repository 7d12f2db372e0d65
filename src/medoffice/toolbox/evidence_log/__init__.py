"""The evidence log: what was seen of each person, when, and of whom nothing was noted."""

from medoffice import practice
from medoffice.toolbox.evidence_log import lines, log, sample, team
from medoffice.toolbox.workbooks import Workbook

STEPS = (
    "In Team, set the date and the day your year begins, and enter the people you review. In "
    "Lines, enter the lines of your evaluation form.",
    f"Rows marked “{sample.MARK}” in the log are invented. Clear their shaded cells first.",
    "Write a note on the day you saw something: what was done, how often or of how many, and what "
    "came of it. Two minutes a day are enough.",
    "Tell the person within the week, and enter the day. Nobody should hear of a note for the "
    "first time in the review.",
    "Each Friday look at Team: who has no note, whose notes are all of one kind, or all of late?",
    "Before the review, filter the log by name. A rating above or below the middle needs a note.",
)
_RULES = practice.rules()
MIND = (
    "The law says: medical papers of staff go into a separate confidential file "
    f"({_RULES['ada.medical_questions'].citation}). A protected absence is held against nobody "
    f"({_RULES['fmla.call_in'].citation}). So no illness, no pregnancy and no leave in this log.",
    "Good practice: write what a camera would have seen. Leave out patients’ names, guesses, "
    "and what the person is like. The person may one day read it, and so may a court.",
)
WORKBOOK = Workbook(
    title="Evidence log",
    chapter="Staff evaluations",
    steps=STEPS,
    mind=MIND,
    parts={"Team": team.fill, "Log": log.fill, "Lines": lines.fill},
)
