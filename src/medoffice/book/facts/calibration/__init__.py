"""How like life the practice is: each figure beside the one it was made to match.

The page *How like life the data are* shows this list, and the tests hold each figure to it. To
add one, write what measures it in the module of its topic, and list it in ``figures()`` there.
"""

from __future__ import annotations

from functools import cache

from medoffice.book.facts.calibration import access, billing, care, costs, people
from medoffice.book.facts.calibration.figure import APART, INSIDE, NEAR, OUTSIDE, Figure
from medoffice.book.facts.calibration.report import Report

__all__ = ["APART", "INSIDE", "NEAR", "OUTSIDE", "Figure", "figures", "report", "topics"]


@cache
def topics() -> dict[str, list[Figure]]:
    """Return all figures, by topic."""
    return {
        "Access, visits and payers": access.figures(),
        "Claims and receivables": billing.figures(),
        "Revenue and costs": costs.figures(),
        "People and phones": people.figures(),
        "Vaccines and patients' answers": care.figures(),
    }


def report(topic: str) -> Report:
    """Return the figures of a topic as the page shows them."""
    return Report(topic, topics()[topic])


def figures() -> dict[str, str]:
    """Return the figures that the page quotes in its prose."""
    verdicts = [figure.verdict for some in topics().values() for figure in some]
    return {
        "all": str(len(verdicts)),
        "inside": str(verdicts.count(INSIDE)),
        "near": str(verdicts.count(NEAR)),
        "apart": str(verdicts.count(APART)),
        "outside": str(verdicts.count(OUTSIDE)) if OUTSIDE in verdicts else "none",
    }
