"""The year's calendar: when sessions are held, how many it takes, and what they cost."""

from __future__ import annotations

from datetime import date
from functools import cache

from medoffice.labs import controls
from medoffice.labs.bars import bars
from medoffice.labs.choice_lab import ChoiceLab
from medoffice.labs.pictures import Picture
from medoffice.labs.wording import count, dollars, plain_table, short_day, wide_table
from medoffice.people.training.catalog import Person, people, trainings
from medoffice.people.training.matrix import matrix
from medoffice.people.training.year import Due, bill, dues, minutes_by_month, sessions

KNOWN_ON = date(2025, 12, 31)
FIRST, LAST = date(2026, 1, 2), date(2026, 12, 31)  # from the first working day
TRAINER = "nurse-lead"
EARLY = {
    "on the last day, each alone": 0,
    **{f"up to {days} days early": days for days in (14, 30, 60, 90, 120, 180)},
}
WHEN = {"in working hours": False, "on top of the week": True}
TAUGHT = {"by the nurse lead": True, "online, by nobody here": False}
LONGEST_LIST = 20
HELD = ["Day", "Training", "People", "Days given away"]
COSTS = ["Part", "Amount"]
TRY_THIS = (
    "Begin with bloodborne pathogens, each alone. How many mornings does the trainer lose? Then "
    "let people come up to 30, 60 and 90 days early.",
    "Watch what differs between plans: the trainer, and the days given away. Which of the two is "
    "larger?",
    "Now let the same course be taken online, which needs no trainer. Which plan is best now?",
    "Choose all trainings. Put the sessions on top of the week. Who gets one and a half times the "
    "pay, and what does that add?",
)
WHAT_TO_NOTICE = (
    "Nobody comes late in any of these plans. What differs is how often the trainer stands up, and "
    "how much of a cycle is thrown away.",
    "Coming early is not free: the next time counts from the day of the session. It is cheap "
    "beside a trainer, and it is all waste where there is none: online, everybody takes it late in "
    "the month before it is due.",
    "With each plan the dates move together, so next year needs fewer sessions still.",
    "People who will be hired are not in it. Keep a session a quarter open for them; some of "
    "theirs cannot wait for it.",
)


@cache
def _needed() -> list[Due]:
    return dues(matrix(KNOWN_ON), FIRST, LAST)


@cache
def _trainer() -> Person:
    (found,) = [p for p in people() if p.role == TRAINER and p.here(KNOWN_ON)]
    return found


class TrainingYearLab(ChoiceLab):
    """Plan the sessions of a year for one training or all of them."""

    def __init__(self) -> None:
        due = {each.training.number for each in _needed()}
        titles = [(t.title, t.number) for t in trainings() if t.number in due]
        self.training = controls.choice("Training", [*titles, ("all of them", None)], "T02")
        self.early = controls.choice("People may come", EARLY, 0)
        self.extra = controls.choice("Held", WHEN, False)
        self.taught = controls.choice("Taught", TAUGHT, True)
        chosen = [self.training, self.early, self.taught, self.extra]
        self._lay_out(
            controls.group("The calendar of 2026", chosen),
            watched=chosen,
            try_this=TRY_THIS,
            what_to_notice=WHAT_TO_NOTICE,
        )

    def _work_out(self) -> None:
        number = self.training.value
        self.dues = [due for due in _needed() if number in (None, due.training.number)]
        self.held = sessions(self.dues, self.early.value)
        self.bill = bill(
            self.held, _trainer() if self.taught.value else None, extra=self.extra.value
        )

    def _sentence(self) -> str:
        made = self.bill
        hours = sum(due.training.minutes for due in self.dues) / 60
        return (
            f"In 2026, {count(len(self.dues), 'training of a person', 'trainings of people')} fall "
            f"due, {hours:,.1f} hours of staff time. {count(len(self.held), 'session')} cover them "
            f"in time. Those who are trained cost {dollars(round(made.attending))}, the trainer "
            f"{dollars(round(made.training))}; days worth {dollars(round(made.given_away))} are "
            "given away."
        )

    def _picture(self) -> Picture:
        minutes = minutes_by_month(self.dues, FIRST)
        names = [f"{FIRST.replace(month=month, day=1):%B}" for month in range(1, 13)]
        return bars(
            ((name, each / 60) for name, each in zip(names, minutes, strict=True)),
            "Hours of staff time that fall due in each month of 2026",
            "year-bars",
            lambda hours: f"{hours:.1f}",
        )

    def _held_rows(self) -> list[list[str]]:
        return [
            [
                short_day(session.on),
                session.training.title,
                f"{len(session.dues)}",
                f"{session.days_given_away:,}",
            ]
            for session in self.held[:LONGEST_LIST]
        ]

    def _cost_rows(self) -> list[list[str]]:
        made = self.bill
        return [
            ["Pay of those who are trained", dollars(round(made.attending))],
            ["Pay of the trainer, with half an hour to set up", dollars(round(made.training))],
            ["Together, in money", dollars(round(made.attending + made.training))],
            ["Worth of the days given away", dollars(round(made.given_away))],
            [
                "What differs between plans: trainer and days given away",
                dollars(round(made.to_choose_by)),
            ],
        ]

    def _tables(self) -> str:
        number = len(self.held)
        first = (
            f"the first {LONGEST_LIST} of {number}" if number > LONGEST_LIST else f"all {number}"
        )
        return wide_table("What it costs, before payroll taxes", COSTS, self._cost_rows()) + (
            wide_table(f"Sessions, {first}", HELD, self._held_rows())
        )

    def in_words(self) -> str:
        """Return the present state as plain text."""
        return "\n\n".join(
            [
                self._sentence(),
                plain_table(COSTS, self._cost_rows()),
                plain_table(HELD, self._held_rows()),
            ]
        )
