"""Likely mistakes in the assignment `claims-and-denials`, and what to tell who makes them.

Each function makes one mistake, on the same data as the student's own function. None of them,
and no sentence, holds the right answer.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd


def _ours(claims: pd.DataFrame, denials: pd.DataFrame) -> pd.DataFrame:
    return denials[denials["claim_id"].isin(claims["claim_id"])]


def _denied(claims: pd.DataFrame, denials: pd.DataFrame) -> pd.DataFrame:
    return claims[claims["claim_id"].isin(denials["claim_id"])]


DENIAL_RATE = {
    "You counted claims. The question is about dollars.": lambda claims, denials: (
        len(_denied(claims, denials)) / len(claims)
    ),
    "You took the denials of other claims as well. Begin with “ours”.": lambda claims, denials: (
        denials["billed"].sum() / claims["amount"].sum()
    ),
    "You took the whole amount of each claim that was denied. Of some only a line was: “billed” "
    "holds what was denied.": lambda claims, denials: (
        _denied(claims, denials)["amount"].sum() / claims["amount"].sum()
    ),
    "You divided by the claims that were denied. Divide by all that was sent.": (
        lambda claims, denials: (
            _ours(claims, denials)["billed"].sum() / _denied(claims, denials)["amount"].sum()
        )
    ),
    "You gave the dollars. Divide them by the dollars sent.": lambda claims, denials: _ours(
        claims, denials
    )["billed"].sum(),
    "You used the contract's price. What was sent is at full charges, so take what was billed.": (
        lambda claims, denials: _ours(claims, denials)["price"].sum() / claims["amount"].sum()
    ),
}


def _split(who: Callable[[str, str, str], str]) -> Callable[..., pd.Series]:
    """Make a split of the amounts by who owes them."""

    def made(adjustments: pd.DataFrame, reasons: pd.DataFrame) -> pd.Series:
        rows = adjustments.merge(reasons, on="reason")
        owes = [who(*row) for row in zip(rows["group"], rows["reason"], rows["kind"], strict=True)]
        return rows.groupby(owes)["amount"].sum()

    return made


def _by_rule(group: str, reason: str, kind: str) -> str:
    if group == "PR":
        return "work" if reason in ("27", "31") else "patient"
    return "work" if kind == "denial" else "practice"


def _case(group: str, reason: str, kind: str) -> str:
    if group == "PR" and reason in ("27", "31"):
        return "ours"
    return f"{group}_{'denial' if kind == 'denial' else 'other'}"


def _with(**instead: str) -> Callable[..., pd.Series]:
    def who(group: str, reason: str, kind: str) -> str:
        return instead.get(_case(group, reason, kind)) or _by_rule(group, reason, kind)

    return _split(who)


WHO_OWES = {
    "You gave up the denials that carry CO. A denial is not a contractual adjustment: it is to be "
    "worked.": _with(CO_denial="practice"),
    "You left the patient with reasons for which coverage is in doubt. Look first, and bill "
    "afterwards: they are to be worked.": _with(ours="patient"),
    "You went by the group alone. The kind of reason says which amounts are to be worked.": _with(
        CO_denial="practice", ours="patient"
    ),
    "You took every denial for work. What carries PR is the patient's, but for the two reasons "
    "named in the task.": _with(PR_denial="work"),
    "You gave the contractual part to the patient. What carries CO may not be billed.": _with(
        CO_other="patient"
    ),
    "You counted lines. Add up the amounts.": lambda adjustments, reasons: _split(_by_rule)(
        adjustments.assign(amount=1), reasons
    ),
}


def _sizes(denials: pd.DataFrame, measure: str) -> pd.Series:
    return denials.groupby("cause")[measure].sum()


def _together(sizes: pd.Series) -> pd.Series:
    return sizes.cumsum() / sizes.sum()


PARETO = {
    "You began with the smallest cause. The largest comes first.": lambda denials, measure: (
        _together(_sizes(denials, measure).sort_values())
    ),
    "You added up in the order of the alphabet. Sort by size first.": lambda denials, measure: (
        _together(_sizes(denials, measure))
    ),
    "You gave each cause its own share. Add up as you go down: “cumsum”.": (
        lambda denials, measure: _sizes(denials, measure) / _sizes(denials, measure).sum()
    ),
    "You gave dollars. Divide by the sum of all causes.": lambda denials, measure: (
        _sizes(denials, measure).sort_values(ascending=False).cumsum()
    ),
    "You counted denials. The size is the sum of the measure.": lambda denials, measure: _together(
        denials["cause"].value_counts()
    ),
    "You used another measure than the one your function is given.": lambda denials, measure: (
        _together(
            _sizes(denials, "lost" if measure == "billed" else "billed").sort_values(
                ascending=False
            )
        )
    ),
}

TOO_MANY = {
    "You compared with all claims, and the group is among them. Compare with the others.": (
        lambda claims, column: (
            claims.loc[claims[column], "denied"].sum()
            - claims["denied"].mean() * claims[column].sum()
        )
    ),
    "You gave all denials of the group. Some would be there anyway: take those off.": (
        lambda claims, column: claims.loc[claims[column], "denied"].sum()
    ),
    "You gave a difference of shares. Turn it into a number of denials.": lambda claims, column: (
        claims.loc[claims[column], "denied"].mean() - claims.loc[~claims[column], "denied"].mean()
    ),
    "You gave how many would be there anyway. Take that off the denials there are.": (
        lambda claims, column: claims.loc[~claims[column], "denied"].mean() * claims[column].sum()
    ),
    "You took the number of denials of the others off. Take off what their rate would give in a "
    "group of this size.": lambda claims, column: (
        claims.loc[claims[column], "denied"].sum() - claims.loc[~claims[column], "denied"].sum()
    ),
    "Group and others are the wrong way round.": lambda claims, column: (
        claims.loc[~claims[column], "denied"].sum()
        - claims.loc[claims[column], "denied"].mean() * (~claims[column]).sum()
    ),
}


def _of(denials: pd.DataFrame, causes: list[str]) -> pd.DataFrame:
    return denials[denials["cause"].isin(causes)]


def _work(denials: pd.DataFrame, minutes: float, wage: float) -> float:
    return denials["worked"].sum() * minutes / 60 * wage


WORTH = {
    "You counted work on every denial. Nobody worked some of them: use “worked”.": (
        lambda denials, causes, share, minutes, wage: (
            share
            * (_of(denials, causes)["lost"].sum() + len(_of(denials, causes)) * minutes / 60 * wage)
        )
    ),
    "The wage is for an hour, and the work is in minutes.": (
        lambda denials, causes, share, minutes, wage: (
            share
            * (
                _of(denials, causes)["lost"].sum()
                + _of(denials, causes)["worked"].sum() * minutes * wage
            )
        )
    ),
    "You did not take the share that can be prevented.": (
        lambda denials, causes, share, minutes, wage: (
            _of(denials, causes)["lost"].sum() + _work(_of(denials, causes), minutes, wage)
        )
    ),
    "You took what was billed. It would not have been paid in full: what is gone is “lost”.": (
        lambda denials, causes, share, minutes, wage: (
            share
            * (_of(denials, causes)["billed"].sum() + _work(_of(denials, causes), minutes, wage))
        )
    ),
    "You took the contract's price of all denials. Most were paid in the end: what is gone is "
    "“lost”.": (
        lambda denials, causes, share, minutes, wage: (
            share
            * (_of(denials, causes)["price"].sum() + _work(_of(denials, causes), minutes, wage))
        )
    ),
    "You left the work out. A denial that was paid in the end has cost it, too.": (
        lambda denials, causes, share, minutes, wage: share * _of(denials, causes)["lost"].sum()
    ),
    "The share holds for the work as well: a denial that does not come is not worked.": (
        lambda denials, causes, share, minutes, wage: (
            share * _of(denials, causes)["lost"].sum() + _work(_of(denials, causes), minutes, wage)
        )
    ),
    "You took all causes. Begin with “ours”.": (
        lambda denials, causes, share, minutes, wage: (
            share * (denials["lost"].sum() + _work(denials, minutes, wage))
        )
    ),
}


def _placed(in_order: pd.DataFrame, length: int) -> pd.Series:
    import pandas as pd

    first = in_order.head(length)
    return pd.Series(range(1, len(first) + 1), index=first["denial_id"])


def _known(waiting: pd.DataFrame, today: pd.Timestamp, soon: int) -> pd.DataFrame:
    left = (waiting["last_day"] - today).dt.days
    return waiting.assign(
        left=left, due=left <= soon, expected=waiting["price"] * waiting["chance"]
    )


def _sorted(known: pd.DataFrame, columns: list[str], ascending: list[bool]) -> pd.DataFrame:
    return known.sort_values([*columns, "denial_id"], ascending=[*ascending, True])


def _in_time(waiting: pd.DataFrame, today: pd.Timestamp, soon: int) -> pd.DataFrame:
    known = _known(waiting, today, soon)
    return known[known["left"] >= 0]


FIRST_TO_WORK = {
    "You kept denials whose last day has passed. Nothing can be won with them.": (
        lambda waiting, today, soon, length: _placed(
            _sorted(_known(waiting, today, soon), ["due", "expected"], [False, False]), length
        )
    ),
    "You left out those whose last day is the day itself. They can still be worked.": (
        lambda waiting, today, soon, length: _placed(
            _sorted(
                _in_time(waiting, today, soon).query("left > 0"),
                ["due", "expected"],
                [False, False],
            ),
            length,
        )
    ),
    "You did not put those first that are due soon.": (
        lambda waiting, today, soon, length: _placed(
            _sorted(_in_time(waiting, today, soon), ["expected"], [False]), length
        )
    ),
    "You put those that are due soon last.": (
        lambda waiting, today, soon, length: _placed(
            _sorted(_in_time(waiting, today, soon), ["due", "expected"], [True, False]), length
        )
    ),
    "You ordered by the price. What can be expected is the price times the chance.": (
        lambda waiting, today, soon, length: _placed(
            _sorted(_in_time(waiting, today, soon), ["due", "price"], [False, False]), length
        )
    ),
    "You ordered by what was billed. What can be expected is the price times the chance.": (
        lambda waiting, today, soon, length: _placed(
            _sorted(_in_time(waiting, today, soon), ["due", "billed"], [False, False]), length
        )
    ),
    "You ordered by the last day alone. Among those due soon, and among the others, what can be "
    "expected decides.": (
        lambda waiting, today, soon, length: _placed(
            _sorted(_in_time(waiting, today, soon), ["left"], [True]), length
        )
    ),
    "You began with the smallest. The largest comes first.": (
        lambda waiting, today, soon, length: _placed(
            _sorted(_in_time(waiting, today, soon), ["due", "expected"], [False, True]), length
        )
    ),
    "Places begin with one.": lambda waiting, today, soon, length: (
        _placed(
            _sorted(_in_time(waiting, today, soon), ["due", "expected"], [False, False]), length
        )
        - 1
    ),
    "You gave the whole list. Keep as many as it is to be long.": (
        lambda waiting, today, soon, length: _placed(
            _sorted(_in_time(waiting, today, soon), ["due", "expected"], [False, False]),
            len(waiting),
        )
    ),
}
