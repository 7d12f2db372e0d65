"""The explorer *Who waits for the shared slot?* of the chapter *Patient access*."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from medoffice import practice
from medoffice.explorers.figure import Explorer, choice
from medoffice.explorers.tables import Table
from medoffice.scheduling import no_show_risk, replay
from medoffice.scheduling.intervals import Estimate
from medoffice.scheduling.no_show_risk import Forecast

if TYPE_CHECKING:
    import pandas as pd

# The first half of 2024 is needed to know who missed a visit before.
LEARNED_FROM = ("2024-07-01", "2024-12-31")
YEAR = "2025-01-01"
SLOT_MINUTES = 20
FEWEST_VISITS = 6

BY_LOT, BY_RISK = "By lot", "By risk, all five facts"
NO_PAYER, NO_AGE = "By risk, without payer and language", "By risk, without age as well"
FACTS_USED = {
    BY_RISK: ["lead", "missed_before", "age", "payer", "language"],
    NO_PAYER: ["lead", "missed_before", "age"],
    NO_AGE: ["lead", "missed_before"],
}
RULES = [BY_LOT, *FACTS_USED]

LAST, FIRST = "The last slot before lunch", "The first slot of the morning"
PLACES = {LAST: "last", FIRST: "first"}

MINUTES, SHARE = "Minutes of waiting", "Share who were given it"
SHOWN = {MINUTES: ("wait", SLOT_MINUTES), SHARE: ("shared", 100)}
UNITS = {MINUTES: " minutes", SHARE: "%"}

EVERYBODY = "Everybody"
SPLITS = ["Payer", "Language", "Age", "Missed a visit before", "Distance"]
PAYER_KINDS = {
    "commercial": "Commercial",
    "medicare": "Medicare",
    "medicare-advantage": "Medicare Advantage",
    "medicaid": "Medicaid",
    "self-pay": "Self-pay",
    "other": "Other payer",
}
LANGUAGES = {"English": "English", "Spanish": "Spanish", "other": "Other language"}
MISSED_BEFORE = {False: "None in six months", True: "One or more in six months"}
DISTANCES = {"Up to 5 miles": 5, "5 to 10 miles": 10, "More than 10 miles": float("inf")}

BAR, MARK = "#2f6f8f", "#3b3b3b"


@cache
def expected_visits() -> pd.DataFrame:
    """Return the practice's expected visits with what was known of each beforehand."""
    return no_show_risk.expected_visits(*map(practice.load, ("appointments", "patients", "payers")))


@cache
def forecast(rule: str) -> Forecast:
    """Return what is learned from the second half of 2024 with the facts that a rule may use."""
    visits = expected_visits()
    return no_show_risk.learn(visits[visits["date"].between(*LEARNED_FROM)], FACTS_USED[rule])


@cache
def mornings() -> pd.DataFrame:
    """Return the visits of the mornings of 2025, with a column for each split."""
    import pandas as pd

    visits = expected_visits()
    kept = replay.sessions(
        visits[visits["date"] >= YEAR], minutes=SLOT_MINUTES, at_least=FEWEST_VISITS
    )
    groups = {
        "Payer": _named(kept["payer"], PAYER_KINDS),
        "Language": _named(kept["language"], LANGUAGES),
        "Age": kept["age"],
        "Missed a visit before": _named(kept["missed_before"], MISSED_BEFORE),
        "Distance": pd.cut(kept["distance_miles"], [0, *DISTANCES.values()], labels=[*DISTANCES]),
    }
    return kept.assign(**groups)


def _named(values: pd.Series, names: dict) -> pd.Series:
    import pandas as pd

    order = pd.CategoricalDtype(list(names.values()), ordered=True)
    return values.astype(object).map(names).astype(order)


@cache
def replayed(rule: str, place: str) -> pd.DataFrame:
    """Return each visit of :func:`mornings` under a rule, with the shared slot at a place."""
    visits = mornings()
    chance = None if rule == BY_LOT else forecast(rule).chance(visits)
    return replay.replay(visits, PLACES[place], chance)


@cache
def outcomes(rule: str, place: str, split: str | None = None) -> pd.DataFrame:
    """Return who shared and who waited, by the groups of a split or over everybody.

    Returns
    -------
    pandas.DataFrame
        As from :func:`medoffice.scheduling.replay.by_group`.
    """
    visits = mornings()
    groups = None if split is None else visits[split]
    return replay.by_group(replayed(rule, place), visits["session"], groups)


def who_waits_rows() -> pd.DataFrame:
    """Work out every bar the explorer can show.

    Returns
    -------
    pandas.DataFrame
        One row for each place, rule, split, group and measure: `place`, `rule`, `split`, `group`,
        `order`, `shown` (the measure), `visits` of those who came, the `figure` in words, and
        `value`, `low` and `high` as shares of the longest bar of that measure and place.
    """
    import pandas as pd

    rows = []
    for place in PLACES:
        for rule in RULES:
            everybody = outcomes(rule, place).iloc[0]
            for split in SPLITS:
                groups = outcomes(rule, place, split)
                bars = [(EVERYBODY, everybody), *groups.iterrows()]
                for order, (group, row) in enumerate(bars):
                    for shown, (column, scale) in SHOWN.items():
                        rows.append(
                            {
                                "place": place,
                                "rule": rule,
                                "split": split,
                                "group": group,
                                "order": order,
                                "shown": shown,
                                "visits": row["patients"],
                                **_bar(row[column], scale, UNITS[shown]),
                            }
                        )
    table = pd.DataFrame(rows)
    longest = table.groupby(["place", "shown"])["high"].transform("max")
    return table.assign(**{name: (table[name] / longest).round(4) for name in _ENDS})


_ENDS = ("value", "low", "high")


def _bar(estimate: Estimate, scale: float, unit: str) -> dict[str, object]:
    low, high = (max(end, 0.0) * scale for end in estimate.interval())
    decimals = 0 if unit == "%" else 1
    value = estimate.mean * scale
    return {"figure": f"{value:.{decimals}f}{unit}", "value": value, "low": low, "high": high}


def who_waits() -> Explorer:
    """Return the explorer: a rule, a place for the shared slot, and who waits."""
    import altair as alt

    rows = who_waits_rows()
    rule = choice("rule", "Who shares the slot", RULES, BY_RISK)
    split = choice("split", "Split by", SPLITS)
    shown = choice("shown", "Show", list(SHOWN))
    place = choice("place", "Shared slot", list(PLACES))
    of_the_place = (
        alt.Chart(rows)
        .transform_filter(
            (alt.datum.split == split) & (alt.datum.shown == shown) & (alt.datum.place == place)
        )
        .encode(
            # "min", because layers that share an axis drop any sort by a sum.
            y=alt.Y("group:N", sort=alt.EncodingSortField("order", op="min"), axis=None)
        )
    )
    picked = of_the_place.transform_filter(alt.datum.rule == rule)
    by_lot = of_the_place.transform_filter(alt.datum.rule == BY_LOT)
    across = alt.X(
        "value:Q",
        scale=alt.Scale(domain=[0, 1]),
        axis=alt.Axis(
            title="Dark mark: by lot. Thin line: 95% interval", labels=False, ticks=False
        ),
    )
    hover = [
        alt.Tooltip("rule:N", title="Who shares"),
        alt.Tooltip("group:N", title="Group"),
        alt.Tooltip("figure:N", title="Comes to"),
        alt.Tooltip("visits:Q", title="Visits of those who came", format=","),
    ]
    bars = picked.mark_bar(height=12, yOffset=9, color=BAR).encode(x=across, tooltip=hover)
    intervals = picked.mark_rule(strokeWidth=2, yOffset=9).encode(x="low:Q", x2="high:Q")
    marks = by_lot.mark_tick(size=16, thickness=3, yOffset=9, color=MARK).encode(
        x=across, tooltip=hover
    )
    # Above its bar, not beside it: a phone has no room for both.
    labels = (
        picked.transform_calculate(
            label="datum.group + ': ' + datum.figure + ', ' + format(datum.visits, ',') + ' visits'"
        )
        .mark_text(align="left", baseline="bottom")
        .encode(x=alt.value(0), text="label:N")
    )
    chart = (
        alt.layer(bars, intervals, marks, labels)
        .add_params(rule, split, shown, place)
        .properties(width="container", height=alt.Step(44))
        .configure_axis(labelFontSize=13, titleFontSize=13, titleAnchor="start", grid=False)
        .configure_text(fontSize=13)
        .configure_view(stroke=None)
    )
    return Explorer(
        slug="who-waits",
        title="Who waits for the shared slot? The mornings of 2025 replayed",
        chart=chart,
        try_this=[
            "Begin with the payers. Choose “By lot”, then each of the three rules by risk.",
            "Stay with “By risk, without payer and language”. Split by language, then by age.",
            "Choose “By risk, without age as well”. Split by payer, then by missed visits.",
            "Move the shared slot to the first of the morning. Then show the share who were given "
            "it. Last, split by distance.",
        ],
        notice=[
            "By lot all groups wait alike. By risk everybody taken together waits a little less, "
            "and patients with Medicaid wait about one and a half times as long as by lot.",
            "Without payer and language, Spanish speakers wait like everybody. Patients on "
            "Medicare still wait least. Age speaks for the payer: from 18 to 34 the wait is five "
            "times that of 65 and over.",
            "Without age the payers are about even. Now a single missed visit decides: nearly nine "
            "in ten of those patients are in the shared slot when they do come.",
            "From the first slot the delay passes on to all who follow, so everybody waits about "
            "12 minutes or more, and the two who share no longer than the others. Who is picked "
            "stays the same. Distance makes no difference, as it made none to the no-shows.",
        ],
        table=_as_table(rows),
    )


def _as_table(rows: pd.DataFrame) -> Table:
    """Return every split for the rule, the measure and the place that are shown first."""
    first = rows[(rows["rule"] == BY_RISK) & (rows["shown"] == MINUTES) & (rows["place"] == LAST)]
    return Table(
        f"{MINUTES}, {BY_RISK[0].lower()}{BY_RISK[1:]}, {LAST[0].lower()}{LAST[1:]}",
        [
            {
                "Group": f"{row.split}: {row.group}",
                "Wait": row.figure,
                "Visits": f"{row.visits:,}",
            }
            for row in first.itertuples()
            if row.group != EVERYBODY
        ],
    )
