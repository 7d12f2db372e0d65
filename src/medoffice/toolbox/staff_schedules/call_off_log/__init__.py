"""The log of absences that are told on the day, and what may be asked about them."""

from medoffice.toolbox import read_me, sheets
from medoffice.toolbox.staff_schedules import sample
from medoffice.toolbox.staff_schedules.call_off_log import asking, counts, log

STEPS = (
    "Log: one row for each call-off, on the day. Choose the person and what was told from the "
    "lists; that is all you need to know.",
    "Protected leave is logged, because the day has to be covered, but it is not counted against "
    "anyone.",
    "Counts: call-offs by weekday, by person and by cover. Few cases prove nothing: "
    "the sheet says what luck alone would do.",
    "Asking: what you may ask when somebody calls, and what you may not. Keep it by the phone.",
    f"Rows marked “{sample.MARK}” are invented. Clear their shaded cells first.",
)
CLOSING = (
    "Write no illness, no medicine and no family story into this workbook. Medical papers belong "
    "into a separate, locked file.",
    "Definitions and sources are in the chapter Staff schedules and phones of the course The "
    "Medical Office Manager. State law may ask for more. General education, not legal advice.",
)


def workbook() -> bytes:
    """Return the workbook's file.

    Returns
    -------
    bytes
        An ``.xlsx`` for Excel 2010 or later and LibreOffice; no macros, nothing protected.
    """
    book = read_me.begin(
        "Call-off log", "Goes with the chapter Staff schedules and phones.", STEPS, CLOSING
    )
    log.fill(book.create_sheet("Log"))
    counts.fill(book.create_sheet("Counts"))
    asking.fill(book.create_sheet("Asking"))
    return sheets.saved(book)
