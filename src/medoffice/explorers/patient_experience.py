"""The explorers of the chapter on patient experience: a month that is worse, and who is better."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from functools import cache
from typing import Any

from medoffice.explorers.figure import Explorer, choice
from medoffice.explorers.tables import Table
from medoffice.operations.patient_experience import willow_bend
from medoffice.operations.patient_experience.control_charts import Point
from medoffice.operations.patient_experience.series import Series, judge
from medoffice.operations.patient_experience.surveys import COMPOSITES, RATING, TopBox

RATE = "Complaints for each 1,000 visits"
CHANGE = date(2025, 5, 1)
LIMITS: dict[str, Callable[[Series], list[Point]]] = {
    "the 12 months of 2024": lambda made: made.chart(willow_bend.BASELINE),
    "all 24 months": lambda made: made.chart(),
    "2024, and anew from May 2025": lambda made: made.chart_anew(
        made.months.index(CHANGE), willow_bend.BASELINE
    ),
}
USUAL, SIGNAL = "within the limits, and no run", "signal: look for a cause"
LINE, MARK, EDGE = "#2f7fb8", "#c2571a", "#616e7c"

ASKED = {
    "rated 9 or 10": RATING,
    "access": COMPOSITES["access"],
    "communication": COMPOSITES["communication"],
    "office staff": COMPOSITES["office staff"],
    "coordination": COMPOSITES["coordination"],
}
# In percent; room at the right for the number of answers.
AXIS = (25, 108)
SPANS = {
    "October to December 2025": (date(2025, 10, 1), date(2025, 12, 31)),
    "2025": (date(2025, 1, 1), date(2025, 12, 31)),
    "both years": (willow_bend.FIRST, willow_bend.LAST),
}


@cache
def _series() -> dict[str, Series]:
    counts = {
        measure.title + (", percent" if measure.question else ""): willow_bend.series(name)
        for name, measure in willow_bend.MEASURES.items()
    }
    (first, count), *others = counts.items()
    return {first: count, RATE: willow_bend.by_visits(), **dict(others)}


def month_rows() -> list[dict[str, Any]]:
    """Return each month of each measure, for each choice of what sets the limits."""
    rows = []
    for title, made in _series().items():
        for words, chart in LIMITS.items():
            points = chart(made)
            verdicts = [judge(points, place, made.rules) for place in range(len(points))]
            scale = 100 if made.is_share else 1
            for month, point, verdict in zip(made.months, points, verdicts, strict=True):
                rows.append(
                    {
                        "measure": title,
                        "limits": words,
                        "month": f"{month.isoformat()}T00:00",
                        "value": round(scale * point.value, 2),
                        "centre": round(scale * point.centre, 2),
                        "lower": round(scale * max(0, point.lower), 2),
                        "upper": round(scale * point.upper, 2),
                        "what": SIGNAL if verdict.is_signal else USUAL,
                        "why": "; ".join(signal.rule.name for signal in verdict.signals) or "none",
                    }
                )
    return rows


def verdict_rows() -> list[dict[str, str]]:
    """Return what the last month of each choice comes to, in two short lines."""
    return [
        {"measure": title, "limits": words, "said": said(made, chart(made))}
        for title, made in _series().items()
        for words, chart in LIMITS.items()
    ]


def said(made: Series, points: list[Point]) -> str:
    """Say in two short lines whether the last month is a signal, and whether it is a new one."""
    found = judge(points, len(points) - 1, made.rules)
    last = f"{made.months[-1]:%B %Y}"
    if found.since is None:
        return f"{last}: noise.\nNothing to explain."
    side = found.signals[0].side
    what = "no new signal" if found.since < len(points) - 1 else "a signal"
    return f"{last}: {what}.\nAll {side} the centre since {made.months[found.since]:%B %Y}."


def is_it_worse() -> Explorer:
    """Return the explorer *Is this month really worse?*."""
    import altair as alt

    measure = choice("measure", "Show", list(_series()))
    limits = choice("limits", "Limits from", list(LIMITS))
    chosen = (alt.datum.measure == measure) & (alt.datum.limits == limits)
    months = alt.Chart(alt.InlineData(month_rows())).transform_filter(chosen)
    when = alt.X("month:T", title=None, axis=alt.Axis(format="%b %y", tickCount=6))

    def height(field: str) -> alt.Y:
        return alt.Y(f"{field}:Q", title=None, scale=alt.Scale(zero=False))

    steps = [
        months.mark_line(interpolate="step", strokeDash=dash, color=EDGE).encode(
            x=when, y=height(field)
        )
        for field, dash in (("lower", [5, 3]), ("centre", [1, 0]), ("upper", [5, 3]))
    ]
    line = months.mark_line(color=LINE).encode(x=when, y=height("value"))
    kinds = [USUAL, SIGNAL]
    marks = months.mark_point(filled=True, opacity=1).encode(
        x=when,
        y=height("value"),
        color=alt.Color(
            "what:N",
            scale=alt.Scale(domain=kinds, range=[LINE, MARK]),
            legend=alt.Legend(orient="bottom", title=None, columns=1, labelLimit=300),
        ),
        shape=alt.Shape("what:N", scale=alt.Scale(domain=kinds, range=["circle", "diamond"])),
        size=alt.Size("what:N", scale=alt.Scale(domain=kinds, range=[40, 170]), legend=None),
        tooltip=[
            alt.Tooltip("month:T", title="Month", format="%B %Y"),
            alt.Tooltip("value:Q", title="Value"),
            alt.Tooltip("lower:Q", title="Lower limit"),
            alt.Tooltip("upper:Q", title="Upper limit"),
            alt.Tooltip("why:N", title="Rules met"),
        ],
    )
    verdict = (
        alt.Chart(alt.InlineData(verdict_rows()))
        .transform_filter(chosen)
        .mark_text(fontSize=14, fontWeight="bold", align="left", lineBreak="\n")
        .encode(x=alt.value(0), y=alt.value(-34), text="said:N")
    )
    chart = (
        alt.layer(*steps, line, marks, verdict)
        .add_params(measure, limits)
        .properties(width="container", height=280, padding={"top": 8, "left": 5})
    )
    return Explorer(
        slug="is-it-worse",
        title="Is this month really worse? Twenty-four months, with the limits of luck",
        chart=chart,
        try_this=[
            "Look at the complaints. When did the first large mark appear, and is December worse "
            "than the months before it?",
            "Take the limits from all 24 months. Which signals are gone, and which are new? Then "
            "let the limits begin anew from May 2025.",
            "Show whether the front desk was helpful. When did it fall, and when did it come back?",
            "Go through the other measures. Which months would you have called a trend without "
            "the lines?",
        ],
        notice=[
            "Complaints rose once, in May 2025, and have stayed up. By limits of their own, 4.7 to "
            "10.0, the months since then hold no signal: to ask why December is worse than "
            "November is to ask luck.",
            "Limits from all 24 months lie between the old level and the new. The first bad months "
            "are inside, and two good ones of 2024 look like signals. Set limits from a time "
            "before; once a change is known, set new ones from the months since.",
            "The front desk fell from May to August 2025. The surveys say that it is back. The "
            "complaints are not, so something else keeps them up.",
            "Of so many points a few signal by chance, such as the good rating of June 2025. Look "
            "for a cause; if there is none, wait for the next month.",
        ],
        table=_months_table(),
    )


def _months_table() -> Table:
    title, made = next(iter(_series().items()))
    points = made.chart(willow_bend.BASELINE)
    edge = points[0]
    return Table(
        f"{title}; limits {max(0, edge.lower):.1f} to {edge.upper:.1f}, from 2024",
        [
            {
                "Month": f"{month:%b %Y}",
                "Complaints": f"{point.value:.0f}",
                "Rules met": "; ".join(
                    signal.rule.name for signal in judge(points, place, made.rules).signals
                )
                or "none",
            }
            for place, (month, point) in enumerate(zip(made.months, points, strict=True))
        ],
    )


def clinician_rows() -> list[dict[str, Any]]:
    """Return each clinician's share with its interval, for each question and span."""
    return [
        row
        for asked, questions in ASKED.items()
        for span, days in SPANS.items()
        for row in _shares(asked, span, willow_bend.by_clinician(questions, *days))
    ]


def _shares(asked: str, span: str, found: dict[str, TopBox]) -> Iterable[dict[str, Any]]:
    for name, box in found.items():
        low, high = box.interval()
        yield {
            "asked": asked,
            "span": span,
            "clinician": name,
            "share": round(100 * box.share, 1),
            "low": round(100 * low, 1),
            "high": round(100 * high, 1),
            "people": f"of {box.people}",
        }


def who_is_better() -> Explorer:
    """Return the explorer *Who is better?*."""
    import altair as alt

    asked = choice("asked", "Best answers on", list(ASKED))
    span = choice("span", "Surveys of", list(SPANS))
    rows = clinician_rows()
    picked = alt.Chart(alt.InlineData(rows)).transform_filter(
        (alt.datum.asked == asked) & (alt.datum.span == span)
    )
    names = alt.Y(
        "clinician:N", title=None, sort=alt.EncodingSortField("share", order="descending")
    )
    scale = alt.Scale(domain=list(AXIS))
    reach = picked.mark_rule(strokeWidth=5, color=LINE).encode(
        x=alt.X("low:Q", title="Best answers, percent", scale=scale,
                axis=alt.Axis(values=[30, 50, 70, 90])),
        x2="high:Q",
        y=names,
        tooltip=[
            alt.Tooltip("clinician:N", title="Clinician"),
            alt.Tooltip("share:Q", title="Share"),
            alt.Tooltip("low:Q", title="From"),
            alt.Tooltip("high:Q", title="To"),
        ],
    )  # fmt: skip
    dots = picked.mark_point(filled=True, size=110, color=MARK, shape="diamond", opacity=1).encode(
        x=alt.X("share:Q", scale=scale), y=names
    )
    people = picked.mark_text(align="left", dx=6, fontSize=11).encode(
        x=alt.X("high:Q", scale=scale), y=names, text="people:N"
    )
    chart = (
        alt.layer(reach, dots, people)
        .add_params(asked, span)
        .properties(width="container", height=alt.Step(34))
    )
    return Explorer(
        slug="who-is-better",
        title="Who is better? Seven clinicians, with how sure each share is",
        chart=chart,
        try_this=[
            "Read the ranking of the last quarter. Whom would the owner praise, and whom would "
            "she talk to?",
            "Now take all of 2025, and then both years. Who has changed places?",
            "Show communication. Then show access. In which of the two is somebody really apart?",
        ],
        notice=[
            "With about 35 ratings each, the lines all overlap. The order of a quarter is mostly "
            "luck.",
            "In communication nobody stands apart, even with two years of answers.",
            "In access two do, even in a quarter: Dr. Renwick, whose book is full for weeks, and "
            "Strandquist, who can be seen within days. That is a matter of panels and templates, "
            "and no matter of manners.",
            "Over both years Dr. Renwick’s ratings lie below those of Strandquist, too. Among 21 "
            "pairs one may do so by luck; if it is none, the wait is the first place to look.",
        ],
        table=_clinicians_table(),
    )


def _clinicians_table() -> Table:
    (asked, questions), (span, days) = next(iter(ASKED.items())), next(iter(SPANS.items()))
    rows = _shares(asked, span, willow_bend.by_clinician(questions, *days))
    return Table(
        f"Best answers, {asked}, {span}",
        [
            {
                "Clinician": row["clinician"],
                "Answers": row["people"].removeprefix("of "),
                "Share": f"{row['share']:.0f}%",
                "95% interval": f"{row['low']:.0f} to {row['high']:.0f}%",
            }
            for row in rows
        ],
    )
