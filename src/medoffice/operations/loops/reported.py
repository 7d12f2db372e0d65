"""Loops in a log that a reader exported from his or her own system.

Which columns there are differs from system to system. What can be recognized is proposed; a step
without a column is left out; and a word for the grade is routine until the reader says otherwise.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from medoffice.operations.cleaning.date_columns import days_in
from medoffice.operations.loops.figures import Loops
from medoffice.operations.loops.limits import (
    ABNORMAL,
    NORMAL,
    ROUTINE,
    TURNAROUND,
    URGENT,
    Limits,
)
from medoffice.operations.loops.logs import REFERRAL_STEPS, RESULT_STEPS, UNKNOWN
from medoffice.operations.loops.state import Order, Step, follow
from medoffice.practice.exports import (
    Export,
    ExportError,
    match_columns,
    plain_words,
    require_columns,
)

REFERRALS, RESULTS = "referrals", "results"
NUMBER, WHAT, GRADE, ORDERED = "number", "what", "grade", "ordered"
STEPS: Mapping[str, tuple[Step, ...]] = {REFERRALS: REFERRAL_STEPS, RESULTS: RESULT_STEPS}
_LIMITS = {REFERRALS: (ROUTINE, URGENT), RESULTS: (NORMAL, ABNORMAL)}
_GRADES = {REFERRALS: ("routine", "urgent"), RESULTS: ("normal", "abnormal")}

_NAMES = {
    NUMBER: ("number", "order", "order number", "referral", "referral number", "referral id",
             "result id", "accession", "id"),
    WHAT: ("specialty", "referred to", "test", "test name", "procedure", "order name", "service"),
    GRADE: ("urgency", "priority", "abnormal", "flag", "abnormal flag", "result flag"),
    ORDERED: ("ordered on", "ordered", "order date", "date ordered", "referral date", "created",
              "created on"),
    "sent": ("sent on", "sent", "date sent", "sent date", "faxed", "faxed on"),
    "booked": ("booked for", "appointment date", "appt date", "visit date", "scheduled for",
               "scheduled"),
    "seen": ("seen on", "seen", "date seen", "visit completed", "completed"),
    "report": ("report on", "report", "report received", "consult note", "note received",
               "received"),
    "closed": ("closed on", "closed", "date closed", "closed date"),
    "resulted": ("resulted on", "resulted", "result date", "date resulted", "collected"),
    "reviewed": ("reviewed on", "reviewed", "review date", "signed", "signed on", "acknowledged"),
    "told": ("patient told on", "patient told", "patient notified", "notified", "notified on",
             "patient informed"),
}  # fmt: skip
_LAST = {"closed": "the day the referral was closed", "told": "the day the patient was told"}
_SERIOUS = ("urgent", "stat", "asap", "emerg", "abnormal", "critical", " high ", " low ", " yes ")
_NOT_SERIOUS = ("not ", "non", "normal range", "within", "lowest", "routine", "low priority")


def roles(kind: str) -> tuple[str, ...]:
    """Return what a log of a kind may have a column for; a number, a grade, dates."""
    return NUMBER, WHAT, GRADE, ORDERED, *(step.name for step in STEPS[kind])


def propose(columns: Sequence[str], kind: str) -> dict[str, str | None]:
    """Guess which column holds what.

    Parameters
    ----------
    columns : sequence of str
        The names in the file.
    kind : str
        ``"referrals"`` or ``"results"``.

    Returns
    -------
    dict
        For each of :func:`roles`, a name or None.
    """
    return match_columns(columns, {role: _NAMES[role] for role in roles(kind)})


def is_serious(word: str) -> bool:
    """Guess whether a word for the grade means urgent or abnormal."""
    plain = f" {plain_words(word)} "
    if any(part in plain for part in _NOT_SERIOUS):
        return False
    return plain.strip() in ("a", "h", "l", "hh", "ll", "y") or any(
        part in plain for part in _SERIOUS
    )


def reported_loops(
    export: Export,
    kind: str,
    columns: Mapping[str, str | None],
    serious: Collection[str] = (),
    as_of: date | None = None,
) -> Loops:
    """Follow the loops of a reader's own log.

    Parameters
    ----------
    export : Export
        From :func:`medoffice.practice.exports.read`.
    kind : str
        ``"referrals"`` or ``"results"``.
    columns : mapping of str to str or None
        For each of :func:`roles`, a column of the file, or None where it has none. The day of
        the order and the step that closes the loop are needed.
    serious : collection of str
        Words in the column of the grade that mean urgent or abnormal.
    as_of : datetime.date, optional
        By default the last day in the file on which something happened.

    Returns
    -------
    Loops
        With the usual limits.

    Raises
    ------
    ExportError
        If a column is chosen twice or a needed one is missing, or a cell holds no date or one
        before the order; the message names line, column and value.
    """
    steps = tuple(step for step in STEPS[kind] if columns.get(step.name))
    _check(columns, kind)
    days = {
        role: days_in(export, columns[role], may_be_empty=True)
        for role in (ORDERED, *(step.name for step in steps))
        if columns[role]
    }
    happened = [
        day
        for role, column in days.items()
        for day in column
        if day and not any(step.planned for step in steps if step.name == role)
    ]
    today = as_of or max(happened, default=date.min)
    names = {
        role: export.values(column)
        for role in (NUMBER, WHAT, GRADE)
        if (column := columns.get(role))
    }
    loops = []
    for at, ordered_on in enumerate(days[ORDERED]):
        if ordered_on is None:
            raise ExportError(
                f"Line {export.lines[at]}, column “{columns[ORDERED]}”, is empty: expected the day "
                "of the order."
            )
        dates = {step.column: days[step.name][at] for step in steps}
        _refuse_before(export.lines[at], ordered_on, steps, dates, columns)
        if ordered_on > today:
            continue
        word = names[GRADE][at] if GRADE in names else _GRADES[kind][0]
        what = names[WHAT][at] if WHAT in names else ""
        first = word in serious
        order = Order(
            id=names[NUMBER][at] if NUMBER in names else f"line {export.lines[at]}",
            what=what,
            grade=word or UNKNOWN,
            serious=first,
            ordered_on=ordered_on,
        )
        limits = _limits(kind, what, serious=first)
        loops.append(follow(order, steps, dates, limits, today))
    return Loops(today, steps, tuple(loops))


def _limits(kind: str, what: str, *, serious: bool) -> Limits:
    """Return the usual limits, with more days for a test that is known to take longer."""
    limits = _LIMITS[kind][serious]
    plain = plain_words(what)
    slow = [days for test, days in TURNAROUND.items() if plain_words(test) in plain]
    return limits.but(resulted=max(slow)) if slow and "resulted" in limits.days else limits


def _check(columns: Mapping[str, str | None], kind: str) -> None:
    last = STEPS[kind][-1].name
    needed = {ORDERED: "the day of the order", last: _LAST[last]}
    require_columns(columns, needed)


def _refuse_before(
    line: int,
    ordered_on: date,
    steps: Sequence[Step],
    dates: Mapping[str, date | None],
    columns: Mapping[str, str | None],
) -> None:
    for step in steps:
        day = dates[step.column]
        if day is not None and day < ordered_on:
            raise ExportError(
                f"Line {line}, column “{columns[step.name]}”, holds {day}, which is before the "
                f"order on {ordered_on}: is it the right column?"
            )
