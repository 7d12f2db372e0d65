"""What Medicare's physician fee schedule pays for a service, to the cent.

A service has three relative value units: for the clinician's work, for the expense of the
practice, and for malpractice insurance. Each is multiplied by the price index of the area, and
their sum by the conversion factor of the day (42 USC 1395w-4(b), 42 CFR 414.20 to 414.26; rule
``rvu.formula``). Many contracts of other payers are a percentage of the result.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from medoffice import practice

HUNDRED = Decimal(100)


def _refuse_below_zero(units: Rvus | Gpcis) -> None:
    for field in fields(units):
        value = getattr(units, field.name)
        if value < 0:
            raise ValueError(f"{field.name} is {value}: expected 0 or more")


@dataclass(frozen=True, slots=True)
class Rvus:
    """The relative value units of one service, in RVU.

    Parameters
    ----------
    work, practice_expense, malpractice : Decimal
        For an office, the practice expense is the one for a place that is no facility.

    Raises
    ------
    ValueError
        If one of them is below 0.
    """

    work: Decimal
    practice_expense: Decimal
    malpractice: Decimal

    def __post_init__(self) -> None:
        """Refuse what cannot be."""
        _refuse_below_zero(self)


@dataclass(frozen=True, slots=True)
class Gpcis:
    """The geographic price indices of an area, one for each kind of RVU; 1 is the nation's mean.

    Raises
    ------
    ValueError
        If one of them is below 0.
    """

    work: Decimal = Decimal(1)
    practice_expense: Decimal = Decimal(1)
    malpractice: Decimal = Decimal(1)

    def __post_init__(self) -> None:
        """Refuse what cannot be."""
        _refuse_below_zero(self)


NATIONAL = Gpcis()


def total(rvus: Rvus, gpcis: Gpcis = NATIONAL) -> Decimal:
    """Return the RVUs of a service in an area, all three together.

    Parameters
    ----------
    rvus : Rvus
        Of the service.
    gpcis : Gpcis, optional
        Of the area; by default the nation's.
    """
    return (
        rvus.work * gpcis.work
        + rvus.practice_expense * gpcis.practice_expense
        + rvus.malpractice * gpcis.malpractice
    )


def price(
    rvus: Rvus, factor: Decimal, gpcis: Gpcis = NATIONAL, percent: Decimal | int = 100
) -> int:
    """Return the price of a service, rounded once, half a cent up.

    Parameters
    ----------
    rvus : Rvus
        Of the service.
    factor : Decimal
        The conversion factor: US dollars for one RVU.
    gpcis : Gpcis, optional
        Of the area; by default the nation's.
    percent : Decimal or int, default 100
        What a contract pays of Medicare's price.

    Returns
    -------
    int
        Cents.

    Notes
    -----
    A contract that takes its percentage of Medicare's *rounded* price can differ by a cent or
    two: use :func:`percent_of` on the price for that.
    """
    return to_cents(total(rvus, gpcis) * factor * percent / HUNDRED)


def percent_of(cents: int, percent: Decimal | int) -> int:
    """Return a percentage of an amount in cents, rounded half a cent up."""
    return int((cents * Decimal(percent) / HUNDRED).quantize(Decimal(1), ROUND_HALF_UP))


def to_cents(dollars: Decimal) -> int:
    """Return an amount of US dollars in whole cents, rounded half a cent up."""
    return int((dollars * HUNDRED).quantize(Decimal(1), ROUND_HALF_UP))


def conversion_factor(on: date, *, qualifying: bool = False) -> Decimal:
    """Return Medicare's conversion factor of a day, in US dollars for one RVU.

    Parameters
    ----------
    on : datetime.date
        The day of the service.
    qualifying : bool, default False
        Since 2026, whether the clinician qualifies through an advanced payment model.

    Raises
    ------
    ValueError
        If the rules hold no factor for that day.
    """
    name = ("qualifying" if qualifying else "others") if on.year >= 2026 else "factor"
    return Decimal(str(practice.rule_value(f"cf.{on.year}", name, on=on)))


def np_pa_price(cents: int) -> int:
    """Return what Medicare pays a nurse practitioner or physician assistant of a price in cents.

    Rule ``npp.rate`` (42 CFR 414.52 and 414.56). Giving a vaccine is paid in full.
    """
    return percent_of(cents, Decimal(str(practice.rule_value("npp.rate", "of_physician_fee"))))


def of_services() -> dict[str, Rvus]:
    """Return the RVUs of the practice's services, those that have any, by service."""
    return {
        row["service_id"]: Rvus(
            *(Decimal(str(row[f"rvu_{kind}"])) for kind in ("work", "pe", "mp"))
        )
        for row in practice.records("services")
        if row["rvu_work"] is not None
    }
