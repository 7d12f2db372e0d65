"""The date, the limits, and the counts of all logs."""

from openpyxl.worksheet.worksheet import Worksheet

from medoffice.operations.loops import ABNORMAL, NORMAL, ROUTINE, URGENT
from medoffice.toolbox import sheets
from medoffice.toolbox.case_flow import log, referral_log, release_log, results_log, sample
from medoffice.toolbox.sheets import DATE

# First row of each block of limits; the logs refer to them.
REFERRAL_LIMITS, RESULT_LIMITS = 7, 14
COUNTS = 19


def fill(sheet: Worksheet) -> None:
    """Write the settings and the counts."""
    sheets.title(
        sheet,
        "Summary",
        "Set the date of the count and your limits. The counts below are those of the three logs.",
        across=6,
    )
    sheets.setting(sheet, 4, "As of", 0, DATE, "type =TODAY() to keep up, or the date of the list")
    sheet["B4"] = sample.MONDAY
    sheets.headers(sheet, 6, ["Referrals: limit in days", "Urgent", "Routine"])
    _limits(sheet, REFERRAL_LIMITS, referral_log.LIMITS, URGENT.days, ROUTINE.days)
    sheets.headers(sheet, 13, ["Results: limit in days", "Abnormal", "Normal"])
    _limits(sheet, RESULT_LIMITS, results_log.LIMITS, ABNORMAL.days, NORMAL.days)

    sheets.headers(sheet, COUNTS - 1, ["Count", "All", *(s.capitalize() for s in log.STATES)])
    counted = (
        ("Referrals: urgent", "Referrals", "D", "urgent", referral_log.STATE, "E"),
        ("Referrals: routine", "Referrals", "D", "routine", referral_log.STATE, "E"),
        ("Results: abnormal", "Results", "G", "yes", results_log.STATE, "D"),
        ("Results: normal", "Results", "G", "no", results_log.STATE, "D"),
        ("Results: not come yet", "Results", "G", "", results_log.STATE, "D"),
        ("Records: requests of patients", "Records released", "D", "access",
         release_log.STATE, "B"),
    )  # fmt: skip
    for row, (name, logged, column, value, state, began) in enumerate(counted, start=COUNTS):
        sheet.cell(row, 1, name).font = sheets.STRONG
        # SUMPRODUCT, because COUNTIFS takes an empty cell for no condition in some programs.
        kind = f'({_area(logged, column)}="{value}")*({_area(logged, began)}>0)'
        sheet.cell(row, 2, f"=SUMPRODUCT({kind})")
        for place, word in enumerate(log.STATES):
            states = f'({_area(logged, state)}="{word}")'
            sheet.cell(row, 3 + place, f"=SUMPRODUCT({kind}*{states})")
    sheets.computed(sheet, f"B{COUNTS}:E{COUNTS + len(counted) - 1}", "0")
    sheets.widths(sheet, 48, 14, 14, 14, 14, 14)
    sheet.freeze_panes = "A6"
    sheets.print_on_letter(sheet, "4:4")


def _limits(sheet: Worksheet, first: int, names: dict[str, str], pressing, others) -> None:
    for row, (step, name) in enumerate(names.items(), start=first):
        sheet.cell(row, 1, name).font = sheets.TEXT
        sheet.cell(row, 2, pressing[step])
        sheet.cell(row, 3, others[step])
    last = first + len(names) - 1
    sheets.fill_in(sheet, f"B{first}:C{last}", "0")
    sheets.expect(
        sheet, f"B{first}:C{last}", "whole", "between", "0", "365",
        message="A number of days from 0 to 365.",
    )  # fmt: skip


def _area(sheet: str, column: str) -> str:
    return f"'{sheet}'!${column}${log.FIRST}:${column}${log.LAST}"
