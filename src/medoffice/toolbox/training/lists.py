"""The lists a reader keeps: trainings and who needs them, people, and what was completed."""

from __future__ import annotations

import datetime

from openpyxl.worksheet.worksheet import Worksheet

from medoffice import practice
from medoffice.people.training.catalog import PASS, Training, last_completions, people, trainings
from medoffice.people.training.changes import ROLES as ROLE_NAMES
from medoffice.people.training.grounds import GROUNDS, ground
from medoffice.toolbox import sheets
from medoffice.toolbox.sheets import DATE
from medoffice.toolbox.training.frame import (
    FIRST,
    HEADER,
    LAST_LINE,
    LAST_PERSON,
    LAST_TRAINING,
    PEOPLE,
    ROLES,
    TRAININGS,
)

SAMPLE_DAY = datetime.date(2025, 12, 31)


def _without_comma(ground: str) -> str:
    """Return a ground for a list to choose from, where a comma would end an entry."""
    what, comma, more = ground.partition(", ")
    return f"{what} ({more})" if comma else what


GROUND_WORDS = tuple(map(_without_comma, GROUNDS))


def fill_trainings(sheet: Worksheet) -> None:
    """Write the list of trainings, with the days within which each role needs them."""
    sheets.title(
        sheet,
        "Trainings and who needs them",
        "Below a role: days after the first day within which it is due. 0 is before the work "
        "begins; empty, the role does not need it. Months: until it is due again; 0, once is "
        "enough.",
        "You may type over the names of the roles. Say for each training on what ground it is due.",
        across=12,
    )
    sheets.headers(
        sheet,
        HEADER,
        ["Training", "Minutes", "Months", "On what ground", "Rule or source", "Asked for since",
         *ROLE_NAMES],
    )  # fmt: skip
    for row, training in enumerate(trainings(), start=FIRST):
        values = (
            training.title, training.minutes, training.repeat_months or 0,
            GROUND_WORDS[GROUNDS.index(ground(training))], _source(training),
            training.required_from,
            *(training.due_days.get(role) for role in ROLE_NAMES),
        )  # fmt: skip
        for column, value in enumerate(values, start=1):
            sheet.cell(row, column, value)
    rows = f"{{0}}{FIRST}:{{1}}{LAST_TRAINING}".format
    sheets.fill_in(sheet, rows("A", "L"))
    sheets.fill_in(sheet, rows("F", "F"), DATE)
    sheets.choices(sheet, rows("D", "D"), f'"{",".join(GROUND_WORDS)}"')
    for columns, most, message in (
        (("B", "B"), "2400", "Minutes from 1 to 2,400."),
        (("C", "C"), "120", "Months from 0 (once is enough) to 120."),
        (("G", "L"), "365", "Days from 0 to 365, or nothing."),
    ):
        least = "1" if columns[0] == "B" else "0"
        sheets.expect(sheet, rows(*columns), "whole", "between", least, most, message=message)
    sheets.widths(sheet, 46, 9, 9, 46, 62, 14, *[12] * 6)
    sheet.freeze_panes = f"B{FIRST}"
    sheets.print_on_letter(sheet, f"{HEADER}:{HEADER}")


def _source(training: Training) -> str | None:
    return practice.rules()[training.rule].citation if training.rule else None


def fill_people(sheet: Worksheet) -> None:
    """Write the list of people."""
    sheets.title(
        sheet,
        "People",
        "One row for each person. Initials or numbers do as well as names. Enter a last day when "
        "somebody leaves, and keep the row: the records of some trainings must be kept.",
        across=4,
    )
    sheets.headers(sheet, HEADER, ["Who", "Role", "First day", "Last day"])
    here = [person for person in people() if person.here(SAMPLE_DAY)]
    for row, person in enumerate(here, start=FIRST):
        for column, value in enumerate((person.name, person.role, person.hired), start=1):
            sheet.cell(row, column, value)
    rows = f"{{0}}{FIRST}:{{1}}{LAST_PERSON}".format
    sheets.fill_in(sheet, rows("A", "D"))
    sheets.fill_in(sheet, rows("C", "D"), DATE)
    sheets.choices(sheet, rows("B", "B"), ROLES)
    sheets.widths(sheet, 30, 24, 18, 18)
    sheet.freeze_panes = f"A{FIRST}"
    sheets.print_on_letter(sheet, f"{HEADER}:{HEADER}")


def fill_completed(sheet: Worksheet) -> None:
    """Write the log of completions: the newest of each person and training."""
    sheets.title(
        sheet,
        "Completed",
        "One row for each completion, entered the day it happens. Old rows stay: the newest one "
        "counts. A score below the mark does not count; leave it empty where there is no test.",
        across=5,
    )
    sheets.setting(sheet, 4, "Pass mark", PASS, "0", "percent of the test at the end")
    sheets.headers(
        sheet, HEADER, ["Who", "Training", "Completed on", "Score", "Where the proof is"]
    )
    names = {person.number: person.name for person in people() if person.here(SAMPLE_DAY)}
    titles = {training.number: training.title for training in trainings()}
    done = sorted(
        (day, names[who], titles[what])
        for (who, what), day in last_completions(until=SAMPLE_DAY).items()
        if who in names
    )
    for row, (day, who, what) in enumerate(done, start=FIRST):
        for column, value in enumerate((who, what, day), start=1):
            sheet.cell(row, column, value)
    rows = f"{{0}}{FIRST}:{{1}}{LAST_LINE}".format
    sheets.fill_in(sheet, rows("A", "E"))
    sheets.fill_in(sheet, rows("C", "C"), DATE)
    sheets.choices(sheet, rows("A", "A"), f"{PEOPLE}!$A${FIRST}:$A${LAST_PERSON}")
    sheets.choices(sheet, rows("B", "B"), f"{TRAININGS}!$A${FIRST}:$A${LAST_TRAINING}")
    sheets.expect(
        sheet, rows("D", "D"), "decimal", "between", "0", "100",
        message="A score from 0 to 100, or nothing.",
    )  # fmt: skip
    sheets.widths(sheet, 28, 46, 16, 10, 40)
    sheet.freeze_panes = f"A{FIRST}"
    sheet.auto_filter.ref = f"A{HEADER}:E{LAST_LINE}"
    sheets.print_on_letter(sheet, f"{HEADER}:{HEADER}")
    sheet.print_area = f"A1:E{FIRST + len(done) + 20}"
