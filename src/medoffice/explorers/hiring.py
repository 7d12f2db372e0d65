"""The explorer of the chapter on hiring: when the four-fifths rule warns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from medoffice.explorers.figure import Explorer, choice
from medoffice.explorers.tables import Table
from medoffice.people.hiring.false_alarms import chances

SIZES = tuple(range(5, 65, 5))
RATES = {"20%": 0.2, "40%": 0.4, "60%": 0.6}
REAL = {"the same chance": 1.0, "three quarters of it": 0.75, "half of it": 0.5}
FAIR, USUAL = "the same chance", "40%"
RULE, LUCK = "below four fifths", "and more than luck"
COLORS = ("#c2571a", "#2f7fb8")


def warning_rows() -> list[dict[str, Any]]:
    """Return for each size, rate and real chance how often each test warns, in percent."""
    rows = []
    for people in SIZES:
        for rate, share in RATES.items():
            for real, factor in REAL.items():
                found = chances(people, share * factor, people, share)
                rows.append(
                    {
                        "people": people,
                        "rate": rate,
                        "real": real,
                        RULE: round(100 * found.four_fifths, 1),
                        LUCK: round(100 * found.beyond_luck, 1),
                    }
                )
    return rows


def when_it_warns() -> Explorer:
    """Return the explorer *When the four-fifths rule warns*."""
    import altair as alt

    rows = warning_rows()
    real = choice("real", "The first group has", list(REAL), FAIR)
    rate = choice("rate", "Of the second group pass", list(RATES), USUAL)
    people = choice("people", "People in each group", list(SIZES), 10)
    picked = alt.Chart(alt.InlineData(rows)).transform_filter(
        (alt.datum.real == real) & (alt.datum.rate == rate)
    )
    lines = (
        picked.transform_fold([RULE, LUCK], as_=["test", "percent"])
        .mark_line(point=True)
        .encode(
            x=alt.X("people:Q", title="People in each group"),
            y=alt.Y("percent:Q", title="Warnings in 100 hirings", scale=alt.Scale(domain=[0, 100])),
            color=alt.Color(
                "test:N",
                scale=alt.Scale(domain=[RULE, LUCK], range=list(COLORS)),
                legend=alt.Legend(orient="top", title=None, columns=1),
            ),
            strokeDash=alt.StrokeDash("test:N", legend=None),
            tooltip=[
                alt.Tooltip("people:Q", title="People in each group"),
                alt.Tooltip("test:N", title="Ratio"),
                alt.Tooltip("percent:Q", title="Warnings in 100", format=".0f"),
            ],
        )
    )
    here = picked.transform_filter(f"datum.people == {people.name}")
    rule = here.mark_rule(strokeDash=[4, 3]).encode(x="people:Q")
    words = (
        here.transform_calculate(
            said=f"format(datum['{RULE}'], '.0f') + ' warn, ' + "
            f"format(datum['{LUCK}'], '.0f') + ' beyond luck'"
        )
        .mark_text(align="left", fontSize=13, fontWeight="bold")
        .encode(x=alt.value(6), y=alt.value(10), text="said:N")
    )
    chart = (
        alt.layer(lines, rule, words)
        .add_params(real, rate, people)
        .properties(width="container", height=260)
    )
    return Explorer(
        slug="when-it-warns",
        title="When the four-fifths rule warns of the first group, in 100 hirings of the same kind",
        chart=chart,
        try_this=[
            "Begin with the same chance for both groups. Each warning is then a false alarm. How "
            "many are there with 10 people in each group, and with 60?",
            "Give the first group half the chance. How often does the rule see it with 10 people? "
            "And how often could you rule out luck?",
            "Let only 20% pass. Why does the rule warn even more often of a fair choice?",
        ],
        notice=[
            "With few people the rule warns of a third of all fair choices. So a warning is a "
            "reason to look, and no verdict.",
            "Ruling out luck keeps false alarms away, but with few people it sees next to nothing: "
            "silence is no proof of fairness.",
            "Both get better with more people. A small office gets them by adding up hirings of "
            "the same kind over years.",
            "The rule warns of the second group just as often when the choice is fair.",
        ],
        table=_table(rows),
    )


def _table(rows: Iterable[Mapping[str, Any]]) -> Table:
    return Table(
        "Warnings in 100 fair hirings, if 40% of each group pass",
        [
            {
                "People in each group": f"{row['people']}",
                "Below four fifths": f"{row[RULE]:.0f}",
                "And more than luck": f"{row[LUCK]:.0f}",
            }
            for row in rows
            if (row["rate"], row["real"]) == (USUAL, FAIR)
        ],
    )
