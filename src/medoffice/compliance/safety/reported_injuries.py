"""A list of injuries that a reader kept: which of them count, and what the rate says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from medoffice.compliance.safety.injury_rates import Care, Injury, Rates, rates
from medoffice.practice.exports import (
    Export,
    ExportError,
    match_columns,
    plain_words,
    require_columns,
)

WHAT, CARE, AWAY, RESTRICTED, WORK, BLOOD = ROLES = (
    "what", "care", "away", "restricted", "work", "blood",
)  # fmt: skip
NEEDED = {CARE: "the care that was given"}
MOST_DAYS = 2_000
_NAMES = {
    WHAT: ("what happened", "description", "incident", "injury", "event", "case"),
    CARE: ("treatment", "care", "medical treatment", "level of care"),
    AWAY: ("days away", "days lost", "lost days", "days off", "days away from work"),
    RESTRICTED: ("days restricted", "restricted days", "days of restricted work", "light duty"),
    WORK: ("work related", "work", "occupational"),
    BLOOD: ("used sharp", "needlestick", "sharp", "sharps", "blood"),
}
_CARE = {
    Care.NONE: ("none", "no", "", "nothing"),
    Care.FIRST_AID: ("first aid", "firstaid", "fa"),
    Care.MEDICAL: ("medical", "beyond first aid", "medical treatment", "doctor", "clinic"),
}
_YES, _NO = ("yes", "y", "true", "1", "x"), ("no", "n", "false", "0", "")


def propose(columns: Sequence[str]) -> dict[str, str | None]:
    """Guess which column holds what: for each of :data:`ROLES`, a name in the file or None."""
    return match_columns(columns, _NAMES)


@dataclass(frozen=True, slots=True)
class ReportedInjury:
    """A line of the list: its number in the file, its words, and what it is."""

    line: int
    what: str
    injury: Injury


def reported_injuries(
    export: Export, columns: Mapping[str, str | None]
) -> tuple[ReportedInjury, ...]:
    """Read a list of injuries of one year.

    Parameters
    ----------
    export : Export
        From :func:`medoffice.practice.exports.read`.
    columns : mapping of str to str or None
        For each of :data:`ROLES`, a column or None. Only the care is needed. Without a column
        each injury is taken as work-related, with no days and no blood.

    Raises
    ------
    ExportError
        If a column is missing or chosen twice, or a cell cannot be read; the message names line,
        column and value.
    """
    require_columns(columns, NEEDED)
    cells = {
        role: export.values(column) if column else None
        for role in ROLES
        for column in (columns.get(role),)
    }
    found = []
    for at, line in enumerate(export.lines):

        def cell(role: str, otherwise: str, at: int = at) -> str:
            column = cells[role]
            return otherwise if column is None else column[at].strip()

        injury = Injury(
            work_related=_yes(cell(WORK, "yes"), line, columns.get(WORK)),
            care=_care(cell(CARE, ""), line, columns[CARE]),
            days_away=_days(cell(AWAY, ""), line, columns.get(AWAY)),
            days_restricted=_days(cell(RESTRICTED, ""), line, columns.get(RESTRICTED)),
            others_blood=_yes(cell(BLOOD, "no"), line, columns.get(BLOOD)),
        )
        found.append(ReportedInjury(line, cell(WHAT, ""), injury))
    return tuple(found)


def rates_of(reported: Sequence[ReportedInjury], hours: float) -> Rates:
    """Return the rates of a list, for the hours everybody worked in its year."""
    return rates((each.injury for each in reported), hours)


def _care(text: str, line: int, column: str) -> Care:
    for care, names in _CARE.items():
        if plain_words(text) in names:
            return care
    raise _unreadable(text, line, column, "none, first aid or medical")


def _yes(text: str, line: int, column: str | None) -> bool:
    written = plain_words(text)
    if written in _YES:
        return True
    if written in _NO:
        return False
    raise _unreadable(text, line, column, "yes or no")


def _days(text: str, line: int, column: str | None) -> int:
    if not text:
        return 0
    if not text.isdecimal() or int(text) > MOST_DAYS:
        raise _unreadable(text, line, column, f"a whole number of days from 0 to {MOST_DAYS:,}")
    return int(text)


def _unreadable(text: str, line: int, column: str | None, expected: str) -> ExportError:
    return ExportError(f"Line {line}, column “{column}”, holds “{text[:40]}”: expected {expected}.")
