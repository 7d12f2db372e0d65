"""The three federal tests of exemption, a job in each row."""

from openpyxl.worksheet.worksheet import Worksheet

from medoffice.people.hours.exempt_tests import least_salary
from medoffice.toolbox import sheets

TITLE = "Exempt"
FEDERAL, STATE = "B4", "B5"
HEADER, FIRST, LAST = 8, 9, 28
FILLED = (
    "Job, as it is done", "Salary a week ($)", "Cut for slow days?", "Runs the office or a part?",
    "Directs two or more?", "Has a say in hiring?", "Office work on how it is run?",
    "Judgment on weighty matters?", "Advanced knowledge?", "By long special study?",
    "Practices medicine?",
)  # fmt: skip
COMPUTED = ("Under federal law", "Test not passed")
EXEMPT, DUE = "exempt", "overtime is due"
YES, NO = "yes", "no"
SAMPLE = (
    ("Office manager", 1769, NO, YES, YES, YES, YES, YES, NO, NO, NO),
    ("Nurse lead (RN)", 1637, NO, NO, NO, NO, NO, NO, YES, YES, NO),
    ("Billing manager who works claims", 900, NO, NO, NO, NO, NO, NO, NO, NO, NO),
)


def fill(sheet: Worksheet) -> None:
    """Write the tests."""
    filled, last = len(FILLED), len(FILLED) + len(COMPUTED)
    sheets.title(
        sheet,
        TITLE,
        "Answer for what the job mainly is, not for what happens now and then. A title proves "
        "nothing. Leave the salary empty for somebody paid by the hour.",
        across=last,
    )
    federal = least_salary() / 100
    sheets.setting(sheet, 4, "Federal floor a week", federal, "$#,##0", "as of 2026")
    sheets.setting(sheet, 5, "Your state's floor", 0, "$#,##0", "0 if it has none: look it up")
    sheets.group(sheet, HEADER - 1, 1, filled, "Fill in")
    sheets.group(sheet, HEADER - 1, filled + 1, last, "Computed")
    sheets.headers(sheet, HEADER, [*FILLED, *COMPUTED])
    sheet.row_dimensions[HEADER].height = 64
    for row, values in enumerate(SAMPLE, start=FIRST):
        for column, value in enumerate(values, start=1):
            sheet.cell(row, column, value)
    for row in range(FIRST, LAST + 1):
        _formulas(sheet, row)
    sheets.fill_in(sheet, f"A{FIRST}:K{LAST}")
    sheets.fill_in(sheet, f"B{FIRST}:B{LAST}", "$#,##0")
    sheets.computed(sheet, f"L{FIRST}:M{LAST}")
    sheets.choices(sheet, f"C{FIRST}:K{LAST}", f'"{YES},{NO}"')
    sheets.expect(
        sheet, f"B{FIRST}:B{LAST}", "decimal", "greaterThan", "0",
        message="The salary of a week in dollars. A year's salary: divide it by 52.",
    )  # fmt: skip
    sheets.widths(sheet, 32, 10, 10, 11, 11, 11, 11, 11, 11, 11, 11, 16, 34)
    sheet.freeze_panes = f"B{FIRST}"
    sheets.print_on_letter(sheet, f"{HEADER - 1}:{HEADER}")


def _formulas(sheet: Worksheet, row: int) -> None:
    def all_yes(*columns: str) -> str:
        return "AND(" + ",".join(f'{column}{row}="{YES}"' for column in columns) + ")"

    basis = f'AND(B{row}<>"",C{row}<>"{YES}")'
    level = f"N(B{row})>=MAX($B$4,N($B$5))"
    duties = f"OR({all_yes('D', 'E', 'F')},{all_yes('G', 'H')},{all_yes('I', 'J')})"
    passes = f'OR(K{row}="{YES}",AND({basis},{level},{duties}))'
    sheet[f"L{row}"] = f'=IF(A{row}="","",IF({passes},"{EXEMPT}","{DUE}"))'
    failed = (
        f'IF({basis},"","paid by salary; ")&IF({level},"","paid enough; ")'
        f'&IF({duties},"","the right duties; ")'
    )
    # The last semicolon goes: nothing comes after it.
    sheet[f"M{row}"] = f'=IF(L{row}<>"{DUE}","",SUBSTITUTE(TRIM({failed})&"|",";|",""))'
