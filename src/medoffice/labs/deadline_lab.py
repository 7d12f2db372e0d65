"""The clocks of privacy: choose what came in and when, and read every last day."""

from __future__ import annotations

import calendar
from datetime import date

from medoffice.compliance import beyond
from medoffice.compliance.privacy import notices, requests
from medoffice.labs import controls
from medoffice.labs.choice_lab import ChoiceLab
from medoffice.labs.wording import count, long_date, plain_table, wide_table

BREACH = "a breach"
WHAT = {
    BREACH: BREACH,
    "a request for a copy": requests.Kind.COPY,
    "a request for a correction": requests.Kind.CORRECTION,
    "a request for the list of disclosures": requests.Kind.DISCLOSURES,
}
YEARS = {f"{year}": year for year in (2025, 2026, 2027, 2028)}
MONTHS = {calendar.month_name[month]: month for month in range(1, 13)}
DAYS = {f"{day}": day for day in range(1, 32)}
PEOPLE = {f"{number:,}": number for number in (1, 9, 41, 286, 499, 500, 501, 538, 2000)}
SPREAD = {"all in one state": 1, "half in each of two states": 2}
TOLD = {"no": None, "yes, on day 20": 20, "yes, on day 30": 30, "yes, on day 31": 31}
AGENT = {"nobody: it happened here": None, "a vendor": 0, "a vendor that is your agent": 21}
HEADINGS = ["What", "Last day", "Weekday", "Days from the start"]
TRY_THIS = (
    "The statements printed wrong were discovered on September 24, 2025: 538 people, in one "
    "state. Read the three last days.",
    "Change it to 500 people, then to 499. What changes at each step?",
    "Let half of 538 live in each of two states. Who need not be told now?",
    "Set a breach of 41 people on December 31, then on January 1 of the next year.",
    "Choose a request for a copy. When does a letter on day 31 help, and when on day 30?",
)
WHAT_TO_NOTICE = (
    "The patients have one clock, whatever the number. Only HHS and the media look at the number.",
    "Media means more than 500 in one state. HHS at once means 500 or more in all.",
    "An agent’s knowledge is yours: here, three weeks that you never had.",
    "A last day on a Sunday is still the last day. Aim for the Friday before, or much earlier: the "
    "law says without unreasonable delay.",
)
DAYS_BEFORE = 21


class DeadlineLab(ChoiceLab):
    """Work out each last day from the day it began."""

    def __init__(self) -> None:
        self.what = controls.choice("What came in", WHAT, BREACH)
        self.year = controls.choice("Year", YEARS, 2025)
        self.month = controls.choice("Month", MONTHS, 9)
        self.day = controls.choice("Day you knew of it", DAYS, 24)
        self.people = controls.choice("People affected", PEOPLE, 538)
        self.spread = controls.choice("Where they live", SPREAD, 1)
        self.vendor = controls.choice("Who knew three weeks before", AGENT, None)
        self.told = controls.choice("Told in writing of a delay", TOLD, None)
        began = [self.what, self.year, self.month, self.day]
        breach = [self.people, self.spread, self.vendor]
        self._lay_out(
            controls.group("What, and when", began),
            controls.group("If it is a breach", breach),
            controls.group("If it is a request", [self.told]),
            watched=[*began, *breach, self.told],
            try_this=TRY_THIS,
            what_to_notice=WHAT_TO_NOTICE,
        )

    def _work_out(self) -> None:
        # A month without the day chosen takes its last one, as a reader would mean it.
        last = calendar.monthrange(self.year.value, self.month.value)[1]
        self.began = date(self.year.value, self.month.value, min(self.day.value, last))
        self.due = self._of_breach() if self.what.value == BREACH else self._of_request()

    def _of_breach(self) -> list[tuple[str, date]]:
        earlier = date.fromordinal(self.began.toordinal() - DAYS_BEFORE)
        self.start = notices.discovery(self.began, earlier, agent=bool(self.vendor.value))
        number = self.people.value
        first = -(-number // self.spread.value)
        people = {"your state": first} | (
            {"the other state": number - first} if number > first else {}
        )
        made = notices.notices(self.start, people)
        self.left = beyond.of_notices(made, people)
        due = [("Tell the patients", made.patients)]
        due += [(f"Tell the media of {state}", day) for state, day in made.media.items()]
        due.append(("Tell HHS" if made.large else "Tell HHS, in the yearly report", made.hhs))
        return due

    def _of_request(self) -> list[tuple[str, date]]:
        self.start = self.began
        told = self.told.value and date.fromordinal(self.began.toordinal() + self.told.value)
        made = requests.clock(self.what.value, self.began, told)
        self.left = beyond.of_request(self.what.value)
        due = [("Answer, or say why it takes longer", made.first_due)]
        if made.extended:
            due.append(("Answer, after the one extension", made.due))
        return due

    def _sentence(self) -> str:
        what, last = self.due[-1] if self.what.value != BREACH else self.due[0]
        after = count((last - self.start).days, "day")
        said = f"{what}: by {long_date(last)}, {after} from the start."
        if self.what.value == BREACH and self.start != self.began:
            said += f" The clock began on {long_date(self.start)}, when your agent knew."
        if self.what.value != BREACH and self.told.value and len(self.due) == 1:
            said += " The letter came too late, so there is no extension."
        return said

    def _rows(self) -> list[list[str]]:
        return [
            [what, long_date(day), f"{day:%A}", f"{(day - self.start).days}"]
            for what, day in self.due
        ]

    def _tables(self) -> str:
        return wide_table("Every last day", HEADINGS, self._rows(), of_words=True)

    def _beyond(self) -> tuple[beyond.Beyond, ...]:
        return self.left

    def in_words(self) -> str:
        """Return the present state as plain text."""
        told = [self._sentence(), plain_table(HEADINGS, self._rows()), *self._left_open_in_words()]
        return "\n\n".join(told)
