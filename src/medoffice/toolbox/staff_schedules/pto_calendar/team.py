"""The sheet with the year, the team, the fewest people of each role, and the closed days."""

import datetime

from openpyxl.worksheet.worksheet import Worksheet

from medoffice.toolbox import sheets
from medoffice.toolbox.staff_schedules import sample

FIRST, MEMBERS = 8, 24
LAST = FIRST + MEMBERS - 1
ROLES = list(sample.ROLES.values())
YEAR = "Team!$B$4"
NAMES, ROLE_OF = (f"Team!${letter}${FIRST}:${letter}${LAST}" for letter in "AB")
WORKS = f"Team!$C${FIRST}:$G${LAST}"
ROLE_LIST = f"Team!$M${FIRST}:$M${FIRST + len(ROLES) - 1}"
CLOSED = f"Team!$P${FIRST}:$P${FIRST + 15}"
SAMPLE_YEAR = 2027
# As observed: a holiday on a Saturday is taken on Friday, one on a Sunday on Monday.
HOLIDAYS = {
    (1, 1): "New Year's Day", (1, 18): "Martin Luther King Jr. Day",
    (2, 15): "Washington's Birthday",
    (5, 31): "Memorial Day", (6, 18): "Juneteenth", (7, 5): "Independence Day", (9, 6): "Labor Day",
    (10, 11): "Columbus Day", (11, 11): "Veterans Day", (11, 25): "Thanksgiving",
    (12, 24): "Christmas",
}  # fmt: skip
FEWEST = {"Front desk": 4, "Medical assistants": 5, "Nurses": 0, "Billing": 1, "Referrals": 0}
# Eighteen days a year for a full-time person, and a cap of a year and a half of them.
HOURS_A_MONTH, CAP = 12.0, 216.0
CARRIED_OVER = (24, 8, 16, 32, 4, 12, 0)


def fill(sheet: Worksheet) -> None:
    """Write the team's usual week and what each person has coming."""
    sheets.title(
        sheet,
        "Team",
        "Put an x under each weekday on which the person usually works. Hours: of time off.",
        across=18,
    )
    sheets.setting(
        sheet, 4, "Year", SAMPLE_YEAR, "0", "Then replace the closed days by the year's."
    )
    sheets.expect(sheet, "B4", "whole", "between", "2000", "2100", message="A year, such as 2027.")
    sheets.headers(
        sheet,
        FIRST - 1,
        [
            "Name", "Role", "Mon", "Tue", "Wed", "Thu", "Fri", "Hours of a day",
            "Carried over on Jan 1", "Earned a month", "Cap", "Note",
        ],
    )  # fmt: skip
    for place, member in enumerate(sample.team()):
        row = FIRST + place
        days = ["x" if day in member.weekdays else None for day in range(1, 6)]
        earned = round(HOURS_A_MONTH * member.fte, 1)
        carried = CARRIED_OVER[place % len(CARRIED_OVER)]
        cap = round(CAP * member.fte)
        values = (member.name, member.role, *days, member.hours, carried, earned, cap, sample.MARK)
        for column, value in enumerate(values, start=1):
            sheet.cell(row, column, value)
        sheets.remark(sheet, row, 12, sample.MARK)
    sheets.fill_in(sheet, f"A{FIRST}:K{LAST}")
    sheets.choices(sheet, f"B{FIRST}:B{LAST}", ROLE_LIST.replace("Team!", ""))
    sheets.choices(sheet, f"C{FIRST}:G{LAST}", '"x"')
    sheets.expect(
        sheet, f"H{FIRST}:K{LAST}", "decimal", "between", "-100", "1000", message="Hours."
    )

    sheets.headers(sheet, FIRST - 1, ["Role", "Fewest at work"], 13)
    for row, role in enumerate(ROLES, start=FIRST):
        sheet.cell(row, 13, role)
        sheet.cell(row, 14, FEWEST[role])
    sheets.fill_in(sheet, f"M{FIRST}:N{FIRST + len(ROLES) - 1}")

    sheets.headers(sheet, FIRST - 1, ["Closed on", "Why", "In the year?"], 16)
    for row, ((number, day), why) in enumerate(HOLIDAYS.items(), start=FIRST):
        sheet.cell(row, 16, datetime.date(SAMPLE_YEAR, number, day))
        sheet.cell(row, 17, why)
    for row in range(FIRST, FIRST + 16):
        sheet.cell(row, 18, f'=IF(P{row}="","",IF(YEAR(P{row})=$B$4,"yes","other year"))')
    sheets.fill_in(sheet, f"P{FIRST}:P{FIRST + 15}", sheets.DATE)
    sheets.fill_in(sheet, f"Q{FIRST}:Q{FIRST + 15}")
    sheets.computed(sheet, f"R{FIRST}:R{FIRST + 15}")
    sheets.widths(
        sheet, 24, 20, 5, 5, 5, 5, 5, 9, 12, 10, 8, 18, 20, 10, 3, 14, 26, 12
    )  # fmt: skip
    sheet.freeze_panes = f"B{FIRST}"
    sheets.print_on_letter(sheet, f"{FIRST - 1}:{FIRST - 1}")
