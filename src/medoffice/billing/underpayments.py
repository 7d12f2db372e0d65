"""Paid against contract: which lines a payer allowed too little for, why, and until when to ask.

Each line that a payer decided is set against the contract's price of the day, to the cent. Where
the two differ, the known ways of going wrong are tried one after the other: a price of another
period, the rate of another profession, fewer units, a cut that this payer may not make, a service
counted as part of another. What fits names the reason, and with it what to write to the payer.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from itertools import pairwise

from medoffice import practice
from medoffice.billing.decided import DecidedLine
from medoffice.billing.prices import PriceList
from medoffice.billing.rvu import HUNDRED, percent_of

PART_OF_ANOTHER = "97"
HALF = 50
WITHHOLDING_PAYERS = ("MCR",)
"""Payers that may keep back sequestration: Original Medicare. A Medicare Advantage plan may do so
only if its contract says it."""

BUNDLED = "counted as part of another service"
HALF_PAID = "half of the price"
ONE_UNIT_SHORT = "fewer units than billed"
OTHER_PERIOD = "price of another period"
NP_PA_RATE = "rate for an NP or PA"
SEQUESTRATION = "sequestration taken"
NOT_EXPLAINED = "no rule we know"
OVERPAID = "more than the contract"

WHAT_TO_DO = {
    BUNDLED: "Read the note and the edit. If the service stood alone, send a corrected claim.",
    HALF_PAID: "Ask for the rule on several services of one day, and when it began.",
    ONE_UNIT_SHORT: "Send the record of the units given, and ask to decide again.",
    OTHER_PERIOD: "Send the page of the contract with the day the new prices began.",
    NP_PA_RATE: "Show who gave the care and what the contract says about it.",
    SEQUESTRATION: "Ask for the sentence of the contract that allows the cut.",
    NOT_EXPLAINED: "Send the list with the contract's price, and ask for the payer's own.",
    OVERPAID: "Find out why before you keep it: what is not yours is owed back.",
}
"""For each reason, the next step."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A line that was not allowed as the contract says.

    Parameters
    ----------
    line : DecidedLine
        The line.
    expected : int
        What the contract allows for it, in cents; never more than was billed.
    short : int
        What is missing, in cents; below 0 what was allowed or paid too much.
    reason : str
        What explains it, such as :data:`OTHER_PERIOD`.
    """

    line: DecidedLine
    expected: int
    short: int
    reason: str

    @property
    def share(self) -> Decimal:
        """What was allowed, in percent of the contract's price, with one decimal."""
        return (self.line.allowed * HUNDRED / self.expected).quantize(Decimal("0.1"))


def expected_allowed(line: DecidedLine, prices: PriceList) -> int:
    """Return what the contract allows for a line, in cents: the price or, if less, the charge.

    Raises
    ------
    ValueError
        If the fee schedules have no price for it.
    """
    unit = prices.on(line.payer_id, line.service_id, line.day).unit(np_pa=line.np_pa)
    return min(unit * line.units, line.billed)


def check(
    line: DecidedLine,
    prices: PriceList,
    withholding: Collection[str] = WITHHOLDING_PAYERS,
) -> Finding | None:
    """Set one line against the contract.

    Parameters
    ----------
    line : DecidedLine
        The line.
    prices : PriceList
        The fee schedules.
    withholding : collection of str
        Payers that may keep back sequestration from what they pay.

    Returns
    -------
    Finding or None
        None if the line is as agreed, or was refused for another reason than being part of
        another service: a denial is not an underpayment, and is worked in another way.

    Raises
    ------
    ValueError
        If the fee schedules have no price for it.
    """
    refused = not line.allowed and line.reasons
    if refused and PART_OF_ANOTHER not in line.reasons:
        return None
    expected = expected_allowed(line, prices)
    wrongly_kept = 0 if line.payer_id in withholding else line.withheld
    short = expected - line.allowed + wrongly_kept
    if not short:
        return None
    return Finding(line, expected, short, _reason(line, expected, wrongly_kept, prices))


def _reason(line: DecidedLine, expected: int, wrongly_kept: int, prices: PriceList) -> str:
    if PART_OF_ANOTHER in line.reasons:
        return BUNDLED
    if line.allowed > expected:
        return OVERPAID
    if wrongly_kept and line.allowed == expected:
        return SEQUESTRATION
    return next((name for name, fits in _TRIED if fits(line, expected, prices)), NOT_EXPLAINED)


def _is_other_period(line: DecidedLine, expected: int, prices: PriceList) -> bool:
    return any(
        line.allowed == price.unit(np_pa=line.np_pa) * line.units
        for price in prices.periods(line.payer_id, line.service_id)
        if not price.starts_on <= line.day <= price.ends_on
    )


def _is_np_pa_rate(line: DecidedLine, expected: int, prices: PriceList) -> bool:
    """Tell whether a reduced rate was used where the contract has none, or for a physician."""
    percent = _percent("npp.rate", "of_physician_fee")
    price = prices.on(line.payer_id, line.service_id, line.day)
    reduced = percent_of(price.physician, percent), price.np_pa
    return line.allowed in [unit * line.units for unit in reduced]


def _is_short_of_units(line: DecidedLine, expected: int, prices: PriceList) -> bool:
    price = prices.on(line.payer_id, line.service_id, line.day).unit(np_pa=line.np_pa)
    return any(line.allowed == price * units for units in range(1, line.units))


def _is_sequestration(line: DecidedLine, expected: int, prices: PriceList) -> bool:
    cut = _percent("sequestration", "cut")
    return line.allowed == percent_of(expected, HUNDRED - cut)


@cache
def _percent(rule: str, name: str) -> Decimal:
    return Decimal(str(practice.rule_value(rule, name)))


def _is_half(line: DecidedLine, expected: int, prices: PriceList) -> bool:
    return line.allowed == percent_of(expected, HALF)


# The likelier first: where two explain the same amount, the first one is named.
_TRIED: tuple[tuple[str, Callable[[DecidedLine, int, PriceList], bool]], ...] = (
    (OTHER_PERIOD, _is_other_period),
    (NP_PA_RATE, _is_np_pa_rate),
    (ONE_UNIT_SHORT, _is_short_of_units),
    (SEQUESTRATION, _is_sequestration),
    (HALF_PAID, _is_half),
)


def find(
    lines: Iterable[DecidedLine],
    prices: PriceList,
    withholding: Collection[str] = WITHHOLDING_PAYERS,
) -> list[Finding]:
    """Return all lines that were not allowed as the contract says.

    Parameters
    ----------
    lines, prices, withholding
        As for :func:`check`.
    """
    return [finding for line in lines if (finding := check(line, prices, withholding)) is not None]


@dataclass(frozen=True, slots=True)
class Pattern:
    """Findings that are alike: one payer, one service, one reason.

    Parameters
    ----------
    payer_id, service_id, reason : str
        What they share.
    lines : int
        How many there are.
    checked : int
        How many lines of that payer and service there are since the first of them.
    short : int
        What is missing, in cents.
    shares : tuple of Decimal
        The different percentages of the contract that were allowed.
    first, last : datetime.date
        Days of the first and last service.
    """

    payer_id: str
    service_id: str
    reason: str
    lines: int
    checked: int
    short: int
    shares: tuple[Decimal, ...]
    first: date
    last: date

    @property
    def systematic(self) -> bool:
        """Whether every line since the first was cut by the same percentage."""
        return len(self.shares) == 1 and self.lines == self.checked > 1


def patterns(findings: Iterable[Finding], lines: Iterable[DecidedLine]) -> list[Pattern]:
    """Group findings that are alike, the most money first.

    Parameters
    ----------
    findings : iterable of Finding
        From :func:`find`.
    lines : iterable of DecidedLine
        All lines they were found among.
    """
    alike: dict[tuple[str, str, str], list[Finding]] = defaultdict(list)
    for finding in findings:
        key = finding.line.payer_id, finding.line.service_id, finding.reason
        alike[key].append(finding)
    days: dict[tuple[str, str], list[date]] = defaultdict(list)
    for line in lines:
        if line.allowed:
            days[line.payer_id, line.service_id].append(line.day)
    found = []
    for (payer, service, reason), group in alike.items():
        first = min(one.line.day for one in group)
        found.append(
            Pattern(
                payer,
                service,
                reason,
                len(group),
                sum(day >= first for day in days[payer, service]),
                sum(one.short for one in group),
                tuple(sorted({one.share for one in group})),
                first,
                max(one.line.day for one in group),
            )
        )
    return sorted(found, key=lambda one: (-abs(one.short), one.payer_id, one.service_id))


def last_day(finding: Finding, dispute_days: int) -> date:
    """Return the last day on which the payer can be asked to decide a line again.

    Parameters
    ----------
    finding : Finding
        The line.
    dispute_days : int
        Calendar days from the decision, as the contract says.
    """
    return finding.line.decided_on + timedelta(days=dispute_days)


@dataclass(frozen=True, slots=True)
class Recoverable:
    """What can still be asked for on a day, and what no longer can.

    Parameters
    ----------
    as_of : datetime.date
        The day.
    open, past : tuple of Finding
        Those whose last day has not passed, the first due first, and those whose day has.
    """

    as_of: date
    open: tuple[Finding, ...]
    past: tuple[Finding, ...]

    @property
    def money(self) -> int:
        """What can still be asked for, in cents."""
        return sum(finding.short for finding in self.open)

    @property
    def lost(self) -> int:
        """What can no longer be asked for under the contract, in cents."""
        return sum(finding.short for finding in self.past)


def recoverable(
    findings: Iterable[Finding], dispute_days: Mapping[str, int], as_of: date
) -> Recoverable:
    """Sort underpayments by whether the payer can still be asked on a day.

    Parameters
    ----------
    findings : iterable of Finding
        From :func:`find`. Decisions after the day, and overpayments, are left out.
    dispute_days : mapping of str to int
        For each payer, the calendar days the contract gives.
    as_of : datetime.date
        The day.
    """
    owed = [
        finding for finding in findings if finding.short > 0 and finding.line.decided_on <= as_of
    ]
    owed.sort(
        key=lambda one: (
            last_day(one, dispute_days[one.line.payer_id]),
            one.line.claim_id,
            one.line.line,
        )
    )
    still = [last_day(one, dispute_days[one.line.payer_id]) >= as_of for one in owed]
    return Recoverable(
        as_of,
        tuple(one for one, can in zip(owed, still, strict=True) if can),
        tuple(one for one, can in zip(owed, still, strict=True) if not can),
    )


def dispute_days(as_of: date) -> dict[str, int]:
    """Return for each payer the days to dispute a decision under the contract in force on a day.

    Raises
    ------
    ValueError
        If the contracts of one payer overlap on the day.
    """
    in_force: dict[str, Sequence[int]] = defaultdict(list)
    for row in practice.records("contracts"):
        if row["starts_on"] <= as_of and (row["ends_on"] is None or as_of <= row["ends_on"]):
            in_force[row["payer_id"]] = [*in_force[row["payer_id"]], row["appeal_days"]]
    for payer, days in in_force.items():
        if any(one != other for one, other in pairwise(days)):
            raise ValueError(f"{payer} has contracts with {days} days to dispute on {as_of}")
    return {payer: days[0] for payer, days in in_force.items()}
