"""The explorer of the chapter on leading: what a vacancy costs, part by part."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from itertools import product
from typing import Any

from medoffice.explorers.figure import Explorer, choice
from medoffice.explorers.tables import Table
from medoffice.people.turnover import willow_bend
from medoffice.people.turnover.cost import PARTS, in_the_ledger, share_of_pay, total
from medoffice.people.turnover.willow_bend import AGENCY, NOBODY, OVERTIME

ROLES = {"front desk": "front-desk", "medical assistant": "medical-assistant"}
WEEKS = (2, 4, 6, 8, 12)
COVERS = (NOBODY, OVERTIME, AGENCY)
LOST = (0, 1, 2, 5)
FIRST_WEEKS = 6
ALL = "All together"
COSTS, SAVES, SUM = "#2f7fb8", "#c2571a", "#616e7c"


def _weeks(number: int) -> str:
    return f"{number} weeks"


@cache
def vacancy_rows() -> list[dict[str, Any]]:
    """Return a row for every choice: its parts in dollars, and what the books see of it."""
    rows = []
    for label, role in ROLES.items():
        post, search = willow_bend.post(role), willow_bend.search(role)
        for weeks, cover, lost in product(WEEKS, COVERS, LOST):
            parts = willow_bend.cost(role, weeks, cover, lost)
            rows.append(
                {
                    "role": label,
                    "weeks": _weeks(weeks),
                    "cover": cover,
                    "lost": str(lost),
                    **{name: amount / 100 for name, amount in parts.items()},
                    ALL: total(parts) / 100,
                    "books": in_the_ledger(parts, search) / 100,
                    "share": round(float(share_of_pay(parts, post)), 4),
                }
            )
    return rows


def what_a_vacancy_costs() -> Explorer:
    """Return the explorer *What does a vacancy cost?*."""
    import altair as alt

    rows = vacancy_rows()
    role = choice("role", "Post, full-time", list(ROLES))
    weeks = choice("weeks", "Empty for", [_weeks(each) for each in WEEKS], _weeks(FIRST_WEEKS))
    cover = choice("cover", "Its work is done by", list(COVERS))
    lost = choice("lost", "Visits lost a week", [str(each) for each in LOST])
    picked = alt.Chart(alt.InlineData(rows)).transform_filter(
        (alt.datum.role == role)
        & (alt.datum.weeks == weeks)
        & (alt.datum.cover == cover)
        & (alt.datum.lost == lost)
    )
    by_part = (
        picked.transform_fold([*PARTS, ALL], as_=["part", "dollars"])
        .transform_calculate(
            label="datum.part + ': ' + format(datum.dollars, '$,.0f')",
            kind=f"datum.part == '{ALL}' ? 'sum' : datum.dollars < 0 ? 'saves' : 'costs'",
        )
        .encode(y=alt.Y("part:N", sort=[*PARTS, ALL], axis=None))
    )
    colors = {"costs": COSTS, "saves": SAVES, "sum": SUM}
    bars = by_part.mark_bar(height=12, yOffset=9).encode(
        x=alt.X("dollars:Q", title="Dollars", axis=alt.Axis(format="~s", tickCount=5)),
        color=alt.Color(
            "kind:N",
            scale=alt.Scale(domain=list(colors), range=list(colors.values())),
            legend=None,
        ),
        tooltip=[
            alt.Tooltip("part:N", title="Part"),
            alt.Tooltip("dollars:Q", title="Dollars", format=",.2f"),
        ],
    )
    # Above its bar, not beside it: a phone has no room for both.
    labels = by_part.mark_text(align="left", baseline="bottom").encode(
        x=alt.value(0), text="label:N"
    )
    words = [
        picked.transform_calculate(said=said)
        .mark_text(align="left", baseline="bottom", fontWeight="bold")
        .encode(x=alt.value(0), y=alt.value(at), text="said:N")
        for said, at in (
            (
                f"'Cost ' + format(datum['{ALL}'], '$,.0f') + ': ' "
                "+ format(datum.share, '.0%') + ' of a year\\'s pay'",
                -26,
            ),
            ("'Of it in the books: ' + format(datum.books, '$,.0f')", -6),
        )
    ]
    chart = (
        alt.layer(bars, labels, *words)
        .add_params(role, weeks, cover, lost)
        .properties(width="container", height=alt.Step(44))
        .configure_axis(labelFontSize=13, titleFontSize=13, titleAnchor="start", grid=False)
        .configure_text(fontSize=13)
        .configure_view(stroke=None)
    )
    return Explorer(
        slug="vacancy-cost",
        title="What does a vacancy cost? One full-time post of Willow Bend, part by part",
        chart=chart,
        try_this=[
            "Begin with a front desk post, empty for six weeks, its work done by nobody. Compare "
            "the two lines on top.",
            "Let one visit a week be lost, then two, then five. Where does the saving turn into a "
            "cost?",
            "Let colleagues do the work as overtime, and go from two weeks to twelve. Which bars "
            "grow with time, and which do not?",
            "Compare overtime with an agency, and the front desk with a medical assistant.",
        ],
        notice=[
            "An empty post that nobody covers looks like a saving in the books. The bar to the "
            "left is pay that was not paid.",
            "Hiring, training and learning cost the same after two weeks or twelve. So keeping "
            "somebody is worth more than filling a post a week sooner.",
            "One lost visit is worth more than you may think: pay and rent go on, so most of what "
            "it would have brought is gone.",
            "Advertising, hours of teaching and weeks of learning are estimates, told below. Put "
            "your own in their place.",
        ],
        table=_table(rows),
    )


def _table(rows: Iterable[Mapping[str, Any]]) -> Table:
    first = {
        row["cover"]: row
        for row in rows
        if (row["role"], row["weeks"], row["lost"])
        == (next(iter(ROLES)), _weeks(FIRST_WEEKS), str(LOST[0]))
    }
    headings = dict(zip(("Nobody", "Colleagues", "Agency"), COVERS, strict=True))
    return Table(
        "A front desk post, empty for six weeks, no visit lost: by who does its work",
        [
            {"Part": name}
            | {heading: _dollars(first[cover][name]) for heading, cover in headings.items()}
            for name in (*PARTS, ALL)
        ],
    )


def _dollars(amount: float) -> str:
    written = f"${abs(amount):,.0f}"
    return f"−{written}" if amount < 0 and written != "$0" else written
