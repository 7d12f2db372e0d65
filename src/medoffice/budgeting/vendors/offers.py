"""Three invented offers of an add-on to the EHR: what the scorecard and the lab begin with."""

from __future__ import annotations

from medoffice.budgeting.vendors.vendor_choice import Scorecard, who_qualifies

OFFERS = ("Offer A", "Offer B", "Offer C")
# A must, whether each offer meets it, and how one knows.
MUSTS = (
    ("Signs our business associate agreement", "yes", "yes", "no", "signed copy, before any data"),
    ("Works with our EHR today", "yes", "yes", "yes", "seen at a practice that uses it"),
    ("Gives our data back when we leave", "yes", "yes", "yes", "clause and file format"),
)
# A criterion, its weight, the points of each offer, and what they mean.
CRITERIA = (
    ("Fits how we work", 25, 4, 5, 3, "5: does all our steps; 1: we change ours"),
    ("Exchange with the EHR", 20, 5, 3, 4, "5: both ways at once; 1: by hand"),
    ("Cost over three years", 20, 3, 2, 5, "5: lowest of all; 1: twice the lowest or more"),
    ("Security and downtime", 15, 4, 4, 3, "5: independent report, 99.9% kept; 1: no answer"),
    ("Training and support", 10, 3, 5, 3, "5: a person within an hour; 1: e-mail only"),
    ("Terms and way out", 10, 3, 4, 2, "5: 30 days, no fee; 1: bound for years"),
)


def weights() -> dict[str, int]:
    """Return the weight of each criterion, as the owner agreed to it."""
    return {name: weight for name, weight, *_ in CRITERIA}


def scorecard(chosen: dict[str, int] | None = None, *, with_all: bool = False) -> Scorecard:
    """Return the offers rated.

    Parameters
    ----------
    chosen : dict of str to int, optional
        Weights by criterion in place of those agreed to.
    with_all : bool, default False
        Whether offers that do not meet every must are rated too.
    """
    answers = {
        offer: {must[0]: must[1 + at] == "yes" for must in MUSTS} for at, offer in enumerate(OFFERS)
    }
    fit, _ = who_qualifies([must[0] for must in MUSTS], answers)
    return Scorecard(
        chosen or weights(),
        {
            offer: {row[0]: int(row[2 + at]) for row in CRITERIA}
            for at, offer in enumerate(OFFERS)
            if with_all or offer in fit
        },
    )
