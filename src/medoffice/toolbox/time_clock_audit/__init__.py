"""The time-clock audit for Excel: a fortnight of punches and its pay, exemption, and leave."""

from medoffice.toolbox import holidays
from medoffice.toolbox.time_clock_audit import exempt, family_leave, fortnight, weeks
from medoffice.toolbox.workbooks import Workbook

WORKBOOK = Workbook(
    title="Time-clock audit",
    chapter="Wage and hour",
    steps=(
        "Make a copy for each worker you audit. Clear the shaded cells of the sample first, in "
        "Fortnight and in Weeks.",
        "Fortnight: type the punches as they were made, before the clock rounded them, and the "
        "hours that were paid. Ask the worker about each meal: were you free of all duties?",
        "Weeks: type promised bonuses, other pay that counts in the regular rate, and the overtime "
        "premium that was paid. Each week stands alone.",
        "Read what is owed. Check one day and one week by hand before you believe it.",
        "Exempt: put each salaried job to the tests as it is really done. Leave: whether family "
        "leave is due, and by when you must answer.",
        "Look up your state's rules. Where they give more, they hold, and this workbook does not "
        "know them.",
    ),
    mind=(
        "The worker in the sample is Willow Bend's. Keep filled copies where only those who need "
        "them can open them.",
        "A change in pay or in exempt status is worth an hour of an employment lawyer.",
    ),
    parts={
        fortnight.TITLE: fortnight.fill,
        weeks.TITLE: weeks.fill,
        exempt.TITLE: exempt.fill,
        family_leave.TITLE: family_leave.fill,
        "Holidays": holidays.fill,
    },
)
