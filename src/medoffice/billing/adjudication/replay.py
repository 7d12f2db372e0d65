"""The practice's own claims decided anew from its tables, line by line.

What a payer refuses is taken from the tables, since that is its judgement. Every amount is worked
out: price by contract, deductible and maximum as they stand after the decisions before, the second
payer, what is taken back and what is decided again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from medoffice.practice.adjudication import (
    Decision,
    Denial,
    Line,
    adjudicate,
    payer_of_last_resort,
    supplement,
)
from medoffice.practice.cost_sharing import SUPPLEMENT, Accumulators, member_of, plan_of, way_of
from medoffice.practice.money import cents
from medoffice.practice.prices import Prices

Row = Mapping[str, Any]
TABLES = (
    "adjustments", "appointments", "charges", "claim_lines", "claims", "coverages",
    "fee_schedules", "plans", "providers", "reason_codes", "remittance_lines", "remittances",
    "services",
)  # fmt: skip
VIDEO = "TELE"
# Reasons that have a column of their own in remittance_lines.
COLUMNS = {
    "contractual": ("CO", "45"),
    "deductible": ("PR", "1"),
    "coinsurance": ("PR", "2"),
    "copay": ("PR", "3"),
}
Amounts = dict[str, int]


@dataclass(frozen=True, slots=True)
class Replayed:
    """One line of a remittance: what the payer decided, and what it comes to when worked out.

    Both are amounts in cents by name: ``allowed``, ``paid``, and group and reason such as
    ``CO-45``; names without an amount are left out.
    """

    remittance_id: str
    claim_id: str
    line: int
    decided: Amounts
    worked_out: Amounts

    @property
    def agrees(self) -> bool:
        """Whether the two are the same to the cent."""
        return self.decided == self.worked_out


class Replay:
    """Decides the claims of the tables anew, in the order in which the payers did.

    Parameters
    ----------
    tables : mapping of name to rows
        The tables named in ``TABLES``, with amounts in dollars.

    Examples
    --------
    >>> from medoffice import practice
    >>> replay = Replay({name: practice.records(name) for name in TABLES})  # doctest: +SKIP
    >>> sum(not line.agrees for line in replay.lines())  # doctest: +SKIP
    """

    def __init__(self, tables: Mapping[str, Iterable[Row]]) -> None:
        """Sort the rows by what they are looked up by."""
        self._claims = _by(tables["claims"], "claim_id")
        self._coverages = _by(tables["coverages"], "coverage_id")
        self._plans = _by(tables["plans"], "plan_id")
        self._services = _by(tables["services"], "service_id")
        self._visits = _by(tables["appointments"], "appointment_id")
        self._charges = {(row["appointment_id"], row["line"]): row for row in tables["charges"]}
        self._prices = Prices(tables["fee_schedules"], tables["providers"])
        self._remittances = _by(tables["remittances"], "remittance_id")
        refusing = {row["code"] for row in tables["reason_codes"] if row["kind"] == "denial"}
        self._adjusted: dict[tuple, list[Row]] = defaultdict(list)
        self._refused: dict[tuple, Denial] = {}
        for row in tables["adjustments"]:
            key = row["remittance_id"], row["claim_id"], row["line"]
            self._adjusted[key].append(row)
            if row["reason"] in refusing and row["amount"] > 0:
                denial = Denial(row["group_code"], row["reason"], row["remark"] or "")
                self._refused[key] = denial
        self._rows: dict[str, dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
        for row in tables["remittance_lines"]:
            self._rows[row["remittance_id"]][row["claim_id"]].append(row)
        self._replaced_by = {
            row["replaces"]: claim_id for claim_id, row in self._claims.items() if row["replaces"]
        }
        self._claims_of: dict[str, list[Row]] = defaultdict(list)
        for row in self._claims.values():
            self._claims_of[row["appointment_id"]].append(row)

    def lines(self) -> Iterator[Replayed]:
        """Decide one claim after the other, and give each line beside what the payer decided."""
        used = Accumulators()
        stands: dict[str, dict[int, Decision]] = defaultdict(dict)
        in_order = sorted(self._remittances.values(), key=lambda row: row["date"])
        for remittance in in_order:
            number = remittance["remittance_id"]
            for claim_id, rows in self._rows[number].items():
                decided = self._decide(number, self._claims[claim_id], rows, used, stands)
                for row in rows:
                    yield Replayed(
                        number,
                        claim_id,
                        row["line"],
                        self._told(row),
                        _amounts(decided.get(row["line"], ())),
                    )

    def _decide(
        self,
        remittance_id: str,
        claim: Row,
        rows: Sequence[Row],
        used: Accumulators,
        stands: dict[str, dict[int, Decision]],
    ) -> dict[int, list[Decision]]:
        """Give what becomes of each line: taken back, decided, or both."""
        claim_id, numbers = claim["claim_id"], [row["line"] for row in rows]
        before = stands[claim_id]
        undone = [before[number].reversed() for number in numbers if number in before]
        replaced = self._replaced_by.get(claim_id) in self._rows[remittance_id]
        decisions = list(undone)
        for decision in undone:
            if decision.allowed:
                whose = self._member(claim)
                used.use(whose, decision.deductible, decision.patient_share)
        if undone and replaced:
            stands[claim_id] = {n: d for n, d in before.items() if n not in numbers}
        else:
            made = self._made(remittance_id, claim, numbers, used, stands)
            decisions += made
            before.update((decision.number, decision) for decision in made)
        by_line: dict[int, list[Decision]] = defaultdict(list)
        for decision in decisions:
            by_line[decision.number].append(decision)
        return by_line

    def _made(
        self,
        remittance_id: str,
        claim: Row,
        numbers: Sequence[int],
        used: Accumulators,
        stands: dict[str, dict[int, Decision]],
    ) -> list[Decision]:
        plan = self._plans[self._coverages[claim["coverage_id"]]["plan_id"]]
        lines = [self._line(claim, plan, number) for number in numbers]
        if claim["rank"] == 1:
            key = remittance_id, claim["claim_id"]
            refused = {n: self._refused[*key, n] for n in numbers if (*key, n) in self._refused}
            return adjudicate(lines, plan_of(plan), self._member(claim), used, refused)
        billed = {line.number: line.billed for line in lines}
        first = self._first(claim, stands)
        decided = [first[number] for number in numbers]
        if plan["kind"] == SUPPLEMENT:
            return supplement(billed, decided)
        return payer_of_last_resort(billed, decided, {line.number: line.price for line in lines})

    def _first(
        self, claim: Row, stands: Mapping[str, Mapping[int, Decision]]
    ) -> Mapping[int, Decision]:
        """Give what the first payer of a visit decided last, before a claim to the second."""
        earlier = [
            row["claim_id"]
            for row in self._claims_of[claim["appointment_id"]]
            if row["rank"] == 1 and row["claim_id"] < claim["claim_id"]
        ]
        return stands[earlier[-1]]

    def _line(self, claim: Row, plan: Row, number: int) -> Line:
        visit = self._visits[claim["appointment_id"]]
        charge = self._charges[claim["appointment_id"], number]
        category = self._services[charge["service_id"]]["category"]
        way, copay = way_of(plan, category, visit["type_id"] == VIDEO)
        at = visit["provider_id"], visit["date"]
        price = self._prices.contract(claim["payer_id"], charge, *at)
        return Line(number, cents(charge["amount"]), price, way, copay)

    def _member(self, claim: Row):
        coverage = self._coverages[claim["coverage_id"]]
        return member_of(coverage, self._visits[claim["appointment_id"]]["date"].year)

    def _told(self, row: Row) -> Amounts:
        """Give what a row of a remittance says."""
        amounts = {"allowed": cents(row["allowed"]), "paid": cents(row["paid"])}
        amounts |= {"-".join(name): cents(row[column]) for column, name in COLUMNS.items()}
        key = row["remittance_id"], row["claim_id"], row["line"]
        for adjustment in self._adjusted[key]:
            name = f"{adjustment['group_code']}-{adjustment['reason']}"
            amounts[name] = amounts.get(name, 0) + cents(adjustment["amount"])
        return {name: amount for name, amount in amounts.items() if amount}


def _amounts(decisions: Iterable[Decision]) -> Amounts:
    amounts: Amounts = defaultdict(int)
    for decision in decisions:
        amounts["allowed"] += decision.allowed
        amounts["paid"] += decision.paid
        for adjustment in decision.adjustments:
            amounts[f"{adjustment.group}-{adjustment.reason}"] += adjustment.amount
    return {name: amount for name, amount in amounts.items() if amount}


def _by(rows: Iterable[Row], column: str) -> dict[str, Row]:
    return {row[column]: row for row in rows}
