"""The schedule: a line for each clock on each kind of paper, with the reader's state beside it."""

from __future__ import annotations

from dataclasses import dataclass

from openpyxl.styles import Alignment
from openpyxl.worksheet.worksheet import Worksheet

from medoffice import practice
from medoffice.compliance.records.schedule import SCHEDULE, Event, Who
from medoffice.toolbox import sheets

TITLE = "Schedule"
HEADERS = (
    "Kind of paper, and whom it reaches", "Federal rule", "Federal years", "Clock runs from",
    "Your state's years", "Your contracts' years", "Keep, years", "Read where, and when",
)  # fmt: skip
HEAD, FIRST, SPARE = 5, 6, 12
LONG = 100
READERS = Alignment(wrap_text=True, vertical="center", horizontal="left")


@dataclass(frozen=True)
class Line:
    """A clock: what it is on, its rule, years and day, and whether it waits for state law."""

    name: str
    rule: str
    years: int | None
    runs_from: str
    needs_state: bool = False


def lines() -> list[Line]:
    """Return the lines of the schedule; those that a state decides have no years."""
    rules = practice.rules()
    made = []
    for series in SCHEDULE.values():
        for duty in series.duties:
            who = "" if duty.who is Who.EVERYBODY else f": {duty.who}"
            runs_from = " and ".join(duty.after) + (
                f", or {duty.if_later} if later" if duty.if_later else ""
            )
            if len(series.duties) > 1 and duty.who is Who.EVERYBODY:
                who = f": from {duty.after[0]}"
            rule = rules[duty.rule]
            made.append(
                Line(
                    series.title + who,
                    f"{rule.title} ({rule.citation})",
                    duty.years,
                    runs_from,
                    series.state_decides,
                )
            )
        if not series.duties:
            made.append(Line(series.title, "none", None, "the day your state says", True))
        if series.state_decides:
            made.append(Line(f"{series.title}: state law", "none", None, Event.SERVICE))
            made.append(
                Line(
                    f"{series.title}: state law, children",
                    "none",
                    None,
                    "the day your state says, often that of coming of age",
                )
            )
    return made


LAST = FIRST + len(lines()) + SPARE - 1


def fill(sheet: Worksheet) -> None:
    """Fill the sheet."""
    sheets.title(
        sheet,
        TITLE,
        "The federal years are those of the course's rules; state law and contracts are yours to "
        "look up. The longest wins.",
        "A shaded cell is yours. The last lines are free for kinds of your own.",
        across=len(HEADERS),
    )
    sheets.headers(sheet, HEAD, HEADERS)
    for row, line in enumerate(lines(), start=FIRST):
        for column, value in enumerate((line.name, line.rule, line.years, line.runs_from), start=1):
            sheet.cell(row, column, value)
        sheet.row_dimensions[row].height = 48 if len(line.rule) < LONG else 64
    free = FIRST + len(lines())
    sheets.computed(sheet, f"A{FIRST}:D{free - 1}")
    sheets.fill_in(sheet, f"A{free}:D{LAST}")
    sheets.fill_in(sheet, f"E{FIRST}:F{LAST}", "0")
    waiting = {row for row, line in enumerate(lines(), start=FIRST) if line.needs_state}
    for row in range(FIRST, LAST + 1):
        # The payer's years of a chart are no answer before somebody has read the state's law.
        needed = f"E{row}" if row in waiting else f"C{row},E{row},F{row}"
        sheet.cell(row, 7, f'=IF(COUNT({needed})=0,"",MAX(C{row},E{row},F{row}))')
    sheets.computed(sheet, f"G{FIRST}:G{LAST}", "0")
    sheets.fill_in(sheet, f"H{FIRST}:H{LAST}")
    for row in sheet[f"A{FIRST}:B{LAST}"]:
        for cell in row:
            cell.alignment = READERS
    sheets.expect(
        sheet, f"E{FIRST}:F{LAST}", "whole", "between", "0", "100",
        message="Write whole years, from 0 to 100.",
    )  # fmt: skip
    sheets.widths(sheet, 34, 38, 10, 30, 11, 12, 10, 26)
    sheet.freeze_panes = f"B{FIRST}"
    sheets.print_on_letter(sheet, f"{HEAD}:{HEAD}")
