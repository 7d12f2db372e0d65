"""The explorer of the chapter *Coding for managers*."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

from medoffice import practice
from medoffice.billing.coding.coded_visits import CodedVisit, coded_visits
from medoffice.billing.coding.visit_levels import (
    ABOVE,
    ALIKE,
    BELOW,
    LEVELS,
    Comparison,
    LevelMix,
    against_peers,
    against_share,
    mixes,
)
from medoffice.explorers.figure import Explorer, choice
from medoffice.explorers.tables import Table

if TYPE_CHECKING:
    pass

FIRST, LAST = date(2025, 1, 1), date(2025, 12, 31)
WHOLE_YEAR = "2025, the whole year"
QUARTERS = tuple(f"2025, quarter {number}" for number in (1, 2, 3, 4))
EVERYBODY, MEDICARE, OTHERS = "All patients", "Medicare patients", "All other patients"
MEDICARE_PAYERS = ("MCR", "SIL")
SHOWN: Mapping[str, int | None] = {
    "Levels 4 and 5 together": None,
    **{f"Level {level}": level for level in reversed(LEVELS)},
}
PEERS, PUBLISHED = "The other six clinicians", "Published Medicare figures of 2016"

# In the chart a verdict stands in front of the share it compares with.
IN_A_WORD = {ABOVE: "above", BELOW: "below", ALIKE: "near"}


@cache
def known_patient_visits() -> tuple[CodedVisit, ...]:
    """Return the visits of the year with patients known to the practice."""
    return tuple(visit for visit in coded_visits(FIRST, LAST) if visit.known_patient)


@cache
def published_shares() -> Mapping[int | None, float]:
    """Return the published share of each level, and under None of the two highest together.

    The source counts visits of the lowest level too, which Willow Bend does not bill; they are
    left out of its denominator, so that like is compared with like.
    """
    figures = practice.benchmarks()
    levels = 100 - figures["visit-levels.lowest"].value
    return {
        None: figures["visit-levels.family-medicine"].value / levels,
        **{level: figures[f"visit-levels.level-{level}"].value / levels for level in LEVELS},
    }


def level_rows() -> list[dict[str, Any]]:
    """Work out every bar the explorer can show.

    Returns
    -------
    list of dict
        One row for each period, group of patients, share shown and clinician: ``period``,
        ``patients``, ``shown``, ``name``, ``share`` with ``low`` and ``high``, ``n``, and for each
        comparison its share and verdict (``peers``, ``peers_verdict``, ``published``, ...).
    """
    rows = []
    for period in (WHOLE_YEAR, *QUARTERS):
        for patients in (EVERYBODY, MEDICARE, OTHERS):
            found = mixes(
                (_last_names()[visit.provider], visit.level)
                for visit in known_patient_visits()
                if period in (WHOLE_YEAR, _quarter(visit.day)) and _among(visit, patients)
            )
            for shown, level in SHOWN.items():
                for name, mix in found.items():
                    key = {"period": period, "patients": patients, "shown": shown, "name": name}
                    rows.append({**key, **_figures(found, name, mix, level)})
    return rows


@cache
def _last_names() -> Mapping[str, str]:
    """Return the clinicians' last names: beside a bar a phone has little room."""
    return {row["provider_id"]: row["name"].split()[-1] for row in practice.records("providers")}


def _quarter(day: date) -> str:
    return QUARTERS[(day.month - 1) // 3]


def _among(visit: CodedVisit, patients: str) -> bool:
    return patients == EVERYBODY or (patients == MEDICARE) == (visit.payer in MEDICARE_PAYERS)


def _figures(
    found: Mapping[str, LevelMix], name: str, mix: LevelMix, level: int | None
) -> dict[str, Any]:
    low, high = mix.interval(level)
    row = {"share": mix.share(level), "low": low, "high": high}
    compared: dict[str, Comparison] = {
        "peers": against_peers(found, name, level),
        "published": against_share(mix, published_shares()[level], level),
    }
    row |= {key: comparison.compared_with for key, comparison in compared.items()}
    row = {key: round(value, 4) for key, value in row.items()}
    verdicts = {f"{key}_verdict": comparison.verdict for key, comparison in compared.items()}
    return {**row, "n": mix.visits, **verdicts}


def levels_by_clinician() -> Explorer:
    """Return the explorer *How high does each clinician code?*."""
    import altair as alt

    rows = level_rows()
    shown = choice("shown", "Show", list(SHOWN))
    period = choice("period", "Visits of", [WHOLE_YEAR, *QUARTERS])
    patients = choice("patients", "Patients", [EVERYBODY, MEDICARE, OTHERS])
    versus = choice("versus", "Compare with", [PEERS, PUBLISHED])
    by_peers = f"versus == '{PEERS}'"
    picked = (
        alt.Chart(alt.InlineData(rows))
        .transform_filter(
            (alt.datum.shown == shown)
            & (alt.datum.period == period)
            & (alt.datum.patients == patients)
        )
        .transform_calculate(
            other=f"{by_peers} ? datum.peers : datum.published",
            verdict=f"{by_peers} ? datum.peers_verdict : datum.published_verdict",
        )
        .transform_calculate(
            said="format(datum.share, '.0%') + ' of ' + format(datum.n, ',') + ', ' + "
            f"{json.dumps(IN_A_WORD)}[datum.verdict] + ' ' + format(datum.other, '.0%')",
        )
        .encode(y=alt.Y("name:N", title=None))
    )
    bars = picked.mark_bar(color="#2f6f8f", height=14, yOffset=-8).encode(
        x=alt.X(
            "share:Q",
            axis={"format": ".0%", "title": "Share, 95% interval", "tickCount": 4},
        ),
        tooltip=[
            alt.Tooltip("name:N", title="Clinician"),
            alt.Tooltip("share:Q", title="Share", format=".1%"),
            alt.Tooltip("low:Q", title="Interval from", format=".1%"),
            alt.Tooltip("high:Q", title="to", format=".1%"),
            alt.Tooltip("other:Q", title="Compared with", format=".1%"),
            alt.Tooltip("n:Q", title="Visits", format=","),
        ],
    )
    intervals = picked.mark_rule(strokeWidth=2, yOffset=-8, y2Offset=-8).encode(
        x="low:Q", x2="high:Q"
    )
    marks = picked.mark_point(
        shape="diamond", filled=True, size=70, color="#a23b00", opacity=1, yOffset=-8
    ).encode(x="other:Q")
    words = picked.mark_text(align="left", dx=3, dy=9, color="#3e4c59").encode(
        x=alt.datum(0), text="said:N"
    )
    chart = (
        alt.layer(bars, intervals, marks, words)
        .add_params(shown, period, patients, versus)
        .properties(width="container", height=alt.Step(42))
        .configure_axis(labelFontSize=12, titleFontSize=12, labelLimit=150, grid=False)
        .configure_axisX(titleAnchor="start")
        .configure_text(fontSize=12)
        .configure_view(stroke=None)
    )
    return Explorer(
        slug="visit-levels",
        title="How high does each clinician code? Visits of known patients in 2025",
        chart=chart,
        try_this=[
            "Begin with levels 4 and 5 together, compared with the other six. Who stands out?",
            "Show level 5 alone, and then level 3.",
            "Choose one quarter in place of the year, and then Medicare patients.",
            "Compare with the published figures. They hold Medicare visits only, so choose "
            "Medicare patients as well.",
        ],
        notice=[
            "The bar is the clinician's share, the line through its end the interval, and the "
            "diamond what it is compared with. “Near” means that chance alone could make the "
            "difference.",
            "One clinician is far above in each quarter and with each group of patients. That is a "
            "reason to read notes, and no proof.",
            "With a whole year of visits even a few points count as above or below. In a quarter "
            "of Medicare visits the intervals are so wide that most differences fade. Ask how "
            "large a difference is, too.",
            "The peers of the others hold the one who codes high, so most of them seem a little "
            "low. And the published figures are older than today's way of choosing levels.",
        ],
        table=_first_view(rows),
    )


def _first_view(rows: list[dict[str, Any]]) -> Table:
    return Table(
        "Levels 4 and 5 together, 2025, compared with the other six",
        [
            {
                "Clinician": row["name"],
                "Share": f"{row['share']:.1%}",
                "95% interval": f"{row['low']:.1%} to {row['high']:.1%}",
                "Visits": f"{row['n']:,}",
                "The other six": f"{row['peers']:.1%}",
                "So": row["peers_verdict"].capitalize(),
            }
            for row in rows
            if (row["period"], row["patients"], row["shown"])
            == (WHOLE_YEAR, EVERYBODY, next(iter(SHOWN)))
        ],
    )
