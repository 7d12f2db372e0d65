"""Tools for the day: opening and closing lists, a huddle agenda, a downtime kit."""

from functools import partial

from medoffice.operations.checklists import CLOSING, OPENING
from medoffice.toolbox.running_the_day import lists, open_ends
from medoffice.toolbox.running_the_day.huddle import huddle_agenda
from medoffice.toolbox.running_the_day.kit import downtime_kit
from medoffice.toolbox.workbooks import Workbook

__all__ = ["WORKBOOK", "downtime_kit", "huddle_agenda"]

STEPS = (
    "Go through both lists with the people who open and close. Strike out what you lack, add "
    "what is missing, and put the lines in the order in which somebody walks.",
    "Print one sheet a week, or fill it in on the screen. Whoever did a line puts initials in the "
    "day's cell. Nobody signs for another.",
    "A line marked “stops” is done before the first patient comes, or before the last two leave. "
    "Nothing goes before it.",
    "What could not be done goes on the sheet Open ends, with a name and a day. It is the first "
    "line of the next huddle.",
    "On Friday, look at the counts. A line that is often empty is in the wrong place, with the "
    "wrong person, or not needed. Find out which.",
)
MIND = (
    "Initials say who looked. They are not there to find somebody guilty.",
    "No patient's name belongs here. The lists hang where visitors pass.",
)
WORKBOOK = Workbook(
    title="Opening and closing checklists",
    chapter="Running the day",
    steps=STEPS,
    mind=MIND,
    parts={
        "Opening": partial(lists.fill, name="Before we open", checks=OPENING),
        "Closing": partial(lists.fill, name="Before we leave", checks=CLOSING),
        "Open ends": open_ends.fill,
    },
)
