"""The tracking logs: referrals, results, and records released, with their counts."""

from medoffice.toolbox import read_me, sheets
from medoffice.toolbox.case_flow import referral_log, release_log, results_log, sample, summary

STEPS = (
    "Set the date and your limits in Summary. Agree on the limits with your clinicians first.",
    f"Rows marked “{sample.MARK}” are invented, to show how it works. Clear their shaded cells "
    "first.",
    "Enter each order on the day it is made. Fill in a date for each step as it happens. The log "
    "says what it waits for, when that was due, and how late it is.",
    "Each Monday: set the date, filter the state on “overdue”, urgent and abnormal first. Give "
    "each line a next step and a date.",
    "Enter each request for records on the day it comes. The federal clock runs from that day. "
    "Your state may ask for less time.",
)
CLOSING = (
    "Use the number of the record in place of names and birth dates. Keep the file where your "
    "policy says, and who may open it, too.",
    "Definitions, sources and worked examples are in the chapter Records and case flow of the "
    "course The Medical Office Manager. General education, not legal advice.",
)


def workbook() -> bytes:
    """Return the workbook's file.

    Returns
    -------
    bytes
        An ``.xlsx`` for Excel 2010 or later and LibreOffice; no macros, nothing protected.
    """
    book = read_me.begin(
        "Tracking logs",
        "Goes with the chapter Records and case flow. Sample rows are invented.",
        STEPS,
        CLOSING,
    )
    summary.fill(book.create_sheet("Summary"))
    referral_log.fill(book.create_sheet("Referrals"))
    results_log.fill(book.create_sheet("Results"))
    release_log.fill(book.create_sheet("Records released"))
    return sheets.saved(book)
