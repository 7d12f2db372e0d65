"""The explorers of the chapter on privacy: is it a breach, and by when must whom be told."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import product
from typing import Any

from medoffice.compliance.privacy.breach import (
    Factor,
    Incident,
    Reading,
    SafeException,
    Verdict,
    decide,
)
from medoffice.compliance.privacy.notices import notices
from medoffice.explorers.figure import Explorer, choice
from medoffice.explorers.tables import Table

NONE_OF_THESE = "none of these"
FIRST = {
    NONE_OF_THESE: Incident(),
    "HIPAA allows it": Incident(allowed=True),
    "encrypted, key not lost": Incident(encrypted=True),
    "an exception fits": Incident(exception=SafeException.HONEST_LOOK),
}
ANSWERS = {"low chance": Reading.LOW, "not low": Reading.HIGH, "not known": Reading.UNKNOWN}
FACTORS = {
    "information": Factor.INFORMATION,
    "receiver": Factor.RECEIVER,
    "seen": Factor.SEEN,
    "reduced": Factor.REDUCED,
}
LABELS = {
    "information": "What it was",
    "receiver": "Who got it",
    "seen": "Really seen?",
    "reduced": "Risk reduced?",
}
ANY = "any"
ENDS = {
    Verdict.ALLOWED: "No breach\nHIPAA allows it",
    Verdict.SECURED: "No notice due\nIt was secured",
    Verdict.EXCEPTION: "No breach\nWrite down which exception",
    Verdict.LOW_CHANCE: "No breach shown\nKeep the assessment 6 years",
    Verdict.OPEN: "Presumed a breach\nThe clocks run",
    Verdict.BREACH: "A breach\nTell the patients",
}
COLORS = {True: "#a33f12", False: "#1f6f8b"}


def decision_rows() -> list[dict[str, Any]]:
    """Return the end of the questions for each way to answer them."""
    rows = [
        _row(first, dict.fromkeys(FACTORS, ANY), ANY, incident)
        for first, incident in FIRST.items()
        if first != NONE_OF_THESE
    ]
    for words in product(ANSWERS, repeat=len(FACTORS)):
        chosen = dict(zip(FACTORS, words, strict=True))
        factors = {FACTORS[name]: ANSWERS[word] for name, word in chosen.items()}
        for written in ("yes", "no"):
            incident = Incident(factors=factors, written=written == "yes")
            rows.append(_row(NONE_OF_THESE, chosen, written, incident))
    return rows


def _row(first: str, chosen: dict[str, str], written: str, incident: Incident) -> dict[str, Any]:
    made = decide(incident)
    return {
        "first": first,
        **chosen,
        "written": written,
        "end": ENDS[made.verdict],
        "color": COLORS[made.must_tell],
        "tell": "▲" if made.must_tell else "●",
    }


def is_it_a_breach() -> Explorer:
    """Return the decision aid."""
    import altair as alt

    rows = decision_rows()
    menus = {"first": choice("first", "First", list(FIRST))}
    menus |= {
        name: choice(name, label, list(ANSWERS), "not known") for name, label in LABELS.items()
    }
    menus["written"] = choice("written", "Assessed in writing", ["no", "yes"])
    picked = alt.Chart(alt.InlineData(rows)).transform_filter(alt.datum.first == menus["first"])
    for name in (*FACTORS, "written"):
        # Where the first answer decides, the others do not matter.
        picked = picked.transform_filter(
            (alt.datum[name] == menus[name]) | (alt.datum[name] == ANY)
        )
    color = alt.Color("color:N", scale=None, legend=None)
    sign = picked.mark_text(fontSize=28, align="left").encode(
        x=alt.value(8), y=alt.value(44), text="tell:N", color=color
    )
    words = picked.mark_text(
        fontSize=17, fontWeight="bold", align="left", baseline="middle", lineBreak="\n"
    ).encode(x=alt.value(46), y=alt.value(34), text="end:N", color=color)
    chart = (
        alt.layer(sign, words).add_params(*menus.values()).properties(width="container", height=90)
    )
    return Explorer(
        slug="is-it-a-breach",
        title="Is it a breach? A triangle means that the people concerned must be told",
        chart=chart,
        try_this=[
            "Leave everything as it stands: nobody has looked into it yet. Where do you end?",
            "Answer all four factors with “low chance”. What is still missing?",
            "Set it down in writing. Then change one factor, “who got it”, to “not low”.",
            "Choose “encrypted, key not lost”. Do the four factors still matter?",
        ],
        notice=[
            "The law presumes a breach. Whoever says otherwise has to show it, in writing.",
            "“Not known” shows nothing. An unfinished assessment does not stop the clock.",
            "The law gives no points. This aid reads the four factors with care: one that speaks "
            "against a low chance is enough. In a close case, ask counsel.",
        ],
        table=_decision_table(),
    )


def _decision_table() -> Table:
    low = dict.fromkeys(Factor, Reading.LOW)
    unknown, high = low | {Factor.SEEN: Reading.UNKNOWN}, low | {Factor.RECEIVER: Reading.HIGH}
    shown = (
        ("HIPAA allows it", Incident(allowed=True)),
        ("Encrypted, and the key was not lost", Incident(encrypted=True)),
        ("One of the three exceptions fits", Incident(exception=SafeException.INSIDE)),
        ("All four factors low, in writing", Incident(factors=low, written=True)),
        ("All four factors low, nothing in writing", Incident(factors=low)),
        ("One factor not known", Incident(factors=unknown)),
        ("One factor not low", Incident(factors=high)),
    )
    return Table(
        "Where the questions end",
        [
            {
                "What is known": words,
                "End": ENDS[decide(incident).verdict].replace("\n", ": "),
                "Tell the patients": "yes" if decide(incident).must_tell else "no",
            }
            for words, incident in shown
        ],
    )


DISCOVERED = (
    date(2026, 1, 15), date(2026, 3, 2), date(2026, 6, 1), date(2026, 9, 24), date(2026, 12, 30),
    date(2026, 12, 31), date(2027, 1, 1),
)  # fmt: skip
SIZES = {
    "1 patient": {"A": 1},
    "499 in one state": {"A": 499},
    "500 in one state": {"A": 500},
    "501 in one state": {"A": 501},
    "600, half in each of two states": {"A": 300, "B": 300},
}
WHO = {"Discovered": "#4a5560", "Patients": "#1f6f8b", "Media": "#6b4c9a", "HHS": "#a33f12"}
SHAPES = {"Discovered": "circle", "Patients": "square", "Media": "triangle-up", "HHS": "diamond"}


def clock_rows() -> list[dict[str, Any]]:
    """Return each last day, for each day of discovery and each size."""
    rows = []
    for day, (size, people) in product(DISCOVERED, SIZES.items()):
        made = notices(day, people)
        days = {"Discovered": day, "Patients": made.patients, "HHS": made.hhs}
        if made.media:
            days["Media"] = next(iter(made.media.values()))
        rows += [
            {
                "discovered": _words(day),
                "size": size,
                "who": who,
                "on": f"{on.isoformat()}T00:00",
                "said": _words(on),
                "days": (on - day).days,
            }
            for who, on in days.items()
        ]
    return rows


def _words(day: date) -> str:
    return f"{day:%b} {day.day}, {day.year}"


def deadline_clock() -> Explorer:
    """Return the deadline clock."""
    import altair as alt

    rows = clock_rows()
    day = choice("discovered", "Discovered on", [_words(day) for day in DISCOVERED])
    size = choice("size", "People affected", list(SIZES))
    picked = alt.Chart(alt.InlineData(rows)).transform_filter(
        (alt.datum.discovered == day) & (alt.datum.size == size)
    )
    who = alt.Y("who:N", title=None, sort=list(WHO), scale=alt.Scale(domain=list(WHO)))
    when = alt.X(
        "on:T",
        title=None,
        scale=alt.Scale(padding=38),
        axis=alt.Axis(format="%b %Y", tickCount=3, grid=True, labelOverlap=True, labelBound=True),
    )
    points = picked.mark_point(filled=True, size=130, opacity=1).encode(
        x=when,
        y=who,
        color=alt.Color(
            "who:N", scale=alt.Scale(domain=list(WHO), range=list(WHO.values())), legend=None
        ),
        shape=alt.Shape(
            "who:N", scale=alt.Scale(domain=list(SHAPES), range=list(SHAPES.values())), legend=None
        ),
        tooltip=[
            alt.Tooltip("who:N", title="Who"),
            alt.Tooltip("said:N", title="Last day"),
            alt.Tooltip("days:Q", title="Days from discovery"),
        ],
    )
    words = picked.mark_text(dy=-13, fontSize=12, fontWeight="bold").encode(
        x=when, y=who, text="said:N"
    )
    chart = (
        alt.layer(points, words)
        .add_params(day, size)
        .properties(width="container", height=alt.Step(46))
    )
    return Explorer(
        slug="deadline-clock",
        title="The deadline clock: the last day to tell patients, media and HHS of a breach",
        chart=chart,
        try_this=[
            "Go from 499 people to 500, and to 501. What moves, and what appears?",
            "Choose 600 people, half in each of two states. Who is not told?",
            "With 1 patient, compare December 31, 2026, with the day after.",
        ],
        notice=[
            "The patients have 60 days from discovery, whatever the number.",
            "HHS waits for the year’s end only below 500. Media count by each state on its own.",
            "One day of discovery can move the report to HHS by a year. It never does so for the "
            "patients.",
            "These are the last days of federal law. Your state may give fewer, or ask for more.",
        ],
        table=_clock_table(DISCOVERED[0]),
    )


def _clock_table(day: date) -> Table:
    return Table(
        f"Last days for a breach discovered on {_words(day)}",
        [_clock_line(size, notices(day, people)) for size, people in SIZES.items()],
    )


def _clock_line(size: str, made: Any) -> dict[str, str]:
    media: Iterable[date] = made.media.values()
    return {
        "People": size,
        "Patients": _words(made.patients),
        "Media": next(map(_words, media), "not told"),
        "HHS": _words(made.hhs),
    }
