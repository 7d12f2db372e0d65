"""Compare a student's answer with the right one, as a fair-minded person would.

How a number is stored, how rows are ordered or nested, how a label is capitalised and where a
figure is rounded do not matter. What an answer is about does: a percentage is not a share, and
a date is not a number of days.

No sentence made here holds a digit of the right answer.
"""

from __future__ import annotations

import math
from collections.abc import Hashable, Mapping
from datetime import date, timedelta
from decimal import Decimal
from functools import cached_property
from numbers import Number
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd

Table = dict[frozenset[str], float]
"""A table of figures: the labels that belong to a figure, in no order, and the figure."""


_LAST_STEP = "Is the last step missing, or the round brackets after it?"


class Unfit(ValueError):  # noqa: N818 - it is a verdict on an answer, not a fault of the program
    """The answer is of a kind that cannot be compared. The message is for the student."""


class Answer:
    """An answer, read as a number or as a table once, however often it is compared.

    Parameters
    ----------
    value : object
        What was answered. It must not be changed afterwards.
    """

    def __init__(self, value: object) -> None:
        self._value = value

    @cached_property
    def is_table(self) -> bool:
        """Whether it holds labelled figures."""
        return is_table(self._value)

    @property
    def number(self) -> float:
        """The number that it is, as :func:`as_number` reads it."""
        return _or_raise(self._number)

    @property
    def table(self) -> Table:
        """The figures that it holds, as :func:`as_table` reads them."""
        return _or_raise(self._table)

    @cached_property
    def _number(self) -> float | Unfit:
        try:
            return as_number(self._value)
        except Unfit as verdict:
            return verdict

    @cached_property
    def _table(self) -> Table | Unfit:
        try:
            return as_table(self._value)
        except Unfit as verdict:
            return verdict


def _or_raise(read: Any) -> Any:
    if isinstance(read, Unfit):
        raise Unfit(*read.args)
    return read


def problem(given: object, right: object, within: float) -> str | None:
    """Say what is wrong with an answer, without giving the right one away.

    Parameters
    ----------
    given : object
        The student's answer: a number or a table of numbers in any usual form, or an
        :class:`Answer` that holds it.
    right : number, Series, DataFrame or Answer
        The right answer.
    within : float
        Largest difference that counts as rounding, in the unit of the answer.

    Returns
    -------
    str or None
        Whole sentences for the student; None if the answer is right.
    """
    mine = given if isinstance(given, Answer) else Answer(given)
    wanted = right if isinstance(right, Answer) else Answer(right)
    try:
        if wanted.is_table:
            return _problem_of_table(mine.table, wanted.table, within)
        return _problem_of_number(mine.number, wanted.number, within)
    except Unfit as verdict:
        return str(verdict)


def same(given: object, right: object, within: float) -> bool:
    """Tell whether two answers are the same but for form and rounding."""
    return problem(given, right, within) is None


def is_table(answer: object) -> bool:
    """Tell whether an answer holds labelled figures."""
    return isinstance(answer, Mapping) or hasattr(answer, "to_frame") or hasattr(answer, "columns")


def as_number(answer: object) -> float:
    """Return a lone number, however it is wrapped.

    Parameters
    ----------
    answer : object
        int, float, Decimal, NumPy scalar, a Series or DataFrame with one value, or a span of
        time, which is taken in days.

    Returns
    -------
    float

    Raises
    ------
    Unfit
        If it is no lone number. The message says what it is.
    """
    size = getattr(answer, "size", None)
    if isinstance(size, int) and not isinstance(answer, Number) and hasattr(answer, "shape"):
        if size != 1:
            raise Unfit(
                "It gave back a whole table or column. One number is asked for: which one of "
                "them answers the question, or how do you sum them up?"
            )
        answer = getattr(answer, "values", answer).ravel()[0]
    if isinstance(answer, str):
        raise Unfit("It gave back text. A number is asked for, with no quotes and no % sign.")
    if isinstance(answer, timedelta):
        return answer / timedelta(days=1)
    if isinstance(answer, date):
        raise Unfit("It gave back a date. A number is asked for: how far off is that date?")
    if isinstance(answer, bool):
        raise Unfit("It gave back True or False. A number is asked for.")
    if isinstance(answer, list | tuple | set | Mapping):
        raise Unfit("It gave back a list. One number is asked for.")
    try:
        number = float(answer)  # type: ignore[arg-type]
    except (TypeError, ValueError, OverflowError):
        if type(answer).__name__ in ("timedelta64", "datetime64"):
            import pandas as pd

            moment = pd.Timestamp if type(answer).__name__ == "datetime64" else pd.Timedelta
            return as_number(moment(answer))
        raise Unfit(f"It gave back something that is not a number. {_LAST_STEP}") from None
    if math.isnan(number):
        raise Unfit(
            "It gave back no value (nan). Often that means that no row was left to count: "
            "compare the spelling of the words in your line with those in the table."
        )
    return number


def as_table(answer: object) -> Table:
    """Return labelled figures, however they are laid out.

    Parameters
    ----------
    answer : object
        A Series, a dict, or a DataFrame with its labels in the index, in columns, or both.

    Returns
    -------
    dict
        From the set of a figure's labels, in lower case, to the figure. Empty places are left
        out.

    Raises
    ------
    Unfit
        If it is no table of figures. The message says why.
    """
    import pandas as pd

    if isinstance(answer, Mapping):
        answer = pd.Series(dict(answer))
    if isinstance(answer, pd.DataFrame):
        answer = _as_series(answer)
    if not isinstance(answer, pd.Series):
        one = isinstance(answer, int | float | Decimal)
        raise Unfit(
            "A table is asked for, with one figure for each group. "
            + ("It gave back one number." if one else f"It gave back something else. {_LAST_STEP}")
        )
    table: Table = {}
    for labels, figure in answer.items():
        if figure is None or figure is pd.NaT or figure != figure:
            continue
        try:
            table[_key(labels)] = as_number(figure)
        except Unfit:
            raise Unfit("The table it gave back does not hold a number for each group.") from None
    if not table:
        raise Unfit("The table it gave back is empty. Was any row left to count?")
    return table


def _as_series(frame: pd.DataFrame) -> pd.Series:
    import pandas as pd

    labels = [
        name
        for name in frame.columns
        if (
            not pd.api.types.is_numeric_dtype(frame[name])
            and not pd.api.types.is_timedelta64_dtype(frame[name])
        )
        or pd.api.types.is_bool_dtype(frame[name])
    ]
    figures = [name for name in frame.columns if name not in labels]
    if not figures:
        raise Unfit("The table it gave back holds no figures.")
    if labels:
        numbered = pd.api.types.is_integer_dtype(frame.index) and frame.index.name is None
        frame = frame.set_index(labels, append=not numbered)
    if len(figures) == 1:
        return frame[figures[0]]
    return frame.stack()


def _key(labels: Hashable) -> frozenset[str]:
    parts = labels if isinstance(labels, tuple) else (labels,)
    return frozenset(" ".join(str(part).split()).lower() for part in parts)


def _close(given: float, right: float, within: float) -> bool:
    # The hair on top lets a figure pass that was rounded at exactly the last place allowed.
    return math.isclose(given, right, rel_tol=1e-9, abs_tol=within * (1 + 1e-9))


def _percentage(given: float, right: float, within: float) -> bool:
    return 0 < right < 1 and _close(given / 100, right, within)


_GIVE_A_SHARE = (
    "That is a percentage. Give the share instead, which lies between zero and one: leave out "
    "the step that multiplies by a hundred."
)


def _problem_of_number(given: float, right: float, within: float) -> str | None:
    if _close(given, right, within):
        return None
    if _percentage(given, right, within):
        return _GIVE_A_SHARE
    if math.isinf(given):
        return "The answer is endlessly large. Was something divided by zero?"
    return f"The answer is too {'high' if given > right else 'low'}."


def _problem_of_table(given: Table, right: Table, within: float) -> str | None:
    missing = [labels for labels in right if labels not in given]
    if missing:
        if not any(labels in given for labels in right):
            return (
                "The groups are not the ones asked for. Compare the words down the side of your "
                "table with those in the task."
            )
        return f"There is no figure for {_name(missing[0])}."
    extra = [labels for labels in given if labels not in right]
    if extra and not all(labels & {"all", "total"} for labels in extra):
        return f"There is a figure for {_name(extra[0])}, which was not asked for."
    off = [labels for labels in right if not _close(given[labels], right[labels], within)]
    if not off:
        return None
    if all(_percentage(given[labels], right[labels], within) for labels in off):
        return _GIVE_A_SHARE
    labels = off[0]
    how = "high" if given[labels] > right[labels] else "low"
    return f"The figure for {_name(labels)} is too {how}."


def _name(labels: frozenset[str]) -> str:
    return " and ".join(f"“{label}”" for label in sorted(labels))
