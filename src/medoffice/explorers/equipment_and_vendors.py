"""The explorer of the chapter on equipment and vendors: which offer leads as a weight moves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Any

from medoffice.budgeting.vendors import offers
from medoffice.budgeting.vendors.vendor_choice import Scorecard
from medoffice.explorers.figure import Explorer, choice, told_apart
from medoffice.explorers.tables import Table

QUALIFIED, ALL = "those that meet every must", "all three"
FIRST = "Exchange with the EHR"
SHARES = range(0, 61)
TABLE_SHARES = range(0, 61, 10)
COLORS = ("#2f7fb8", "#c2571a", "#616e7c")
LEVEL = "nobody"


def moved(criterion: str, share: Fraction) -> dict[str, Fraction]:
    """Return weights in which a criterion has a share, and the others keep their proportions."""
    weights = offers.weights()
    rest = sum(weights.values()) - weights[criterion]
    return {
        name: share if name == criterion else (1 - share) * Fraction(weight, rest)
        for name, weight in weights.items()
    }


def weight_rows() -> list[dict[str, Any]]:
    """Return each offer's score for each criterion and each share that it may have."""
    rows = []
    for scored, with_all in ((QUALIFIED, False), (ALL, True)):
        for criterion, weight in offers.weights().items():
            for percent in SHARES:
                card = offers.scorecard(moved(criterion, Fraction(percent, 100)), with_all=with_all)
                rows.append(_row(card, scored, criterion, percent, agreed=percent == weight))
    return rows


def _row(
    card: Scorecard, scored: str, criterion: str, percent: int, *, agreed: bool
) -> dict[str, Any]:
    first = card.first()
    return {
        "scored": scored,
        "criterion": criterion,
        "share": percent,
        "leader": first[0] if len(first) == 1 else LEVEL,
        "agreed": ", agreed" if agreed else "",
        **{offer: round(float(card.score(offer)), 4) for offer in card.ratings},
    }


def which_offer_leads() -> Explorer:
    """Return the explorer *Which offer leads?*."""
    import altair as alt

    rows = weight_rows()
    criterion = choice("criterion", "Criterion", list(offers.weights()), FIRST)
    share = choice(
        "share", "Its share of all weight", [f"{each}%" for each in SHARES],
        f"{offers.weights()[FIRST]}%",
    )  # fmt: skip
    scored = choice("scored", "Offers scored", [QUALIFIED, ALL])
    picked = alt.Chart(alt.InlineData(rows)).transform_filter(
        (alt.datum.criterion == criterion) & (alt.datum.scored == scored)
    )
    # An offer that is not scored has no line.
    each = picked.transform_fold(list(offers.OFFERS), as_=["offer", "score"]).transform_filter(
        "isValid(datum.score)"
    )
    lines = each.mark_line().encode(
        x=alt.X("share:Q", title="Share of the criterion (%)"),
        y=alt.Y("score:Q", title=None, scale=alt.Scale(zero=False)),
        **told_apart("offer", COLORS),
        tooltip=[
            alt.Tooltip("offer:N", title="Offer"),
            alt.Tooltip("share:Q", title="Share (%)"),
            alt.Tooltip("score:Q", title="Score", format=".2f"),
        ],
    )
    here = picked.transform_filter(f"datum.share + '%' == {share.name}")
    rule = here.mark_rule(strokeDash=[4, 3]).encode(x="share:Q")
    words = (
        here.transform_calculate(
            said="datum.share + '%' + datum.agreed + ': ' + datum.leader + ' leads'"
        )
        .mark_text(align="left", fontSize=13, fontWeight="bold")
        .encode(x=alt.value(6), y=alt.value(10), text="said:N")
    )
    chart = (
        alt.layer(lines, rule, words)
        .add_params(criterion, share, scored)
        .properties(width="container", height=260)
    )
    return Explorer(
        slug="which-offer-leads",
        title="Which offer leads? Scores of three invented offers as one weight moves",
        chart=chart,
        try_this=[
            "Begin with exchange at 20%, as agreed. Go down a point at a time. When does another "
            "offer lead?",
            "Try the other criteria. Which of them could turn the choice by a change you would "
            "never notice?",
            "Choose security and downtime. Why do the two lines never cross?",
            "Score all three offers, and give cost more and more weight. Who leads in the end?",
        ],
        notice=[
            "Where two lines cross is the turning point. The nearer it is to the weight you agreed "
            "on, the less the lead says.",
            "The other weights keep their proportions: what one criterion gets, the others give.",
            "Where two offers have the same points, a criterion cannot favor either.",
            "With enough weight on cost, the offer that refuses to sign wins. So a must is asked "
            "before any score.",
        ],
        table=_table(rows),
    )


def _table(rows: Iterable[Mapping[str, Any]]) -> Table:
    names = list(offers.scorecard().ratings)
    return Table(
        f"{FIRST}: scores of the offers that meet every must, by its share",
        [
            {
                "Share": f"{row['share']}%",
                **{name: f"{row[name]:.2f}" for name in names},
                "Leads": row["leader"],
            }
            for row in rows
            if (row["scored"], row["criterion"]) == (QUALIFIED, FIRST)
            and row["share"] in TABLE_SHARES
        ],
    )
