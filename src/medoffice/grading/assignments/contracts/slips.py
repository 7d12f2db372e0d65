"""Likely mistakes in the assignment `contracts`, and what to tell who makes them.

Each function makes one mistake, on the same data as the student's own function. None of them,
and no sentence, holds the right answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

RVUS = ["rvu_work", "rvu_pe", "rvu_mp"]


def _rvus(services: pd.DataFrame) -> pd.Series:
    return services.set_index("service_id")[RVUS].sum(axis="columns")


CONTRACT_PRICE = {
    "You took the work alone. The expense of the practice and malpractice insurance are paid "
    "too: add the three kinds of RVUs.": lambda services, factor, percent: (
        services.set_index("service_id")["rvu_work"] * factor * percent / 100
    ),
    "You left malpractice insurance out. Add all three kinds of RVUs.": (
        lambda services, factor, percent: (
            services.set_index("service_id")[RVUS[:2]].sum(axis="columns") * factor * percent / 100
        )
    ),
    "That is Medicare's price. The contract pays a percentage of it.": (
        lambda services, factor, percent: _rvus(services) * factor
    ),
    "You multiplied by the percentage as it stands. A percent is a hundredth.": (
        lambda services, factor, percent: _rvus(services) * factor * percent
    ),
    "You took the mean of the three kinds of RVUs. They are added.": (
        lambda services, factor, percent: _rvus(services) / 3 * factor * percent / 100
    ),
    "You added the percentage on top of Medicare's price. A contract at so many percent of "
    "Medicare holds Medicare's price already.": lambda services, factor, percent: (
        _rvus(services) * factor * (1 + percent / 100)
    ),
    "You left the conversion factor out. RVUs are no dollars.": (
        lambda services, factor, percent: _rvus(services) * percent / 100
    ),
}


def _at(mix: pd.DataFrame, column: str) -> pd.Series:
    return mix["units"] * mix[column]


PERCENT_OF_MEDICARE = {
    "You took the mean of the percentages, so a service given once counts as much as one given a "
    "thousand times. Weigh by units.": lambda mix: (mix["contract"] / mix["medicare"]).mean(),
    "You added the prices without the units. Weigh each price by how often it was paid.": (
        lambda mix: mix["contract"].sum() / mix["medicare"].sum()
    ),
    "You divided the wrong way round. Medicare's prices are the base, and stand below the line.": (
        lambda mix: _at(mix, "medicare").sum() / _at(mix, "contract").sum()
    ),
    "You weighed the percentages by units. A cheap test given often then counts more than a dear "
    "vaccine: weigh the prices, then divide once.": lambda mix: (
        (mix["contract"] / mix["medicare"] * mix["units"]).sum() / mix["units"].sum()
    ),
    "You compared with our charges. The base is Medicare's price.": lambda mix: (
        _at(mix, "contract").sum() / _at(mix, "charge").sum()
    ),
    "You gave a percentage. Give it as a number of times Medicare: leave out the step that "
    "multiplies by a hundred.": lambda mix: (
        100 * _at(mix, "contract").sum() / _at(mix, "medicare").sum()
    ),
    "You looked only at the services with RVUs. Tests, vaccines and drugs are part of the mix.": (
        lambda mix: (
            _at(mix[mix["by_rvu"]], "contract").sum() / _at(mix[mix["by_rvu"]], "medicare").sum()
        )
    ),
}


def _moved(mix: pd.DataFrame, carved: list[str]) -> pd.DataFrame:
    return mix[mix["by_rvu"] & ~mix["category"].isin(carved)]


WORTH_OF_A_POINT = {
    "You let the point count for everything. It moves only what rests on RVUs.": (
        lambda mix, carved: _at(mix[~mix["category"].isin(carved)], "medicare").sum() / 100
    ),
    "You did not leave out the categories with a price of their own. A point does nothing for "
    "them.": lambda mix, carved: _at(mix[mix["by_rvu"]], "medicare").sum() / 100,
    "You kept only the categories with a price of their own. They are the ones a point does not "
    "move.": lambda mix, carved: (
        _at(mix[mix["by_rvu"] & mix["category"].isin(carved)], "medicare").sum() / 100
    ),
    "You took a percent of what the contract pays. A point is one percent of Medicare's price.": (
        lambda mix, carved: _at(_moved(mix, carved), "contract").sum() / 100
    ),
    "That is all that Medicare would pay. One point is a hundredth of it.": (
        lambda mix, carved: _at(_moved(mix, carved), "medicare").sum()
    ),
    "You added prices without the units. A point is earned on each unit.": (
        lambda mix, carved: _moved(mix, carved)["medicare"].sum() / 100
    ),
}


def _compared(payments: pd.DataFrame) -> pd.DataFrame:
    """Add what is to be expected and what is missing; keep lines that were not refused."""
    kept = payments[payments["allowed"] > 0]
    expected = (kept["units"] * kept["contract"]).clip(upper=kept["charge"])
    return kept.assign(missing=(expected - kept["allowed"]).round(2))


def _by_service(lines: pd.DataFrame) -> pd.Series:
    return lines.groupby("service_id")["missing"].sum()


def _short(payments: pd.DataFrame) -> pd.DataFrame:
    compared = _compared(payments)
    return compared[compared["missing"] > 0]


def _without_units(payments: pd.DataFrame) -> pd.Series:
    kept = payments[payments["allowed"] > 0]
    found = kept.assign(missing=(kept["contract"] - kept["allowed"]).round(2))
    return _by_service(found[found["missing"] > 0])


def _with_denials(payments: pd.DataFrame) -> pd.Series:
    expected = (payments["units"] * payments["contract"]).clip(upper=payments["charge"])
    found = payments.assign(missing=(expected - payments["allowed"]).round(2))
    return _by_service(found[found["missing"] > 0])


def _without_the_charge(payments: pd.DataFrame) -> pd.Series:
    kept = payments[payments["allowed"] > 0]
    missing = (kept["units"] * kept["contract"] - kept["allowed"]).round(2)
    found = kept.assign(missing=missing)
    return _by_service(found[found["missing"] > 0])


def _netted(payments: pd.DataFrame) -> pd.Series:
    sums = _by_service(_compared(payments)).round(2)
    return sums[sums != 0]


def _from_charges(payments: pd.DataFrame) -> pd.Series:
    kept = payments[payments["allowed"] > 0]
    return _by_service(kept.assign(missing=kept["charge"] - kept["allowed"]))


MISSING_BY_SERVICE = {
    "You forgot the units. The contract's price is for one; multiply it by how many were "
    "billed.": _without_units,
    "You counted denials. A line with nothing allowed was refused, and is worked in another way: "
    "keep the lines with an allowed amount.": _with_denials,
    "You expected more than we charged. The contract allows the lesser of its price and our "
    "charge.": _without_the_charge,
    "You let lines that were allowed too much make up for those allowed too little. Keep the lines "
    "where something is missing, then add.": _netted,
    "You took the charge as what is due. What is due is the contract's price.": _from_charges,
    "You counted the lines. Add up what is missing on them.": lambda payments: (
        _short(payments).groupby("service_id")["missing"].size()
    ),
    "You gave what is missing with a minus. Take what was allowed from what was due.": (
        lambda payments: -_by_service(_short(payments))
    ),
    "That is all of it in one sum. Give one figure for each service.": lambda payments: _short(
        payments
    )["missing"].sum(),
}


def _days(since: pd.Series, day: pd.Timestamp) -> pd.Series:
    return (day - since).dt.days


STILL_OPEN = {
    "You counted the days from the visit. The clock begins when the payer decides.": (
        lambda short, window, day: short.loc[
            (_days(short["date"], day) <= window) & (short["decided_on"] <= day), "missing"
        ].sum()
    ),
    "That is what is too late. The question is what can still be asked for.": (
        lambda short, window, day: short.loc[
            _days(short["decided_on"], day) > window, "missing"
        ].sum()
    ),
    "The last day of the window counts. You left it out.": lambda short, window, day: short.loc[
        (_days(short["decided_on"], day) < window) & (short["decided_on"] <= day), "missing"
    ].sum(),
    "You counted lines that were not decided yet on that day.": lambda short, window, day: (
        short.loc[_days(short["decided_on"], day) <= window, "missing"].sum()
    ),
    "You added up everything, in time or not.": lambda short, window, day: short["missing"].sum(),
    "You counted the lines. Add up what is missing on them.": lambda short, window, day: (
        _days(short["decided_on"], day).between(0, window).sum()
    ),
    "You took everything decided by that day, however long ago.": lambda short, window, day: (
        short.loc[short["decided_on"] <= day, "missing"].sum()
    ),
}


def _offered(mix: pd.DataFrame, percents: dict) -> pd.Series:
    return mix["medicare"] * mix["category"].map(percents) / 100


def _now(mix: pd.DataFrame) -> float:
    return _at(mix, "contract").sum()


AGAINST_TODAY = {
    "You forgot the lesser-of clause. The payer allows no more than our charge.": (
        lambda mix, percents: (mix["units"] * _offered(mix, percents)).sum() - _now(mix)
    ),
    "You gave what the offer brings in all. The question is how much more that is than today.": (
        lambda mix, percents: (
            mix["units"] * _offered(mix, percents).clip(upper=mix["charge"])
        ).sum()
    ),
    "You subtracted the wrong way round. Take today's contract from the offer.": (
        lambda mix, percents: (
            _now(mix) - (mix["units"] * _offered(mix, percents).clip(upper=mix["charge"])).sum()
        )
    ),
    "You took the percentages of the contract's prices. They are percentages of Medicare's.": (
        lambda mix, percents: (
            (
                mix["units"]
                * (mix["contract"] * mix["category"].map(percents) / 100).clip(upper=mix["charge"])
            ).sum()
            - _now(mix)
        )
    ),
    "You forgot the units. A price is paid for each one.": lambda mix, percents: (
        _offered(mix, percents).clip(upper=mix["charge"]) - mix["contract"]
    ).sum(),
    "You took the larger of price and charge. The clause says the lesser.": (
        lambda mix, percents: (
            (mix["units"] * _offered(mix, percents).clip(lower=mix["charge"])).sum() - _now(mix)
        )
    ),
    "You took the percentage for visits for everything. Each category has its own: look it up.": (
        lambda mix, percents: (
            (
                mix["units"] * (mix["medicare"] * percents["visit"] / 100).clip(upper=mix["charge"])
            ).sum()
            - _now(mix)
        )
    ),
}
