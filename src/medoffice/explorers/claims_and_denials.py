"""The explorer of the chapter *Claims, denials and appeals*."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Any

from medoffice import practice
from medoffice.billing.claims import prevention
from medoffice.billing.claims.denial_log import Denial, denials
from medoffice.billing.claims.reason_codes import verdict
from medoffice.explorers.figure import Explorer, choice
from medoffice.explorers.tables import Table

ALL, Y2024, Y2025, LAST = "2024 and 2025", "2024", "2025", "The last quarter of 2025"
PERIODS: dict[str, Callable[[str], bool]] = {
    ALL: lambda month: True,
    Y2024: lambda month: month < "2025",
    Y2025: lambda month: month >= "2025",
    LAST: lambda month: month >= "2025-10",
}
COUNT, BILLED, PRICE, LOST, COST = (
    "How many", "Dollars billed", "Dollars by contract", "Dollars lost",
    "Lost, and the work",
)  # fmt: skip
MINUTES = (10, 20, 30, 45)
USUAL_MINUTES = 20
SHARES = (0.25, 0.5, 0.75, 1.0)
# What an employer pays on top of wages, as a share of them: a teaching value.
ON_TOP = 0.2
HOURS_A_YEAR = 2080
CAUSE, REASON, PAYER, BILLER, WEEKDAY = (
    "Where it could be prevented", "Reason", "Payer", "Biller", "Weekday of the visit",
)  # fmt: skip
LABEL_WIDTH = 150


def cents_per_hour() -> int:
    """Return what an hour of a biller costs the practice, in cents (a teaching value)."""
    pay = practice.benchmarks()["pay.billing-clerks"]
    return round((pay.low + pay.high) / 2 * (1 + ON_TOP) / HOURS_A_YEAR * 100)


@cache
def _payers() -> dict[str, str]:
    return {row["payer_id"]: row["name"] for row in practice.records("payers")}


def _cause(denial: Denial) -> str:
    return denial.cause.replace("-", " ").capitalize()


def _reason(denial: Denial) -> str:
    return f"{denial.reason}: {verdict('CO', denial.reason).why}"


SPLITS: dict[str, Callable[[Denial], str]] = {
    CAUSE: _cause,
    REASON: _reason,
    PAYER: lambda denial: _payers()[denial.payer],
    BILLER: lambda denial: denial.biller,
    WEEKDAY: lambda denial: denial.weekday,
}


def cause_rows() -> list[dict[str, Any]]:
    """Work out every bar the explorer can show.

    Returns
    -------
    list of dict
        One row for each period, split and group: ``n`` denials, ``worked`` of them, and in
        dollars ``billed``, ``price`` and ``lost``.
    """
    rows = []
    for period, keeps in PERIODS.items():
        kept = [denial for denial in denials() if keeps(denial.month)]
        for split, by in SPLITS.items():
            for cost in prevention.cost(kept, by, 0, 0):
                group = [denial for denial in kept if by(denial) == cost.name]
                rows.append(
                    {
                        "period": period,
                        "split": split,
                        "group": cost.name,
                        "n": cost.denials,
                        "worked": cost.worked,
                        "billed": sum(denial.amount for denial in group) / 100,
                        "price": sum(denial.price for denial in group) / 100,
                        "lost": cost.lost / 100,
                    }
                )
    return rows


def what_prevention_is_worth() -> Explorer:
    """Return the explorer *Which causes count?*: a Pareto chart whose measure can be changed."""
    import altair as alt

    rows = cause_rows()
    split = choice("split", "Split by", list(SPLITS))
    size = choice("size", "Large means", [COUNT, BILLED, PRICE, LOST, COST])
    period = choice("period", "Posted in", list(PERIODS))
    minutes = _numbers("minutes", "Work on one denial", MINUTES, USUAL_MINUTES, "{} minutes")
    share = _numbers("share", "Prevent", SHARES, 0.5, "{:.0%} of each")
    wage = cents_per_hour() / 100
    picked = (
        alt.Chart(alt.InlineData(rows))
        .transform_filter((alt.datum.split == split) & (alt.datum.period == period))
        .transform_calculate(
            cost=f"datum.lost + datum.worked * minutes / 60 * {wage}",
        )
        .transform_calculate(
            size=f"size == '{COUNT}' ? datum.n : size == '{BILLED}' ? datum.billed : "
            f"size == '{PRICE}' ? datum.price : size == '{LOST}' ? datum.lost : datum.cost",
        )
        .transform_joinaggregate(total="sum(size)")
        .transform_window(so_far="sum(size)", sort=[alt.SortField("size", order="descending")])
        .transform_calculate(
            written=f"format(datum.size, size == '{COUNT}' ? ',' : '$,.0f')"
            " + ', together ' + format(datum.so_far / datum.total, '.0%')",
            saved="'preventing ' + format(share, '.0%') + ' saves ' + "
            "format(datum.cost * share, '$,.0f')",
        )
        .encode(
            y=alt.Y("group:N", sort=alt.EncodingSortField("size", order="descending"), axis=None)
        )
    )
    # Names stand above their bars, so that on a phone the bars have the whole width.
    names = picked.mark_text(align="left", dy=-19, limit=alt.ExprRef("width")).encode(
        x=alt.XDatum(0, axis=None), text="group:N"
    )
    bars = picked.mark_bar(color="#2f6f8f", height=14).encode(
        x=alt.X("size:Q", axis=None, scale={"range": [0, {"expr": f"width - {LABEL_WIDTH}"}]}),
        tooltip=[
            alt.Tooltip("group:N", title="Group"),
            alt.Tooltip("n:Q", title="Denials", format=","),
            alt.Tooltip("billed:Q", title="Billed", format="$,.0f"),
            alt.Tooltip("price:Q", title="At the contract's price", format="$,.0f"),
            alt.Tooltip("lost:Q", title="Lost", format="$,.0f"),
            alt.Tooltip("cost:Q", title="Lost, and the work", format="$,.0f"),
        ],
    )
    sizes = picked.mark_text(align="left", dx=5, fontWeight="bold").encode(
        x=alt.X("size:Q", axis=None), text="written:N"
    )
    worth = picked.mark_text(align="left", dy=17, color="#3e4c59").encode(
        x=alt.XDatum(0, axis=None), text="saved:N"
    )
    chart = (
        alt.layer(names, bars, sizes, worth)
        .add_params(split, size, period, minutes, share)
        .properties(width="container", height=alt.Step(62))
        .configure_text(fontSize=12)
        .configure_view(stroke=None)
    )
    return Explorer(
        slug="what-prevention-is-worth",
        title="Which causes count? Denials of two years, and what it is worth to prevent them",
        chart=chart,
        try_this=[
            "Go through the five meanings of large. Which cause is first in each?",
            "Split by reason, dollars lost. How many reasons make up 80% of it?",
            "Split by payer: how many, then dollars lost.",
            "Lost, and the work: set the minutes you think a denial takes in your office.",
        ],
        notice=[
            "What comes back most often is not what is lost most. Missing data is quick to put "
            "right; an opinion about medical need is not.",
            "Dollars billed look large because nobody pays them. The contract's price is what "
            "there is to win.",
            "A denial that is paid in the end still cost the work, and weeks of waiting. "
            "Prevention saves both.",
            "A chart by payer points outside. A chart by cause points to the desk that can do "
            "something about it.",
        ],
        table=_first_view(rows),
    )


def _numbers(name: str, label: str, options: Iterable[float], first: float, written: str) -> Any:
    import altair as alt

    options = list(options)
    labels = [written.format(option) for option in options]
    return alt.param(
        name=name, value=first, bind=alt.binding_select(options=options, labels=labels, name=label)
    )


def _first_view(rows: Iterable[Mapping[str, Any]]) -> Table:
    shown = [row for row in rows if (row["split"], row["period"]) == (CAUSE, ALL)]
    total = sum(row["n"] for row in shown)
    return Table(
        "Denials by where they could be prevented, two years",
        [
            {
                "Where": row["group"],
                "Denials": f"{row['n']:,}",
                "Share": f"{row['n'] / total:.0%}",
                "Billed": f"${row['billed']:,.0f}",
                "Contract's price": f"${row['price']:,.0f}",
                "Lost": f"${row['lost']:,.0f}",
            }
            for row in sorted(shown, key=lambda row: -row["n"])
        ],
    )
