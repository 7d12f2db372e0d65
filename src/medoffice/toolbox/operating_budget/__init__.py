"""The budget workbook: drivers, the base year, the budget by month, and each month against it."""

from medoffice.toolbox.operating_budget import actual, base_year, budget, drivers, month, summary
from medoffice.toolbox.workbooks import Workbook

STEPS = (
    "The workbook holds the budget of a fictional practice, Willow Bend, made from its ledger. "
    "Look at how it works, then put your own year in.",
    "Base year: days, visits and each line of your last full year, month by month. Clear the "
    "shaded cells and paste yours. The result must be that of your books.",
    "Drivers: what you expect to change. The budget follows at once.",
    "Budget: type next year's working days. All else is computed; do not type over it.",
    "Summary: the result, what changes, break-even, and whether everything adds up. Print it for "
    "the owner.",
    "Actual: after each month, type what the books have. Nothing else is needed.",
    "Month: choose a month. It shows what more or fewer visits explain, what is left, and which "
    "lines to ask about.",
)
MIND = (
    "A budget holds no patient's name. It does hold what people are paid: say who may open it.",
    "Keep a copy of the budget as it was approved. A budget that is changed in July explains "
    "nothing in August.",
)
WORKBOOK = Workbook(
    title="Operating budget",
    chapter="The operating budget",
    steps=STEPS,
    mind=MIND,
    parts={
        "Summary": summary.fill,
        drivers.TITLE: drivers.fill,
        base_year.TITLE: base_year.fill,
        budget.TITLE: budget.fill,
        actual.TITLE: actual.fill,
        month.TITLE: month.fill,
    },
)
