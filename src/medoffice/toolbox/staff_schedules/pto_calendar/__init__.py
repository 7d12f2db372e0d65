"""The calendar of time off: twelve months, coverage counted, and balances."""

from functools import partial

from medoffice.toolbox.staff_schedules import sample
from medoffice.toolbox.staff_schedules.pto_calendar import balances, month, requests, team
from medoffice.toolbox.workbooks import Workbook

STEPS = (
    "Team: set the year, who works on which weekday, the fewest people of each role, and the days "
    "on which the office is closed.",
    "Requests: note each request on the day you get it, and answer in a few days. First come, "
    "first served, is a rule; so is taking turns for the weeks that everybody wants.",
    "Months: mark days off with O (a day), H (half a day), U (without pay) or T (training). Below "
    "the names you see at once how many are left, and where that is too few.",
    "Balances counts hours earned and used, and says who goes below zero or above the cap.",
    f"Rows marked “{sample.MARK}” show Willow Bend, the fictional practice of the course.",
)
MIND = (
    "Everybody may look at this calendar, so it gives no reasons. Whether somebody is ill, on "
    "family leave or at court belongs in a file that only you open.",
    "Whether unused time off may lapse, and what is due when somebody leaves, is for state law "
    "and your own handbook.",
)
MONTHS = {
    name[:3]: partial(month.fill, number=number) for number, name in enumerate(month.NAMES, start=1)
}
WORKBOOK = Workbook(
    title="Time-off calendar",
    chapter="Staff schedules and phones",
    steps=STEPS,
    mind=MIND,
    parts={
        "Team": team.fill,
        "Requests": requests.fill,
        **MONTHS,
        "Balances": balances.fill,
    },
)
