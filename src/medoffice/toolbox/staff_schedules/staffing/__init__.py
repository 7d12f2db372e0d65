"""The staffing workbook: from the work of each hour to people and what they cost."""

from medoffice.toolbox.staff_schedules import sample
from medoffice.toolbox.staff_schedules.staffing import (
    coverage,
    demand,
    people,
    phone_hours,
    phones,
    relief,
)
from medoffice.toolbox.workbooks import Workbook

STEPS = (
    "Demand: type what comes in each hour of an average week: arrivals, departures, calls. Take "
    "four weeks or more from your own systems, without holidays.",
    "Phones: set how long a call takes and how fast it should be answered. The sheet gives the "
    "people for one half hour, by the Erlang C formula; Phones by hour does it for the week.",
    "Coverage adds the desk and the phones. Type how many people are there, and see where you are "
    "short and where you have more than enough.",
    "Relief factor: the paid hours of a full-time person and why some of them are not worked.",
    "People and cost: places, relief, full-time equivalents, and what closing a gap costs by "
    "hiring or by overtime.",
    f"Rows marked “{sample.MARK}” are those of the fictional practice of the course.",
)
MIND = (
    "Before you ask for another person, look whether hours lie in the wrong place: moving a "
    "meal or a day costs nothing.",
)
WORKBOOK = Workbook(
    title="Staffing workbook",
    chapter="Staff schedules and phones",
    steps=STEPS,
    mind=MIND,
    parts={
        "Demand": demand.fill,
        "Phones": phones.fill,
        "Phones by hour": phone_hours.fill,
        "Coverage": coverage.fill,
        "Relief factor": relief.fill,
        "People and cost": people.fill,
    },
)
