"""The patient access workbook: third next available, no-shows, templates, cycle time."""

from medoffice.toolbox.patient_access import (
    access_chart,
    cycle_time,
    no_shows,
    sample,
    template_builder,
    third_next_available,
)
from medoffice.toolbox.workbooks import Workbook

STEPS = (
    "Fill in the shaded cells under “Fill in”. Everything under “Computed” works itself out.",
    f"Rows marked “{sample.MARK}” are invented, to show how it works. Clear their shaded cells "
    "first.",
    "Each Monday at the same hour, write down each clinician's third open slot (sheet Third "
    "next available). Leave out slots that are held for same-day calls.",
    "Each Friday, tally visits and no-shows by lead time (No-shows), and time 15 visits or "
    "more (Cycle time sample).",
    "Before you change a template, build the new session (Template builder) and look at the "
    "chance of a crowded day.",
)
MIND = ("Keep patients' names out of this workbook. It needs counts, dates and times only.",)
CHART = (
    "Line chart: days until the third open slot by week, one line for each clinician, and the goal "
    "as a dashed line. The numbers are in the sheet Third next available."
)
WORKBOOK = Workbook(
    title="Patient access workbook",
    chapter="Patient access",
    steps=STEPS,
    mind=MIND,
    parts={
        "Third next available": third_next_available.fill,
        "Access chart": access_chart.fill,
        "No-shows": no_shows.fill,
        "Template builder": template_builder.fill,
        "Cycle time sample": cycle_time.fill,
    },
    charts={"Chart 1": CHART},
)
