"""The staffing workbook: from the work of each hour to people and what they cost."""

from medoffice.toolbox import read_me, sheets
from medoffice.toolbox.staff_schedules import sample
from medoffice.toolbox.staff_schedules.staffing import (
    coverage,
    demand,
    people,
    phone_hours,
    phones,
    relief,
)

STEPS = (
    "Demand: type what comes in each hour of an average week: arrivals, departures, calls. Take "
    "four weeks or more from your own systems, without holidays.",
    "Phones: set how long a call takes and how fast it shall be answered. The sheet gives the "
    "people for one half hour, by the Erlang C formula; Phones by hour does it for the week.",
    "Coverage adds the desk and the phones. Type how many people are there, and see where you are "
    "short and where you have more than enough.",
    "Relief factor: the paid hours of a full-time person and why some of them are not worked.",
    "People and cost: places, relief, full-time equivalents, and what closing a gap costs by "
    "hiring or by overtime.",
    f"Rows marked “{sample.MARK}” are those of the fictional practice of the course.",
)
CLOSING = (
    "Before you ask for another person, look whether hours lie in the wrong place: moving a meal "
    "or a day costs nothing.",
    "Definitions, sources and a worked example are in the chapter Staff schedules and phones of "
    "the course The Medical Office Manager. General education, not legal advice.",
)


def workbook() -> bytes:
    """Return the workbook's file.

    Returns
    -------
    bytes
        An ``.xlsx`` for Excel 2010 or later and LibreOffice; no macros, nothing protected.
    """
    book = read_me.begin(
        "Staffing workbook", "Goes with the chapter Staff schedules and phones.", STEPS, CLOSING
    )
    demand.fill(book.create_sheet("Demand"))
    phones.fill(book.create_sheet("Phones"))
    phone_hours.fill(book.create_sheet("Phones by hour"))
    coverage.fill(book.create_sheet("Coverage"))
    relief.fill(book.create_sheet("Relief factor"))
    people.fill(book.create_sheet("People and cost"))
    return sheets.saved(book)
