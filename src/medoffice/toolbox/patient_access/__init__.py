"""The patient access workbook: third next available, no-shows, templates, cycle time."""

from medoffice.toolbox import sheets
from medoffice.toolbox.patient_access import (
    access_chart,
    cycle_time,
    no_shows,
    read_me,
    template_builder,
    third_next_available,
)


def workbook() -> bytes:
    """Return the workbook's file.

    Returns
    -------
    bytes
        An ``.xlsx`` for Excel 2010 or later and LibreOffice; no macros, nothing protected.
    """
    book = read_me.begin()
    third_next_available.fill(book.create_sheet("Third next available"))
    access_chart.fill(book.create_sheet("Access chart"), book.create_sheet("Chart data"))
    no_shows.fill(book.create_sheet("No-shows"))
    template_builder.fill(book.create_sheet("Template builder"))
    cycle_time.fill(book.create_sheet("Cycle time sample"))
    return sheets.saved(
        book,
        {
            "Chart 1": "Line chart: days until the third open slot by week, one line for each "
            "clinician, and the goal as a dashed line. The numbers are in the sheet "
            "Third next available."
        },
    )
