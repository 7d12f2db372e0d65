"""Paid against contract: which lines a payer allowed too little for, and why.

Each line that a payer decided is set against the contract's price of the day, to the cent. Where
the two differ, the known ways of going wrong are tried one after the other: a price of another
period, the rate of another profession, fewer units, a cut that this payer may not make, a service
counted as part of another. What fits names the reason, and with it what to write to the payer.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from medoffice import practice
from medoffice.billing.payer_contracts.decided import DecidedLine
from medoffice.billing.payer_contracts.rvu import HUNDRED, percent_of
from medoffice.practice.prices import PriceList

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
