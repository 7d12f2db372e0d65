"""The report log: data requests, reports handed out, and checks of a number."""

from medoffice.toolbox import read_me, sheets
from medoffice.toolbox.working_with_numbers import (
    check_list,
    practice_table,
    report_log,
    requests,
    sample,
    words,
)

STEPS = (
    "Fill in the shaded cells. Everything under “Computed” works itself out.",
    f"Rows marked “{sample.MARK}” are invented, to show how it works. Clear their shaded cells "
    "first.",
    "Somebody asks for a number? Take it down in Data requests, together, before you run anything. "
    "One sentence for the question, one for the decision it serves.",
    "Before you count by a status, list all its words in Words and say what each of them means.",
    "Go through Number check. Then log the number in Report log with a second count from "
    "elsewhere. If the two differ by more than you allow, find out why before you hand it over.",
    "Practice a pivot in Practice table: the small table beside it shows what you should get.",
)
CLOSING = (
    "Keep patients' names, birth dates and record numbers out of this workbook. It needs counts, "
    "dates and words only.",
    "Definitions, sources and worked examples are in the chapter Working with the numbers of the "
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
        "Report log",
        "Goes with the chapter Working with the numbers. Sample rows are invented.",
        STEPS,
        CLOSING,
    )
    requests.fill(book.create_sheet("Data requests"))
    words.fill(book.create_sheet("Words"))
    check_list.fill(book.create_sheet("Number check"))
    report_log.fill(book.create_sheet("Report log"))
    practice_table.fill(book.create_sheet("Practice table"))
    return sheets.saved(book)
