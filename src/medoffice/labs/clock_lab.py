"""The time-clock audit: a way of counting beside the law, by worker, cause and week."""

from __future__ import annotations

from datetime import date

from medoffice.labs import controls
from medoffice.labs.bars import bars
from medoffice.labs.choice_lab import ChoiceLab
from medoffice.labs.pictures import Picture
from medoffice.labs.wording import count, dollars, plain_table, short_day, wide_table
from medoffice.people.hours import willow_bend
from medoffice.people.hours.clock_audit import LAWFUL, ClockWeek, Method, short_by, week_pay

TIMES = {
    "September 7 to December 27, 2025": (date(2025, 9, 7), date(2025, 12, 27)),
    "all of 2025": (date(2025, 1, 5), date(2025, 12, 27)),
    "all of 2024": (date(2023, 12, 31), date(2025, 1, 4)),
}
EVERYBODY = "everybody paid by the hour"
ROUNDING = {"as the clock is set": True, "not at all": False}
MEALS = {"come off, worked or not": True, "come off only if they were free": False}
BONUS = {"counts in the regular rate": False, "is left out of it": True}
WEEKS = {"each week by itself": False, "two weeks averaged": True}
CAUSES = {
    "rounds_against": "Rounding against the worker",
    "deducts_worked_meals": "Meals that were worked",
    "leaves_bonus_out": "Bonus left out of the rate",
    "averages_two_weeks": "Two weeks averaged",
}
HEADINGS = [
    "Who", "Weeks", "Minutes lost to rounding", "Minutes of worked meals", "Overtime hours paid",
    "Overtime hours due", "Owed ($)",
]  # fmt: skip
WEEK_HEADINGS = [
    "Week of", "Hours paid", "Hours due", "Bonus ($)", "Regular rate ($)", "Premium paid ($)",
    "Premium due ($)", "Owed ($)",
]  # fmt: skip
LONGEST_LIST = 8
TRY_THIS = (
    "It begins with what Willow Bend did. Read the sentence, then the picture: who is owed most, "
    "and is it for the same reason as the others?",
    "Let the clock round <em>not at all</em>. Who is left?",
    "Choose Patricia Grijalva. Many weeks of fewer than 40 paid hours turn into weeks with "
    "overtime. Why?",
    "Choose <em>all of 2024</em>. Had the clock been set this way then?",
    "Last, try the two mistakes Willow Bend does not make: leave bonuses out of the rate, and "
    "average two weeks. Which of the two costs the staff more?",
)
WHAT_TO_NOTICE = (
    "A few minutes a day look like nothing. In four months they are nearly two thousand dollars, "
    "and as much again may be claimed.",
    "Minutes given back come on top of the week. Those above 40 hours are owed at one and a half.",
    "A bonus moves the rate only in weeks with overtime, so leaving it out costs little here. The "
    "amount does not decide whether it is lawful.",
    "Averaging looks harmless because the hours agree. It takes the overtime of every long week "
    "that has a short neighbor.",
)


class ClockLab(ChoiceLab):
    """Audit the practice's time clock: choose how the payroll counts, and see what it owes."""

    def __init__(self) -> None:
        self.time = controls.choice(
            "Workweeks", [(name, name) for name in TIMES], next(iter(TIMES))
        )
        people = {one.who for one in willow_bend.weeks() if one.week.year == 2025}
        named = [(name, who) for who, name in willow_bend.names().items() if who in people]
        self.who = controls.choice("Who", [(EVERYBODY, None), *named], None)
        self.rounding = controls.choice("Punches are rounded", ROUNDING, True)
        self.meals = controls.choice("Meals", MEALS, True)
        self.bonus = controls.choice("A promised bonus", BONUS, False)
        self.averaged = controls.choice("Overtime is counted", WEEKS, False)
        looked_at = [self.time, self.who]
        counted = [self.rounding, self.meals, self.bonus, self.averaged]
        self._lay_out(
            controls.group("What you look at", looked_at),
            controls.group("How the payroll counts", counted),
            watched=[*looked_at, *counted],
            try_this=TRY_THIS,
            what_to_notice=WHAT_TO_NOTICE,
        )

    def _work_out(self) -> None:
        first, last = TIMES[self.time.value]
        self.weeks = [
            week
            for week in willow_bend.weeks()
            if first <= week.week <= last and self.who.value in (None, week.who)
        ]
        self.method = Method(
            self.rounding.value, self.meals.value, self.bonus.value, self.averaged.value
        )
        self.by_person = {
            who: [week for week in self.weeks if week.who == who]
            for who in sorted({week.who for week in self.weeks})
        }
        self.owed_by = {who: short_by(weeks, self.method) for who, weeks in self.by_person.items()}
        self.causes = {
            cause: sum(owed[cause] for owed in self.owed_by.values()) for cause in CAUSES
        }
        self.owed = sum(self.causes.values())

    def _whose(self) -> str:
        return willow_bend.names()[self.who.value] if self.who.value else "Everybody together"

    def _sentence(self) -> str:
        if not self.weeks:
            return f"{self._whose()} did not work in this time. Choose another."
        if not self.owed:
            return (
                f"{self._whose()}: counted this way, nothing is owed for "
                f"{count(len(self.weeks), 'workweek')}."
            )
        parts = [
            f"{CAUSES[cause].lower()} {dollars(cents, exact=True)}"
            for cause, cents in self.causes.items()
            if cents
        ]
        return (
            f"{self._whose()}: counted this way, the payroll of "
            f"{count(len(self.weeks), 'workweek')} falls short of federal law by "
            f"{dollars(self.owed, exact=True)}. Of it: {'; '.join(parts)}."
        )

    def _picture(self) -> Picture | None:
        if not self.owed:
            return None
        if self.who.value:
            named = [(CAUSES[cause], cents / 100) for cause, cents in self.causes.items() if cents]
            title = f"What {self._whose()} is owed, by cause"
        else:
            named = [
                (willow_bend.names()[who], sum(owed.values()) / 100)
                for who, owed in self.owed_by.items()
                if sum(owed.values()) > 0
            ]
            named.sort(key=lambda pair: -pair[1])
            title = "What each worker is owed"
        return bars(named, title, "owed", lambda value: f"${value:,.0f}")

    def _person_rows(self) -> list[list[str]]:
        rows = []
        for who, weeks in self.by_person.items():
            paid, due = (
                sum(week_pay(week, method).overtime_hours for week in weeks)
                for method in (self.method, LAWFUL)
            )
            rows.append(
                [
                    willow_bend.names()[who],
                    f"{len(weeks)}",
                    f"{sum(week.rounding for week in weeks):,}",
                    f"{sum(week.meals for week in weeks):,}",
                    f"{paid:,.2f}",
                    f"{due:,.2f}",
                    _exact(sum(self.owed_by[who].values())),
                ]
            )
        return rows

    def _week_rows(self) -> list[list[str]]:
        owed = {week: _owed(week, self.method) for week in self.weeks}
        worst = sorted(self.weeks, key=lambda week: (-owed[week], week.week))[:LONGEST_LIST]
        return [_week_row(week, self.method) for week in sorted(worst, key=lambda one: one.week)]

    def _tables(self) -> str:
        if not self.weeks:
            return ""
        if self.who.value is None:
            return wide_table("By worker", HEADINGS, self._person_rows())
        caption = f"The {LONGEST_LIST} weeks in which most is owed, each week by itself"
        return wide_table("The whole time", HEADINGS, self._person_rows()) + wide_table(
            caption, WEEK_HEADINGS, self._week_rows()
        )

    def in_words(self) -> str:
        """Return the present state as plain text."""
        parts = [self._sentence()]
        if self.weeks:
            parts.append(plain_table(HEADINGS, self._person_rows()))
        if self.weeks and self.who.value:
            parts.append(plain_table(WEEK_HEADINGS, self._week_rows()))
        return "\n\n".join(parts)


def _exact(cents: int) -> str:
    return f"{cents / 100:,.2f}".replace("-", "−")


def _owed(week: ClockWeek, method: Method) -> int:
    return week_pay(week, LAWFUL).total - week_pay(week, method).total


def _week_row(week: ClockWeek, method: Method) -> list[str]:
    paid, due = week_pay(week, method), week_pay(week, LAWFUL)
    return [
        short_day(week.week),
        f"{paid.hours:.2f}",
        f"{due.hours:.2f}",
        _exact(week.bonus),
        f"{float(due.regular_rate) / 100:.4f}",
        _exact(paid.premium),
        _exact(due.premium),
        _exact(_owed(week, method)),
    ]
