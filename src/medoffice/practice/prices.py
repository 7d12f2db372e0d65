"""What a payer's contract allows for a service on a day, looked up in the fee schedules."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

from medoffice.practice.money import cents as from_dollars

NP_PA = frozenset(("NP", "PA"))

Row = Mapping[str, Any]


class Prices:
    """Looks up allowed amounts, in cents.

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
        self._cents = cents
        self._by_service: dict[tuple[str, str], list[Row]] = defaultdict(list)
        for row in fee_schedules:
            self._by_service[row["payer_id"], row["service_id"]].append(row)
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
        for row in self._by_service[payer_id, charge["service_id"]]:
            if row["starts_on"] <= day <= row["ends_on"]:
                column = "allowed_np_pa" if provider_id in self._np_pa else "allowed"
                return self._cents(row[column]) * charge["units"]
        raise ValueError(
            f"fee_schedules has no price of {charge['service_id']} with {payer_id} on {day}"
        )
