"""The reader's own punch report: time worked by the federal rules beside the time that was paid."""

from __future__ import annotations

from collections.abc import Sequence

import ipywidgets

from medoffice.labs import controls, own_file
from medoffice.labs.own_columns import OwnColumnsLab
from medoffice.labs.wording import count, dollars, wide_table
from medoffice.people.hours.reported_clock import (
    HOURS,
    IN,
    MEAL_IN,
    MEAL_OUT,
    MINUTES,
    NAME,
    NEEDED,
    OUT,
    PAID,
    RATE,
    WHEN,
    Person,
    audited,
    propose,
)

SAMPLE = """Employee,Date,In,Meal out,Meal in,Out,Paid hours,Rate
A,10/06/2025,7:53 AM,12:00 PM,12:20 PM,5:07 PM,8.50,20.00
A,10/07/2025,7:56 AM,12:01 PM,12:31 PM,5:11 PM,8.50,20.00
A,10/08/2025,8:02 AM,12:00 PM,12:25 PM,5:04 PM,8.25,20.00
A,10/09/2025,7:55 AM,12:05 PM,12:35 PM,5:12 PM,8.50,20.00
A,10/10/2025,8:01 AM,12:00 PM,12:30 PM,4:09 PM,7.25,20.00
B,10/06/2025,8:30 AM,,,3:10 PM,6.50,18.50
B,10/08/2025,8:25 AM,12:30 PM,1:00 PM,5:05 PM,8.00,18.50
"""
TITLES = {
    NAME: "Name or number of the worker",
    WHEN: "Day",
    IN: "Arrival",
    MEAL_OUT: "Meal begins",
    MEAL_IN: "Meal ends",
    OUT: "Leaving",
    PAID: "Time paid for the shift",
    RATE: "Pay for an hour ($)",
}
UNITS = {"hours, such as 7.75": HOURS, "minutes": MINUTES}
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
HEADINGS = [
    "Who", "Shifts", "Hours worked", "Hours paid", "Difference", "Overtime hours due",
    "Meals under 30 minutes", "Over 6 hours, no meal", "Owed ($)",
]  # fmt: skip
UNKNOWN = "–"
TO_DO = (
    "Ask your time clock for the <strong>punch detail report</strong> of two or more pay periods, "
    "one line for each shift, with arrival, leaving, both ends of the meal, and the time paid. "
    "Take the punches as they were made, before the clock rounded them. Save it as "
    "<strong>CSV</strong>. Put numbers in place of names.",
    own_file.STAYS_HERE,
    "Check the columns. Times without AM and PM are read as office hours. What was <em>done</em> "
    "during a meal is in no report: ask.",
)


class OwnClockLab(OwnColumnsLab):
    """Audit the reader's own punches."""

    STEPS = TO_DO
    SAMPLE = SAMPLE
    NAMES = TITLES
    NEEDED = tuple(NEEDED)

    def __init__(self) -> None:
        self.unit = controls.choice("Time paid is given in", UNITS, HOURS)
        days = [(day, number) for number, day in enumerate(WEEKDAYS, start=1)]
        self.begins = controls.choice("Your workweek begins on", days, 7)
        self._watch([self.unit, self.begins], self.refresh)
        super().__init__(after=[ipywidgets.VBox([self.unit, self.begins])])

    def _proposed(self) -> dict[str, str | None]:
        return propose(self.file.columns)

    def measured(self) -> dict[str, Person]:
        """Return what the report says of each worker.

        Raises
        ------
        ExportError
            If a column is missing or the file does not fit the choices.
        """
        return audited(self.file, own_file.chosen(self.columns), self.unit.value, self.begins.value)

    def _sentence(self, made: dict[str, Person]) -> str:
        people = made.values()
        shifts = sum(one.shifts for one in people)
        said = f"In {self.name}: {count(shifts, 'shift')} of {count(len(made), 'worker')}. "
        known = [one for one in people if one.paid is not None]
        if known:
            minutes = sum(one.worked - (one.paid or 0) for one in known)
            way = "more" if minutes >= 0 else "fewer"
            said += f"By the federal rules {abs(minutes):,} minutes {way} were worked than paid. "
        owed = sum(one.owed or 0 for one in people)
        if owed > 0:
            said += f"That is {dollars(owed, exact=True)}, if overtime was otherwise paid rightly. "
        short = sum(one.short_meals for one in people)
        said += f"{count(short, 'meal')} lasted fewer than 30 minutes and were counted as work."
        return said.replace("1 meal lasted fewer than 30 minutes and were", "1 meal lasted fewer "
                            "than 30 minutes and was")  # fmt: skip

    def _rows(self, made: dict[str, Person]) -> tuple[Sequence[str], list[list[str]]]:
        return HEADINGS, [_row(name, person) for name, person in made.items()]

    def _shown(self, made: dict[str, Person], *, still: bool) -> str:
        return wide_table("Worked and paid", *self._rows(made))


def _row(name: str, person: Person) -> list[str]:
    known = person.paid is not None
    difference = person.worked - (person.paid or 0)
    return [
        name,
        f"{person.shifts:,}",
        f"{person.worked / 60:,.2f}",
        f"{person.paid / 60:,.2f}" if person.paid is not None else UNKNOWN,
        f"{difference / 60:+,.2f}".replace("-", "−") if known else UNKNOWN,
        f"{person.overtime:,.2f}",
        f"{person.short_meals:,}",
        f"{person.no_meal:,}",
        f"{person.owed / 100:,.2f}".replace("-", "−") if person.owed is not None else UNKNOWN,
    ]
