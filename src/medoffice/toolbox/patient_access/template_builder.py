"""The sheet that builds a session and tells what to expect of it."""

import datetime

from openpyxl.worksheet.worksheet import Worksheet

from medoffice.toolbox import sheets
from medoffice.toolbox.patient_access import sample
from medoffice.toolbox.sheets import SHARE, TIME

SAMPLE_SLOTS = (
    ("08:00", 20, 2, "visit"),
    ("08:20", 20, 1, "visit"),
    ("08:40", 20, 1, "same-day"),
    ("09:00", 20, 1, "visit"),
    ("09:20", 20, 1, "visit"),
    ("09:40", 20, 1, "visit"),
    ("10:00", 20, 1, "same-day"),
    ("10:20", 20, 1, "visit"),
    ("10:40", 20, 1, "visit"),
    ("11:00", 20, 1, "visit"),
    ("11:20", 20, 1, "video"),
    ("11:40", 20, 1, "video"),
)


def fill(sheet: Worksheet) -> None:
    """Write the slots of a session, and what to expect when some patients do not come."""
    header, first, last = 7, 8, 31
    sheets.title(
        sheet,
        "Template builder",
        "Plan one session. Write down each slot, how many patients to book in it, and the minutes "
        "you plan for each patient.",
        "The model: each patient comes or not by a flip of the same coin. It is a first look; it "
        "knows nothing of late patients and long visits. Try those in the lab.",
        across=11,
    )
    sheets.group(sheet, 6, 1, 4, "Fill in: the slots")
    sheets.group(sheet, 6, 5, 6, "Computed")
    sheets.headers(
        sheet,
        header,
        [
            "Start", "Minutes for each patient", "Patients booked", "Kind of slot",
            "Minutes booked", "Patients so far", "Note",
        ],
    )  # fmt: skip
    for row in range(first, last + 1):
        sheet.cell(row, 5, f'=IF(C{row}="","",B{row}*C{row})')
        sheet.cell(row, 6, f'=IF(C{row}="","",SUM($C${first}:C{row}))')
    for row, (start, minutes, booked, kind) in enumerate(SAMPLE_SLOTS, start=first):
        for column, value in enumerate(
            (datetime.time.fromisoformat(start), minutes, booked, kind), 1
        ):
            sheet.cell(row, column, value)
        sheets.remark(sheet, row, 7, sample.MARK)
    sheets.fill_in(sheet, f"A{first}:A{last}", TIME)
    sheets.fill_in(sheet, f"B{first}:D{last}")
    sheets.computed(sheet, f"E{first}:F{last}", "0")
    sheets.choices(sheet, f"D{first}:D{last}", '"visit,same-day,video,catch-up"')
    sheets.expect(
        sheet, f"C{first}:C{last}", "whole", "between", "0", "6", message="0 to 6 patients."
    )
    sheets.expect(
        sheet, f"B{first}:B{last}", "whole", "between", "0", "240", message="0 to 240 minutes."
    )

    booked, expected = "$K$15", "$K$17"
    capacity, no_show = "$K$11", "$K$10"
    sheets.group(sheet, header, 9, 11, "Fill in: the session")
    asked = (
        (8, "Length of the session, minutes", 240, "0"),
        (9, "Minutes a typical visit takes", 20, "0"),
        (10, "No-show rate of these patients", 0.1, SHARE),
    )
    for row, text, value, style in asked:
        _label(sheet, row, text)
        sheet.cell(row, 11, value)
        sheets.fill_in(sheet, f"K{row}", style)
    sheets.expect(
        sheet, "K8:K9", "decimal", "between", "1", "1440", message="Minutes, from 1 to 1,440."
    )
    sheets.expect(
        sheet, "K10", "decimal", "between", "0", "0.95", message="A share from 0% to 95%."
    )
    _label(sheet, 11, "Places: visits that fit (computed)")
    sheet["K11"] = "=INT(K8/K9)"
    sheets.computed(sheet, "K11", "0")

    sheets.group(sheet, 13, 9, 11, "Computed: what to expect")
    held = f'=SUMIFS(C{first}:C{last},D{first}:D{last},"same-day")'
    within = f"_xlfn.BINOM.DIST({capacity},{booked},1-{no_show},TRUE)"
    crowded = f"=IF({booked}<={capacity},0,1-{within})"
    # The mean of max(0, places - X) for a binomial X, without summing over its values.
    empty = (
        f"=IF({booked}<={capacity},{capacity}-{expected},{capacity}*{within}"
        f"-{expected}*_xlfn.BINOM.DIST({capacity}-1,{booked}-1,1-{no_show},TRUE))"
    )
    results = (
        (14, "Minutes booked", f"=SUM(E{first}:E{last})", "0"),
        (15, "Patients booked", f"=SUM(C{first}:C{last})", "0"),
        (16, "Places kept for same-day calls", held, "0"),
        (17, "Patients expected to come", f"={booked}*(1-{no_show})", "0.0"),
        (18, "Places expected to stay empty", empty, "0.0"),
        (19, "Patients expected beyond the places", f"={expected}-{capacity}+$K$18", "0.0"),
        (20, "Chance that more come than there are places", crowded, SHARE),
        (21, "Rule of thumb: places ÷ share who come", f"={capacity}/(1-{no_show})", "0.0"),
    )  # fmt: skip
    for row, text, formula, style in results:
        _label(sheet, row, text)
        sheet.cell(row, 11, formula)
        sheets.computed(sheet, f"K{row}", style)
    sheet["I23"] = (
        f'=IF({booked}<={capacity},"You book no more patients than there are places.",'
        f'"You overbook by "&({booked}-{capacity})&". Agree with the clinicians beforehand what a '
        'crowded day is worth.")'
    )
    sheet["I23"].font, sheet["I23"].alignment = sheets.STRONG, sheets.WRAP
    sheet.merge_cells("I23:K24")
    sheets.widths(sheet, 12, 13, 11, 13, 11, 11, 19, 3, 24, 22, 11)
    sheet.freeze_panes = f"A{first}"
    sheets.print_on_letter(sheet, f"6:{header}")


def _label(sheet: Worksheet, row: int, text: str) -> None:
    sheet.merge_cells(start_row=row, end_row=row, start_column=9, end_column=10)
    sheets.computed(sheet, f"I{row}:J{row}")
    sheet.cell(row, 9, text).alignment = sheets.WRAP
