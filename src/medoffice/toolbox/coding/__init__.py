"""The charge-capture audit form: plan, findings, score, charges late or missing, follow-up."""

from medoffice.toolbox import read_me, sheets
from medoffice.toolbox.coding import charges, findings, follow_up, plan, sample, score

STEPS = (
    "Fill in the Plan, have it signed and dated, and only then draw. The live lab of the chapter "
    "draws a sample from a seed; so does any statistics program.",
    f"Rows marked “{sample.MARK}” are invented, to show how it works. Clear their shaded cells "
    "first.",
    "Enter one row for each visit drawn in Findings, in the order of the draw. The reviewer fills "
    "in the level that the note supports (0 if nothing can be billed) and why.",
    "Type the clinicians into Score, spelled as in Findings. Rates, intervals and money appear. "
    "Talk about intervals, and never multiply the money out.",
    "Each Monday, put last week's completed visits that have no charge, or a late one, into "
    "Charges, with a next step.",
    "Write into Follow-up what was done, by whom and when: corrected claims, refunds, teaching, "
    "next audit.",
)
CLOSING = (
    "Use the number of the visit in place of names and birth dates. The levels and codes you type "
    "come from your own licensed code book; none are in this file.",
    "If you fear that the answer may be bad, speak with a health care lawyer before you begin. "
    "Definitions, sources and worked examples are in the chapter Coding for managers of the course "
    "The Medical Office Manager. General education, not legal advice.",
)


def workbook() -> bytes:
    """Return the workbook's file.

    Returns
    -------
    bytes
        An ``.xlsx`` for Excel 2010 or later and LibreOffice; no macros, nothing protected.
    """
    book = read_me.begin(
        "Charge-capture audit form",
        "Goes with the chapter Coding for managers. Sample rows are invented.",
        STEPS,
        CLOSING,
    )
    plan.fill(book.create_sheet("Plan"))
    findings.fill(book.create_sheet("Findings"))
    score.fill(book.create_sheet("Score"))
    charges.fill(book.create_sheet("Charges"))
    follow_up.fill(book.create_sheet("Follow-up"))
    return sheets.saved(book)
