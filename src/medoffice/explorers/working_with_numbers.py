"""The explorers of the chapter *Working with the numbers*."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from medoffice.explorers.figure import Explorer, choice
from medoffice.explorers.tables import Table
from medoffice.operations.bookings import bookings
from medoffice.operations.cleaning.quarter import quarter
from medoffice.operations.cleaning.visits import BEST, Counted, Rules, one_by_one
from medoffice.operations.pivots import ALL, Measure, pivot

KEEP: dict[str, tuple[str, ...]] = {
    "Every booking": (),
    "Completed visits": ("completed",),
    "Expected visits (completed and no-shows)": ("completed", "no-show"),
}
GROUPS = {
    "Clinician": "clinician",
    "Kind of visit": "visit_type",
    "Weekday": "weekday",
    "Payer": "payer",
    "How it was booked": "booked_by",
    "Outcome": "outcome",
}
MEASURES = {
    "Number of bookings": (Measure("appointment_id", "count"), ",.0f"),
    "Number of different patients": (Measure("patient_id", "nunique"), ",.0f"),
    "Share who did not come": (Measure("missed", "mean"), ".1%"),
    "Days from booking to visit, on average": (Measure("lead_days", "mean"), ".1f"),
}
# Both stand out by 3 to 1 or more from light and from dark paper.
BLUE, ORANGE = "#2f7fb8", "#c2571a"


def pivot_rows() -> list[dict[str, Any]]:
    """Work out every line that the pivot explorer can show.

    Returns
    -------
    list of dict
        For each choice of ``keep``, ``group`` and ``measure`` one row for each ``line``, with its
        ``order``, ``value``, the ``label`` to show, and the figures by month in words, ``months``.
    """
    rows, made = bookings(), []
    for keep, outcomes in KEEP.items():
        kept = {"outcome": outcomes} if outcomes else None
        for group, column in GROUPS.items():
            for name, (measure, style) in MEASURES.items():
                table = pivot(rows, column, measure, "month", kept)
                months = [month for month in table.across if month != ALL]
                for order, line in enumerate(table.down):
                    shown = [f"{month[:3]} {_shown(table[line, month], style)}" for month in months]
                    value = table[line, ALL]
                    made.append(
                        {
                            "keep": keep,
                            "group": group,
                            "measure": name,
                            "line": line,
                            "order": order,
                            "value": round(value, 4) if value is not None else 0,
                            "label": _shown(value, style),
                            "months": " · ".join(shown),
                        }
                    )
    return made


def _shown(value: float | None, style: str) -> str:
    return "–" if value is None else format(value, style)


def pivot_table() -> Explorer:
    """Return the explorer *One table, many questions*: a pivot table with its bars."""
    import altair as alt

    rows = pivot_rows()
    keep = choice("keep", "Keep", list(KEEP))
    group = choice("group", "Down the side", list(GROUPS))
    measure = choice("measure", "Work out", list(MEASURES))
    picked = (
        alt.Chart(alt.InlineData(rows))
        .transform_filter(
            (alt.datum.keep == keep) & (alt.datum.group == group) & (alt.datum.measure == measure)
        )
        .encode(y=alt.Y("line:N", sort=alt.EncodingSortField("order", op="min"), title=None))
    )
    across = alt.X("value:Q", title="All three months", axis=alt.Axis(labels=False, ticks=False))
    # "All" may be far larger than its parts, so it has a figure and no bar.
    bars = (
        picked.transform_filter(f"datum.line != '{ALL}'")
        .mark_bar(color=BLUE, height=14, yOffset=-8)
        .encode(
            x=across,
            tooltip=[
                alt.Tooltip("line:N", title="Line"),
                alt.Tooltip("label:N", title="All three months"),
                alt.Tooltip("months:N", title="By month"),
            ],
        )
    )
    figures = (
        picked.transform_calculate(end=f"datum.line == '{ALL}' ? 0 : datum.value")
        .mark_text(align="left", dx=6, dy=-8, fontWeight="bold")
        .encode(x="end:Q", text="label:N")
    )
    months = picked.mark_text(align="left", dx=2, dy=9).encode(x=alt.datum(0), text="months:N")
    # A figure needs room to the right of its bar, and a scale makes room only for marks.
    room = (
        picked.transform_filter(f"datum.line != '{ALL}'")
        .transform_calculate(end="datum.value * 1.35")
        .mark_point(opacity=0)
        .encode(x="end:Q")
    )
    chart = (
        alt.layer(bars, figures, months, room)
        .add_params(keep, group, measure)
        .properties(width="container", height=alt.Step(44))
        .configure_axis(labelFontSize=13, titleFontSize=13, labelLimit=120, grid=False)
        .configure_text(fontSize=12)
        .configure_view(stroke=None)
    )
    return Explorer(
        slug="pivot",
        title="One table, many questions: the bookings of July to September 2025",
        chart=chart,
        try_this=[
            "Read the line All. Then keep completed visits, and expected visits.",
            "Put weekday, payer and outcome down the side, one after the other.",
            "Work out the number of different patients by clinician. Add up the bars in your head "
            "and compare with All.",
            "Work out the share who did not come: with every booking, then with expected visits.",
        ],
        notice=[
            "Every choice is a right answer to some question. A number without its question means "
            "nothing.",
            "Patients who saw two clinicians are counted twice in the bars, and once in All.",
            "With every booking in the denominator the share who did not come looks smaller. "
            "Nobody has changed; only what you divide by has.",
        ],
        table=_first_view(rows),
    )


def _first_view(rows: list[dict[str, Any]]) -> Table:
    first = [next(iter(options)) for options in (KEEP, GROUPS, MEASURES)]
    return Table(
        "Bookings by clinician and month, July to September 2025",
        [
            {"Clinician": row["line"], "By month": row["months"], "All": row["label"]}
            for row in rows
            if [row["keep"], row["group"], row["measure"]] == first
        ],
    )


REPAIRS = {
    "remarks": "leave out titles and totals",
    "repeats": "count repeated lines once",
    "tests": "leave out test patients",
    "words": "take all words for “completed”",
    "blanks": "take an empty status with times",
    "dates": "read every date",
    "times": "leave out times that cannot be",
    "patients": "join second records",
}
AS_IT_STANDS = "0: nothing, as it stands"
SHOWN = ["Completed visits by clinician", "Completed visits by month", "Patients and bookings"]


def repair_steps() -> dict[str, Counted]:
    """Count the quarter's report after each repair, one on top of the other.

    Returns
    -------
    dict
        By the name of the step.
    """
    counted = {AS_IT_STANDS: quarter().count(Rules())}
    for number, (fault, rules) in enumerate(one_by_one(BEST), start=1):
        counted[f"{number}: {REPAIRS[fault]}"] = quarter().count(rules)
    return counted


def _views(counted: Counted) -> dict[str, dict[str, int]]:
    months = {"2025-07": "July", "2025-08": "August", "2025-09": "September"}
    return {
        SHOWN[0]: dict(counted.by_clinician),
        SHOWN[1]: {months[month]: visits for month, visits in counted.by_month.items()},
        SHOWN[2]: {
            "Lines counted as bookings": counted.lines,
            "Completed visits": counted.completed,
            "Patients seen": counted.patients,
        },
    }


def _repair_rows(steps: Mapping[str, Counted]) -> list[dict[str, Any]]:
    """Return a row for each step, view and line; who has no visit yet has an empty one."""
    rows = []
    clean = _views(list(steps.values())[-1])
    for step, counted in steps.items():
        views = _views(counted)
        for view, lines in clean.items():
            for order, (line, value) in enumerate(lines.items()):
                so_far = {"value": views[view].get(line, 0), "clean": value}
                rows.append({"step": step, "view": view, "line": line, "order": order, **so_far})
    return rows


def repairs() -> Explorer:
    """Return the explorer *From the report to the number*: what each repair changes."""
    import altair as alt

    steps = repair_steps()
    view = choice("view", "Show", SHOWN)
    step = choice("step", "Repaired up to step", list(steps))
    picked = (
        alt.Chart(alt.InlineData(_repair_rows(steps)))
        .transform_filter((alt.datum.view == view) & (alt.datum.step == step))
        .encode(y=alt.Y("line:N", sort=alt.EncodingSortField("order", op="min"), title=None))
    )
    bars = picked.mark_bar(color=BLUE, height=16).encode(
        x=alt.X("value:Q", title="Bar: counted so far. Line: the clean table", axis=None),
        tooltip=[
            alt.Tooltip("line:N", title="Line"),
            alt.Tooltip("value:Q", title="Counted", format=","),
            alt.Tooltip("clean:Q", title="Clean table", format=","),
        ],
    )
    clean = picked.mark_tick(color=ORANGE, thickness=4, size=28).encode(x="clean:Q")
    labels = (
        picked.transform_calculate(
            end="max(datum.value, datum.clean)",
            label="format(datum.value, ',') + ' of ' + format(datum.clean, ',')",
        )
        .mark_text(align="left", dx=8)
        .encode(x="end:Q", text="label:N")
    )
    room = (
        picked.transform_calculate(end="max(datum.value, datum.clean) * 1.7")
        .mark_point(opacity=0)
        .encode(x="end:Q")
    )
    chart = (
        alt.layer(bars, clean, labels, room)
        .add_params(view, step)
        .properties(width="container", height=alt.Step(36))
        .configure_axis(labelFontSize=13, titleFontSize=13, labelLimit=130, grid=False)
        .configure_text(fontSize=13)
        .configure_view(stroke=None)
    )
    return Explorer(
        slug="repairs",
        title="From the report to the number: the quarter counted after each repair",
        chart=chart,
        try_this=[
            "Go through the steps one by one and watch the bars reach their lines. Some steps move "
            "nothing in this view.",
            "Stop at step 3, then take step 4. Who appears?",
            "Show patients and bookings, and go through the steps again.",
        ],
        notice=[
            "The upright line is what the clean table holds; the second figure says the same.",
            "Two clinicians are nearly missing until step 4. Their desk closes a visit with "
            "another word. The total alone would not have shown it.",
            "Bookings are right after step 3, visits after step 6, patients after step 8. Each "
            "figure has faults of its own. Step 7 moves none of these: it is about the minutes a "
            "visit took, which the second lab shows.",
        ],
        table=Table(
            "Bookings, completed visits and patients seen, counted after each repair",
            [
                {
                    "Step": step,
                    "Bookings": f"{counted.lines:,}",
                    "Visits": f"{counted.completed:,}",
                    "Patients": f"{counted.patients:,}",
                }
                for step, counted in steps.items()
            ],
        ),
    )
