"""The figures and tables of *Who pays for it?* in the chapter *Patient access*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from medoffice.explorers import shared_slot
from medoffice.explorers.shared_slot import BY_LOT, BY_RISK, LAST, NO_AGE, NO_PAYER, SLOT_MINUTES
from medoffice.explorers.tables import Table
from medoffice.labs import wording
from medoffice.scheduling import no_show_risk
from medoffice.scheduling.intervals import Estimate

if TYPE_CHECKING:
    import pandas as pd

FIFTHS = ["lowest fifth", "second", "third", "fourth", "highest fifth"]
# The larger groups; the explorer below the table has all of them.
ROWS = {
    "Payer": ["Commercial", "Medicare", "Medicaid"],
    "Language": ["English", "Spanish"],
    "Distance": list(shared_slot.DISTANCES),
}
COLUMNS = {
    "By risk": BY_RISK,
    "By risk, without payer and language": NO_PAYER,
}


def figures() -> dict[str, str]:
    """Return every figure that the section quotes."""
    return {**_forecast(), **_totals(), **_groups()}


def _forecast() -> dict[str, str]:
    visits = shared_slot.expected_visits()
    learned = visits["date"].between(*shared_slot.LEARNED_FROM)
    odds = shared_slot.forecast(BY_RISK).odds_ratios
    top = _calibration().iloc[-1]
    return {
        "forecast-visits": f"{learned.sum():,}",
        "forecast-missed-before": f"{odds['missed_before'][True]:.1f}",
        "forecast-medicaid": f"{odds['payer']['medicaid']:.1f}",
        "forecast-spanish": f"{odds['language']['Spanish']:.1f}",
        "forecast-long-wait": f"{odds['lead']['More than 28 days'] / odds['lead']['Same day']:.0f}",
        "forecast-top-came": f"{1 - top['rate']:.0%}",
    }


def _totals() -> dict[str, str]:
    mornings = shared_slot.mornings()
    figures = {"replay-mornings": f"{mornings['session'].nunique():,}"}
    for name, rule in {"lot": BY_LOT, "risk": BY_RISK}.items():
        replayed = shared_slot.replayed(rule, LAST)
        # In the last slot the two wait one slot between them if both come, and else not at all.
        both = replayed["wait"].sum() / mornings["session"].nunique()
        everybody = shared_slot.outcomes(rule, LAST).iloc[0]
        figures[f"{name}-both"] = f"{both:.0%}"
        figures[f"{name}-wait"] = f"{everybody['wait'].mean * SLOT_MINUTES:.1f}"
        figures[f"{name}-shared"] = f"{everybody['shared'].mean:.0%}"
    return {name: text for name, text in figures.items() if name != "risk-shared"}


def _groups() -> dict[str, str]:
    def shared(rule: str, split: str, group: str) -> str:
        return f"{shared_slot.outcomes(rule, LAST, split).loc[group, 'shared'].mean:.0%}"

    visits = shared_slot.mornings()
    steady = visits[~visits["missed"] & ~visits["missed_before"]]
    picked = shared_slot.replayed(BY_RISK, LAST)["shared"][steady.index]
    of_the_steady = picked.groupby(steady["Payer"], observed=True).mean()
    missed_one = list(shared_slot.MISSED_BEFORE.values())[True]
    return {
        "medicaid-shared": shared(BY_RISK, "Payer", "Medicaid"),
        "steady-medicaid": f"{of_the_steady['Medicaid']:.0%}",
        "steady-commercial": f"{of_the_steady['Commercial']:.0%}",
        "steady-medicare": f"{of_the_steady['Medicare']:.0%}",
        "missed-one-shared": shared(NO_AGE, "Missed a visit before", missed_one),
    }


def _calibration() -> pd.DataFrame:
    visits = shared_slot.expected_visits()
    year = visits[visits["date"] >= shared_slot.YEAR]
    chance = shared_slot.forecast(BY_RISK).chance(year)
    return no_show_risk.calibration(chance, year["missed"], parts=len(FIFTHS))


def forecast_and_outcome() -> Table:
    """Return what was foretold for the visits of 2025, and what happened."""
    return Table(
        "Visits of 2025, from those least likely to be missed to those most likely",
        [
            {
                "By the forecast": fifth,
                "Visits": f"{row.visits:,}",
                "Foretold": f"{row.foretold:.1%}",
                "Missed": f"{row.rate:.1%}",
                "95% interval": f"{row.low:.1%} to {row.high:.1%}",
            }
            for fifth, row in zip(FIFTHS, _calibration().itertuples(), strict=True)
        ],
    )


def waits_by_group() -> Table:
    """Return how long the groups wait under each rule, with the shared slot before lunch."""
    everybody = [(shared_slot.EVERYBODY, None)]
    groups = [(group, split) for split, names in ROWS.items() for group in names]
    return Table(
        "Minutes of waiting of those who came, by who shares the last slot before lunch",
        [_row(group, split) for group, split in everybody + groups],
    )


def _row(group: str, split: str | None) -> dict[str, object]:
    def wait(rule: str) -> Estimate:
        found = shared_slot.outcomes(rule, LAST, split).loc[group if split else "all", "wait"]
        return Estimate(found.mean * SLOT_MINUTES, found.standard_error * SLOT_MINUTES)

    visits = shared_slot.outcomes(BY_LOT, LAST, split).loc[group if split else "all", "patients"]
    return {
        "Group": group,
        "Visits": f"{visits:,}",
        # A mean over all ways of dealing: next to no luck is left in it.
        "By lot": f"{wait(BY_LOT).mean:.1f}",
        **{heading: wording.with_error(wait(rule)) for heading, rule in COLUMNS.items()},
    }
