"""The edits of the scrubber: rules that every claim must keep, kept as data.

An edit says which lines it looks at, what must hold, what to do if it does not, and which denial
that prevents. The tests stand in ``edits.toml``, the words of the practice's own edits in the
table ``edit_rules``.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from medoffice import practice
from medoffice.practice.x12.parties import npi

LINE, CLAIM = "line", "claim"
OTHER_FIELD = "@"
Line = Mapping[str, Any]


class EditError(ValueError):
    """An edit is not written as it should be; the message names it and says what is expected."""


def is_npi(number: str) -> bool:
    """Say whether ten digits can be a national provider identifier: whether the last one fits.

    Whether anybody has the number is not said.

    Examples
    --------
    >>> is_npi("1234567893"), is_npi("1234567898")
    (True, False)
    """
    try:
        return len(number) == 10 and npi(number[:9]) == number
    except ValueError:
        return False


def _form(found: Any, wanted: Any) -> bool:
    return bool(re.fullmatch(wanted, str(found)))


# What each test asks of a value, and how the answer expected is told.
TESTS: dict[str, tuple[Callable[[Any, Any], bool], str]] = {
    "filled": (lambda found, _: found not in (None, ""), "a value"),
    "is": (lambda found, wanted: found == wanted, "{}"),
    "one-of": (lambda found, wanted: found in wanted, "{}"),
    "form": (_form, "the payer's form"),
    "not-after": (lambda found, wanted: found <= wanted, "{} or before"),
    "not-before": (lambda found, wanted: found >= wanted, "{} or later"),
    "at-most": (lambda found, wanted: found <= wanted, "{} at most"),
    "above": (lambda found, wanted: found > wanted, "more than {}"),
    "npi": (lambda found, _: found is None or is_npi(str(found)), "ten digits that fit each other"),
}
# These cannot be asked of a field that holds nothing, or against a limit that is not set.
_COMPARE = ("form", "not-after", "not-before", "at-most", "above")


@dataclass(frozen=True, slots=True)
class Condition:
    """One thing asked of one field of a line.

    Parameters
    ----------
    field : str
        The field.
    test : str
        One of :data:`TESTS`.
    value : object
        What the field is held against; text that begins with ``@`` names another field.
    """

    field: str
    test: str
    value: Any = None

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields that must be known to ask."""
        if isinstance(self.value, Mapping):
            return self.field, "payer"
        if isinstance(self.value, str) and self.value.startswith(OTHER_FIELD):
            return self.field, self.value.removeprefix(OTHER_FIELD)
        return (self.field,)

    def wanted(self, line: Line) -> Any:
        """Give what the field of a line is held against; None if there is no limit."""
        if isinstance(self.value, Mapping):
            return self.value.get(line["payer"])
        if len(self.fields) == 2:
            return line[self.fields[1]]
        return self.value

    def holds(self, line: Line) -> bool:
        """Say whether a line keeps it."""
        found, wanted = line[self.field], self.wanted(line)
        if self.test in _COMPARE and (found is None or wanted is None):
            return True
        return TESTS[self.test][0](found, wanted)


@dataclass(frozen=True, slots=True)
class Edit:
    """A rule that every claim must keep.

    Parameters
    ----------
    edit_id : str
        Its name.
    checks, fix : str
        What it checks, and how to put a claim right that does not keep it.
    prevents : str
        Reason code of the denial it prevents.
    on : str
        ``"line"``, or ``"claim"``: then only the first line of a claim is looked at.
    when, need : tuple of Condition
        Which lines it looks at, and what must hold for them.
    own : bool
        Whether the practice's scrubber has it.
    """

    edit_id: str
    checks: str
    fix: str
    prevents: str
    on: str
    when: tuple[Condition, ...]
    need: tuple[Condition, ...]
    own: bool = False

    @property
    def fields(self) -> set[str]:
        """The fields that must be known."""
        return {name for condition in (*self.when, *self.need) for name in condition.fields}

    def broken_by(self, line: Line) -> Condition | None:
        """Give the first condition that a line does not keep, or None."""
        if not all(condition.holds(line) for condition in self.when):
            return None
        return next((each for each in self.need if not each.holds(line)), None)


@cache
def load_edits() -> tuple[Edit, ...]:
    """Return the edits: those of the practice first, then those it does not have yet.

    Raises
    ------
    EditError
        If an edit of the practice has no test, or one is not written as it should be.
    """
    tests = tomllib.loads(
        files("medoffice.billing.claims").joinpath("edits.toml").read_text("utf-8")
    )
    return read_edits(practice.records("edit_rules"), tests)


def read_edits(
    words: Iterable[Mapping[str, str]], tests: Mapping[str, Mapping[str, Any]]
) -> tuple[Edit, ...]:
    """Join the words of the practice's edits with how each is tested.

    Parameters
    ----------
    words : iterable of rows
        As in the table ``edit_rules``: edit_id, checks, fix, prevents.
    tests : mapping
        As in ``edits.toml``.

    Raises
    ------
    EditError
        If an edit of the practice has no test, or one is not written as it should be.
    """
    own = {row["edit_id"]: row for row in words}
    if missing := [edit_id for edit_id in own if edit_id not in tests]:
        raise EditError(f"edit {missing[0]!r} of edit_rules has no test: expected one in the edits")
    edits = []
    for edit_id, test in tests.items():
        told = own.get(edit_id, test)
        if lacking := [key for key in ("checks", "fix", "prevents") if not told.get(key)]:
            raise EditError(f"edit {edit_id!r} has no {lacking[0]!r}: expected its words")
        if test.get("on") not in (LINE, CLAIM):
            raise EditError(f"edit {edit_id!r}: on is {test.get('on')!r}; expected line or claim")
        edits.append(
            Edit(
                edit_id,
                told["checks"],
                told["fix"],
                told["prevents"],
                test["on"],
                _conditions(edit_id, test.get("when", ())),
                _conditions(edit_id, test.get("need", ())),
                edit_id in own,
            )
        )
    return tuple(edits)


def _conditions(edit_id: str, written: Iterable[Mapping[str, Any]]) -> tuple[Condition, ...]:
    for condition in written:
        if condition.get("test") not in TESTS:
            raise EditError(
                f"edit {edit_id!r}: test is {condition.get('test')!r}; expected one of "
                f"{', '.join(TESTS)}"
            )
    return tuple(Condition(**condition) for condition in written)
