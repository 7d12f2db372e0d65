"""Who does what with money, and which duties should not be in one hand."""

from openpyxl.worksheet.worksheet import Worksheet

from medoffice.billing.receivables.duties import APART, DUTIES
from medoffice.toolbox import sheets

HEADER, FIRST = 5, 6
PEOPLE = 6
CONFLICTS = FIRST + len(DUTIES) + 3
SAMPLE = {
    "Front desk": ("takes money",),
    "Biller 1": ("posts payments", "writes off balances"),
    "Biller 2": ("posts payments", "makes the deposit", "asks for refunds"),
    "Manager": ("reconciles the bank", "approves refunds and write-offs"),
}


def fill(sheet: Worksheet) -> None:
    """Write the matrix and the conflicts it holds."""
    sheets.title(
        sheet,
        "Duties",
        "Put an x where a person has a duty. Below stands who holds two that should be apart. In "
        "a small office: swap a duty, or let the owner look at it each month.",
        across=7,
    )
    sheets.headers(sheet, HEADER, ["Duty"])
    for row, duty in enumerate(DUTIES, start=FIRST):
        sheet.cell(row, 1, duty[0].upper() + duty[1:]).font = sheets.TEXT
    last = FIRST + len(DUTIES) - 1
    sheets.fill_in(sheet, f"B{HEADER}:G{HEADER}")
    sheets.fill_in(sheet, f"B{FIRST}:G{last}")
    sheets.choices(sheet, f"B{FIRST}:G{last}", '"x"')
    for column, (person, duties) in enumerate(SAMPLE.items(), start=2):
        sheet.cell(HEADER, column, person).font = sheets.STRONG
        for duty in duties:
            sheet.cell(FIRST + DUTIES.index(duty), column, "x")
    sheets.headers(sheet, CONFLICTS - 1, ["Two duties", "Who holds both", "He or she could"])
    for row, (one, other, risk) in enumerate(APART, start=CONFLICTS):
        sheet.cell(row, 1, f"{one} + {other}").font = sheets.TEXT
        both = "&".join(
            f'IF(AND({letter}{FIRST + DUTIES.index(one)}="x",'
            f'{letter}{FIRST + DUTIES.index(other)}="x"),{letter}${HEADER}&"  ","")'
            for letter in "BCDEFG"
        )
        sheet.cell(row, 2, f"=TRIM({both})")
        sheets.remark(sheet, row, 3, risk)
    sheets.computed(sheet, f"B{CONFLICTS}:B{CONFLICTS + len(APART) - 1}")
    sheets.widths(sheet, 46, 24, *[16] * (PEOPLE - 1))
    sheets.print_on_letter(sheet, f"{HEADER}:{HEADER}")
