"""The sheet from places to people, full-time equivalents and cost."""

from openpyxl.worksheet.worksheet import Worksheet

from medoffice.toolbox import sheets
from medoffice.toolbox.staff_schedules import sample
from medoffice.toolbox.staff_schedules.staffing import coverage, relief

FIRST = 10
LAST = FIRST + len(sample.ROLES) - 1
MONEY = "$#,##0;-$#,##0"
# Hours of places a week where the practice's records do not tell, and rounded pay for an hour.
PLACES = {"Nurses": 40, "Billing": 76, "Referrals": 38}
PAY = {
    "Front desk": 19.00, "Medical assistants": 22.50, "Nurses": 41.00, "Billing": 23.40,
    "Referrals": 21.40,
}  # fmt: skip


def fill(sheet: Worksheet) -> None:
    """Write what each role needs, has and costs."""
    sheets.title(
        sheet,
        "People and cost",
        "Full-time equivalents needed = place-hours ÷ hours of a full week × relief factor.",
        "A gap can be closed by hiring or by overtime. Overtime costs half more for each hour and "
        "no benefits. It wears people out.",
        across=13,
    )
    settings = (
        ("Hours of a full week", 40, "0", "of one full-time person"),
        ("Weeks in a year", 52, "0", ""),
        ("Benefits and taxes", 0.22, "0%", "of pay, for somebody hired"),
        ("Taxes on overtime", 0.0765, "0.00%", "the employer's Social Security and Medicare"),
    )
    for row, (name, value, style, told) in enumerate(settings, start=4):
        sheets.setting(sheet, row, name, value, style, told)
    week, weeks, benefits, taxes = (f"$B${row}" for row in range(4, 8))
    sheets.expect(sheet, "B4", "decimal", "between", "1", "60", message="Hours, from 1 to 60.")
    sheets.headers(
        sheet,
        FIRST - 1,
        [
            "Role", "Place-hours a week", "FTE without relief", "Relief factor", "FTE needed",
            "FTE on the payroll", "More or fewer than needed", "Pay for an hour",
            "Cost a year of what is needed", "Cost a year of the payroll",
            "Gap closed by hiring, a year", "Gap closed by overtime, a year", "Note",
        ],
    )  # fmt: skip
    assistants = sample.average_week("assistants_needed")["assistants_needed"].values()
    places = PLACES | {
        "Front desk": f"={coverage.NEEDED_A_WEEK}",
        "Medical assistants": round(sum(assistants)),
    }
    on_payroll = {role: 0.0 for role in sample.ROLES.values()}
    for member in sample.team():
        on_payroll[member.role] += member.fte
    for place, role in enumerate(sample.ROLES.values()):
        row = FIRST + place
        sheet.cell(row, 1, f"='Relief factor'!A{relief.FIRST + place}")
        sheet.cell(row, 2, places[role])
        sheet.cell(row, 3, f"=B{row}/{week}")
        sheet.cell(row, 4, f"={relief.factor(place)}")
        sheet.cell(row, 5, f"=C{row}*D{row}")
        sheet.cell(row, 6, round(on_payroll[role], 2))
        sheet.cell(row, 7, f"=ROUND(F{row}-E{row},2)")
        sheet.cell(row, 8, PAY[role])
        yearly = f"{week}*{weeks}*H{row}"
        gap = f"MAX(0,-G{row})"
        sheet.cell(row, 9, f"=E{row}*{yearly}*(1+{benefits})")
        sheet.cell(row, 10, f"=F{row}*{yearly}*(1+{benefits})")
        sheet.cell(row, 11, f"={gap}*{yearly}*(1+{benefits})")
        sheet.cell(row, 12, f"={gap}*{yearly}*1.5*(1+{taxes})")
        sheets.remark(sheet, row, 13, sample.MARK)
    total = LAST + 1
    sheet.cell(total, 1, "All roles").font = sheets.STRONG
    for letter in "BCEFGIJKL":
        sheet[f"{letter}{total}"] = f"=SUM({letter}{FIRST}:{letter}{LAST})"
    sheets.computed(sheet, f"A{FIRST}:A{LAST}")
    sheets.computed(sheet, f"B{FIRST}:B{total}", "0")
    sheets.fill_in(sheet, f"B{FIRST + 1}:B{LAST}", "0")
    sheets.computed(sheet, f"C{FIRST}:E{total}", "0.00")
    sheets.computed(sheet, f"D{FIRST}:D{LAST}", "0.000")
    sheets.fill_in(sheet, f"F{FIRST}:F{LAST}", "0.00")
    sheets.computed(sheet, f"F{total}", "0.00")
    sheets.computed(sheet, f"G{FIRST}:G{total}", "+0.00;-0.00;0.00")
    sheets.fill_in(sheet, f"H{FIRST}:H{LAST}", "$0.00")
    sheets.computed(sheet, f"I{FIRST}:L{total}", MONEY)
    told = (
        "The front desk's place-hours come from Coverage. There each hour is rounded up to whole "
        "people, and nobody hangs up.",
        "So the sample asks for a little more than the chapter does. A gap of a few hours is a "
        "reason to move hours first.",
    )
    for row, sentence in enumerate(told, start=total + 1):
        sheets.remark(sheet, row, 1, sentence)
    sheets.widths(sheet, 22, 12, 10, 9, 9, 10, 11, 10, 12, 12, 12, 12, 19)
    sheet.row_dimensions[FIRST - 1].height = 62
    sheets.print_on_letter(sheet)
