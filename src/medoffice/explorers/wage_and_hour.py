"""The explorer of the chapter on wage and hour: what each way of rounding takes over time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from medoffice.explorers.figure import Explorer, choice
from medoffice.explorers.tables import Table
from medoffice.people.hours import willow_bend
from medoffice.people.hours.work_time import Rounding, Shift, lost_to_rounding
from medoffice.scheduling.workweek import workweek_of

FIRST, LAST = date(2025, 9, 7), date(2025, 12, 27)
DESK = ("S28", "S20", "S02", "S04", "S10", "S29", "S31")
NEAREST_5, NEAREST_15, TRIMMED = (
    "nearest 5 minutes", "nearest quarter hour", "arrival up, leaving down",
)  # fmt: skip
WAYS = {
    TRIMMED: (Rounding.TRIMMED, 15),
    NEAREST_15: (Rounding.NEAREST, 15),
    NEAREST_5: (Rounding.NEAREST, 5),
}
COLORS = {TRIMMED: "#c2571a", NEAREST_15: "#2f7fb8", NEAREST_5: "#616e7c"}
DASHES = {TRIMMED: [1, 0], NEAREST_15: [6, 3], NEAREST_5: [2, 2]}


def rounding_rows() -> list[dict[str, Any]]:
    """Return the minutes lost since the beginning, by worker, way of rounding and week."""
    shifts: dict[tuple[str, date], list[Shift]] = defaultdict(list)
    for one in willow_bend.days():
        if one.who in DESK and FIRST <= one.day <= LAST:
            shifts[one.who, workweek_of(one.day)].append(one.shift)
    rows = []
    for who in DESK:
        for way, (how, step) in WAYS.items():
            so_far, week = 0, FIRST
            while week <= LAST:
                so_far += lost_to_rounding(shifts[who, week], how, step)
                rows.append(
                    {
                        "worker": willow_bend.names()[who],
                        "way": way,
                        "week": f"{week + timedelta(days=6)}",
                        "minutes": so_far,
                    }
                )
                week += timedelta(days=7)
    return rows


def rounding_over_time() -> Explorer:
    """Return the explorer *Does rounding even out?*."""
    import altair as alt

    rows = rounding_rows()
    worker = choice("worker", "Worker", list(dict.fromkeys(row["worker"] for row in rows)))
    picked = alt.Chart(alt.InlineData(rows)).transform_filter(alt.datum.worker == worker)
    lines = picked.mark_line().encode(
        x=alt.X("week:T", title="Workweek that ends on", axis=alt.Axis(tickCount=5)),
        y=alt.Y("minutes:Q", title="Minutes lost so far"),
        color=alt.Color(
            "way:N",
            scale=alt.Scale(domain=list(COLORS), range=list(COLORS.values())),
            legend=alt.Legend(orient="top", title=None, columns=1, labelLimit=0),
        ),
        strokeDash=alt.StrokeDash(
            "way:N",
            scale=alt.Scale(domain=list(DASHES), range=list(DASHES.values())),
            legend=alt.Legend(orient="top", title=None, columns=1, labelLimit=0),
        ),
        tooltip=[
            alt.Tooltip("week:T", title="Week that ends on", format="%b %d, %Y"),
            alt.Tooltip("way:N", title="Rounding"),
            alt.Tooltip("minutes:Q", title="Minutes lost so far"),
        ],
    )
    last = (
        picked.transform_filter(alt.datum.week == f"{LAST}")
        .mark_text(align="right", dy=-8, fontSize=12, fontWeight="bold")
        .encode(x="week:T", y="minutes:Q", text="minutes:Q")
    )
    chart = alt.layer(lines, last).add_params(worker).properties(width="container", height=260)
    return Explorer(
        slug="rounding-over-time",
        title="Does rounding even out? Minutes lost since September 7 by three ways of rounding",
        chart=chart,
        try_this=[
            "Begin with Valerie Aylesworth. How far are the three lines apart at the end?",
            "Go through the workers. Is there one for whom the solid line ever goes down?",
            "Look at the dashed lines of Patricia Grijalva and of Rosalind Furnival. Both are "
            "rounded to the nearest quarter hour. Does it even out for both?",
        ],
        notice=[
            "Arrival up and leaving down only ever takes. The line climbs week after week.",
            "The nearest 5 minutes go up and down and stay near zero.",
            "The nearest quarter hour is fair by its wording, and may still take from somebody who "
            "leaves a few minutes late day after day. Only a look back tells.",
        ],
        table=_table(rows),
    )


def _table(rows: Iterable[Mapping[str, Any]]) -> Table:
    ends = {(row["worker"], row["way"]): row["minutes"] for row in rows}
    return Table(
        "Minutes lost from September 7 to December 27, 2025",
        [
            {
                "Worker": name,
                **{
                    way[0].upper() + way[1:]: f"{ends[name, way]:,}".replace("-", "−")
                    for way in WAYS
                },
            }
            for name in dict.fromkeys(worker for worker, _ in ends)
        ],
    )
