"""The data of the assignment `equipment-and-vendors`: the contracts, and four invented offers."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from medoffice.budgeting.vendors import renewals

if TYPE_CHECKING:
    import pandas as pd

TODAY = date(2025, 12, 31)
OFFERS = ("Offer D", "Offer E", "Offer F", "Offer G")
# Dollars to set up and of each year; then: signs our agreement, works with our EHR today, gives
# our data back.
TERMS = (
    (2_400, 6_900, "yes", "yes", "yes"),
    (1_200, 6_300, "yes", "yes", "yes"),
    (0, 4_200, "no", "yes", "yes"),
    (600, 5_100, "yes", "no", "yes"),
)
# A criterion, its weight, and the points of each offer.
POINTS = (
    ("Fits how we work", 25, 5, 4, 4, 4),
    ("Exchange with the EHR", 25, 4, 3, 4, 2),
    ("Cost over three years", 20, 3, 4, 5, 5),
    ("Security and downtime", 15, 4, 4, 3, 4),
    ("Training and support", 10, 3, 5, 4, 3),
    ("Terms and way out", 5, 2, 5, 3, 3),
)


def tables() -> dict[str, pd.DataFrame]:
    """Make the assignment's tables.

    Returns
    -------
    dict of str to DataFrame
        ``contracts``, ``offers``, ``points``.
    """
    return {"contracts": _contracts(), "offers": _offers(), "points": _points()}


def _contracts() -> pd.DataFrame:
    """Give each contract in its term of today."""
    import pandas as pd

    return pd.DataFrame(
        [
            {
                "contract": contract.number,
                "vendor": contract.vendor,
                "subject": contract.subject,
                "ends_on": contract.ends_on,
                "notice_days": contract.notice_days,
                "renewal_months": contract.renewal_months,
            }
            for contract in (each.as_of(TODAY) for each in renewals.contracts())
        ]
    )


def _offers() -> pd.DataFrame:
    import pandas as pd

    columns = ["offer", "setup", "yearly", "agreement", "works_with_ehr", "data_back"]
    rows = [(offer, *terms) for offer, terms in zip(OFFERS, TERMS, strict=True)]
    return pd.DataFrame(rows, columns=columns)


def _points() -> pd.DataFrame:
    import pandas as pd

    return pd.DataFrame(POINTS, columns=["criterion", "weight", *OFFERS])
