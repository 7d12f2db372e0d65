"""The explorer *What does an absence cost the day?* of the chapter *Staff schedules and phones*."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

from medoffice import practice
from medoffice.explorers.figure import Explorer, choice
from medoffice.explorers.tables import Table
from medoffice.scheduling import absence
from medoffice.scheduling.absence import ANSWERS, ASSISTANT, DESK, PART_TIME, Day, Office, Outcome
from medoffice.scheduling.demand import WEEKDAYS

if TYPE_CHECKING:
    import pandas as pd

YEAR_FROM = "2025-01-01"
TEAM_AS_OF = "2025-12-15"
ROLES = {"Front desk": DESK, "Medical assistants": ASSISTANT}
OUT = {"Nobody": 0, "One": 1, "Two": 2}
FIRST_OUT = "One"

BAR, MARK = "#2f6f8f", "#3b3b3b"
HOURS, HUNG_UP, LATE, ROOMING, VISITS, PAY, OTHER = (
    "Hours nobody covers",
    "Callers who hang up",
    "Not answered in 20 seconds",
    "Clinicians room patients",
    "Visits lost",
    "Extra pay",
    "Other work undone",
)
MEASURES = {
    DESK: (HOURS, HUNG_UP, LATE, VISITS, PAY, OTHER),
    ASSISTANT: (HOURS, ROOMING, VISITS, PAY, OTHER),
}
Figure = tuple[float, str]
"""A measure's value, and the value in words."""


def _hours(found: Outcome, day: Day, office: Office) -> Figure:
    at, people = found.worst
    most = f", most at {at // 60 - 12 * (at >= 780)}:{at % 60:02}" if people else ""
    return found.hours_short, f"{found.hours_short:.1f}{most}"


def _hung_up(found: Outcome, day: Day, office: Office) -> Figure:
    calls = sum(day.calls)
    return found.hung_up, f"{found.hung_up * calls:.0f} of {calls:.0f}"


def _late(found: Outcome, day: Day, office: Office) -> Figure:
    return found.late, f"{found.late:.0%} of callers"


def _rooming(found: Outcome, day: Day, office: Office) -> Figure:
    return found.clinician_minutes, f"{found.clinician_minutes:.0f} minutes"


def _visits(found: Outcome, day: Day, office: Office) -> Figure:
    if not found.visits_lost:
        return 0.0, "none"
    dollars = round(found.visits_lost * office.visit_revenue, -1)
    return found.visits_lost, f"{found.visits_lost:.1f}, about ${dollars:,.0f}"


def _pay(found: Outcome, day: Day, office: Office) -> Figure:
    return found.extra_pay, f"${found.extra_pay:,.0f}"


def _other(found: Outcome, day: Day, office: Office) -> Figure:
    return found.other_work_hours, f"{found.other_work_hours:.0f} hours"


READ: dict[str, Callable[[Outcome, Day, Office], Figure]] = {
    HOURS: _hours,
    HUNG_UP: _hung_up,
    LATE: _late,
    ROOMING: _rooming,
    VISITS: _visits,
    PAY: _pay,
    OTHER: _other,
}


@cache
def absence_rows() -> pd.DataFrame:
    """Work out every bar the explorer can show; it takes seconds, so only once.

    Returns
    -------
    pandas.DataFrame
        One row for each role, weekday, number of people out, answer and measure: `role`,
        `weekday`, `out`, `answer`, `measure`, `order`, `value`, `text` (the value in words) and
        `share` of the worst of the answers to that day.
    """
    import pandas as pd

    demand, visits = practice.load("staffing_demand"), practice.load("appointments")
    shifts, staff = practice.load("shifts"), practice.load("staff")
    tables = (practice.load(name) for name in ("ledger", "accounts"))
    office = absence.office(practice.load("phone_calls"), visits, *tables)
    demand = demand[demand["date"] >= YEAR_FROM]
    rows = []
    for label, role in ROLES.items():
        for number, weekday in enumerate(WEEKDAYS, start=1):
            day = absence.average_day(demand, visits, role, weekday)
            team = absence.team(shifts, staff, role, number, TEAM_AS_OF)
            for out, people in OUT.items():
                for answer in ANSWERS:
                    found = absence.outcome(day, team, people, answer, office)
                    for order, measure in enumerate(MEASURES[role]):
                        value, text = READ[measure](found, day, office)
                        if measure == PAY and answer == PART_TIME and people > found.helpers:
                            free = "nobody is free" if not found.helpers else "one is free"
                            text = f"{text}, {free}"
                        rows.append(
                            (label, weekday, out, answer, measure, order, round(value, 4), text)
                        )
    columns = ["role", "weekday", "out", "answer", "measure", "order", "value", "text"]
    table = pd.DataFrame(rows, columns=columns)
    worst = table.groupby(["role", "weekday", "out", "measure"])["value"].transform("max")
    return table.assign(share=(table["value"] / worst.where(worst > 0, 1)).round(4))


def absence_day() -> Explorer:
    """Return the explorer: one day, some people out, and what each answer costs."""
    import altair as alt

    rows = absence_rows()
    role = choice("role", "Who", list(ROLES))
    weekday = choice("weekday", "Day", WEEKDAYS)
    out = choice("out", "Called off", list(OUT), FIRST_OUT)
    answer = choice("answer", "Answer", list(ANSWERS))
    of_the_day = (
        alt.Chart(rows.drop(columns="value"))
        .transform_filter(
            (alt.datum.role == role) & (alt.datum.weekday == weekday) & (alt.datum.out == out)
        )
        .encode(
            # "min", because layers that share an axis drop any sort by a sum.
            y=alt.Y("measure:N", sort=alt.EncodingSortField("order", op="min"), axis=None)
        )
    )
    picked = of_the_day.transform_filter(alt.datum.answer == answer)
    across = alt.X(
        "share:Q",
        scale=alt.Scale(domain=[0, 1]),
        axis=alt.Axis(title="Full length: the worst of the six answers", labels=False, ticks=False),
    )
    hover = [
        alt.Tooltip("answer:N", title="Answer"),
        alt.Tooltip("measure:N", title="Measure"),
        alt.Tooltip("text:N", title="Comes to"),
    ]
    bars = picked.mark_bar(height=12, yOffset=9, color=BAR).encode(x=across, tooltip=hover)
    # Where the other answers stand; they lie over one another where answers are alike.
    marks = of_the_day.mark_tick(size=16, thickness=2, yOffset=9, color=MARK, opacity=0.75).encode(
        x=across, tooltip=hover
    )
    # Above its bar, not beside it: a phone has no room for both.
    labels = (
        picked.transform_calculate(label="datum.measure + ': ' + datum.text")
        .mark_text(align="left", baseline="bottom")
        .encode(x=alt.value(0), text="label:N")
    )
    chart = (
        alt.layer(bars, marks, labels)
        .add_params(role, weekday, out, answer)
        .properties(width="container", height=alt.Step(44))
        .configure_axis(labelFontSize=13, titleFontSize=13, titleAnchor="start", grid=False)
        .configure_text(fontSize=13)
        .configure_view(stroke=None)
    )
    return Explorer(
        slug="absence-day",
        title="What does an absence cost the day? Six answers, on an average day of 2025",
        chart=chart,
        try_this=[
            "Leave the front desk on Monday, with one person out. Choose one answer after the "
            "other, and watch the callers who hang up. The dark marks show the other answers.",
            "Let two call off. Then try the same two on a Thursday.",
            "Choose the medical assistants on a Tuesday, with one person out, and ask the "
            "part-timers.",
        ],
        notice=[
            "Colleagues who stay later cost money and save hardly a call: the callers come in the "
            "morning. A colleague borrowed until noon saves nearly all of them; the work left "
            "behind is the price.",
            "The second absence costs more than the first. On a Monday it doubles the callers who "
            "hang up.",
            "A closed session helps the assistants and does nothing for the phones, and about "
            "seven patients are sent away. On a Tuesday no assistant is free to come in: "
            "part-time hours help only where you have them.",
        ],
        table=_as_table(rows),
    )


def _as_table(rows: pd.DataFrame) -> Table:
    """Return all answers for the day that is shown first."""
    first = rows[
        (rows["role"] == next(iter(ROLES)))
        & (rows["weekday"] == WEEKDAYS[0])
        & (rows["out"] == FIRST_OUT)
    ]
    texts = first.pivot(index="answer", columns="measure", values="text")
    return Table(
        "Front desk on a Monday, one person out",
        [
            {
                "Answer": answer,
                **{measure: texts.loc[answer, measure] for measure in MEASURES[DESK]},
            }
            for answer in ANSWERS
        ],
    )
