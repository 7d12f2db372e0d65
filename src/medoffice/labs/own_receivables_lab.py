"""The reader's own receivables: open balances aged, or a payment journal checked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import ipywidgets

from medoffice.billing.receivables.aging import Aging
from medoffice.billing.receivables.posting import Checked
from medoffice.billing.receivables.reported_accounts import (
    ACCOUNT,
    AMOUNT,
    BALANCES,
    DAY,
    NUMBER,
    OWNER,
    PAYMENTS,
    Problem,
    check_columns,
    likely_end,
    month_ends,
    propose,
    reported_balances,
    reported_payments,
)
from medoffice.labs import controls, own_file
from medoffice.labs.own_columns import OwnColumnsLab
from medoffice.labs.receivables_lab import OLD, aging_rows
from medoffice.labs.wording import count, dollars, long_date, percent, wide_table

SAMPLE = """Claim #,Payer,Date of Service,Balance
7001,North Plan,11/20/2025,$184.00
7002,North Plan,10/22/2025,96.50
7003,Patient,08/01/2025,80.25
7004,South Plan,02/30/2025,50.00
7005,South Plan,09/12/2025,"1,310.00"
7006,Patient,07/15/2025,(15.00)
7007,South Plan,12/20/2052,40.00
7008,Patient,11/03/2025,30.00
"""
NAMES = {
    NUMBER: "Number",
    ACCOUNT: "Account",
    OWNER: "Payer",
    DAY: "Date",
    AMOUNT: "Amount",
}
MEANINGS = {"one of our payers": True, "not known to us": False}
MOST_WORDS = 15

TO_DO = (
    "Export your open balances (one line for each claim or visit that is not settled), or the "
    "payment journal of a month, as a <strong>CSV</strong> file. Leave names and birth dates out; "
    "a number is enough to find the line again.",
    own_file.STAYS_HERE,
    "Say what the file is, check the columns and the day. What the lab recognizes is filled in.",
)


@dataclass(frozen=True)
class Answer:
    """What a file says: an aging or a checked journal, and the rows that were set aside."""

    result: Aging | Checked
    problems: tuple[Problem, ...]


class OwnReceivablesLab(OwnColumnsLab):
    """Age the open balances, or check the payments, in a file of the reader's."""

    STEPS = TO_DO
    SAMPLE = SAMPLE
    NAMES = NAMES
    ASK_MORE = (DAY, OWNER)

    def __init__(self) -> None:
        kinds = [("a list of open balances", BALANCES), ("a payment journal", PAYMENTS)]
        self.kind = controls.choice("What the file is", kinds, BALANCES)
        self.as_of: ipywidgets.Dropdown | None = None
        self._watch([self.kind], self._ask_anew)
        super().__init__(ipywidgets.Box([self.kind]))

    def _proposed(self) -> dict[str, str | None]:
        return propose(self.file.columns, self.kind.value)

    def _further(self) -> Iterable[ipywidgets.Widget]:
        """Offer the days that fit the column of dates, and ask which payers are known."""
        self.as_of = None
        column = self.columns[DAY].value
        if column is not None and (ends := month_ends(self.file, column)):
            days = [(long_date(day), day) for day in ends]
            likely = likely_end(self.file, column)
            if likely not in ends:
                days.append((long_date(likely), likely))
            self.as_of = controls.choice("As of", days, likely)
            self._watch([self.as_of], self.refresh)
            yield controls.group("The day", [self.as_of])
        if self.kind.value == PAYMENTS and (column := self.columns[OWNER].value) is not None:
            words = self.file.words(column)
            # A payer of ours pays more than once; a slip of the keys does not.
            known = {word for word, number in words.items() if number > 1}
            if len(words) <= MOST_WORDS:
                yield self._ask_meanings("Who may pay", words, MEANINGS, known.__contains__)

    def measured(self) -> Answer:
        """Return what the file says, as chosen.

        Raises
        ------
        ExportError
            If a choice is still to be made, or the file does not fit the choices.
        """
        chosen = own_file.chosen(self.columns)
        check_columns(chosen, self.kind.value)
        day = self.as_of.value if self.as_of else likely_end(self.file, chosen[DAY])
        if self.kind.value == BALANCES:
            return Answer(*reported_balances(self.file, chosen, day))
        return Answer(*reported_payments(self.file, chosen, self._known(chosen[OWNER]), day))

    def _known(self, column: str) -> set[str]:
        if self.meanings:
            return {word for word, known in own_file.chosen(self.meanings).items() if known}
        return {word for word, number in self.file.words(column).items() if number > 1}

    def _sentence(self, made: Answer) -> str:
        result = made.result
        if isinstance(result, Aging):
            share = result.share_over(OLD)
            old = "nothing" if share is None else percent(share)
            aside = len(made.problems)
            return (
                f"In {self.name}, as of {long_date(result.as_of)}: {dollars(result.total)} owed to "
                f"you, {old} of it older than {OLD} days; credits {dollars(result.credits)}. "
                f"{count(aside, 'row')} set aside."
            )
        aside = len(made.problems) + len(result.findings)
        return (
            f"In {self.name}: {count(len(result.kept), 'payment')} of {dollars(result.total)} can "
            f"be posted. {count(aside, 'row')} set aside: look at each before you post."
        )

    def _rows(self, made: Answer) -> tuple[list[str], list[list[str]]]:
        if isinstance(made.result, Aging):
            return aging_rows(made.result, {})
        by_payer: dict[str, list[int]] = {}
        for payment in made.result.kept:
            by_payer.setdefault(payment.payer, []).append(payment.amount)
        lines = [
            [payer, f"{len(amounts):,}", dollars(sum(amounts), exact=True)]
            for payer, amounts in sorted(by_payer.items())
        ]
        lines.append(["All", f"{len(made.result.kept):,}", dollars(made.result.total, exact=True)])
        return ["Payer", "Payments", "Dollars"], lines

    def _shown(self, made: Answer, *, still: bool) -> str:
        shown = wide_table("What was kept", *self._rows(made))
        messages = [problem.message for problem in made.problems]
        if isinstance(made.result, Checked):
            messages += [finding.message for finding in made.result.findings]
        return shown + own_file.set_aside(messages)
