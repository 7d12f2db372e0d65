"""Tools for a safe workplace: an exposure control plan, an incident report, a walk-through."""

from medoffice.toolbox.safety import walk_sheet
from medoffice.toolbox.workbooks import Workbook

STEPS = (
    "Walk through the whole office once a month with somebody who works there, and not always the "
    "same person. Look, open, and ask; do not tick from your desk.",
    "Choose yes, no or does not apply for each line. Yes is how it should be. Leave empty what you "
    "did not look at: it is counted, and it proves nothing.",
    "A no marked “today” can hurt somebody today. Mend it before you walk on, or close the room.",
    "Write for each no who does what by when. Clear the shaded cells before the next walk.",
)
MIND = (
    "The share of yes is for you, to see whether it gets better. It is not a grade, and 95 percent "
    "is no answer to a blocked exit. A state may ask for more than these lines.",
    "General duty means: no rule names this line, but the law asks for a workplace free of known "
    "serious dangers. Good practice means: this is advice.",
)
WORKBOOK = Workbook(
    title="Safety walk-through",
    chapter="A safe workplace",
    steps=STEPS,
    mind=MIND,
    parts={walk_sheet.TITLE: walk_sheet.fill},
)
