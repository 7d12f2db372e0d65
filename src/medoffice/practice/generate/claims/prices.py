"""What a payer allows for a service: by its contract, and in fact."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from medoffice.practice.generate.world import Row

NP_PA = frozenset(("NP", "PA"))


class Prices:
    """Looks up allowed amounts in the fee schedules, in cents."""

    def __init__(self, fee_schedules: list[Row], providers: list[Row]) -> None:
        """Sort the fee schedules by payer and service."""
        self._by_service: dict[tuple[str, str], list[Row]] = defaultdict(list)
        for row in fee_schedules:
            self._by_service[row["payer_id"], row["service_id"]].append(row)
        self._np_pa = {row["provider_id"] for row in providers if row["credential"] in NP_PA}

    def contract(self, payer_id: str, charge: Row, provider_id: str, day: date) -> int:
        """Give what the contract allows for a charge, all units together."""
        for row in self._by_service[payer_id, charge["service_id"]]:
            if row["starts_on"] <= day <= row["ends_on"]:
                column = "allowed_np_pa" if provider_id in self._np_pa else "allowed"
                return int(row[column]) * charge["units"]
        raise ValueError(
            f"fee_schedules has no price of {charge['service_id']} with {payer_id} on {day}"
        )
