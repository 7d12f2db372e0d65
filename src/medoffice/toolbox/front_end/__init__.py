"""The downloads of the chapter *Before the visit*: financial policy and estimate workbook."""

from medoffice.toolbox import read_me, sheets
from medoffice.toolbox.front_end import bill_check, estimate, good_faith_log
from medoffice.toolbox.front_end.policy import document

__all__ = ["document", "workbook"]

STEPS = (
    "Estimate: before a visit of an insured patient, enter what the payer told you and one line "
    "for each service you expect. Tell the patient the amount, and keep a copy in the record.",
    "Good-faith log: one row for each booking of a patient without insurance, or who will not use "
    "it. The log says by when the written estimate is due.",
    "Bill check: before a bill goes out to such a patient, compare it with the estimate, for each "
    "provider by itself.",
    "Rows marked “Sample: type over” are invented. Clear their shaded cells first. Put your own "
    "office holidays below the federal ones in Holidays if your state counts them.",
)
CLOSING = (
    "An estimate is no promise: say so to the patient. What you collect above the true share goes "
    "back without being asked for.",
    "Definitions, sources and worked examples are in the chapter Before the visit of the course "
    "The Medical Office Manager. General education, not legal advice.",
)


def workbook() -> bytes:
    """Return the file of the estimate workbook.

    Returns
    -------
    bytes
        An ``.xlsx`` for Excel 2010 or later and LibreOffice; no macros, nothing protected.
    """
    book = read_me.begin(
        "Visit estimates",
        "Goes with the chapter Before the visit. Sample rows are invented.",
        STEPS,
        CLOSING,
    )
    estimate.fill(book.create_sheet("Estimate"))
    good_faith_log.fill(book.create_sheet("Good-faith log"))
    bill_check.fill(book.create_sheet("Bill check"))
    good_faith_log.fill_holidays(book.create_sheet("Holidays"))
    return sheets.saved(book)
