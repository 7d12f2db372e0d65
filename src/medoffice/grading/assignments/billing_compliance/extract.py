"""The data of the assignment `billing-compliance`: the hits of a search, and a reviewed sample."""

from __future__ import annotations

from typing import TYPE_CHECKING

from medoffice.billing.coding.coded_visits import reviewed
from medoffice.billing.coding.coding_audit import draw
from medoffice.compliance.integrity.exclusion import screen
from medoffice.compliance.integrity.willow_bend import (
    audited_visits,
    everybody,
    exclusion_list,
)

if TYPE_CHECKING:
    import pandas as pd

SIZE, SEED = 60, 2026


def tables() -> dict[str, pd.DataFrame]:
    """Make the assignment's tables.

    Returns
    -------
    dict of str to DataFrame
        ``hits``, who may be on the exclusion list, and ``sample``, visits that were reviewed.
    """
    return {"hits": _hits(), "sample": _sample()}


def _hits() -> pd.DataFrame:
    import pandas as pd

    return pd.DataFrame(
        [
            {
                "hit": f"H{number:02}",
                "ours": hit.ours.name,
                "role": hit.ours.role,
                "listed": hit.listed.name,
                "our_born": hit.ours.born,
                "list_born": hit.listed.born,
            }
            for number, hit in enumerate(
                sorted(screen(everybody(), exclusion_list()), key=lambda hit: hit.listed.number),
                start=1,
            )
        ]
    )


def _sample() -> pd.DataFrame:
    import pandas as pd

    visits = audited_visits()
    found = [reviewed(visits[visit]) for visit in draw(visits, SIZE, SEED)]
    return pd.DataFrame(
        [
            {
                "visit": each.visit,
                "billed": each.coded,
                "supported": each.supported or "none",
                "allowed": each.allowed / 100,
                "should_be": each.should_be / 100,
            }
            for each in found
        ]
    )
