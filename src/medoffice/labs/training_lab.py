"""The training lab: who is overdue for what on a day, and what comes next, without code."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta

from medoffice.labs import controls
from medoffice.labs.bars import bars
from medoffice.labs.choice_lab import ChoiceLab
from medoffice.labs.pictures import Picture
from medoffice.labs.wording import (
    count,
    dollars,
    percent,
    plain_table,
    short_day,
    wide_table,
)
from medoffice.people.training.grounds import GROUNDS, LAW_DAY, ground_of_day
from medoffice.people.training.matrix import Item, matrix, share_in_date
from medoffice.people.training.work_list import coming, overdue

DAYS = {
    "June 30, 2025": date(2025, 6, 30),
    "September 30, 2025": date(2025, 9, 30),
    "November 14, 2025: the last manager’s last day": date(2025, 11, 14),
    "December 31, 2025": date(2025, 12, 31),
}
ROLES = {
    "everybody": None,
    "medical assistants": "medical-assistant",
    "nurse lead": "nurse-lead",
    "front desk": "front-desk",
    "billers": "biller",
    "referral coordinator": "referral-coordinator",
    "office manager": "office-manager",
}
AHEAD = {f"{days} days": days for days in (30, 60, 90, 180)}
LONGEST_LIST = 20
LATE = ["Who", "Training", "Last done", "Was due", "Days late", "On what ground"]
NEXT = ["Who", "Training", "Due", "On what ground"]
TRY_THIS = (
    "Read the first two lines of the first table. What would you do about each before lunch?",
    "Go back to June 30, and come forward a step at a time. When was each line still on time, and "
    "who should have seen it coming?",
    "Choose one role after another. Which role has the most to do, and which is the most behind?",
    "Look 180 days ahead. In which weeks would you put the sessions?",
)
WHAT_TO_NOTICE = (
    "Nearly everything is in date. That share says nothing about the line that is not: one person "
    "at work without a training that the law asks for first.",
    "The ground decides what to do first. A day the law sets comes before a day the practice set "
    "for itself, however long that one has passed.",
    "<em>Never</em> is worse than late. Whoever was never trained began work without it.",
    "The sentence says how little it costs to catch up. Money is not why it was left undone: "
    "nobody read the list.",
)


class TrainingLab(ChoiceLab):
    """Ask the matrix who is overdue and what is next, on a day and for a role."""

    def __init__(self) -> None:
        self.day = controls.choice("On", DAYS, DAYS["December 31, 2025"])
        self.role = controls.choice("For", ROLES, None)
        self.ahead = controls.choice("Look ahead", AHEAD, 60)
        self._matrices: dict[date, list[Item]] = {}
        chosen = [self.day, self.role, self.ahead]
        self._lay_out(
            controls.group("The matrix", chosen),
            watched=chosen,
            try_this=TRY_THIS,
            what_to_notice=WHAT_TO_NOTICE,
        )

    def _work_out(self) -> None:
        day, role = self.day.value, self.role.value
        if day not in self._matrices:
            self._matrices[day] = matrix(day)
        self.items = [
            item for item in self._matrices[day] if role is None or item.person.role == role
        ]
        self.late = overdue(self.items, day)
        self.next = coming(self.items, day, timedelta(days=self.ahead.value))

    def _sentence(self) -> str:
        day = self.day.value
        if not self.items:
            return f"On {short_day(day)} nobody has this role."
        needed = count(len(self.items), "line")
        share = percent(share_in_date(self.items, day))
        said = f"On {short_day(day)}, {len(self.late)} of {needed} are overdue; {share} in date."
        if self.late:
            by_law = sum(ground_of_day(item) == LAW_DAY for item in self.late)
            pay = sum(item.person.pay(item.training.minutes) for item in self.late)
            said += (
                f" For {by_law} of them, the law sets when. To catch up takes "
                f"{count(sum(item.training.minutes for item in self.late), 'minute')}, "
                f"{dollars(round(pay))} of pay."
            )
        soon = count(len(self.next), "more line is", "more lines are")
        return f"{said} {soon} due within {self.ahead.value} days."

    def _picture(self) -> Picture | None:
        if not self.late:
            return None
        by_ground = Counter(ground_of_day(item) for item in self.late)
        return bars(
            ((SHORT[ground], by_ground[ground]) for ground in GROUNDS),
            "Overdue, by the ground it is due on",
            "overdue-bars",
        )

    def _tables(self) -> str:
        told = ""
        if self.late:
            told += wide_table(
                "Overdue, in the order to act", LATE, self._late_rows(), of_words=True
            )
        if self.next:
            caption = f"Next, {_listed(self.next)}"
            told += wide_table(caption, NEXT, self._next_rows(), of_words=True)
        return told

    def _late_rows(self) -> list[list[str]]:
        return [
            [
                item.person.name,
                item.training.title,
                short_day(item.last) if item.last else "never",
                _due(item),
                f"{item.days_overdue(self.day.value):,}",
                ground_of_day(item),
            ]
            for item in self.late
        ]

    def _next_rows(self) -> list[list[str]]:
        return [
            [item.person.name, item.training.title, _due(item), ground_of_day(item)]
            for item in self.next[:LONGEST_LIST]
        ]

    def in_words(self) -> str:
        """Return the present state as plain text."""
        parts = [self._sentence()]
        if self.late:
            parts.append(plain_table(LATE, self._late_rows()))
        if self.next:
            parts.append(plain_table(NEXT, self._next_rows()))
        return "\n\n".join(parts)


# Short enough to stand beside a bar on a phone.
SHORT = dict(
    zip(GROUNDS, ("law, and its day", "law, our day", "guidance", "keeps a rule", "policy"),
        strict=True)
)  # fmt: skip


def _due(item: Item) -> str:
    return short_day(item.due) if item.due else "–"


def _listed(items: Iterable[Item]) -> str:
    number = len(list(items))
    return f"the first {LONGEST_LIST} of {number}" if number > LONGEST_LIST else f"all {number}"
