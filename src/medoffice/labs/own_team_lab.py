"""The reader's own team: a week planned from the shifts that hang on the wall."""

from __future__ import annotations

import ipywidgets

from medoffice.labs import controls, own_file
from medoffice.labs.wording import clock, count, wide_table
from medoffice.operations.cleaning.reports import Report, take_apart
from medoffice.practice.first_sheet import as_csv
from medoffice.scheduling.planner import Kind, NoPlan, Roster, plan
from medoffice.scheduling.planner.team_week import MONDAY, Answers, team_week
from medoffice.scheduling.reported_team import NAME, RATE, WEEKDAYS, propose, reported_team

SAMPLE = """Name,Rate,Monday,Tuesday,Wednesday,Thursday,Friday
Ada,21.50,7:30-4:00,7:30-4:00,7:30-4:00,7:30-4:00,7:30-4:00
Bruno,18.00,8:30-5:00,8:30-5:00,8:30-5:00,PTO,PTO
Chidi,18.50,9:00-5:30,9:00-5:30,9:00-5:30,9:00-5:30,9:00-5:30
Dolores,17.75,,8:30-5:00,,8:30-5:00,8:30-5:00
"""
NAMES = {NAME: "Name", RATE: "Pay for an hour"} | {day: day.capitalize() for day in WEEKDAYS}
OPENS = {clock(at): at for at in range(7 * 60, 10 * 60 + 1, 30)}
CLOSES = {clock(at): at for at in range(15 * 60, 20 * 60 + 1, 30)}
LATE = {"fall as they fall": None, **{f"at most {n} each": n for n in (1, 2, 3, 4)}}
EXTRA = {"nobody": 0, "up to 4 more in the week": 240, "up to 8 more in the week": 480}
FREE, OFF = "–", "off"
STEPS = (
    "Make a table with a line for each person of <strong>one</strong> team, such as the front "
    "desk, and a column for each weekday. A cell holds the usual shift, such as 8:00-4:30, a word "
    "such as PTO for a day that is asked to be free, or nothing. A column with the pay for an "
    "hour makes the cost right. First names are enough. " + own_file.SAVE_AS,
    own_file.STAYS_HERE,
    "Check the columns, and say how many people must be there. Shifts of six hours or more have a "
    "meal of half an hour.",
)


class OwnTeamLab(own_file.OwnFileLab):
    """Plan a week of the reader's own team."""

    STEPS = STEPS
    SAMPLE = SAMPLE
    KIND = own_file.CSV_OR_EXCEL
    ENDINGS = own_file.CSV_OR_EXCEL_ENDINGS

    def __init__(self) -> None:
        self.columns = {role: controls.choice(name, [], None) for role, name in NAMES.items()}
        self.answers: dict[str, ipywidgets.Dropdown] = {
            "people": controls.choice(
                "People who must be there", [(f"{n}", n) for n in range(1, 13)], 2
            ),
            "opens": controls.choice("from", OPENS, 8 * 60),
            "closes": controls.choice("until", CLOSES, 17 * 60),
            "filled": controls.choice(
                "Places", [("may stay empty, at a price", False), ("are all filled", True)], False
            ),
            "days_off": controls.choice(
                "Days off", [("are given", True), ("may be refused, at a price", False)], True
            ),
            "extra": controls.choice("More hours than usual", EXTRA, 0),
            "most_late": controls.choice("Shifts that end last", LATE, None),
        }
        self._watch([*self.columns.values(), *self.answers.values()], self.refresh)
        super().__init__(
            controls.group("Columns of the file", list(self.columns.values())),
            controls.group("The week", list(self.answers.values())),
        )

    def _read(self, content: bytes) -> Report:
        return take_apart(as_csv(content))

    def _offer(self) -> None:
        proposed = propose(self.file.columns)
        for role, control in self.columns.items():
            control.options = own_file.column_options(self.file.columns, "not in the file")
            control.value = proposed[role]

    def measured(self) -> Roster | NoPlan:
        """Return the plan of the week, or why there is none.

        Raises
        ------
        ExportError
            If the file does not fit the choices.
        """
        team = reported_team(self.file, own_file.chosen(self.columns))
        return plan(team_week(team, Answers(**own_file.chosen(self.answers))))

    def _sentence(self, made: Roster | NoPlan) -> str:
        if isinstance(made, NoPlan):
            return f"No roster for {self.name} keeps all of that. Below stands what clashes."
        empty = made.units(Kind.PLACES) / 60
        refused = made.units(Kind.OFF)
        said = (
            f"A week for {count(len(made.problem.people), 'person', 'people')} of {self.name}: "
            f"{_number(empty)} hours of places stay empty, "
            f"{count(made.units(Kind.USUAL), 'shift')} not as usual"
        )
        said += f", {count(refused, 'day')} off refused" if refused else ""
        paid = made.pay + made.premium
        said += f". Pay ${paid / 100:,.0f}." if paid else "."
        return f"{said} No roster is cheaper by more than {made.gap:.2%}."

    def _rows(self, made: Roster | NoPlan) -> tuple[list[str], list[list[str]]]:
        if isinstance(made, NoPlan):
            return ["What clashes"], [[_undated(sentence)] for sentence in made.sentences]
        days = made.problem.days
        rows = []
        for person in made.problem.people:
            share = made.share(person)
            shifts = [made.shift(person, day) for day in days]
            off = made.problem.days_off(person)
            times = [
                f"{clock(shift.starts)}–{clock(shift.ends)}"
                if shift
                else OFF
                if day in off
                else FREE
                for day, shift in zip(days, shifts, strict=True)
            ]
            rows.append([person.name, *times, _number(share.minutes / 60), f"{share.late}"])
        empty = [
            sum(units for one, units in made.broken if one.need and one.need.day == day) / 60
            for day in days
        ]
        rows.append(["Empty hours", *map(_number, empty), _number(sum(empty)), FREE])
        return ["Who", *(f"{day:%A}" for day in days), "Hours", "End last"], rows

    def _shown(self, made: Roster | NoPlan, *, still: bool) -> str:
        caption = "What clashes" if isinstance(made, NoPlan) else "The week"
        return wide_table(caption, *self._rows(made), of_words=True)


def _undated(sentence: str) -> str:
    """Return a sentence about a week like any other, without its dates."""
    for day in range(MONDAY.day, MONDAY.day + 7):
        sentence = sentence.replace(f"day, January {day}", "day")
    return sentence.replace(f"the week of January {MONDAY.day - 1}", "the week")


def _number(hours: float) -> str:
    return f"{hours:.2f}".rstrip("0").rstrip(".")
