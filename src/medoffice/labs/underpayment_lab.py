"""The underpayment lab: which lines a payer allowed too little for, and until when to ask."""

from __future__ import annotations

from collections import Counter
from datetime import date
from functools import cache

from medoffice import practice
from medoffice.billing.clocks import ContractClocks
from medoffice.billing.payer_contracts import recovery
from medoffice.billing.payer_contracts import underpayments as under
from medoffice.billing.payer_contracts.decided import DecidedLine, decided_lines
from medoffice.billing.payer_contracts.recovery import Pattern, Recoverable
from medoffice.billing.payer_contracts.underpayments import BUNDLED, Finding
from medoffice.billing.tables import price_list
from medoffice.labs import controls
from medoffice.labs.bars import bars
from medoffice.labs.choice_lab import ChoiceLab
from medoffice.labs.pictures import Picture
from medoffice.labs.wording import count, plain_table, short_day, wide_table
from medoffice.operations.trail import dollars

FIRST = date(2025, 1, 1)
DAYS = tuple(
    date(2025, month, day)
    for month, day in ((5, 30), (7, 1), (8, 1), (9, 2), (10, 1), (11, 3), (12, 1), (12, 31))
)
EVERYBODY = "every payer"
BELOW, TOGETHER, BOTH = (
    "allowed below the contract",
    "counted as part of another service",
    "both",
)
STILL, TOO_LATE = "those we can still ask for", "those that are too late"
LONGEST_LIST, MOST_PATTERNS = 12, 8
LIST_HEADINGS = ["Claim and line", "Service", "Day", "Allowed", "Contract", "Missing", "Ask by"]
PATTERN_HEADINGS = [
    "Payer", "Service", "Lines", "Of all since", "Missing", "Allowed, % of contract", "Reason",
    "Next step",
]  # fmt: skip
TRY_THIS = (
    "Read the sentence and the first table. How many payers pay to the cent, and who does not?",
    "Set the day to August 1, then to October 1, then to December 31. Watch what can still be "
    "asked for, and what is too late.",
    "Show <em>those that are too late</em>. When was the last day to ask for the first of them?",
    "Look for <em>counted as part of another service</em>. These lines were refused, so the next "
    "step is another one.",
)
WHAT_TO_NOTICE = (
    "The amount of one line is so small that nobody at the payment desk would stop for it. Only "
    "the list shows that every line since a certain day is cut by the same share.",
    "A clock runs for each line, from its own decision. Half a year of waiting loses most of it.",
    "Seven payers were looked at and one is wrong. A list of what is right is worth something too: "
    "you stop suspecting the others.",
)


@cache
def _lines() -> tuple[DecidedLine, ...]:
    return tuple(decided_lines(first=FIRST))


@cache
def _findings() -> tuple[Finding, ...]:
    return tuple(under.find(_lines(), price_list()))


@cache
def _clocks() -> ContractClocks:
    return ContractClocks(practice.records("contracts"))


@cache
def _payers() -> dict[str, str]:
    billed = {line.payer_id for line in _lines()}
    return {
        row["payer_id"]: row["name"]
        for row in practice.records("payers")
        if row["payer_id"] in billed
    }


class UnderpaymentLab(ChoiceLab):
    """Set what was allowed against the contract, as of a day."""

    def __init__(self) -> None:
        payers = [(EVERYBODY, None), *((name, payer) for payer, name in _payers().items())]
        self.payer = controls.choice("Payer", payers, None)
        days = [(short_day(day), day) for day in DAYS]
        self.as_of = controls.choice("As of", days, DAYS[-1])
        self.kind = controls.choice(
            "Look for lines", [(k, k) for k in (BELOW, TOGETHER, BOTH)], BELOW
        )
        self.show = controls.choice("Show on the list", [(k, k) for k in (STILL, TOO_LATE)], STILL)
        chosen = [self.payer, self.as_of, self.kind, self.show]
        self._lay_out(
            controls.group("What to look at", chosen),
            watched=chosen,
            try_this=TRY_THIS,
            what_to_notice=WHAT_TO_NOTICE,
        )

    def _work_out(self) -> None:
        self.lines = [line for line in _lines() if self._is_looked_at(line)]
        self.findings = [
            one for one in _findings() if self._is_looked_at(one.line) and self._is_of_kind(one)
        ]
        self.patterns: list[Pattern] = recovery.patterns(self.findings, self.lines)
        self.money: Recoverable = recovery.recoverable(self.findings, _clocks(), self.as_of.value)

    def _is_looked_at(self, line: DecidedLine) -> bool:
        return line.decided_on <= self.as_of.value and self.payer.value in (None, line.payer_id)

    def _is_of_kind(self, finding: Finding) -> bool:
        return self.kind.value == BOTH or (self.kind.value == TOGETHER) == (
            finding.reason == BUNDLED
        )

    def _sentence(self) -> str:
        day, found, lines = short_day(self.as_of.value), len(self.findings), len(self.lines)
        if not found:
            return f"As of {day}, {lines:,} lines of 2025 were looked at, and none is short."
        return (
            f"As of {day}, {found:,} of {lines:,} lines of 2025 are short, together by "
            f"{dollars(self.money.money + self.money.lost)}. We can still ask for "
            f"{dollars(self.money.money)}. For {dollars(self.money.lost)} it is too late."
        )

    def _picture(self) -> Picture:
        by_month: Counter[tuple[int, int]] = Counter()
        for day, finding in (*self.money.past, *self.money.open):
            by_month[day.year, day.month] += finding.short
        named = [
            (f"{date(year, month, 1):%B %Y}", cents / 100)
            for (year, month), cents in sorted(by_month.items())
        ] or [("nothing is short", 0)]
        return bars(
            named,
            "What is missing, by the month of the last day to ask",
            "short-bars",
            "${:,.0f}".format,
        )

    def _pattern_rows(self) -> list[list[str]]:
        return [
            [
                _payers()[one.payer_id],
                one.service_id,
                f"{one.lines:,}",
                f"{one.checked:,}",
                dollars(one.short),
                " and ".join(f"{share}" for share in one.shares[:3]),
                one.reason,
                under.WHAT_TO_DO[one.reason],
            ]
            for one in self.patterns[:MOST_PATTERNS]
        ]

    def listed(self) -> tuple[tuple[date, Finding], ...]:
        """Return the lines that are to be shown, each with its last day, the first due first."""
        return self.money.open if self.show.value == STILL else self.money.past

    def _list_rows(self) -> list[list[str]]:
        return [
            [
                f"{one.line.claim_id} line {one.line.line}",
                one.line.service_id,
                short_day(one.line.day),
                dollars(one.line.allowed),
                dollars(one.expected),
                dollars(one.short),
                short_day(day),
            ]
            for day, one in self.listed()[:LONGEST_LIST]
        ]

    def _caption(self) -> str:
        listed = len(self.listed())
        shown = f"the first {LONGEST_LIST} of " if listed > LONGEST_LIST else ""
        return f"Line by line, {self.show.value}: {shown}{count(listed, 'line')}"

    def _tables(self) -> str:
        if not self.findings:
            return ""
        alike = "What is alike: payer, service and reason"
        return wide_table(
            alike, PATTERN_HEADINGS, self._pattern_rows(), of_words=True
        ) + wide_table(self._caption(), LIST_HEADINGS, self._list_rows())

    def in_words(self) -> str:
        """Return the present state as plain text."""
        if not self.findings:
            return self._sentence()
        return "\n\n".join(
            [
                self._sentence(),
                plain_table(PATTERN_HEADINGS, self._pattern_rows()),
                self._caption(),
                plain_table(LIST_HEADINGS, self._list_rows()),
            ]
        )
