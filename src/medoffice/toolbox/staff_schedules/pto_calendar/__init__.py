"""The calendar of time off: twelve months, coverage counted, and balances."""

from medoffice.toolbox import read_me, sheets
from medoffice.toolbox.staff_schedules import sample
from medoffice.toolbox.staff_schedules.pto_calendar import balances, month, requests, team

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
CLOSING = (
    "Everybody may look at this calendar, so it gives no reasons. Whether somebody is ill, on "
    "family leave or at court belongs into a file that only you open.",
    "Whether unused time off may lapse, and what is due when somebody leaves, is for state law and "
    "your own handbook. General education, not legal advice.",
)


def workbook() -> bytes:
    """Return the workbook's file.

    Returns
    -------
    bytes
        An ``.xlsx`` for Excel 2010 or later and LibreOffice; no macros, nothing protected.
    """
    book = read_me.begin(
        "Time-off calendar", "Goes with the chapter Staff schedules and phones.", STEPS, CLOSING
    )
    team.fill(book.create_sheet("Team"))
    requests.fill(book.create_sheet("Requests"))
    for number, name in enumerate(month.NAMES, start=1):
        month.fill(book.create_sheet(name[:3]), number)
    balances.fill(book.create_sheet("Balances"))
    return sheets.saved(book)
