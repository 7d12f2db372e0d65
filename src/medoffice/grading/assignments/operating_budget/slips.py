"""Likely mistakes in the assignment `operating-budget`, and what to tell who makes them.

Each function makes one mistake, on the same data as the student's own function. None of them,
and no sentence, holds the right answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd


def _by_month(months: pd.DataFrame) -> pd.DataFrame:
    return months.set_index("month")


def _a_day(months: pd.DataFrame) -> pd.Series:
    return _by_month(months)["visits"] / _by_month(months)["days"]


PLAN = {
    "You kept the days of this year. The plan is for the days of next year: “next_days”.": (
        lambda months, growth: (_by_month(months)["visits"] * (1 + growth)).round()
    ),
    "You left the growth out.": lambda months, growth: (
        _a_day(months) * _by_month(months)["next_days"]
    ).round(),
    "You gave the visits of a day. Multiply them by the days of next year's month.": (
        lambda months, growth: _a_day(months) * (1 + growth)
    ),
    "You started from the visits that were planned. Start from those that came.": (
        lambda months, growth: (
            _by_month(months)["planned_visits"]
            / _by_month(months)["days"]
            * _by_month(months)["next_days"]
            * (1 + growth)
        ).round()
    ),
    "You used one average for the year. Each month has visits a day of its own.": (
        lambda months, growth: (
            _by_month(months)["visits"].sum()
            / _by_month(months)["days"].sum()
            * _by_month(months)["next_days"]
            * (1 + growth)
        ).round()
    ),
    "The growth is a share: add it to one, and multiply.": lambda months, growth: (
        _a_day(months) * _by_month(months)["next_days"] * growth
    ).round(),
}


def _lines(lines: pd.DataFrame) -> pd.DataFrame:
    return lines.set_index("line")


def _follows(lines: pd.DataFrame) -> pd.Series:
    return _lines(lines)["follows"] == "visits"


def _flexed(lines: pd.DataFrame, planned: float, visits: float) -> pd.Series:
    budget = _lines(lines)["budget"]
    return budget.where(~_follows(lines), budget * visits / planned)


FLEXIBLE = {
    "You set every line to the visits. Rent and pay do not follow them.": (
        lambda lines, planned, visits: _lines(lines)["budget"] * visits / planned
    ),
    "You left every line as it was planned. Lines that follow visits change.": (
        lambda lines, planned, visits: _lines(lines)["budget"]
    ),
    "The visits are the wrong way round: visits that came, over visits planned.": (
        lambda lines, planned, visits: _flexed(lines, visits, planned)
    ),
    "You set the actual amounts to the visits. The flexible budget starts from the budget.": (
        lambda lines, planned, visits: _lines(lines)["actual"].where(
            ~_follows(lines), _lines(lines)["actual"] * visits / planned
        )
    ),
    "You changed the lines that stay, and left those that follow visits.": (
        lambda lines, planned, visits: _lines(lines)["budget"].where(
            _follows(lines), _lines(lines)["budget"] * visits / planned
        )
    ),
    "You left revenue as it was planned. It follows visits, too: look at “follows”.": (
        lambda lines, planned, visits: _flexed(lines, planned, visits).where(
            _lines(lines)["kind"] != "income", _lines(lines)["budget"]
        )
    ),
    "You gave only the lines that follow visits. Give all of them.": (
        lambda lines, planned, visits: _flexed(lines, planned, visits)[_follows(lines)]
    ),
}


def _effect(lines: pd.DataFrame, plan: pd.Series) -> pd.Series:
    table = _lines(lines)
    difference = table["actual"] - plan
    return difference.where(table["kind"] == "income", -difference)


def _large(effect: pd.Series, limit: float) -> pd.Series:
    return effect[effect.abs() >= limit]


ASK = {
    "You compared with the budget as it was. Compare with the flexible budget, “plan”.": (
        lambda lines, planned, visits, limit: _large(_effect(lines, _lines(lines)["budget"]), limit)
    ),
    "A cost above plan makes the result worse: turn the sign of costs around.": (
        lambda lines, planned, visits, limit: _large(
            _lines(lines)["actual"] - _flexed(lines, planned, visits), limit
        )
    ),
    "Revenue above plan makes the result better. You turned its sign around as well.": (
        lambda lines, planned, visits, limit: _large(
            _flexed(lines, planned, visits) - _lines(lines)["actual"], limit
        )
    ),
    "You left out what is favorable. A large gift deserves a question, too.": (
        lambda lines, planned, visits, limit: (lambda effect: effect[effect <= -limit])(
            _effect(lines, _flexed(lines, planned, visits))
        )
    ),
    "You left out what is unfavorable.": lambda lines, planned, visits, limit: (
        lambda effect: effect[effect >= limit]
    )(_effect(lines, _flexed(lines, planned, visits))),
    "You gave every line. Keep those at or above the limit, in either direction.": (
        lambda lines, planned, visits, limit: _effect(lines, _flexed(lines, planned, visits))
    ),
    "You gave the sizes without their signs. Unfavorable is below zero.": (
        lambda lines, planned, visits, limit: _large(
            _effect(lines, _flexed(lines, planned, visits)), limit
        ).abs()
    ),
}


def _parts(quantity: float, mix: float, price: float) -> dict[str, float]:
    return {"quantity": quantity, "mix": mix, "price": price}


def _split(payers: pd.DataFrame) -> tuple[float, float, float]:
    a_visit = payers["planned"] / payers["planned_visits"]
    at_mix = payers["visits"].sum() * payers["planned_visits"] / payers["planned_visits"].sum()
    at_planned_mix, at_visits = (at_mix * a_visit).sum(), (payers["visits"] * a_visit).sum()
    return (
        at_planned_mix - payers["planned"].sum(),
        at_visits - at_planned_mix,
        payers["actual"].sum() - at_visits,
    )


def _volume(payers: pd.DataFrame) -> float:
    quantity, mix, _ = _split(payers)
    return quantity + mix


def _equal_mix(payers: pd.DataFrame) -> dict[str, float]:
    """Use the plain average of the payers' revenue of a visit."""
    average = (payers["planned"] / payers["planned_visits"]).mean()
    quantity = (payers["visits"].sum() - payers["planned_visits"].sum()) * average
    return _parts(quantity, _volume(payers) - quantity, _split(payers)[2])


def _price_at_plan(payers: pd.DataFrame) -> dict[str, float]:
    """Multiply the change of price by planned visits."""
    change = payers["actual"] / payers["visits"] - payers["planned"] / payers["planned_visits"]
    quantity, mix, _ = _split(payers)
    return _parts(quantity, mix, (change * payers["planned_visits"]).sum())


PARTS = {
    "You gave all that volume explains as quantity. Take the mix out of it: use “at_mix”.": (
        lambda payers: _parts(_volume(payers), 0.0, _split(payers)[2])
    ),
    "Quantity and mix are the wrong way round.": lambda payers: _parts(
        _split(payers)[1], _split(payers)[0], _split(payers)[2]
    ),
    "The signs are turned around: more than planned is above zero.": lambda payers: _parts(
        *(-part for part in _split(payers))
    ),
    "You took the plain average of the payers' revenue of a visit. A payer with few visits then "
    "weighs as much as one with many: add up line by line.": _equal_mix,
    "Price is worth what it changes on the visits that came. You used the planned ones.": (
        _price_at_plan
    ),
    "You gave the whole difference as price. Part of it is volume.": lambda payers: _parts(
        _split(payers)[0], _split(payers)[1], payers["actual"].sum() - payers["planned"].sum()
    ),
}


def _rate_and_hours(rate: float, hours: float) -> dict[str, float]:
    return {"rate": rate, "hours": hours}


WAGES = {
    "Rate is worth what it changes on the hours that were paid. You used the planned ones.": (
        lambda planned_hours, hours, planned_pay, pay: _rate_and_hours(
            (planned_pay / planned_hours - pay / hours) * planned_hours,
            (planned_hours - hours) * planned_pay / planned_hours,
        )
    ),
    "Hours are counted at the planned rate. You used the actual one.": (
        lambda planned_hours, hours, planned_pay, pay: _rate_and_hours(
            planned_pay / planned_hours * hours - pay, (planned_hours - hours) * pay / hours
        )
    ),
    "The signs are turned around: pay below plan is favorable, above zero.": (
        lambda planned_hours, hours, planned_pay, pay: _rate_and_hours(
            pay - planned_pay / planned_hours * hours,
            (hours - planned_hours) * planned_pay / planned_hours,
        )
    ),
    "You gave the difference of the rates. Multiply it by the hours that were paid.": (
        lambda planned_hours, hours, planned_pay, pay: _rate_and_hours(
            planned_pay / planned_hours - pay / hours,
            (planned_hours - hours) * planned_pay / planned_hours,
        )
    ),
    "You gave the difference of the hours. Multiply it by the planned rate.": (
        lambda planned_hours, hours, planned_pay, pay: _rate_and_hours(
            planned_pay / planned_hours * hours - pay, planned_hours - hours
        )
    ),
    "You gave the whole difference as rate. Part of it is hours.": (
        lambda planned_hours, hours, planned_pay, pay: _rate_and_hours(planned_pay - pay, 0.0)
    ),
    "Rate and hours are the wrong way round.": (
        lambda planned_hours, hours, planned_pay, pay: _rate_and_hours(
            (planned_hours - hours) * planned_pay / planned_hours,
            planned_pay / planned_hours * hours - pay,
        )
    ),
}


def _sums(lines: pd.DataFrame) -> tuple[float, float, float, float]:
    """Give revenue of visits, other income, costs of visits, other costs."""

    def of(kind: str, follows: str) -> float:
        return lines.loc[(lines["kind"] == kind) & (lines["follows"] == follows), "actual"].sum()

    return of("income", "visits"), of("income", "stays"), of("cost", "visits"), of("cost", "stays")


def _break_even(revenue: float, variable: float, fixed: float, visits: int, days: int) -> float:
    return fixed / ((revenue - variable) / visits) / days


BREAK_EVEN = {
    "You divided by what a visit brings. A visit costs something, too: take that off first.": (
        lambda lines, visits, days: (
            (_sums(lines)[3] - _sums(lines)[1]) / (_sums(lines)[0] / visits) / days
        )
    ),
    "You forgot the income that comes without visits. It pays for part of what stays.": (
        lambda lines, visits, days: _break_even(
            _sums(lines)[0], _sums(lines)[2], _sums(lines)[3], visits, days
        )
    ),
    "You counted the costs of visits twice: in what a visit leaves, and above the line.": (
        lambda lines, visits, days: _break_even(
            _sums(lines)[0],
            _sums(lines)[2],
            _sums(lines)[3] + _sums(lines)[2] - _sums(lines)[1],
            visits,
            days,
        )
    ),
    "You counted other income as if visits brought it.": lambda lines, visits, days: _break_even(
        _sums(lines)[0] + _sums(lines)[1], _sums(lines)[2], _sums(lines)[3], visits, days
    ),
    "You gave the visits of the whole period. Divide them by the days.": (
        lambda lines, visits, days: _break_even(
            _sums(lines)[0], _sums(lines)[2], _sums(lines)[3] - _sums(lines)[1], visits, 1
        )
    ),
    "You gave the visits a day that came. Break-even is the number that would have been enough.": (
        lambda lines, visits, days: visits / days
    ),
    "You used the budget. Break-even here is of what came: “actual”.": (
        lambda lines, visits, days: (
            lambda planned: _break_even(
                planned[0], planned[2], planned[3] - planned[1], visits, days
            )
        )(_sums(lines.assign(actual=lines["budget"])))
    ),
}
