"""The sheet that tells how to use the others."""

from openpyxl import Workbook

from medoffice.toolbox import read_me
from medoffice.toolbox.patient_access import sample


def begin() -> Workbook:
    """Return the workbook with the sheet that tells how to use it."""
    steps = (
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
    closing = (
        "Keep patients' names out of this workbook. It needs counts, dates and times only.",
        "Definitions, sources and worked examples are in the chapter Patient access of the "
        "course The Medical Office Manager. General education, not legal advice.",
    )
    return read_me.begin(
        "Patient access workbook",
        "Goes with the chapter Patient access. Sample rows are invented.",
        steps,
        closing,
    )
