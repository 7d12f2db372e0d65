"""A strategic plan on one page, to fill in."""

from __future__ import annotations

from medoffice.operations.strategy.objectives import MOST_OBJECTIVES
from medoffice.toolbox import documents

HOW_TO = (
    "One page. What does not fit is not decided yet.",
    "A result is what somebody notices. A step is what you do. Keep them apart.",
    "For each figure, write how it is counted, so that it is counted the same way in June.",
)


def document() -> bytes:
    """Return the file of the plan, a ``.docx`` with fields to fill in."""
    made = documents.begin(
        "Strategic plan",
        "Goes with the chapter Strategy and measures.",
        HOW_TO,
    )
    documents.text(
        made,
        "{practice}, {date: from} to {date: to}. What we are for: {mission, in one sentence}",
    )
    documents.table(
        made,
        ("Objective, and why", "Figure: from, to, how counted", "Owner, and by when", "First step"),
        [
            (
                f"{number}. {{what is to be better}}, because {{why}}",
                "{figure}: from {baseline} to {target}; {numerator} ÷ {denominator}",
                "{role}, {date: due}",
                "{who does what by when}",
            )
            for number in range(1, MOST_OBJECTIVES + 1)
        ],
        (1.9, 2.1, 1.2, 1.5),
        "Objectives with their figures, owners and first steps",
    )
    documents.heading(made, "What it rests on")
    documents.table(
        made,
        ("", "From within", "From outside"),
        [
            ("Good for us", "{strength, with its figure}", "{opportunity, with its paper}"),
            ("Bad for us", "{weakness, with its figure}", "{threat, with its paper}"),
        ],
        (1.1, 2.8, 2.8),
        "The lines of the SWOT from which the objectives follow",
    )
    documents.heading(made, "What we stop")
    documents.text(made, "{what we stop, since when, and whose hours that gives back}")
    documents.heading(made, "How we will know, and when we look")
    documents.text(
        made,
        "Counted by {role} on {day of the month}; shown {where all see it}. We look on "
        "{date: half way} and decide: go on, change the work, or stop.",
    )
    documents.heading(made, "What the owner decides")
    documents.bullets(
        made, ["{check: decided} {money, hours or a rule that only the owner can give}"]
    )
    return documents.saved(made)
