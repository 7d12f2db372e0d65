"""Likely mistakes in the assignment `front-end`, and what to tell who makes them.

Each function makes one mistake, on the same data as the student's own function. None of them,
and no sentence, holds the right answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd


def _checked(visits: pd.DataFrame) -> pd.Series:
    return visits["checked_on"] <= visits["date"]


def _weekday(visits: pd.DataFrame) -> pd.Series:
    return visits["date"].dt.day_name()


CHECKED_BY_WEEKDAY = {
    "You counted a check that came after the visit. It is too late to ask the patient then: "
    "compare “checked_on” with “date”.": lambda visits: (
        visits["checked_on"].notna().groupby(_weekday(visits)).mean()
    ),
    "You counted the checks made before the day of the visit. A check on the day itself counts "
    "too.": lambda visits: (visits["checked_on"] < visits["date"]).groupby(_weekday(visits)).mean(),
    "That is how many were checked. Give the share of the visits of each weekday.": (
        lambda visits: _checked(visits).groupby(_weekday(visits)).sum()
    ),
    "That is the share that was not checked.": lambda visits: (
        (~_checked(visits)).groupby(_weekday(visits)).mean()
    ),
    "You divided by the visits of the whole week. Divide by the visits of each weekday.": (
        lambda visits: _checked(visits).groupby(_weekday(visits)).sum() / len(visits)
    ),
    "You grouped by the weekday of the check. The question is about the weekday of the visit.": (
        lambda visits: _checked(visits).groupby(visits["checked_on"].dt.day_name()).mean()
    ),
    "That is one figure for all days. Give one for each weekday.": lambda visits: _checked(
        visits
    ).mean(),
}


def _groups(visits: pd.DataFrame) -> pd.Series:
    return _checked(visits).map({True: "checked", False: "not checked"})


REFUSED_RATE = {
    "You divided by the refused claims. The question is which share of the visits of each group "
    "was refused.": lambda visits: _groups(visits[visits["refused"]]).value_counts(normalize=True),
    "That is how many were refused. Give the share of each group's visits.": lambda visits: (
        visits["refused"].groupby(_groups(visits)).sum()
    ),
    "You divided by all visits. Divide by the visits of each group.": lambda visits: (
        visits["refused"].groupby(_groups(visits)).sum() / len(visits)
    ),
    "You have the two groups the wrong way round.": lambda visits: (
        visits["refused"]
        .groupby(_checked(visits).map({False: "checked", True: "not checked"}))
        .mean()
    ),
    "You took every visit with a check as checked. A check after the visit is no check.": (
        lambda visits: (
            visits["refused"]
            .groupby(visits["checked_on"].notna().map({True: "checked", False: "not checked"}))
            .mean()
        )
    ),
    "That is the share that was not refused.": lambda visits: (
        (~visits["refused"]).groupby(_groups(visits)).mean()
    ),
    "That is one figure for all visits. Give one for each group.": lambda visits: visits[
        "refused"
    ].mean(),
}


def _share(allowed: float, left: float, coinsurance: float) -> float:
    deductible = min(allowed, left)
    return deductible + coinsurance * (allowed - deductible)


PATIENT_SHARE = {
    "You took the coinsurance of the whole price. It is due on what lies above the deductible.": (
        lambda allowed, left, coinsurance, most: min(
            min(allowed, left) + coinsurance * allowed, most
        )
    ),
    "You left the coinsurance out. Above the deductible the plan pays a part, and the patient pays "
    "a part.": lambda allowed, left, coinsurance, most: min(allowed, left, most),
    "You left the deductible out. The patient pays it first.": (
        lambda allowed, left, coinsurance, most: min(coinsurance * allowed, most)
    ),
    "You did not look at the yearly maximum. Nobody can be asked for more than what is left of "
    "it.": lambda allowed, left, coinsurance, most: _share(allowed, left, coinsurance),
    "You took all of the deductible that is left, even where the service costs less.": (
        lambda allowed, left, coinsurance, most: min(left + coinsurance * (allowed - left), most)
    ),
    "You took the plan's part of the rest. Coinsurance is the patient's part.": (
        lambda allowed, left, coinsurance, most: min(
            min(allowed, left) + (1 - coinsurance) * (allowed - min(allowed, left)), most
        )
    ),
    "That is what the plan pays. The question is what the patient owes.": (
        lambda allowed, left, coinsurance, most: (
            allowed - min(_share(allowed, left, coinsurance), most)
        )
    ),
    "You gave what is left of the maximum. That is a ceiling, not the share.": (
        lambda allowed, left, coinsurance, most: most
    ),
}


def _sums(lines: pd.DataFrame, terms: pd.DataFrame) -> tuple[pd.Series, pd.Series, pd.DataFrame]:
    """Return the copays and the deductible services of each visit, and its terms."""
    visit = lines["visit_id"]
    priced = lines["allowed"].where(lines["takes"] == "deductible", 0).groupby(visit).sum()
    return lines["copay"].groupby(visit).sum(), priced, terms.set_index("visit_id")


def _asked(
    copay: pd.Series, priced: pd.Series, terms: pd.DataFrame, *, whole: bool = False
) -> pd.Series:
    deductible = priced.clip(upper=terms["deductible_left"])
    return deductible + terms["coinsurance"] * (priced if whole else priced - deductible) + copay


def _without(part: str, lines: pd.DataFrame, terms: pd.DataFrame) -> pd.Series:
    copay, priced, left = _sums(lines, terms)
    if part == "copay":
        asked = _asked(0 * copay, priced, left)
    elif part == "deductible":
        asked = copay
    elif part == "coinsurance":
        asked = priced.clip(upper=left["deductible_left"]) + copay
    else:
        return _asked(copay, priced, left)
    return asked.clip(upper=left["maximum_left"])


def _everything(lines: pd.DataFrame, terms: pd.DataFrame) -> pd.Series:
    copay, _, left = _sums(lines, terms)
    priced = lines["allowed"].groupby(lines["visit_id"]).sum()
    return _asked(copay, priced, left).clip(upper=left["maximum_left"])


def _whole(lines: pd.DataFrame, terms: pd.DataFrame) -> pd.Series:
    copay, priced, left = _sums(lines, terms)
    return _asked(copay, priced, left, whole=True).clip(upper=left["maximum_left"])


def _line_by_line(lines: pd.DataFrame, terms: pd.DataFrame) -> pd.Series:
    each = lines.merge(terms, on="visit_id")
    taken = each["takes"] == "deductible"
    deductible = each[["allowed", "deductible_left"]].min(axis="columns").where(taken, 0)
    rest = (each["allowed"] - deductible).where(taken, 0)
    asked = deductible + each["coinsurance"] * rest + each["copay"]
    return asked.groupby(each["visit_id"]).sum()


ASK_FOR = {
    "You left the copay out.": lambda lines, terms: _without("copay", lines, terms),
    "You asked for the copay alone, as the desk does today.": lambda lines, terms: _without(
        "deductible", lines, terms
    ),
    "You left the coinsurance out.": lambda lines, terms: _without("coinsurance", lines, terms),
    "You did not look at the yearly maximum.": lambda lines, terms: _without(
        "maximum", lines, terms
    ),
    "You sent every service to the deductible. Where “takes” is “copay” or “free”, the deductible "
    "does not apply.": _everything,
    "You took the coinsurance of the whole price. It is due on what lies above the deductible.": (
        _whole
    ),
    "You took what is left of the deductible anew for each service. It can be used up once: add "
    "up the services of a visit first.": _line_by_line,
    "That is the sum of all visits. Give one figure for each visit.": lambda lines, terms: _without(
        "", lines, terms
    ).sum(),
}


def _allowed(
    bookings: pd.DataFrame,
    days: str = "business_days",
    short: int = 3,
    long: int = 10,
    soon: int = 1,
    later: int = 3,
    asked: bool = True,
) -> pd.Series:
    """Return the days within which each estimate is due; 0 where none is."""
    import pandas as pd

    ahead = bookings[days]
    due = pd.Series(0, index=bookings.index)
    if asked:
        due = due.mask(bookings["asked"], later)
    due = due.mask(ahead >= long, later).mask((ahead >= short) & (ahead < long), soon)
    return due.set_axis(bookings["visit_id"])


ESTIMATE_WITHIN = {
    "You counted calendar days. The rule counts business days.": lambda bookings: _allowed(
        bookings, days="lead_days"
    ),
    "You left out those who asked. Whoever asks gets an estimate, however near the visit is.": (
        lambda bookings: _allowed(bookings, asked=False)
    ),
    "You have the two deadlines the wrong way round: a visit that is nearer needs the estimate "
    "sooner.": lambda bookings: _allowed(bookings, soon=3, later=1),
    "Look at the visit that is booked just as far ahead as the longer limit. The rule says “or "
    "more”.": lambda bookings: _allowed(bookings, long=11),
    "Look at the visit that is booked just as far ahead as the shorter limit. It is far enough.": (
        lambda bookings: _allowed(bookings, short=4)
    ),
    "You gave everybody some days. For a visit that is very near, none is due unless the patient "
    "asked.": lambda bookings: _allowed(bookings, short=0),
    "That is how many there are of each. Give the days for each visit.": lambda bookings: _allowed(
        bookings
    ).value_counts(),
    "A question does not put off what the booking asks for: take the earlier deadline.": (
        lambda bookings: _allowed(bookings).mask(bookings["asked"].to_numpy(), 3)
    ),
}


def _list(
    due: pd.DataFrame, minutes: int, by: list[str], ascending: list[bool], a_call: int = 4
) -> pd.Series:
    import pandas as pd

    first = due.sort_values(by, ascending=ascending, kind="stable").head(minutes // a_call)
    return pd.Series(range(1, len(first) + 1), index=first["visit_id"])


_BY, _WAY = ["checked", "due", "visit_id"], [True, False, True]

CALL_FIRST = {
    "You put the largest amounts first, checked or not. Visits that were not checked come before "
    "all others.": lambda due, minutes: _list(due, minutes, _BY[1:], _WAY[1:]),
    "You put the checked ones first.": lambda due, minutes: _list(
        due, minutes, _BY, [False, False, True]
    ),
    "You put the smallest amounts first. Turn that order around.": lambda due, minutes: _list(
        due, minutes, _BY, [True, True, True]
    ),
    "Two with the same amount are not in the order of their numbers.": lambda due, minutes: _list(
        due, minutes, _BY, [True, False, False]
    ),
    "The list is longer than there is time for. A call takes four minutes.": (
        lambda due, minutes: _list(due, minutes, _BY, _WAY, a_call=1)
    ),
    "You gave the whole list. Cut it to the calls there is time for.": lambda due, minutes: _list(
        due, 4 * len(due), _BY, _WAY
    ),
    "You began to count at zero. The first on the list has place one.": lambda due, minutes: (
        _list(due, minutes, _BY, _WAY) - 1
    ),
    "You kept the unchecked ones alone. If there is time left, the others follow.": (
        lambda due, minutes: _list(due[~due["checked"]], minutes, _BY, _WAY)
    ),
    "You gave the amounts. Give the place on the list.": lambda due, minutes: (
        due.sort_values(_BY, ascending=_WAY).head(minutes // 4).set_index("visit_id")["due"]
    ),
}
