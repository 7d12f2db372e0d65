"""The explorer of the chapter on the job: what it pays, by percentile, setting and experience."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from medoffice import practice
from medoffice.explorers.figure import Explorer, choice
from medoffice.explorers.tables import Table
from medoffice.people.postings import pay

# A template that goes around the web gives this range, and beside it the average of 2004.
TEMPLATE = (75_000, 125_000)
TEMPLATE_NAME, AVERAGE_NAME, OURS_NAME = "A template’s range", "A reported average", "Willow Bend"
SHORT = {
    "Medical and health services managers": "Managers (2024)",
    "Supervisors of office staff": "Supervisors (2020)",
}
SETTINGS = (pay.ALL, pay.OFFICES, pay.HOSPITALS)
MOST = 250_000
BAND, HALF, USUAL, OTHER = "#9fc3dd", "#2f7fb8", "#c2571a", "#5a6570"


def average() -> float:
    """Return the average that the template gives beside its range: a survey of 2004."""
    found = practice.benchmarks()["pay.office-managers.2004"].value
    assert found is not None
    return found


def our_pay() -> float:
    """Return what Willow Bend pays its office manager."""
    (row,) = [
        row
        for row in practice.records("staff")
        if row["role"] == "office-manager" and row["left_on"] is None
    ]
    return float(row["annual_salary"])


def pay_rows() -> list[dict[str, Any]]:
    """Return the percentiles of each kind of job, by setting and experience, in dollars a year."""
    rows = []
    for job in pay.jobs():
        for setting in SETTINGS:
            for step in pay.by_experience():
                low, high = pay.usual(job, setting, step)
                rows.append(
                    {
                        "who": SHORT[job.title],
                        "setting": setting,
                        "experience": step.name,
                        **{f"p{at}": round(job.at(at, setting)) for at in (10, 25, 50, 75, 90)},
                        "low": round(low),
                        "high": round(high),
                    }
                )
    return rows


def compared() -> list[dict[str, Any]]:
    """Return what is set beside the percentiles."""
    low, high = TEMPLATE
    return [
        {"who": TEMPLATE_NAME, "low": low, "high": high},
        {"who": AVERAGE_NAME, "low": average(), "high": average()},
        {"who": OURS_NAME, "low": our_pay(), "high": our_pay()},
    ]


def what_it_pays() -> Explorer:
    """Return the explorer *What the job pays*."""
    import altair as alt

    rows, beside = pay_rows(), compared()
    setting = choice("setting", "Where", list(SETTINGS), pay.OFFICES)
    step = choice("step", "In the job", [each.name for each in pay.by_experience()])
    order = [*SHORT.values(), TEMPLATE_NAME, OURS_NAME, AVERAGE_NAME]
    who = alt.Y("who:N", title=None, sort=order, axis=alt.Axis(labelLimit=120))
    scale = alt.Scale(domain=[0, MOST])
    axis = alt.Axis(format="$~s", tickCount=5)
    picked = alt.Chart(alt.InlineData(rows)).transform_filter(
        (alt.datum.setting == setting) & (alt.datum.experience == step)
    )
    told = [
        alt.Tooltip("who:N", title="Counted as"),
        *(alt.Tooltip(f"p{at}:Q", title=f"{at}th percentile", format="$,.0f") for at in (10, 25)),
        alt.Tooltip("p50:Q", title="Median", format="$,.0f"),
        *(alt.Tooltip(f"p{at}:Q", title=f"{at}th percentile", format="$,.0f") for at in (75, 90)),
        alt.Tooltip("low:Q", title="With this experience, from", format="$,.0f"),
        alt.Tooltip("high:Q", title="to", format="$,.0f"),
    ]
    tenths = picked.mark_bar(height=6, color=BAND).encode(
        x=alt.X("p10:Q", title="Dollars a year", scale=scale, axis=axis), x2="p90:Q", y=who,
        tooltip=told,
    )  # fmt: skip
    half = picked.mark_bar(height=16, color=HALF).encode(x="p25:Q", x2="p75:Q", y=who, tooltip=told)
    median = picked.mark_tick(thickness=3, size=24, color="black").encode(x="p50:Q", y=who)
    usual = picked.mark_rule(strokeWidth=3, color=USUAL, strokeDash=[5, 3], yOffset=16).encode(
        x="low:Q", x2="high:Q", y=who
    )
    words = (
        picked.transform_calculate(
            said="format(datum.low, '$,.0f') + ' to ' + format(datum.high, '$,.0f')"
        )
        .mark_text(align="left", dy=26, fontSize=11)
        .encode(x=alt.value(4), y=who, text="said:N")
    )
    others = alt.Chart(alt.InlineData(beside))
    spans = others.mark_rule(strokeWidth=5, color=OTHER).encode(x="low:Q", x2="high:Q", y=who)
    points = others.mark_point(shape="diamond", filled=True, size=110, color=OTHER, opacity=1)
    ends = points.encode(
        x="low:Q", y=who,
        tooltip=[
            alt.Tooltip("who:N", title="Beside them"),
            alt.Tooltip("low:Q", title="from", format="$,.0f"),
            alt.Tooltip("high:Q", title="to", format="$,.0f"),
        ],
    )  # fmt: skip
    chart = (
        alt.layer(tenths, half, median, usual, words, spans, ends)
        .add_params(setting, step)
        .properties(width="container", height=alt.Step(52))
    )
    return Explorer(
        slug="what-it-pays",
        title="What the job pays, by kind of job, place, and years in the job",
        chart=chart,
        try_this=[
            "A thin bar runs from the 10th to the 90th percentile, the thick one over the middle "
            "half; the black line is the median. Find Willow Bend’s pay below. Is it high or low?",
            "Choose hospitals, then physician offices. How much of a difference is that?",
            "Take somebody with 8 years in the job: the dashed line, with its amounts in words. "
            "Who of them would answer to a template’s range, and who to the reported average?",
        ],
        notice=[
            "The same pay is low among managers and high among supervisors of office staff, also "
            "if their pay of 2020 has risen by a quarter since. Most of the quarrel over pay is a "
            "quarrel over which job it is.",
            "The reported average is of 2004, of one specialty, and of people called office "
            "managers. The template’s range is what somebody hoped to pay.",
            "Percentiles are published for all places. This course moves them by one ratio to "
            "physician offices and hospitals, and works out what lies between. Where experience "
            "stands is a teaching value.",
        ],
        table=_table(rows),
    )


def _table(rows: Iterable[Mapping[str, Any]]) -> Table:
    first = pay.by_experience()[0].name
    return Table(
        "Pay in physician offices, dollars a year",
        [
            {
                "Counted as": row["who"],
                **{
                    name: f"${row[at]:,}"
                    for name, at in (
                        ("10th percentile", "p10"),
                        ("25th", "p25"),
                        ("Median", "p50"),
                        ("75th", "p75"),
                        ("90th", "p90"),
                    )
                },
            }
            for row in rows
            if (row["setting"], row["experience"]) == (pay.OFFICES, first)
        ],
    )
