"""Figures and a table of the page *The life of a claim*: where the days go, station by station."""

from __future__ import annotations

from datetime import date
from functools import cache

from medoffice.billing.claims.claim_days import (
    ANSWERED,
    CHARGED,
    SENT,
    SETTLED,
    Span,
    journeys,
    spans,
)
from medoffice.explorers.tables import Table

# Visits that lie half a year back, so that the slow ones have come to an end as well.
FIRST, LAST = date(2025, 1, 1), date(2025, 6, 30)
STAGES = {
    CHARGED: "From the visit until the charge is entered",
    SENT: "Until the claim is sent",
    ANSWERED: "Until a payer's payment is posted",
    SETTLED: "Until nothing is owed",
    "days": "All together",
}


@cache
def _followed() -> list:
    return journeys(FIRST, LAST)


@cache
def _spans() -> dict[str, Span]:
    return spans(_followed())


def figures() -> dict[str, str]:
    """Return the figures that the page names."""
    found = _spans()
    return {
        "visits": f"{len(_followed()):,}",
        "half": f"{found['days'].median:.0f}",
        "nine-of-ten": f"{found['days'].most}",
        "charge-nine-of-ten": f"{found[CHARGED].most}",
        "answer-half": f"{found[ANSWERED].median:.0f}",
        "settled-nine-of-ten": f"{found[SETTLED].most}",
    }


def where_the_days_go() -> Table:
    """Return the days of each stage: within which half of the visits passed it, and nine of ten."""
    return Table(
        "Days of insured visits, January to June 2025",
        [
            {"Stage": words, "Half within": f"{span.median:.0f}", "Nine of ten within": span.most}
            for words, span in ((STAGES[name], span) for name, span in _spans().items())
        ],
    )
