"""What the clock says at each stop: days that passed, and the last day for what comes next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache

from medoffice.billing.clocks import MEDICARE, ContractClocks, days_left
from medoffice.explorers.claim_life import stations as at
from medoffice.explorers.claim_life.events import Event, rows, written

FIRST = 1


@dataclass(frozen=True)
class Tick:
    """A sentence about time, and the rule it rests on, if it rests on one."""

    says: str
    rule: str | None = None


class Clock:
    """Follows one visit, event by event, and says at each stop what time it is.

    Parameters
    ----------
    appointment_id : str
        The visit.
    """

    def __init__(self, appointment_id: str) -> None:
        """Look up the visit, its claims and its denials."""
        self.day: date = _visits()[appointment_id]["date"]
        self._claims = [r for r in rows("claims") if r["appointment_id"] == appointment_id]
        numbers = {row["claim_id"] for row in self._claims}
        self._denials = [row for row in rows("denials") if row["claim_id"] in numbers]
        self._first_statement: date | None = None
        self._answered: date | None = None

    def at(self, station: str, events: list[Event]) -> list[Tick]:
        """Say what the clock says when some events of one day happened at a station."""
        day = events[0].day
        says = {
            at.BOOKED: self._booked, at.COVERAGE: self._booked, at.AUTHORIZED: self._booked,
            at.VISIT: self._visit, at.CHARGED: self._charged, at.SCRUBBED: self._scrubbed,
            at.SENT: self._sent, at.SENT_AGAIN: self._sent, at.SECOND: self._sent,
            at.ANSWERED: self._posted, at.DENIED: self._denied, at.WORKED: self._worked,
            at.STATEMENT: self._stated, at.PATIENT_PAID: self._since_statement,
            at.COLLECTIONS: self._collected,
        }.get(station)  # fmt: skip
        return says(day) if says else []

    def _booked(self, day: date) -> list[Tick]:
        ahead = days_left(self.day, day)
        when = f"{count(ahead)} before the visit" if ahead else "on the day of the visit"
        return [Tick(f"{when[0].upper()}{when[1:]}.")]

    def _visit(self, day: date) -> list[Tick]:
        return [self._file_by(claim) for claim in self._claims if claim["rank"] == FIRST][:1]

    def _file_by(self, claim: dict) -> Tick:
        payer, last = claim["payer_id"], _contracts().file_by(claim["payer_id"], self.day)
        name, by = _payer(payer), f"the claim must be there by {written(last)}"
        if payer == MEDICARE:
            return Tick(f"The claim's clock starts. {name}: {by}, one year on.", "timely.medicare")
        allowed = count(days_left(last, self.day))
        return Tick(
            f"The claim's clock starts. {name}: {by}, {allowed} by contract.", "timely.other"
        )

    def _charged(self, day: date) -> list[Tick]:
        lag = days_left(day, self.day)
        if not lag:
            return [Tick("On the day of the visit: no charge lag.")]
        return [Tick(f"{count(lag)} after the visit. This wait is the charge lag.")]

    def _scrubbed(self, day: date) -> list[Tick]:
        numbers = {claim["claim_id"] for claim in self._claims}
        found = next(
            row["found_on"]
            for row in rows("claim_edits")
            if row["claim_id"] in numbers and row["closed_on"] == day
        )
        return [Tick(f"Held for {count(days_left(day, found))} until it was put right.")]

    def _sent(self, day: date) -> list[Tick]:
        claim = next(row for row in self._claims if row["submitted_on"] == day)
        last = _contracts().file_by(claim["payer_id"], self.day)
        passed = days_left(day, self.day)
        ticks = [Tick(f"{_day_of(passed)} the visit. {count(days_left(last, day))} left to file.")]
        if claim["payer_id"] == MEDICARE and claim["rank"] == FIRST:
            told = "A clean electronic claim is paid from day 14 on; from day 31 interest is due."
            ticks.append(Tick(told, "clean.medicare_payment"))
        return ticks

    def _posted(self, day: date) -> list[Tick]:
        self._answered = day
        sent = max(r["submitted_on"] for r in self._claims if (r["submitted_on"] or day) < day)
        return [Tick(f"{count(days_left(day, sent))} after the claim was sent.")]

    def _denied(self, day: date) -> list[Tick]:
        denial = next(row for row in self._denials if row["posted_on"] == day)
        last, claim = self._appeal_by(denial), self._claim_of(denial)
        if claim["payer_id"] == MEDICARE:
            told = (
                f"The first level of appeal is open until {written(last)}: 120 days from the day "
                "the notice arrived, which is presumed to be 5 days after its date."
            )
            return [Tick(told, "appeals.medicare_levels")]
        allowed = _contract_days(claim["payer_id"], self.day)
        told = f"May be corrected or appealed until {written(last)}: {allowed} days by contract."
        return [Tick(told)]

    def _worked(self, day: date) -> list[Tick]:
        denial = next(row for row in self._denials if row["worked_on"] == day)
        waited = count(days_left(day, denial["posted_on"]))
        left = count(days_left(self._appeal_by(denial), day))
        return [Tick(f"{waited} after it was posted. {left} left.")]

    def _stated(self, day: date) -> list[Tick]:
        if self._first_statement is None:
            self._first_statement = day
            if self._answered:
                since = count(days_left(day, self._answered))
                return [Tick(f"{since} after the payer's answer was posted.")]
            return [Tick(f"{_day_of(days_left(day, self.day))} the visit.")]
        return self._since_statement(day)

    def _since_statement(self, day: date) -> list[Tick]:
        if self._first_statement is None:
            return [Tick(f"{_day_of(days_left(day, self.day))} the visit.")]
        return [Tick(f"{count(days_left(day, self._first_statement))} after the first statement.")]

    def _collected(self, day: date) -> list[Tick]:
        told = (
            "The federal limit on calls binds the agency. It does not bind your own staff, and "
            "state law may."
        )
        return [*self._since_statement(day), Tick(told, "fdcpa.scope")]

    def _claim_of(self, denial: dict) -> dict:
        return next(row for row in self._claims if row["claim_id"] == denial["claim_id"])

    def _appeal_by(self, denial: dict) -> date:
        claim = self._claim_of(denial)
        notice = next(
            _remittances()[row["remittance_id"]]["date"]
            for row in rows("remittance_lines")
            if row["claim_id"] == claim["claim_id"]
            and _remittances()[row["remittance_id"]]["deposited_on"] == denial["posted_on"]
        )
        return _contracts().appeal_by(claim["payer_id"], self.day, notice)


def count(days: int) -> str:
    """Write a number of days: ``1 day``, ``2 days``."""
    return f"{days} day{'' if days == 1 else 's'}"


def _day_of(days: int) -> str:
    return f"{count(days)} after" if days else "On the day of"


@cache
def _contracts() -> ContractClocks:
    return ContractClocks(rows("contracts"))


def _contract_days(payer_id: str, day: date) -> int:
    return days_left(_contracts().appeal_by(payer_id, day, day), day)


@cache
def _visits() -> dict[str, dict]:
    return {row["appointment_id"]: row for row in rows("appointments")}


@cache
def _remittances() -> dict[str, dict]:
    return {row["remittance_id"]: row for row in rows("remittances")}


def _payer(payer_id: str) -> str:
    return next(row["name"] for row in rows("payers") if row["payer_id"] == payer_id)
