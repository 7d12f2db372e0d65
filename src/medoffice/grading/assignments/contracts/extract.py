"""The data of the assignment `contracts`: prices, the mix of three payers, one payer's payments."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from medoffice import practice
from medoffice.billing.payer_contracts import contracts, renewal
from medoffice.billing.payer_contracts.decided import DecidedLine, decided_lines
from medoffice.billing.tables import price_list

if TYPE_CHECKING:
    import pandas as pd

PAYERS = ("BRD", "KEY", "UNI")
PAYMENTS_FROM = date(2025, 5, 1)


def tables() -> dict[str, pd.DataFrame]:
    """Make the assignment's tables.

    Returns
    -------
    dict of str to DataFrame
        ``services`` with RVUs; ``mix``, the services that three payers allowed in 2025 with
        Medicare's price, the contract's of December 31 and our charge; ``payments``, what the
        payer of the letter decided about visits from May on, denials too.
    """
    lines = list(decided_lines(first=renewal.YEAR_FROM))
    payments = [line for line in lines if line.payer_id == renewal.PAYER]
    return {
        "services": _services(),
        "mix": _mix(lines),
        "payments": _payments([line for line in payments if line.day >= PAYMENTS_FROM]),
    }


def _services() -> pd.DataFrame:
    services = practice.load("services")
    columns = ["service_id", "category", "rvu_work", "rvu_pe", "rvu_mp"]
    return services.loc[services["rvu_work"].notna(), columns]


def _mix(lines: list[DecidedLine]) -> pd.DataFrame:
    import pandas as pd

    terms = contracts.terms_on(renewal.LAST)
    return pd.DataFrame(
        {
            "payer_id": payer,
            "service_id": item.service_id,
            "category": item.category,
            "by_rvu": item.by_rvu,
            "units": item.units,
            "medicare": round(float(item.medicare), 4),
            "contract": contracts.unit_price(item, terms[payer]) / 100,
            "charge": item.fee / 100,
        }
        for payer in PAYERS
        for item in contracts.mix_of(lines, renewal.YEAR_FROM, payer)
    )


def _payments(lines: list[DecidedLine]) -> pd.DataFrame:
    import pandas as pd

    prices = price_list()
    return pd.DataFrame(
        {
            "claim_id": line.claim_id,
            "line": line.line,
            "service_id": line.service_id,
            "date": pd.Timestamp(line.day),
            "decided_on": pd.Timestamp(line.decided_on),
            "units": line.units,
            "charge": line.billed / 100,
            "allowed": line.allowed / 100,
            "contract": prices.on(line.payer_id, line.service_id, line.day).unit(np_pa=line.np_pa)
            / 100,
        }
        for line in lines
    )
