"""The explorer of the chapter on billing compliance: estimate and lower end by sample size."""

from __future__ import annotations

from functools import cache
from typing import Any

from medoffice.compliance.integrity.extrapolation import extrapolate, extrapolate_by_group
from medoffice.compliance.integrity.willow_bend import sample, sample_by_level, whole
from medoffice.explorers.figure import Explorer, choice
from medoffice.explorers.tables import Table

SIZES = (20, 30, 60, 100, 200)
SEEDS = range(2026, 2046)
PLAIN, BY_LEVEL = "all visits in one pot", "each level by itself"
CONFIDENCE = {"80 percent": 0.80, "90 percent": 0.90, "95 percent": 0.95}
POINT, LOW = "point estimate", "lower end"
COLORS = {POINT: "#2f7fb8", LOW: "#c2571a"}


@cache
def rows() -> list[dict[str, Any]]:
    """Return each draw: its size, how it was drawn, and what it says, in dollars."""
    found = []
    for size in SIZES:
        for seed in SEEDS:
            group, groups = sample(size, seed), sample_by_level(size, seed)
            for words, confidence in CONFIDENCE.items():
                for how, made in (
                    (PLAIN, extrapolate(group, confidence)),
                    (BY_LEVEL, extrapolate_by_group(groups, confidence)),
                ):
                    found += [
                        {
                            "how": how,
                            "interval": words,
                            "visits": size,
                            "draw": seed,
                            "what": what,
                            "dollars": round(cents / 100),
                        }
                        for what, cents in ((POINT, made.point), (LOW, made.low))
                    ]
    return found


def by_size() -> Explorer:
    """Return the explorer *What more visits buy*."""
    import altair as alt

    how = choice("how", "Drawn from", [PLAIN, BY_LEVEL])
    interval = choice("interval", "Interval", list(CONFIDENCE), "90 percent")
    picked = alt.Chart(alt.InlineData(rows())).transform_filter(
        (alt.datum.how == how) & (alt.datum.interval == interval)
    )
    names = list(COLORS)
    legend = alt.Legend(orient="top", title=None)
    dots = picked.mark_point(filled=True, size=55, opacity=0.75).encode(
        x=alt.X("visits:O", title="visits in the sample", axis=alt.Axis(labelAngle=0)),
        xOffset=alt.XOffset("what:N", sort=names),
        y=alt.Y(
            "dollars:Q",
            title="dollars, all visits",
            scale=alt.Scale(domain=[0, 16_000], clamp=True),
        ),
        color=alt.Color(
            "what:N", scale=alt.Scale(domain=names, range=list(COLORS.values())), legend=legend
        ),
        shape=alt.Shape(
            "what:N", scale=alt.Scale(domain=names, range=["circle", "triangle-up"]), legend=legend
        ),
        tooltip=[
            alt.Tooltip("what:N", title="What"),
            alt.Tooltip("visits:O", title="Visits"),
            alt.Tooltip("dollars:Q", title="Dollars", format=",.0f"),
        ],
    )
    truth = alt.Chart(alt.InlineData([{"dollars": round(whole() / 100)}])).mark_rule(
        strokeDash=[5, 3], color="#333"
    )
    chart = (
        alt.layer(truth.encode(y="dollars:Q"), dots)
        .add_params(how, interval)
        .properties(width="container", height=300)
    )
    return Explorer(
        slug="sample-size",
        title="What more visits buy: twenty draws of each size, beside the truth (dashed line)",
        chart=chart,
        try_this=[
            "Look at 20 visits. How far apart are the highest and the lowest point estimate?",
            "Count the triangles above the dashed line. Then choose 80 percent, and count again.",
            "Draw each level by itself. Where do the dots come closer together?",
        ],
        notice=[
            "Point estimates lie on both sides of the truth; nearly all lower ends lie below it.",
            "Four times as many visits bring the dots about twice as close, and the lower end up.",
            "The dashed line is known only because the practice is invented. In life there is one "
            "draw, and no line.",
        ],
        table=_table(),
    )


def _table() -> Table:
    shown = []
    for size in SIZES:
        dollars = {
            what: sorted(
                row["dollars"]
                for row in rows()
                if (row["how"], row["interval"], row["visits"], row["what"])
                == (PLAIN, "90 percent", size, what)
            )
            for what in COLORS
        }
        shown.append(
            {
                "Visits": f"{size}",
                "Point estimates": _span(dollars[POINT]),
                "Lower ends": _span(dollars[LOW]),
            }
        )
    return Table("Twenty draws from all visits in one pot, 90 percent interval", shown)


def _span(sorted_dollars: list[int]) -> str:
    ends = (sorted_dollars[0], sorted_dollars[-1])
    return " to ".join(f"{'−' if end < 0 else ''}${abs(end):,}" for end in ends)
