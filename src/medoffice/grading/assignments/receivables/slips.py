"""Likely mistakes in the assignment `receivables`, and what to tell who makes them.

Each function makes one mistake, on the same data as the student's own function. None of them,
and no sentence, holds the right answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd


def _owed(balances: pd.DataFrame) -> pd.DataFrame:
    return balances[balances["amount"] > 0]


def _age(balances: pd.DataFrame, day: pd.Timestamp) -> pd.Series:
    return (day - balances["served_on"]).dt.days


def _share(balances: pd.DataFrame, old: pd.Series) -> float:
    return balances.loc[old, "amount"].sum() / balances["amount"].sum()


AGED_SHARE = {
    "You kept the credits in. They are what the office owes, and make old balances look smaller: "
    "begin with “owed”.": lambda balances, day, limit: _share(
        balances, _age(balances, day) > limit
    ),
    "You divided by all balances, credits too. Divide by what is owed to the office: the sum of "
    "“owed”.": lambda balances, day, limit: (
        _owed(balances)["amount"][_age(_owed(balances), day) > limit].sum()
        / balances["amount"].sum()
    ),
    "You gave the share of the number of balances. The question is about dollars.": (
        lambda balances, day, limit: (_age(_owed(balances), day) > limit).mean()
    ),
    "A balance as old as the limit is not older than it. You counted it.": (
        lambda balances, day, limit: _share(_owed(balances), _age(_owed(balances), day) >= limit)
    ),
    "That is the share of what is not so old. Turn the comparison around.": (
        lambda balances, day, limit: _share(_owed(balances), _age(_owed(balances), day) <= limit)
    ),
    "You gave the dollars. Divide them by all that is owed.": lambda balances, day, limit: _owed(
        balances
    )["amount"][_age(_owed(balances), day) > limit].sum(),
}


def _last(months: pd.DataFrame) -> pd.DataFrame:
    return months.sort_values("month_end").tail(3)


def _receivables(months: pd.DataFrame) -> float:
    return _last(months)["receivables"].iloc[-1]


def _net_revenue(months: pd.DataFrame) -> float:
    three = _last(months)
    return (three["charges"] - three["contractual"] - three["discounts"]).sum()


DAYS_IN_RECEIVABLES = {
    "You used every month of the table. The convention is the last three: begin with “three”.": (
        lambda months: _receivables(months) / (months["charges"].sum() / months["days"].sum())
    ),
    "You used the last month alone. One busy or slow month then moves the figure: take the three "
    "of “three”.": lambda months: (
        _receivables(months) * _last(months)["days"].iloc[-1] / _last(months)["charges"].iloc[-1]
    ),
    "You divided by what is left of the charges after contracts. That is another convention, and "
    "it needs net receivables too: divide by the charges.": lambda months: (
        _receivables(months) * _last(months)["days"].sum() / _net_revenue(months)
    ),
    "You took the allowance off. By gross charges, receivables stay as they are: both at full "
    "fees.": lambda months: (
        (_receivables(months) - _last(months)["allowance"].iloc[-1])
        * _last(months)["days"].sum()
        / _last(months)["charges"].sum()
    ),
    "You added up or averaged the receivables of the months. They are a balance, not a flow: take "
    "the one at the end of the last month.": lambda months: (
        _last(months)["receivables"].mean()
        * _last(months)["days"].sum()
        / _last(months)["charges"].sum()
    ),
    "You divided by what was collected. Divide by the charges.": lambda months: (
        _receivables(months) * _last(months)["days"].sum() / _last(months)["collected"].sum()
    ),
    "You gave months, not days: charges of a day are the charges divided by the number of days.": (
        lambda months: _receivables(months) * 3 / _last(months)["charges"].sum()
    ),
    "You divided by the charges of three months as they are. Divide by the charges of one day.": (
        lambda months: _receivables(months) / _last(months)["charges"].sum()
    ),
}


def _old(visits: pd.DataFrame, day: pd.Timestamp) -> pd.DataFrame:
    return visits[(day - visits["quarter_end"]).dt.days > 180]


def _sum(visits: pd.DataFrame, *columns: str) -> float:
    return visits[list(columns)].sum().sum()


def _collected(visits: pd.DataFrame) -> float:
    return _sum(visits, "insurers", "patients") - _sum(visits, "refunds")


def _collectible(visits: pd.DataFrame) -> float:
    return _sum(visits, "charges") - _sum(visits, "contractual", "discounts")


def _rate(visits: pd.DataFrame) -> pd.Series:
    collected = visits["insurers"] + visits["patients"] - visits["refunds"]
    return collected / (visits["charges"] - visits["contractual"] - visits["discounts"])


NET_COLLECTION = {
    "You counted visits that are too young: most of their money has had no time to come. Begin "
    "with “old”.": lambda visits, day: _collected(visits) / _collectible(visits),
    "You did not take the refunds off. Money that went back was not collected.": (
        lambda visits, day: (
            _sum(_old(visits, day), "insurers", "patients") / _collectible(_old(visits, day))
        )
    ),
    "You took bad debt or denied charges off below the line. Those were the practice's to collect, "
    "and taking them off hides the loss.": lambda visits, day: (
        _collected(_old(visits, day))
        / (_collectible(_old(visits, day)) - _sum(_old(visits, day), "denied", "bad_debt"))
    ),
    "You took the denied charges off below the line. They were the practice's to collect.": (
        lambda visits, day: (
            _collected(_old(visits, day))
            / (_collectible(_old(visits, day)) - _sum(_old(visits, day), "denied"))
        )
    ),
    "That is the gross rate: divide by what could be collected, charges less contractual "
    "adjustments and discounts.": lambda visits, day: (
        _collected(_old(visits, day)) / _sum(_old(visits, day), "charges")
    ),
    "You left the self-pay discounts in. Nobody owed them either.": lambda visits, day: (
        _collected(_old(visits, day))
        / (_sum(_old(visits, day), "charges") - _sum(_old(visits, day), "contractual"))
    ),
    "You averaged the rates of the lines. A payer with few visits then weighs as much as one with "
    "many: add up first, divide once.": lambda visits, day: _rate(_old(visits, day)).mean(),
    "You counted what insurers paid alone. Patients pay, too.": lambda visits, day: (
        (_sum(_old(visits, day), "insurers") - _sum(_old(visits, day), "refunds"))
        / _collectible(_old(visits, day))
    ),
}


def _held(credits: pd.DataFrame) -> pd.DataFrame:
    return credits[credits["returned_on"].isna()]


def _late(held: pd.DataFrame, day: pd.Timestamp, limit: object) -> pd.Series:
    days = (day - held.set_index("credit_id")["known_on"]).dt.days - limit
    return days[days > 0]


def _limits(held: pd.DataFrame, federal: int, others: int) -> pd.Series:
    kinds = held.set_index("credit_id")["kind"]
    return kinds.map(lambda kind: federal if kind == "federal" else others)


LATE_CREDITS = {
    "You gave every credit the days of federal programs. Money of patients and other payers goes "
    "back by the office's own policy.": lambda credits, day, policy: _late(_held(credits), day, 60),
    "You gave every credit the days of the office's policy. Federal programs have a clock of their "
    "own.": lambda credits, day, policy: _late(_held(credits), day, policy),
    "The two limits are the wrong way round.": lambda credits, day, policy: _late(
        _held(credits), day, _limits(_held(credits), policy, 60)
    ),
    "You kept credits that were given back. Begin with “held”.": lambda credits, day, policy: _late(
        credits, day, _limits(credits, 60, policy)
    ),
    "You kept credits that are still in time. List the late ones only.": (
        lambda credits, day, policy: (
            (day - _held(credits).set_index("credit_id")["known_on"]).dt.days
            - _limits(_held(credits), 60, policy)
        )
    ),
    "You kept credits that are still in time, as nothing late. List the late ones only.": (
        lambda credits, day, policy: (
            (day - _held(credits).set_index("credit_id")["known_on"]).dt.days
            - _limits(_held(credits), 60, policy)
        ).clip(lower=0)
    ),
    "You gave the days since each was known. Take the days it may take off them.": (
        lambda credits, day, policy: (
            day - _held(credits).set_index("credit_id")["known_on"]
        ).dt.days.loc[_late(_held(credits), day, _limits(_held(credits), 60, policy)).index]
    ),
    "You listed the federal ones alone. Patients wait for their money, too.": (
        lambda credits, day, policy: _late(
            _held(credits)[_held(credits)["kind"] == "federal"], day, 60
        )
    ),
    "That is how many are late. Give the days late of each, so that somebody can send the money.": (
        lambda credits, day, policy: len(
            _late(_held(credits), day, _limits(_held(credits), 60, policy))
        )
    ),
}


def _off(deposits: pd.DataFrame) -> pd.Series:
    by_batch = deposits.set_index("batch")
    return (by_batch["posted"] - by_batch["banked"]).round(2)


def _arrived(deposits: pd.DataFrame, day: pd.Timestamp, days: int) -> pd.DataFrame:
    return deposits[(day - deposits["day"]).dt.days > days]


def _not_zero(off: pd.Series) -> pd.Series:
    return off[off != 0]


DEPOSITS_OFF = {
    "You kept money that is still under way to the bank. Begin with “arrived”.": (
        lambda deposits, day, days: _not_zero(_off(deposits))
    ),
    "You subtracted the wrong way round. What is missing at the bank is above zero.": (
        lambda deposits, day, days: -_not_zero(_off(_arrived(deposits, day, days)))
    ),
    "You listed all batches. Keep those whose difference is not zero.": (
        lambda deposits, day, days: _off(_arrived(deposits, day, days))
    ),
    "You kept those with too little at the bank. Too much at the bank is money that nobody "
    "posted: list it as well.": lambda deposits, day, days: (lambda off: off[off > 0])(
        _off(_arrived(deposits, day, days))
    ),
    "You dropped the signs. The reader must see on which side money is missing.": (
        lambda deposits, day, days: _not_zero(_off(_arrived(deposits, day, days))).abs()
    ),
    "You gave the money that reached the bank. Give the difference.": (
        lambda deposits, day, days: (
            _arrived(deposits, day, days)
            .set_index("batch")["banked"]
            .loc[_not_zero(_off(_arrived(deposits, day, days))).index]
        )
    ),
    "That is the sum of the differences. A short and a long deposit cancel in it: give one figure "
    "for each batch.": lambda deposits, day, days: _off(_arrived(deposits, day, days)).sum(),
}


def _hours(work: pd.DataFrame) -> pd.Series:
    by_stage = work.set_index("stage")
    return by_stage["balances"] * by_stage["minutes"] / 60


def _gain(work: pd.DataFrame) -> pd.Series:
    by_stage = work.set_index("stage")
    return by_stage["dollars"] * by_stage["gain"]


def _filled(needed: pd.Series, worth: pd.Series, hours: float) -> pd.Series:
    """Give hours to what is worth most, until none is left."""
    order = worth[worth > 0].sort_values(ascending=False).index
    before = needed[order].cumsum().shift(fill_value=0)
    given = (hours - before).clip(lower=0)
    given = given.where(given < needed[order], needed[order])
    return given[given > 0]


def _by_stage(work: pd.DataFrame, column: str) -> pd.Series:
    return work.set_index("stage")[column]


WEEK = {
    "You began with the largest pile. Most of it is paid whether anybody works on it or not: look "
    "at what an hour brings.": lambda work, hours: _filled(
        _hours(work), _by_stage(work, "dollars"), hours
    ),
    "You began with what brings most in all. It takes most hours as well: divide by the hours it "
    "needs.": lambda work, hours: _filled(_hours(work), _gain(work), hours),
    "You began with the highest share. A share of little is little: work out dollars for an "
    "hour.": lambda work, hours: _filled(_hours(work), _by_stage(work, "gain"), hours),
    "You began with the least minutes. Work out what an hour brings.": lambda work, hours: _filled(
        _hours(work), 1 / _by_stage(work, "minutes"), hours
    ),
    "You gave more hours than there are. The last stage gets what is left of them.": (
        lambda work, hours: _hours(work)[
            _filled(_hours(work), _gain(work) / _hours(work), hours).index
        ]
    ),
    "You left out the stage that the hours do not finish. Whatever is left of the hours goes to "
    "it.": lambda work, hours: (
        lambda given: given[given.sub(_hours(work)[given.index]).abs() < 1e-9]
    )(_filled(_hours(work), _gain(work) / _hours(work), hours)),
    "You gave what an hour brings. Give the hours for each stage.": lambda work, hours: (
        _gain(work) / _hours(work)
    ),
    "You shared the hours out evenly. An hour brings much more in some stages than in others.": (
        lambda work, hours: _hours(work) * 0 + hours / len(work)
    ),
}
