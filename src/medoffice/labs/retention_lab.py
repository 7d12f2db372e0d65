"""The retention calculator: one paper, every rule that asks for it, and which rule wins."""

from __future__ import annotations

import calendar
from datetime import date

from medoffice import practice
from medoffice.compliance.records.one_paper import has_two_days, one_paper
from medoffice.compliance.records.retention import Claim, StateLaw, Verdict, answer
from medoffice.compliance.records.schedule import SCHEDULE, Who
from medoffice.compliance.records.willow_bend import TRUCK
from medoffice.labs import controls
from medoffice.labs.choice_lab import ChoiceLab
from medoffice.labs.wording import plain_table, short_day, wide_table

KINDS = {series.title: kind for kind, series in SCHEDULE.items()}
YEARS = {f"{year}": year for year in range(2012, 2027)}
MONTHS = {calendar.month_name[month]: month for month in range(1, 13)}
DAYS = {f"{day}": day for day in (1, 2, 15, 28, 29, 30, 31)}
BEFORE = {"on the same day": 0, "2 months": 2, "2 years": 24, "5 years": 60, "9 years": 108}
ABOUT: dict[str, tuple[Who, ...]] = {
    "a commercial plan": (),
    "Original Medicare": (Who.MEDICARE,),
    "Medicare Advantage": (Who.ADVANTAGE,),
    "somebody not let go, in an office of 15 or more": (Who.FIFTEEN,),
    "somebody let go, in an office of 15 or more": (Who.FIFTEEN, Who.LET_GO),
}
AGES = {"18 or older": None, "17": 17, "12": 12, "4": 4}
STATES: dict[str, StateLaw | None] = {
    "not looked up": None,
    "5 years": StateLaw(5),
    "7 years": StateLaw(7),
    "10 years": StateLaw(10),
    "7 years, children until 21": StateLaw(7, 21),
    "10 years, children until 25": StateLaw(10, 25),
}
ON = {
    "January 2, 2026: the truck": TRUCK,
    "January 2, 2028": date(2028, 1, 2),
    "January 2, 2036": date(2036, 1, 2),
}
CAPTION = "Every clock on it: what must be looked up, then the latest first"
HEADINGS = ["Who asks", "Clock runs from", "Keep through", "Which wins"]
STATE = "State law, as you looked it up"
NOT_READ, NOT_READ_ON_CHILDREN = "State law", "State law on children"
TRY_THIS = (
    "This is a Medicare patient’s chart, last seen in 2018. Choose the other payers one after "
    "another. Which clock ends last, and which has none?",
    "Now look up the state: 7 years, then 10. When is a payer’s clock the longer one?",
    "Make the patient 4 years old. Then choose a state that says something about children.",
    "Choose a privacy policy that was in force for 9 years. What runs from where?",
    "Choose a form I-9, first for somebody who stayed 2 months, then 9 years.",
    "Last, set <em>held</em> to yes.",
)
WHAT_TO_NOTICE = (
    "Each rule is a floor. The latest day wins, and the last day itself still counts.",
    "For a chart there is no federal answer for everybody. Until state law is read, it stays.",
    "HIPAA’s 6 years are for the practice’s own papers, and begin when a paper goes out of force.",
    "A hold beats every clock. It ends when counsel says so, in writing.",
)


class RetentionLab(ChoiceLab):
    """Say what a paper is, and read how long each rule asks for it."""

    def __init__(self) -> None:
        self.kind = controls.choice("Paper", KINDS, "chart")
        self.year = controls.choice("Year", YEARS, 2018)
        self.month = controls.choice("Month", MONTHS, 3)
        self.day = controls.choice("Day", DAYS, 1)
        self.before = controls.choice("Written, or hired, before that", BEFORE, 24)
        self.about = controls.choice("It is about", ABOUT, (Who.MEDICARE,))
        self.age = controls.choice("Patient’s age on that day", AGES, None)
        self.state = controls.choice("Your state asks for a chart", STATES, None)
        self.held = controls.choice(
            "Held for a suit or an audit", {"no": False, "yes": True}, False
        )
        self.on = controls.choice("May it go on", ON, TRUCK)
        what = [self.kind, self.year, self.month, self.day, self.before]
        whom = [self.about, self.age]
        asked = [self.state, self.held, self.on]
        self._lay_out(
            controls.group("The paper, and its last day", what),
            controls.group("Whom it is about", whom),
            controls.group("Before it goes", asked),
            watched=[*what, *whom, *asked],
            try_this=TRY_THIS,
            what_to_notice=WHAT_TO_NOTICE,
        )

    def _work_out(self) -> None:
        # A month without the day chosen takes its last one, as a reader would mean it.
        end = calendar.monthrange(self.year.value, self.month.value)[1]
        self.last = date(self.year.value, self.month.value, min(self.day.value, end))
        self.answer = answer(
            one_paper(
                self.kind.value,
                self.last,
                months_before=self.before.value,
                reached=self.about.value,
                age=self.age.value,
                held=self.held.value,
                state=self.state.value,
            )
        )

    def _sentence(self) -> str:
        verdict = self.answer.verdict(self.on.value)
        said = f"{SCHEDULE[self.kind.value].title}, last day {short_day(self.last)}. "
        said += f"On {short_day(self.on.value)}: {verdict}."
        if verdict is Verdict.KEEP and self.answer.may_go_on:
            first = self.answer.may_go_on
            said += f" It may go on {short_day(first)}, unless somebody holds it."
        if verdict is Verdict.ASK_STATE and self.answer.of_a_child:
            said += " It is a child’s: look up what your state says about children, too."
        if has_two_days(self.kind.value):
            said += f" Its first day was {self._first()}."
        return said

    def _first(self) -> str:
        chosen = next(words for words, months in BEFORE.items() if months == self.before.value)
        return chosen if self.before.value == 0 else f"{chosen} earlier"

    def _rows(self) -> list[list[str]]:
        # Nobody has won before the state's law is read, so it stands first.
        first = "the latest so far" if self.answer.ask_state else "this one"
        known = [_row(claim, "–" if at else first) for at, claim in enumerate(self.answer.claims)]
        if not self.answer.ask_state:
            return known
        asked = NOT_READ_ON_CHILDREN if self.answer.of_a_child and self.state.value else NOT_READ
        return [[asked, "the day it says", "look it up", "read it first"], *known]

    def _tables(self) -> str:
        rows = self._rows()
        if not rows:
            return ""
        return wide_table(CAPTION, HEADINGS, rows, of_words=True)

    def in_words(self) -> str:
        """Return the present state as plain text."""
        rows = self._rows()
        return "\n\n".join([self._sentence(), *([plain_table(HEADINGS, rows)] if rows else [])])


def _row(claim: Claim, wins: str) -> list[str]:
    rule = practice.rules()[claim.rule] if claim.rule else None
    return [
        f"{rule.title} ({rule.citation})" if rule else STATE,
        claim.runs_from,
        short_day(claim.through) if claim.through else "its clock has not begun",
        wins,
    ]
