"""Downloads of the chapter *Training the staff*: matrix, competence sign-off, attestation."""

from medoffice.toolbox.training import grids, lists
from medoffice.toolbox.training.attestation import attestation
from medoffice.toolbox.training.frame import (
    COMPLETED,
    DUE,
    LAST_DONE,
    MATRIX,
    MONTHS,
    PEOPLE,
    TRAININGS,
)
from medoffice.toolbox.training.sign_off import sign_off
from medoffice.toolbox.workbooks import Workbook

__all__ = ["WORKBOOK", "attestation", "sign_off"]

WORKBOOK = Workbook(
    title="Training matrix",
    chapter="Training the staff",
    steps=(
        "In Trainings, type over the list of Willow Bend: what your people need, how often, and "
        "which role within how many days. Say for each on what ground it is due.",
        "In People, one row for each person, with role and first day.",
        "In Completed, one row for each completion, on the day it happens. Delete the rows of "
        "Willow Bend first. The proof itself goes into the file.",
        "Set the date in Matrix, or type =TODAY(). Read it aloud on the first Monday of each "
        "month: first NEVER, then LATE, then soon.",
        "Plan the sessions of the year from Months, and keep one a quarter free for people who "
        "will be hired.",
    ),
    mind=(
        "A matrix knows what is needed only if Trainings does. Add a training the day a rule or a "
        "payer asks for it.",
        "Training records are about employees. Keep the file where only those see it who need to, "
        "and no medical facts such as a declined vaccine in it.",
    ),
    parts={
        MATRIX: grids.fill_matrix,
        TRAININGS: lists.fill_trainings,
        PEOPLE: lists.fill_people,
        COMPLETED: lists.fill_completed,
        LAST_DONE: grids.fill_last_done,
        DUE: grids.fill_due,
        MONTHS: grids.fill_months,
    },
)
