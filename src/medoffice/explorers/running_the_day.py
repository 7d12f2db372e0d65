"""The explorer of the chapter on running the day: what waiting costs, matter by matter."""

from __future__ import annotations

from typing import Any

from medoffice.explorers.figure import Explorer, choice
from medoffice.explorers.tables import Table
from medoffice.operations.days.costs import Costs
from medoffice.operations.days.story import days
from medoffice.operations.days.waiting import cost_of_waiting

MATTERS = {
    "The vaccine refrigerator is too warm": ("monday", "refrigerator"),
    "One fewer on the phones on Monday morning": ("monday", "part-timer"),
    "Appeals with their last day today": ("monday", "biller"),
    "The telephones are dead": ("downtime", "silence"),
    "A patient asks for a copy of her record": ("monday", "records"),
}
STEP, MOST = 15, 300
STAKE = "Lost, of what can be lost"
MINUTES = "Minutes until you decide"
PICKED, OTHERS = "#c2571a", "#9aa5b1"


def waiting_rows() -> list[dict[str, Any]]:
    """Return what each matter costs by how long it waits, and its share of what can be lost."""
    rows = []
    for name, (slug, event_name) in MATTERS.items():
        day = days()[slug]
        event = day.events[event_name]
        costs = [cost_of_waiting(day, event, minutes) for minutes in range(0, MOST + STEP, STEP)]
        most = max(_size(cost_of_waiting(day, event, event.until - event.at)), *map(_size, costs))
        rows += [
            {
                "matter": name,
                "minutes": STEP * at,
                "share": round(_size(cost) / most, 3) if most else 0.0,
                "lost": _words(cost),
            }
            for at, cost in enumerate(costs)
        ]
    return rows


def _size(cost: Costs) -> float:
    """Return what is lost as one number; each matter here loses callers, or money."""
    return max(cost.callers, 0.0) if cost.callers else max(cost.cents, 0)


def _words(cost: Costs) -> str:
    if cost.callers:
        return f"{max(cost.callers, 0):.1f} callers hang up"
    return f"${max(cost.cents, 0) / 100:,.0f}"


def what_waiting_costs() -> Explorer:
    """Return the explorer *What it costs if it waits*."""
    import altair as alt

    rows = waiting_rows()
    matter = choice("matter", "The matter", list(MATTERS))
    minutes = alt.X("minutes:Q", title=MINUTES, scale=alt.Scale(nice=False))
    share = alt.Y("share:Q", title=STAKE, axis=alt.Axis(format="%"), scale=alt.Scale(domain=[0, 1]))
    base = alt.Chart(alt.InlineData(rows))
    others = base.mark_line(color=OTHERS, opacity=0.45, strokeDash=[3, 3]).encode(
        x=minutes, y=share, detail="matter:N"
    )
    picked = (
        base.transform_filter(alt.datum.matter == matter)
        .mark_line(
            color=PICKED,
            strokeWidth=3,
            point=alt.OverlayMarkDef(size=45, color=PICKED, filled=True),
        )
        .encode(
            x=minutes,
            y=share,
            tooltip=[
                alt.Tooltip("minutes:Q", title=MINUTES),
                alt.Tooltip("lost:N", title="Lost"),
                alt.Tooltip("share:Q", title=STAKE, format=".0%"),
            ],
        )
    )
    chart = alt.layer(others, picked).add_params(matter).properties(width="container", height=280)
    return Explorer(
        slug="what-waiting-costs",
        title="What it costs if it waits: the same sound decision, taken later",
        chart=chart,
        try_this=[
            "The thick line is the matter you chose, the dashed ones are the others. Begin with "
            "the refrigerator. When does the first step come, and why is it a step?",
            "Choose the phones on Monday morning. What would a quarter of an hour save, while the "
            "line climbs?",
            "Choose the appeals. How long may they wait before it costs anything, and what then?",
            "Choose the request for a record. What does the line say about doing it at once?",
        ],
        notice=[
            "A line that climbs at once must be decided first, however quiet the matter is.",
            "A step is a deadline: before it, waiting is free; after it, all of that part is gone.",
            "The last jump of a line, up to 100%, is the moment at which the matter decides "
            "itself: from then on nobody can do the sound thing.",
            "A flat line can wait for weeks. It still needs its day and a name.",
        ],
        table=_table(rows),
    )


def _table(rows: list[dict[str, Any]]) -> Table:
    """Return what each matter has lost by then, a column each: the table shows every choice."""
    by_time: dict[int, dict[str, str]] = {}
    for row in rows:
        line = by_time.setdefault(row["minutes"], {MINUTES: str(row["minutes"])})
        line[row["matter"]] = f"{row['lost']} ({row['share']:.0%})"
    return Table("What is lost by then, and its share of what can be lost", list(by_time.values()))
