"""The explorer *How many people on the phones?* of the chapter *Staff schedules and phones*."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from medoffice import practice
from medoffice.explorers.figure import Explorer, choice
from medoffice.explorers.tables import Table
from medoffice.scheduling import phones
from medoffice.scheduling.demand import WEEKDAYS
from medoffice.scheduling.queues import PhoneQueue, UnstableQueueError, erlang_a, erlang_c

if TYPE_CHECKING:
    import pandas as pd

MOST_PEOPLE = 5
MINUTES = 30
FIRST_VIEW = ("Monday", "11:30")
FEWEST_CALLS = 200
"""Calls below which what happened is too much luck to show."""

AS_HERE, IMPATIENT, NOBODY = "as long as they do here", "1 minute", "forever: nobody hangs up"
IMPATIENT_SECONDS = 60

# All stand out by 3 to 1 or more from light and from dark paper.
PARTS = {
    "in_time": ("answered in 20 seconds", "#2f7fb8"),
    "later": ("later", "#808080"),
    "lost": ("hung up", "#c2571a"),
}


def staffing_rows(calls: pd.DataFrame) -> list[dict[str, Any]]:
    """Work out every bar the explorer can show.

    Parameters
    ----------
    calls : pandas.DataFrame
        The table ``phone_calls``.

    Returns
    -------
    list of dict
        For each `weekday`, `time`, `patience` and number of `people` one row: the shares of
        callers `in_time`, `later` and `lost` (missing if the line grows without end), the `label`
        to show and, where enough calls met that many people, the share `happened` to be in time.
    """
    handle, found = phones.mean_handle_seconds(calls), phones.find_patience(calls)
    week = phones.phone_measures(calls, phones.HALF_HOUR)
    met = phones.phone_measures(calls, [*phones.HALF_HOUR, "agents"])
    happened = met.loc[met["offered"] >= FEWEST_CALLS, "service_level"].to_dict()
    rows = []
    for (weekday, time), half_hour in week.iterrows():
        usual = half_hour["offered"] / half_hour["intervals"] * MINUTES / 15
        for patience, seconds in _patience(found).items():
            for people in range(1, MOST_PEOPLE + 1):
                line = _line(usual, handle, people, seconds)
                real = happened.get((weekday, time, people)) if patience == AS_HERE else None
                rows.append(
                    {
                        "weekday": WEEKDAYS[weekday - 1],
                        "time": _clock(time),
                        "patience": patience,
                        "people": people,
                        **_shares(line),
                        "label": _label(line),
                        "happened": None if real is None else round(real, 3),
                    }
                )
    return rows


def _patience(found: float) -> Mapping[str, float | None]:
    return {AS_HERE: found, IMPATIENT: IMPATIENT_SECONDS, NOBODY: None}


def _line(calls: float, handle: float, people: int, patience: float | None) -> PhoneQueue | None:
    """Return what callers meet, or None if the line grows without end."""
    target = phones.TARGET_SECONDS
    if patience is not None:
        return erlang_a(calls, MINUTES, handle, people, target, patience)
    try:
        return erlang_c(calls, MINUTES, handle, people, target)
    except UnstableQueueError:
        return None


def _shares(line: PhoneQueue | None) -> dict[str, float | None]:
    if line is None:
        return dict.fromkeys(PARTS)
    in_time, lost = round(line.service_level, 3), round(line.abandoned, 3)
    return {"in_time": in_time, "later": round(1 - in_time - lost, 3), "lost": lost}


def _label(line: PhoneQueue | None) -> str:
    if line is None:
        return "the line grows without end"
    return (
        f"{line.service_level:.0%} in time · {line.abandoned:.0%} hung up · busy "
        f"{line.occupancy:.0%}"
    )


def _clock(time: str) -> str:
    """Write a time of day as a manager says it: ``1:30 pm`` for ``13:30``."""
    hour, minute = time.split(":")
    return f"{(int(hour) - 1) % 12 + 1}:{minute} {'am' if int(hour) < 12 else 'pm'}"


def people_on_the_phones() -> Explorer:
    """Return the explorer *How many people on the phones?*: callers' luck by number of people."""
    import altair as alt

    rows = staffing_rows(practice.load("phone_calls"))
    times = list(dict.fromkeys(row["time"] for row in rows))
    first_day, first_time = FIRST_VIEW[0], _clock(FIRST_VIEW[1])
    weekday = choice("weekday", "Weekday", WEEKDAYS, first_day)
    time = choice("time", "Half hour from", times, first_time)
    patience = choice("patience", "Callers hold on", [AS_HERE, IMPATIENT, NOBODY], AS_HERE)
    names = [name for name, _ in PARTS.values()]
    picked = (
        alt.Chart(alt.InlineData(rows))
        .transform_filter(
            (alt.datum.weekday == weekday)
            & (alt.datum.time == time)
            & (alt.datum.patience == patience)
        )
        .transform_calculate(
            row="datum.people + (datum.people == 1 ? ' person' : ' people')",
        )
        .encode(y=alt.Y("row:N", sort=alt.EncodingSortField("people", op="min"), title=None))
    )
    share = alt.X(
        "share:Q",
        title=["Share of callers", "Dashed line: the goal, 80%", "◆ what really happened"],
        axis=alt.Axis(format=".0%", titleAnchor="start", tickCount=5),
        scale=alt.Scale(domain=[0, 1]),
    )
    bars = (
        picked.transform_fold(list(PARTS), as_=["part", "share"])
        .transform_calculate(
            name=f"{ {part: name for part, (name, _) in PARTS.items()} }[datum.part]",
            order=f"indexof({list(PARTS)}, datum.part)",
        )
        .mark_bar(height=16, yOffset=-9)
        .encode(
            x=share,
            color=alt.Color(
                "name:N",
                sort=None,
                scale=alt.Scale(domain=names, range=[colour for _, colour in PARTS.values()]),
                legend=alt.Legend(title=None, orient="top", direction="horizontal", columns=2),
            ),
            order=alt.Order("order:Q"),
            tooltip=[
                alt.Tooltip("row:N", title="On the phones"),
                alt.Tooltip("name:N", title="Callers"),
                alt.Tooltip("share:Q", title="Share", format=".1%"),
            ],
        )
    )
    place = {"align": "left", "dx": 2, "dy": 9}
    words = {"x": alt.datum(0), "text": "label:N"}
    labels = picked.mark_text(**place).encode(**words)
    # On a phone the dashed line would run through the words.
    behind_labels = picked.mark_text(**place, style="halo", aria=False).encode(**words)
    happened = (
        picked.transform_filter("datum.happened != null")
        .mark_point(
            shape="diamond",
            size=110,
            yOffset=-9,
            filled=True,
            fill="#111",
            stroke="#fff",
            opacity=1,
        )
        .encode(
            x="happened:Q",
            tooltip=[
                alt.Tooltip("row:N", title="On the phones"),
                alt.Tooltip("happened:Q", title="Really answered in 20 seconds", format=".1%"),
            ],
        )
    )
    goal = (
        alt.Chart(alt.InlineData([{"goal": 0.8}]))
        .mark_rule(strokeDash=[6, 4], strokeWidth=2)
        .encode(x="goal:Q")
    )
    chart = (
        alt.layer(bars, goal, happened, behind_labels, labels)
        .add_params(weekday, time, patience)
        .properties(width="container", height=alt.Step(46))
        .configure_axis(labelFontSize=13, titleFontSize=12, grid=False)
        .configure_text(fontSize=12)
        .configure_view(stroke=None)
    )
    return Explorer(
        slug="people-on-the-phones",
        title="How many people on the phones? What callers meet in each half hour of the week",
        chart=chart,
        try_this=[
            "Mondays at 11:30 the lunches begin, and one or two people are on the phones. Read "
            "the bars for one, two and three.",
            "Stay on Monday and go to 9:00 am, then to 3:00 pm. How many people reach the dashed "
            "line?",
            "Go back to 11:30 am and go through the weekdays.",
            "Go back to Monday, and let callers hold on forever. What becomes of one person alone?",
        ],
        notice=[
            "The first person you add changes the most, the next one less.",
            "To answer 80% in 20 seconds, people must be free more than half of the time. Calls "
            "come by chance, several at once and then none.",
            "If nobody hung up, one person alone could never catch up at that hour: there is more "
            "work than time. The callers who give up are what keeps the line short.",
            "The diamonds are Willow Bend's two years, where at least 200 calls met that many "
            "people. They lie close to the bars: the model is good enough to plan with. At 8:00 "
            "they lie above, because at opening nobody is waiting yet.",
        ],
        table=_first_view(rows),
    )


def _first_view(rows: list[dict[str, Any]]) -> Table:
    day, time = FIRST_VIEW[0], _clock(FIRST_VIEW[1])
    return Table(
        f"{day}s from {time}, callers hold on {AS_HERE}",
        [
            {
                "On the phones": row["people"],
                "Answered in 20 seconds": f"{row['in_time']:.1%}",
                "Answered later": f"{row['later']:.1%}",
                "Hung up": f"{row['lost']:.1%}",
                "Really answered in 20 seconds": (
                    "too few calls" if row["happened"] is None else f"{row['happened']:.1%}"
                ),
            }
            for row in rows
            if (row["weekday"], row["time"], row["patience"]) == (day, time, AS_HERE)
        ],
    )
