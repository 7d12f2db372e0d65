"""The explorer of the chapter on a safe workplace: what a rate is worth in a small office."""

from __future__ import annotations

from typing import Any

from medoffice.compliance.safety.injury_rates import chance_of_at_least, count_interval, rate
from medoffice.explorers.figure import Explorer, choice
from medoffice.explorers.tables import Table

FULL_TIME_HOURS = 2_000
USUAL = 2.0
SIZES = {f"{number} full-time workers": number for number in (10, 23, 50, 100, 250)}
MOST_CASES = 6
RATE = "Rate per 100 workers"  # short enough for a phone
RANGE, COUNTED, LINE = "#2f7fb8", "#c2571a", "#616e7c"


def rate_rows() -> list[dict[str, Any]]:
    """Return the rate and its range, by size of the office and number of cases."""
    rows = []
    for words, workers in SIZES.items():
        hours = workers * FULL_TIME_HOURS
        for cases in range(MOST_CASES + 1):
            low, high = (rate(end, hours) for end in count_interval(cases))
            chance = chance_of_at_least(cases, USUAL * hours / 200_000)
            rows.append(
                {
                    "size": words,
                    "cases": cases,
                    "rate": round(rate(cases, hours), 2),
                    "low": round(low, 2),
                    "high": round(high, 2),
                    "chance": round(chance, 3),
                    "usual": USUAL,
                }
            )
    return rows


def small_counts() -> Explorer:
    """Return the explorer *What one case does to a rate*."""
    import altair as alt

    rows = rate_rows()
    size = choice("size", "The office has", list(SIZES))
    picked = alt.Chart(alt.InlineData(rows)).transform_filter(alt.datum.size == size)
    cases = alt.Y("cases:O", title="Cases in the year", sort="ascending")
    # One scale for all sizes, so that the bars can be seen to shrink.
    widest = alt.Scale(domain=[0, max(row["high"] for row in rows)], nice=True)
    rates = alt.X("rate:Q", title=RATE, scale=widest)
    told = [
        alt.Tooltip("cases:O", title="Cases"),
        alt.Tooltip("rate:Q", title="Rate", format=".1f"),
        alt.Tooltip("low:Q", title="May be as low as", format=".1f"),
        alt.Tooltip("high:Q", title="May be as high as", format=".1f"),
        alt.Tooltip("chance:Q", title="Chance of so many or more, by luck", format=".0%"),
    ]
    usual = picked.mark_rule(color=LINE, strokeDash=[5, 3]).encode(
        x=alt.X("usual:Q", title=RATE, scale=widest)
    )
    spans = picked.mark_rule(color=RANGE, strokeWidth=5, opacity=0.6).encode(
        x=alt.X("low:Q", title=RATE, scale=widest), x2="high:Q", y=cases
    )
    points = picked.mark_point(shape="diamond", filled=True, size=110, color=COUNTED).encode(
        x=rates, y=cases, tooltip=told
    )
    chart = (
        alt.layer(usual, spans, points)
        .add_params(size)
        .properties(width="container", height=alt.Step(30))
    )
    return Explorer(
        slug="small-counts",
        title="What one case does to a rate: the rate as counted, and where the true one may lie",
        chart=chart,
        try_this=[
            "The diamond is the rate as counted, the bar where the true rate may lie. The dashed "
            "line is a usual rate. Begin with ten workers. Where is the diamond after one case?",
            "Still with ten: how many cases does it take until the bar no longer touches the "
            "dashed line?",
            "Choose 23, about the size of Willow Bend, then 100 and 250. What happens to the bars?",
        ],
        notice=[
            "With ten workers one case makes a rate of ten, five times the usual one, and the bar "
            "reaches over the usual rate all the same.",
            "A year without a case proves little: the bar still reaches far past the usual rate.",
            "The larger the office, the more a rate says. In a small one, count cases and read "
            "each report.",
        ],
        table=_table(rows),
    )


def _table(rows: list[dict[str, Any]]) -> Table:
    first = next(iter(SIZES))
    return Table(
        f"An office of {first}",
        [
            {
                "Cases": str(row["cases"]),
                "Rate": f"{row['rate']:.1f}",
                "May lie from": f"{row['low']:.1f}",
                "to": f"{row['high']:.1f}",
                "Chance of so many or more at a rate of 2": _percent(row["chance"]),
            }
            for row in rows
            if row["size"] == first
        ],
    )


def _percent(chance: float) -> str:
    # Small is not never.
    return f"{chance:.0%}" if chance >= 0.005 else "under 1%"
