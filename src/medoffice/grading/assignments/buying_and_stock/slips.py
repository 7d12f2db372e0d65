"""Likely mistakes in the assignment `buying-and-stock`, and what to tell who makes them.

Each function makes one mistake, on the same data as the student's own function. None of them,
and no sentence, holds the right answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

LOST = ("wasted", "expired", "spoiled")


def _up(amounts: pd.Series) -> pd.Series:
    return -(-amounts // 1)


def _mean(items: pd.DataFrame, days: float) -> pd.Series:
    items = items.set_index("item")
    return items["used_a_week"] / 7 * (items["lead_days"] + days)


def _safety(items: pd.DataFrame, factor: float) -> pd.Series:
    return factor * items.set_index("item")["spread"]


ORDER_AT = {
    "You left the safety stock out. Add the factor times the spread.": (
        lambda items, factor, review_days: _up(_mean(items, review_days))
    ),
    "You left out the days between two looks at the shelf. Add them to the days of delivery.": (
        lambda items, factor, review_days: _up(_mean(items, 0) + _safety(items, factor))
    ),
    "Use is given by the week and delivery by the day: make one of them fit the other.": (
        lambda items, factor, review_days: _up(
            7 * _mean(items, review_days) + _safety(items, factor)
        )
    ),
    "You rounded down or to the nearest unit. Half a roll short is short: round up.": (
        lambda items, factor, review_days: (_mean(items, review_days) + _safety(items, factor)) // 1
    ),
    "You gave the safety stock alone. It comes on top of what is used until the goods come.": (
        lambda items, factor, review_days: _up(_safety(items, factor))
    ),
    "You gave the points of today. Work out new ones.": (
        lambda items, factor, review_days: items.set_index("item")["orders_at"]
    ),
}


def _by_vaccine(doses: pd.DataFrame, reasons: tuple[str, ...] = ()) -> pd.Series:
    kept = doses[doses["reason"].isin(reasons)] if reasons else doses
    names = doses["vaccine"].unique()
    return kept.groupby("vaccine")["doses"].sum().reindex(names, fill_value=0)


SHARE_LOST = {
    "You divided by the doses given. The lost ones left the shelf, too: add them below the line.": (
        lambda doses: _by_vaccine(doses, LOST) / _by_vaccine(doses, ("given",))
    ),
    "You counted returned doses below the line. They went back for credit: leave them out.": (
        lambda doses: _by_vaccine(doses, LOST) / _by_vaccine(doses)
    ),
    "You counted returned doses as lost. They went back for credit.": (
        lambda doses: _by_vaccine(doses, (*LOST, "returned")) / _by_vaccine(doses)
    ),
    "You counted the lines. Add up the doses.": lambda doses: (
        lambda kept: kept["reason"].isin(LOST).groupby(kept["vaccine"]).mean()
    )(doses[doses["reason"] != "returned"]),
    "You counted one kind of loss. Wasted, expired and spoiled are all lost.": lambda doses: (
        _by_vaccine(doses, ("spoiled",)) / _by_vaccine(doses, (*LOST, "given"))
    ),
    "You counted wasted doses alone. Expired and spoiled ones are lost as well.": lambda doses: (
        _by_vaccine(doses, ("wasted",)) / _by_vaccine(doses, (*LOST, "given"))
    ),
    "You gave the doses. Divide them by all that were given or lost.": lambda doses: _by_vaccine(
        doses, LOST
    ),
}


def _hours(log: pd.DataFrame) -> pd.Series:
    import pandas as pd

    read = pd.to_datetime(log["read"])
    return (read - read.shift()).dt.total_seconds() / 3600


def _out(log: pd.DataFrame, warm: pd.Series) -> pd.Series:
    return _hours(log).set_axis(log["read"])[warm.to_numpy()]


EXCURSIONS = {
    "You looked for warmth alone. Too cold is out of range as well, and may harm more.": (
        lambda log, low, high: _out(log, log["highest"] > high)
    ),
    "You looked for cold alone. Too warm is out of range as well.": (
        lambda log, low, high: _out(log, log["lowest"] < low)
    ),
    "The limits themselves are allowed. You counted them as out of range.": (
        lambda log, low, high: _out(log, (log["highest"] >= high) | (log["lowest"] <= low))
    ),
    "You asked for both at once. One of the two is enough to be out of range.": (
        lambda log, low, high: _out(log, (log["highest"] > high) & (log["lowest"] < low))
    ),
    "You gave every reading. Keep those out of range.": (
        lambda log, low, high: _hours(log).set_axis(log["read"])
    ),
    "You gave days. Give hours.": (
        lambda log, low, high: _out(log, (log["highest"] > high) | (log["lowest"] < low)) / 24
    ),
    "Measure from the reading before among all readings. You kept the bad ones first.": (
        lambda log, low, high: (lambda bad: _hours(bad).set_axis(bad["read"]))(
            log[(log["highest"] > high) | (log["lowest"] < low)]
        )
    ),
}


def _above_zero(amounts: pd.Series, bills: pd.DataFrame) -> pd.Series:
    by_bill = amounts.groupby(bills["bill"]).sum()
    return by_bill[by_bill > 0.004]


def _lower(bills: pd.DataFrame) -> pd.Series:
    return bills[["order_price", "billed_price"]].min(axis=1)


TOO_MUCH = {
    "You compared prices alone. Ask also whether all that is billed came.": lambda bills: (
        _above_zero(bills["billed"] * (bills["billed_price"] - _lower(bills)), bills)
    ),
    "You compared units alone. Ask also whether the price is that of the order.": lambda bills: (
        _above_zero((bills["billed"] - bills["received"]) * bills["billed_price"], bills)
    ),
    "What did not come is billed at the billed price: take what is right to pay from the bill.": (
        lambda bills: _above_zero(
            (bills["billed"] - bills["received"]) * bills["order_price"]
            + bills["received"] * (bills["billed_price"] - _lower(bills)),
            bills,
        )
    ),
    "A price below the order's is no credit on other lines. Pay the lower of the two.": (
        lambda bills: _above_zero(
            bills["billed"] * bills["billed_price"] - bills["received"] * bills["order_price"],
            bills,
        )
    ),
    "You gave what is right to pay. Take it from what is billed.": lambda bills: _above_zero(
        bills["received"] * _lower(bills), bills
    ),
    "You gave the difference of one unit. Multiply it by the units.": lambda bills: _above_zero(
        bills["billed_price"] - _lower(bills), bills
    ),
    "You gave every bill. Keep those on which something is billed too much.": lambda bills: (
        (bills["billed"] * bills["billed_price"] - bills["received"] * _lower(bills))
        .groupby(bills["bill"])
        .sum()
    ),
}
