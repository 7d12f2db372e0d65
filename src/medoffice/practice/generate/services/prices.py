"""What each payer allows for each service: contracts, and the fee schedules that follow from them.

Medicare pays RVUs times the year's conversion factor (42 CFR 414.20-414.28), here without a
geographic adjustment. Other payers pay a share of what Medicare paid on 1 January of the year.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from medoffice.practice.generate.services.catalogue import SERVICES, Service
from medoffice.practice.generate.world import Cents, Row

# Dollars for each RVU, in hundredths of a cent, from a day on (final rules of the Medicare
# physician fee schedule; on 9 March 2024 by the Consolidated Appropriations Act, 2024).
CONVERSION_FACTORS = {
    date(2016, 1, 1): 358043,
    date(2017, 1, 1): 358887,
    date(2018, 1, 1): 359996,
    date(2019, 1, 1): 360391,
    date(2020, 1, 1): 360896,
    date(2021, 1, 1): 348931,
    date(2022, 1, 1): 346062,
    date(2023, 1, 1): 338872,
    date(2024, 1, 1): 327442,
    date(2024, 3, 9): 332875,
    date(2025, 1, 1): 323465,
}

# Nurse practitioners and physician assistants get this share of Medicare's price for what is
# paid by RVUs (42 CFR 414.52 and 414.56).
NP_PA_PERCENT = 85
MEDICARE = ("MCR", "SIL")

# Shares of the fee that a patient without insurance pays: a posted policy (teaching values).
SELF_PAY_PERCENT, SELF_PAY_PERCENT_OF_GOODS = 55, 85
GOODS = ("vaccine", "injection", "other")


@dataclass(frozen=True)
class Contract:
    """The terms with one payer, from a day on, until a day or without end."""

    payer_id: str
    starts_on: date
    ends_on: date | None
    basis: str
    percent_of_medicare: int
    percent_of_reference: int
    timely_filing_days: int
    appeal_days: int


# Percentages, filing and appeal limits of the commercial payers are teaching values. Medicare:
# one year to file (42 CFR 424.44), 120 days to appeal (42 CFR 405.942).
CONTRACTS = (
    Contract("BRD", date(2016, 1, 1), date(2025, 6, 30), "percent-of-medicare", 142, 114, 180, 90),
    Contract("BRD", date(2025, 7, 1), date(2028, 6, 30), "percent-of-medicare", 146, 114, 180, 90),
    Contract("KEY", date(2016, 1, 1), date(2026, 3, 31), "percent-of-medicare", 132, 106, 90, 60),
    Contract(
        "UNI", date(2016, 1, 1), date(2027, 12, 31), "percent-of-medicare", 152, 116, 365, 180
    ),
    Contract("MCR", date(2016, 1, 1), None, "medicare-fee-schedule", 100, 100, 365, 120),
    Contract(
        "SIL", date(2016, 1, 1), date(2026, 12, 31), "medicare-fee-schedule", 100, 100, 180, 60
    ),
    Contract("MCD", date(2016, 1, 1), None, "percent-of-medicare", 80, 95, 365, 60),
    Contract("OTH", date(2016, 1, 1), None, "percent-of-medicare", 100, 100, 365, 90),
)


def contracts(first: date, last: date) -> list[Contract]:
    """List the contracts in force at some time from ``first`` to ``last``."""
    return [c for c in CONTRACTS if c.starts_on <= last and (c.ends_on or last) >= first]


def contract_rows(first: date, last: date) -> list[Row]:
    """Write the contracts as rows of the table."""
    return [
        {"contract_id": f"K{number:02}", **vars(contract)}
        for number, contract in enumerate(contracts(first, last), 1)
    ]


def allowed(service: Service, contract: Contract, factor: int) -> Cents:
    """Work out what a contract allows for one unit, rounded half up to a cent."""
    if service.rvus:
        # Hundredths of an RVU times hundredths of a cent times percent.
        exact = service.total_rvus * factor * contract.percent_of_medicare
        return Cents((exact + 500_000) // 1_000_000)
    return Cents((service.price * contract.percent_of_reference + 50) // 100)


def to_np_pa(service: Service, payer_id: str, amount: Cents) -> Cents:
    """Work out what is allowed when a nurse practitioner or physician assistant gives the care."""
    if payer_id in MEDICARE and service.rvus and service.category != "vaccine-admin":
        return Cents((amount * NP_PA_PERCENT + 50) // 100)
    return amount


def self_pay(service: Service) -> Cents:
    """Work out the posted price for patients without insurance."""
    percent = SELF_PAY_PERCENT_OF_GOODS if service.category in GOODS else SELF_PAY_PERCENT
    return Cents((service.fee * percent + 50) // 100)


def fee_schedule_rows(first: date, last: date) -> list[Row]:
    """Write what each payer allows for each service, period after period."""
    rows = []
    for contract in contracts(first, last):
        for starts_on, ends_on, factor in _periods(contract, first, last):
            for service in SERVICES:
                amount = allowed(service, contract, factor)
                rows.append(_row(contract.payer_id, service, starts_on, ends_on, amount))
    year, final = date(first.year, 1, 1), date(last.year, 12, 31)
    rows += [_row("SLF", service, year, final, self_pay(service)) for service in SERVICES]
    return rows


def _row(payer_id: str, service: Service, starts_on: date, ends_on: date, amount: Cents) -> Row:
    return {
        "payer_id": payer_id,
        "service_id": service.service_id,
        "starts_on": starts_on,
        "ends_on": ends_on,
        "allowed": amount,
        "allowed_np_pa": to_np_pa(service, payer_id, amount),
    }


def _periods(contract: Contract, first: date, last: date) -> list[tuple[date, date, int]]:
    """List the periods of a contract with one price: first day, last day, conversion factor."""
    days = sorted(CONVERSION_FACTORS)
    if contract.basis != "medicare-fee-schedule":
        days = [day for day in days if (day.month, day.day) == (1, 1)]
    periods = []
    for day, following in zip(days, [*days[1:], None], strict=True):
        until = following - timedelta(days=1) if following else date(day.year, 12, 31)
        starts_on = max(day, contract.starts_on)
        ends_on = min(until, contract.ends_on or until)
        if starts_on <= ends_on and ends_on >= first and starts_on <= last:
            periods.append((starts_on, ends_on, CONVERSION_FACTORS[day]))
    return periods
