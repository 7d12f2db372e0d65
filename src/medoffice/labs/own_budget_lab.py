"""The reader's own budget report: what volume explains, and which lines to ask about."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import ipywidgets

from medoffice.budgeting.reported import (
    ACCOUNT,
    ACTUAL,
    BUDGET,
    INCOME,
    OTHER,
    OTHER_INCOME,
    REST,
    VARIABLE,
    VOLUME,
    Reported,
    propose,
    propose_kind,
    reported_lines,
)
from medoffice.labs import controls, own_file
from medoffice.labs.own_columns import OwnColumnsLab
from medoffice.labs.wording import count, dollars, wide_table

SAMPLE = """Account,Budget,Actual
Patient revenue,"$118,000","$113,900"
Quality program income,4200,4200
Wages,"48,500","47,950"
Vaccines and drugs,"9,400","12,150"
Clinical supplies,"3,900","4,020"
Rent,"9,800","9,800"
Software,"3,100","3,450"
Repairs,about 400,950
"""
NAMES = {ACCOUNT: "Account", BUDGET: "Budget", ACTUAL: "Actual"}
KINDS = {kind: kind for kind in (INCOME, OTHER_INCOME, VARIABLE, OTHER)}
AGAINST_PLAN = {
    "5% fewer than planned": -50, "3% fewer": -30, "2% fewer": -20, "1% fewer": -10,
    "as planned": 0, "1% more": 10, "2% more": 20, "3% more": 30, "5% more": 50,
}  # fmt: skip
LIMITS = {"$250": 25_000, "$500": 50_000, "$1,000": 100_000, "$2,500": 250_000}
MOST_LINES = 40
TO_DO = (
    "Export the budget report (budget against actual) of a month or a quarter as a "
    "<strong>CSV</strong> file: one line for each account. Leave out the lines of totals.",
    own_file.STAYS_HERE,
    "Check the columns and what each account is. Say how visits came out against plan, and from "
    "which difference on a line deserves a question.",
)


@dataclass(frozen=True)
class Answer:
    """The lines of a file, and the rows that were set aside."""

    lines: tuple[Reported, ...]
    problems: tuple[str, ...]


class OwnBudgetLab(OwnColumnsLab):
    """Explain a budget report of the reader's."""

    STEPS = TO_DO
    SAMPLE = SAMPLE
    NAMES = NAMES
    ASK_MORE = (ACCOUNT,)

    def __init__(self) -> None:
        self.visits = controls.choice("Visits came", AGAINST_PLAN, -20)
        self.limit = controls.choice("Ask from", LIMITS, 50_000)
        self._watch([self.visits, self.limit], self.refresh)
        super().__init__(controls.group("The period", [self.visits, self.limit]))

    def _proposed(self) -> dict[str, str | None]:
        return propose(self.file.columns)

    def _further(self) -> Iterable[ipywidgets.Widget]:
        column = self.columns[ACCOUNT].value
        if column is not None and len(words := self.file.words(column)) <= MOST_LINES:
            yield self._ask_meanings("What each account is", words, KINDS, propose_kind)

    def measured(self) -> Answer:
        """Return what the file says, as chosen.

        Raises
        ------
        ExportError
            If a choice is still to be made.
        """
        return Answer(
            *reported_lines(
                self.file, own_file.chosen(self.columns), own_file.chosen(self.meanings)
            )
        )

    def _variances(self, made: Answer):
        return [line.variance(self.visits.value) for line in made.lines]

    def _sentence(self, made: Answer) -> str:
        found = self._variances(made)
        volume, rest = (sum(v.part(part).amount for v in found) for part in (VOLUME, REST))
        asked = sum(abs(v.part(REST).amount) >= self.limit.value for v in found)
        return (
            f"In {self.name}: the result is {dollars(volume + rest)} against budget. Volume "
            f"explains {dollars(volume)}, prices and spending {dollars(rest)}. Ask about "
            f"{count(asked, 'line')}. {count(len(made.problems), 'row')} set aside."
        )

    def _rows(self, made: Answer) -> tuple[list[str], list[list[str]]]:
        rows = []
        for line, found in zip(made.lines, self._variances(made), strict=True):
            rest = found.part(REST)
            ask = "ask" if abs(rest.amount) >= self.limit.value else ""
            amounts = (found.amount, found.part(VOLUME).amount, rest.amount)
            shown = [dollars(amount) for amount in (line.budget, line.actual, *amounts)]
            rows.append([line.name, *shown, found.letter, ask])
        return [
            "Account",
            "Budget",
            "Actual",
            "Against budget",
            "Volume",
            "Rest",
            "F/U",
            "Ask?",
        ], rows

    def _shown(self, made: Answer, *, still: bool) -> str:
        shown = wide_table("Each line, by its effect on the result", *self._rows(made))
        return shown + own_file.set_aside(made.problems)
