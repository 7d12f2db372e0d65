"""The vaccine storage log: temperatures twice a day, lots by date, and what was out of range."""

from medoffice.toolbox.vaccine_log import excursions, lots, summary, temperatures
from medoffice.toolbox.workbooks import Workbook

STEPS = (
    "In Summary, set the date and choose °F or °C. The limits are those of the CDC. Where the "
    "maker of a vaccine or your state program asks for narrower ones, those count.",
    "Rows marked “Sample: type over” are invented. Clear their shaded cells first.",
    "Temperatures: each working day, when the office opens and before it closes, for each unit. "
    "Read the lowest and the highest since the last reading, reset, and put your initials.",
    "Out of range? Do not use and do not throw away. Set the doses aside in a unit that is in "
    "range, mark them, call the makers and your program, and fill in Excursions.",
    "Lots: one row for each lot. Use them in the order the sheet gives. Look at it each Monday, "
    "and move what has expired out of the unit the same day.",
    "Summary says how many readings are missing, and what waits for a decision. Print a month for "
    "the binder, and keep it as long as your program asks.",
)
MIND = (
    "A digital data logger with an alarm sees the nights and the weekends. This log shows that "
    "somebody looked. Programs such as Vaccines for Children have rules of their own.",
)
WORKBOOK = Workbook(
    title="Vaccine storage log",
    chapter="Buying and stock",
    steps=STEPS,
    mind=MIND,
    parts={
        summary.TITLE: summary.fill,
        temperatures.TITLE: temperatures.fill,
        excursions.TITLE: excursions.fill,
        lots.TITLE: lots.fill,
    },
)
