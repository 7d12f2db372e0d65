"""The explorer of the chapter *Receivables*: what moved them, and where the money waits."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from medoffice import practice
from medoffice.billing.receivables.accounts import (
    OWED_BACK,
    SELF_PAY,
    STAGES,
    Account,
    accounts,
    first_payers,
)
from medoffice.billing.receivables.activity import Activity
from medoffice.billing.receivables.month_end import activity_by_payer, last_day
from medoffice.explorers.figure import Explorer
from medoffice.explorers.tables import Table

if TYPE_CHECKING:
    import altair as alt

YEAR, MONTHS = 2025, range(7, 13)
OLD = 90  # days
WAITS, MOVED = "Where it waits", "What moved it"
EVERYBODY = "All visits"
BEGINNING, END = "At the beginning", "At the end"
UP, DOWN, WHOLE = "up", "down", "whole"
COLORS = {UP: "#2f6f8f", DOWN: "#b4610e", WHOLE: "#52606d"}


def step_rows() -> list[dict[str, Any]]:
    """Work out every bar the explorer can show.

    Returns
    -------
    list of dict
        One row for each month, group of visits, view and step: ``month``, ``whose``, ``view``,
        ``step``, ``order``; ``from`` and ``to``, where its bar begins and ends, and ``amount``,
        all in dollars; ``way``, whether it adds, takes away, or is the whole; ``old``, the
        dollars of it that are older than 90 days, where a step holds open balances.
    """
    payers = first_payers()
    names = {EVERYBODY: None} | {_name(row): row["payer_id"] for row in _payers()}
    rows = []
    first = date(YEAR, MONTHS[0], 1)
    opening = _by_payer(accounts().on(first - timedelta(days=1)), payers)
    for month in (date(YEAR, number, 1) for number in MONTHS):
        closing = _by_payer(accounts().on(last_day(month)), payers)
        for name, payer in names.items():
            key = {"month": f"{month:%B}", "whose": name}
            before, after = _of(opening, payer), _of(closing, payer)
            moved = _moved(month, payer)
            rows += [{**key, "view": MOVED, **row} for row in _movement(before, moved)]
            rows += [{**key, "view": WAITS, **row} for row in _waiting(after, last_day(month))]
        opening = closing
    return rows


def _payers() -> list[dict[str, Any]]:
    return list(practice.records("payers"))


def _name(row: Mapping[str, Any]) -> str:
    return f"Visits of {row['name']}" if row["payer_id"] != SELF_PAY else "Visits without insurance"


def _by_payer(
    open_accounts: Iterable[Account], payers: Mapping[str, str]
) -> dict[str, list[Account]]:
    found: dict[str, list[Account]] = {}
    for account in open_accounts:
        payer = payers.get(account.appointment_id, SELF_PAY)
        found.setdefault(payer, []).append(account)
    return found


def _of(groups: Mapping[str, list[Account]], payer: str | None) -> list[Account]:
    if payer is not None:
        return groups.get(payer, [])
    return [account for group in groups.values() for account in group]


def _moved(month: date, payer: str | None) -> Activity:
    return sum(
        (
            moved
            for (first, of), moved in activity_by_payer().items()
            if first == month and payer in (None, of)
        ),
        Activity(),
    )


def _movement(before: list[Account], moved: Activity) -> list[dict[str, Any]]:
    """Return the steps from the beginning of a month to its end."""
    parts = (
        ("Charges", moved.charges),
        ("Contracts and discounts", -moved.contractual - moved.above_contract - moved.discounts),
        ("Insurers paid", -moved.insurance),
        ("Patients paid", -moved.patients),
        ("Refused and lost", -moved.denied),
        ("Bad debt, small sums", -moved.bad_debt),
        ("Refunds", moved.refunds),
    )
    opening = sum(account.amount for account in before)
    rows = [_bar(BEGINNING, 0, 0, opening, WHOLE)]
    reached = opening
    for order, (step, amount) in enumerate(parts, start=1):
        rows.append(_bar(step, order, reached, reached + amount, UP if amount >= 0 else DOWN))
        reached += amount
    return [*rows, _bar(END, len(parts) + 1, 0, reached, WHOLE)]


def _waiting(after: list[Account], day: date) -> list[dict[str, Any]]:
    """Return the stages one upon the other, up to all that is open."""
    rows, reached = [], 0
    for order, stage in enumerate(STAGES):
        here = [account for account in after if account.stage == stage]
        amount = sum(account.amount for account in here)
        old = sum(a.amount for a in here if day - a.served_on > timedelta(days=OLD))
        way = DOWN if stage == OWED_BACK else UP
        name = stage[0].upper() + stage[1:]
        rows.append(_bar(name, order, reached, reached + amount, way) | {"old": _dollars(old)})
        reached += amount
    return [*rows, _bar(END, len(STAGES), 0, reached, WHOLE)]


def _bar(step: str, order: int, start: int, end: int, way: str) -> dict[str, Any]:
    return {
        "step": step,
        "order": order,
        "from": _dollars(start),
        "to": _dollars(end),
        "amount": _dollars(end - start),
        "way": way,
    }


def _dollars(cents: int) -> float:
    return cents / 100


def where_the_money_waits() -> Explorer:
    """Return the explorer *Where the money waits*: two waterfalls for each month and payer."""
    import altair as alt

    rows = step_rows()
    view = _choice("view", "Show", [WAITS, MOVED])
    month = _choice("month", "Month", [f"{date(YEAR, n, 1):%B}" for n in reversed(MONTHS)])
    whose = _choice("whose", "Visits", list(dict.fromkeys(row["whose"] for row in rows)))
    picked = (
        alt.Chart(alt.InlineData(rows))
        .transform_filter(
            (alt.datum.view == view) & (alt.datum.month == month) & (alt.datum.whose == whose)
        )
        .transform_calculate(
            shown="(datum.way == 'whole' ? '' : datum.amount < 0 ? '−' : '+') + "
            "format(abs(datum.amount), '$,.0f')",
            label="datum.step + ':  ' + datum.shown",
            aged="datum.old == null ? '' : format(datum.old, '$,.0f')",
        )
        .encode(y=alt.Y("step:N", sort=alt.EncodingSortField("order", op="min"), axis=None))
    )
    scale = alt.Scale(domain=list(COLORS), range=list(COLORS.values()))
    bars = picked.mark_bar(height=13, yOffset=9).encode(
        x=alt.X("from:Q", axis=None),
        x2="to:Q",
        color=alt.Color("way:N", scale=scale, legend=None),
        tooltip=[
            alt.Tooltip("step:N", title="Step"),
            alt.Tooltip("shown:N", title="Dollars"),
            alt.Tooltip("aged:N", title=f"Of it older than {OLD} days"),
        ],
    )
    # The words stand over the bar, so that on a phone the bar has the whole width.
    words = picked.mark_text(align="left", dy=-8).encode(x=alt.value(0), text="label:N")
    chart = (
        alt.layer(bars, words)
        .add_params(view, month, whose)
        .properties(width="container", height=alt.Step(40))
        .configure_text(fontSize=13)
        .configure_view(stroke=None)
    )
    return Explorer(
        slug="where-the-money-waits",
        title=f"Where the money waits: receivables in the second half of {YEAR}, step by step",
        chart=chart,
        try_this=[
            "Read December from the top. Which steps wait for a payer, which for a patient, and "
            "which for somebody in this office?",
            "Show what moved it. Go from August to December: in which month did receivables grow "
            "the most, and which bar did it?",
            "Choose visits without insurance. How much of what was charged was ever to be paid?",
            "Compare the visits of State Medicaid with those of Original Medicare in where they "
            "wait.",
        ],
        notice=[
            "Each bar begins where the one above it ended. A bar with + adds, one with − takes "
            "away, and a gray one is the whole.",
            "Most of the largest step is no problem: claims that are with the payer and not yet "
            "due. Look for steps that wait for a person here.",
            "Nearly half of what is charged is never meant to be paid. That is why charges are a "
            "poor yardstick for cash.",
            "What insurers paid in a month is for visits of the month before. A month with many "
            "visits raises receivables first and cash later.",
            "A refused charge is split here: what the contract would have paid is refused and "
            "lost, the rest is with contracts and discounts. The ledger calls all of it refused.",
        ],
        table=_first_view(rows),
    )


def _first_view(rows: Iterable[Mapping[str, Any]]) -> Table:
    return Table(
        f"Where the money waits on December 31, {YEAR}, all visits",
        [
            {
                "Where": row["step"],
                "Dollars": f"{row['amount']:,.0f}".replace("-", "−"),
                f"Older than {OLD} days": (
                    f"{row['old']:,.0f}".replace("-", "−") if "old" in row else ""
                ),
            }
            for row in rows
            if (row["month"], row["whose"], row["view"]) == ("December", EVERYBODY, WAITS)
        ],
    )


def _choice(name: str, label: str, options: list[str]) -> alt.Parameter:
    import altair as alt

    menu = alt.binding_select(options=options, name=label)
    return alt.param(name=name, value=options[0], bind=menu)
