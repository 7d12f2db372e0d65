"""The explorer of the chapter on training: how few sessions cover a year, if people come early."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from medoffice.explorers.figure import Explorer, choice
from medoffice.explorers.tables import Table
from medoffice.people.training.matrix import matrix
from medoffice.people.training.year import Session, dues, sessions

KNOWN_ON = date(2025, 12, 31)
FIRST, LAST = date(2026, 1, 2), date(2026, 12, 31)
SHOWN = {
    "T02": "Bloodborne pathogens",
    "T08": "Waived tests",
    "T01": "Privacy",
    "T04": "Fire and emergencies",
    "T06": "Harassment",
}
EARLY = {"not at all": 0, **{f"up to {days} days": days for days in (14, 30, 60, 90, 120, 180)}}
LATER, COMES = "#2f7fb8", "#c2571a"


def session_rows() -> list[dict[str, Any]]:
    """Return who comes when, for each training shown and each span by which people may come."""
    needed = dues(matrix(KNOWN_ON), FIRST, LAST)
    rows = []
    for number, title in SHOWN.items():
        of = [due for due in needed if due.training.number == number]
        for words, days in EARLY.items():
            held = sessions(of, days)
            rows += [row for session in held for row in _rows(session, title, words, held)]
    return rows


def _rows(
    session: Session, title: str, words: str, held: list[Session]
) -> Iterable[dict[str, Any]]:
    people = sum(len(each.dues) for each in held)
    lost = sum(each.days_given_away for each in held)
    for due in session.dues:
        yield {
            "training": title,
            "early": words,
            "person": short_name(due.person.name),
            "due": _local(due.by),
            "on": _local(session.on),
            "said": f"{people} people, {len(held)} sessions\n{lost:,} days given away",
        }


def _local(day: date) -> str:
    """Return a day as a browser reads it in its own time zone; without the hour it takes UTC."""
    return f"{day.isoformat()}T00:00"


def short_name(name: str) -> str:
    """Return a name short enough for an axis on a phone, such as ``Lucille H.``."""
    first, *rest = name.split()
    return f"{first} {rest[-1][0]}." if rest else first


def come_early() -> Explorer:
    """Return the explorer *One session for many*."""
    import altair as alt

    rows = session_rows()
    training = choice("training", "Training", list(SHOWN.values()))
    early = choice("early", "People come early", list(EARLY))
    picked = alt.Chart(alt.InlineData(rows)).transform_filter(
        (alt.datum.training == training) & (alt.datum.early == early)
    )
    who = alt.Y(
        "person:N", title=None, sort=alt.EncodingSortField("due", order="ascending"),
        axis=alt.Axis(labelLimit=90),
    )  # fmt: skip
    ends = [alt.DateTime(year=each.year, month=each.month, date=each.day) for each in (FIRST, LAST)]
    year = alt.Scale(domain=ends, nice=False)
    quarters = alt.TimeIntervalStep(interval="month", step=3)
    months = alt.Axis(format="%b", tickCount=quarters, labelOverlap=True, grid=True)
    told = [
        alt.Tooltip("person:N", title="Who"),
        alt.Tooltip("due:T", title="Last day", format="%b %-d"),
        alt.Tooltip("on:T", title="Comes on", format="%b %-d"),
    ]
    span = picked.mark_rule(color=LATER, strokeDash=[2, 2]).encode(
        x=alt.X("on:T", title=None, scale=year, axis=months), x2="due:T", y=who
    )
    last = picked.mark_point(shape="circle", filled=True, size=55, color=LATER, opacity=1).encode(
        x=alt.X("due:T"), y=who, tooltip=told
    )
    comes = picked.mark_point(
        shape="diamond", filled=False, strokeWidth=2, size=110, color=COMES, opacity=1
    ).encode(x=alt.X("on:T"), y=who, tooltip=told)
    words = (
        picked.transform_aggregate(groupby=["said"])
        .mark_text(align="left", baseline="bottom", fontSize=13, fontWeight="bold", lineBreak="\n")
        .encode(x=alt.value(2), y=alt.value(-26), text="said:N")
    )
    chart = (
        alt.layer(span, last, comes, words)
        .add_params(training, early)
        .properties(width="container", height=alt.Step(17))
    )
    return Explorer(
        slug="come-early",
        title="One session for many: who comes when, if people may come before their last day",
        chart=chart,
        try_this=[
            "A filled circle is a person's last day in 2026, an open diamond the day the person "
            "comes. With “not at all” they lie on each other. How many sessions is that?",
            "Let people come up to 60 days early. How many sessions are left, and who still comes "
            "alone?",
            "Choose privacy, which everybody needs. Go up to 180 days. What do the sessions look "
            "like next year, when everybody counts from the same few days?",
        ],
        notice=[
            "No diamond lies to the right of its circle: nobody is late in any of these plans.",
            "Each step further saves fewer sessions and gives more days away, since the next time "
            "counts from the day of the session.",
            "Those who are overdue come on the first working day of the year, whatever you choose.",
        ],
        table=_table(rows),
    )


def _table(rows: Iterable[Mapping[str, Any]]) -> Table:
    first = next(iter(SHOWN.values()))
    told = {row["early"]: row["said"] for row in rows if row["training"] == first}
    return Table(
        f"{first}: sessions in 2026, by how early people may come",
        [
            {
                "People come early": words,
                "People, sessions, days given away": said.replace("\n", ", "),
            }
            for words, said in told.items()
        ],
    )
