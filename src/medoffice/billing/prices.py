"""What each payer has agreed to allow for each service, on each day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from medoffice import practice
from medoffice.practice.money import cents


@dataclass(frozen=True, slots=True)
class Price:
    """The allowed amount for one unit of a service, from a day to a day, in cents.

    Parameters
    ----------
    starts_on, ends_on : datetime.date
        First and last day.
    physician, np_pa : int
        When a physician gives the care, and when a nurse practitioner or physician assistant does.
    """

    starts_on: date
    ends_on: date
    physician: int
    np_pa: int

    def unit(self, *, np_pa: bool) -> int:
        """Return the price for one unit, in cents."""
        return self.np_pa if np_pa else self.physician


class PriceList:
    """The fee schedules of all payers.

    Parameters
    ----------
    rows : iterable of mapping
        As in the table ``fee_schedules``: `payer_id`, `service_id`, `starts_on`, `ends_on`,
        `allowed` and `allowed_np_pa` in US dollars.
    """

    def __init__(self, rows: Iterable[Mapping[str, Any]]) -> None:
        self._prices: dict[tuple[str, str], list[Price]] = defaultdict(list)
        for row in rows:
            self._prices[row["payer_id"], row["service_id"]].append(
                Price(
                    row["starts_on"],
                    row["ends_on"],
                    cents(row["allowed"]),
                    cents(row["allowed_np_pa"]),
                )
            )

    def periods(self, payer_id: str, service_id: str) -> list[Price]:
        """Return all prices of a service with a payer, whenever they hold."""
        return self._prices.get((payer_id, service_id), [])

    def on(self, payer_id: str, service_id: str, day: date) -> Price:
        """Return the price of a service with a payer on a day.

        Raises
        ------
        ValueError
            If the fee schedules have none; the message says what was asked for.
        """
        for price in self.periods(payer_id, service_id):
            if price.starts_on <= day <= price.ends_on:
                return price
        raise ValueError(f"there is no price of {service_id} with {payer_id} on {day}")


def price_list() -> PriceList:
    """Return the fee schedules of the practice."""
    return PriceList(practice.records("fee_schedules"))
