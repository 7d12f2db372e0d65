"""The work plan of a compliance program, with its logs of checks and overpayments."""

from medoffice.toolbox.billing_compliance import logs, work_plan
from medoffice.toolbox.workbooks import Workbook

WORKBOOK = Workbook(
    title="Compliance work plan",
    chapter="Billing compliance",
    steps=(
        "Name a compliance contact on the sheet Work plan: somebody who neither bills nor codes.",
        "Replace the sample lines by your own tasks, at least one for each of the seven elements. "
        "Each has one owner, and months from one time to the next.",
        "Type the day on which a task was last done. The next day, and what is late, are computed.",
        "Write a line on the sheet Checks for each name of the exclusion list that was near one of "
        "yours, with the proof that cleared it.",
        "Write a line on the sheet Overpayments on the day you know of one. Its last day is "
        "computed. Read the sheet aloud once a month.",
    ),
    mind=(
        "Write no patient’s name here: use the number of the visit or claim.",
        "Ask your lawyer who may see these sheets before you write about a finding.",
        "The days are those of Medicare’s rule. Contracts, Medicaid and your state may ask for "
        "more.",
    ),
    parts={
        "Work plan": work_plan.fill,
        "Checks": logs.fill_checks,
        "Overpayments": logs.fill_overpayments,
    },
)

__all__ = ["WORKBOOK"]
