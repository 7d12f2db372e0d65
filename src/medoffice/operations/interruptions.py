"""A log of what interrupted a manager: how long it took, and who else could have seen to it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from medoffice.practice.exports import (
    Export,
    ExportError,
    match_columns,
    plain_words,
    require_columns,
)

KIND, MINUTES, WHO = ROLES = ("kind", "minutes", "who")
NEEDED = {KIND: "what it was about", MINUTES: "the minutes it took"}
MOST_MINUTES = 480
_NAMES = {
    KIND: ("what", "kind", "about", "topic", "interruption", "type", "category"),
    MINUTES: ("minutes", "min", "duration", "time spent", "length"),
    WHO: ("who else could", "who could", "could have", "delegate to", "who"),
}
_ONLY_YOU = ("me", "only me", "i", "manager", "nobody", "nobody else", "no one", "")


@dataclass(frozen=True, slots=True)
class Interruption:
    """A line of the log.

    Parameters
    ----------
    kind : str
        What it was about.
    minutes : int
        How long it took.
    who : str
        Who else could have seen to it; empty if nobody.
    """

    kind: str
    minutes: int
    who: str = ""


@dataclass(frozen=True, slots=True)
class Summed:
    """What interruptions of one kind took.

    Parameters
    ----------
    kind : str
        The kind.
    times, minutes : int
        How often, and how long all together.
    others : int
        Minutes that somebody else could have taken.
    """

    kind: str
    times: int
    minutes: int
    others: int

    @property
    def share(self) -> float:
        """Share of the minutes that somebody else could have taken."""
        return self.others / self.minutes if self.minutes else 0.0


def by_kind(log: Iterable[Interruption]) -> tuple[Summed, ...]:
    """Sum a log up by kind, the kind that took longest first."""
    kinds: dict[str, list[Interruption]] = {}
    for each in log:
        kinds.setdefault(each.kind, []).append(each)
    summed = [
        Summed(
            kind,
            len(theirs),
            sum(each.minutes for each in theirs),
            sum(each.minutes for each in theirs if each.who),
        )
        for kind, theirs in kinds.items()
    ]
    return tuple(sorted(summed, key=lambda each: (-each.minutes, each.kind)))


def propose(columns: Sequence[str]) -> dict[str, str | None]:
    """Guess which column holds what: for each of :data:`ROLES`, a name in the file or None."""
    return match_columns(columns, _NAMES)


def reported_interruptions(
    export: Export, columns: Mapping[str, str | None]
) -> tuple[Interruption, ...]:
    """Read a log of interruptions.

    Parameters
    ----------
    export : Export
        From :func:`medoffice.practice.exports.read`.
    columns : mapping of str to str or None
        For each of :data:`ROLES`, a column or None. Without a column of who else could have seen
        to it, nobody could.

    Raises
    ------
    ExportError
        If a column is missing or chosen twice, or minutes are no whole number from 0 to 480; the
        message names line, column and value.
    """
    require_columns(columns, NEEDED)
    kinds, minutes = export.values(columns[KIND]), export.values(columns[MINUTES])
    who = export.values(columns[WHO]) if columns.get(WHO) else [""] * len(kinds)
    return tuple(
        Interruption(
            kind.strip() or "not named",
            _minutes(took, line, columns[MINUTES]),
            "" if plain_words(other) in _ONLY_YOU else other.strip(),
        )
        for line, kind, took, other in zip(export.lines, kinds, minutes, who, strict=True)
    )


def _minutes(text: str, line: int, column: str) -> int:
    written = text.strip()
    if not written.isdecimal() or int(written) > MOST_MINUTES:
        raise ExportError(
            f"Line {line}, column “{column}”, holds “{written[:40]}”: expected a whole number of "
            f"minutes from 0 to {MOST_MINUTES}."
        )
    return int(written)
