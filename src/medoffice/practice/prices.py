"""What each payer has agreed to allow for each service, on each day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from medoffice.practice.money import cents as from_dollars

NP_PA = frozenset(("NP", "PA"))

Row = Mapping[str, Any]


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
        `allowed` and `allowed_np_pa`.
    cents : callable, optional
        Turns an amount as it stands in the rows into whole cents; left out, it is in dollars.
    """

    def __init__(self, rows: Iterable[Row], cents: Callable[[Any], int] = from_dollars) -> None:
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
        raise ValueError(f"fee_schedules has no price of {service_id} with {payer_id} on {day}")


class Prices:
    """Looks up what is allowed for a charge, by who gave the service, in cents.

    Parameters
    ----------
    fee_schedules, providers : iterable of mapping
        Rows of these tables.
    cents : callable, optional
        Turns an amount as it stands in the rows into whole cents; left out, it is in dollars.
    """

    def __init__(
        self,
        fee_schedules: Iterable[Row],
        providers: Iterable[Row],
        cents: Callable[[Any], int] = from_dollars,
    ) -> None:
        """Sort the fee schedules by payer and service."""
        self._list = PriceList(fee_schedules, cents)
        self._np_pa = {row["provider_id"] for row in providers if row["credential"] in NP_PA}

    def contract(self, payer_id: str, charge: Row, provider_id: str, day: date) -> int:
        """Give what the contract allows for a charge, all units together.

        Parameters
        ----------
        payer_id : str
            The payer; ``SLF`` gives the practice's posted price for those who pay themselves.
        charge : mapping
            With `service_id` and `units`.
        provider_id : str
            Who gives the service; some payers allow less for nurse practitioners and PAs.
        day : datetime.date
            Day of the service.

        Raises
        ------
        ValueError
            If the fee schedules hold no price of the service for that payer and day.
        """
        price = self._list.on(payer_id, charge["service_id"], day)
        return price.unit(np_pa=provider_id in self._np_pa) * charge["units"]
