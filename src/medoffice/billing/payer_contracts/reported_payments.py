"""Payments in a report that a reader exported from his or her own system, against the contract.

Few systems put the contract's price beside what the payer allowed. Where it stands there, each
line is set against it. Where it does not, each line is set against what this payer most often
allowed for one unit of the same service. That finds the odd ones out, and not a cut that hits all
of them alike: only the contract shows that one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from medoffice.billing import report_cells
from medoffice.practice.exports import Export, ExportError, match_columns, require_columns

CLAIM, PAYER, SERVICE, DAY, UNITS, ALLOWED, CONTRACT = ROLES = (
    "claim", "payer", "service", "day", "units", "allowed", "contract",
)  # fmt: skip
NEEDED = {SERVICE: "the service", ALLOWED: "the allowed amount"}
BY_CONTRACT, BY_HABIT = "contract", "habit"
# What a line and the one that takes it back have in common, beside the amount.
_SAME = (CLAIM, PAYER, SERVICE, DAY)
FEWEST_ALIKE = 3
"""So many lines must agree before an amount counts as what a payer usually allows."""

_NAMES = {
    CLAIM: ("claim id", "claim number", "claim no", "claim", "icn", "account", "encounter"),
    PAYER: ("payer", "payer name", "insurance", "carrier", "plan", "insurance name", "payer id"),
    SERVICE: ("service", "procedure code", "procedure", "cpt", "cpt code", "hcpcs", "code",
              "service id", "proc code", "cpt hcpcs"),
    DAY: ("date of service", "dos", "service date", "visit date", "from date", "date"),
    UNITS: ("units", "qty", "quantity", "unit"),
    ALLOWED: ("allowed", "allowed amount", "allowed amt", "allowable", "approved amount"),
    CONTRACT: ("expected", "expected amount", "expected allowed", "contract amount", "contract",
               "contract rate", "contracted rate", "fee schedule", "fee schedule amount"),
}  # fmt: skip


def propose(columns: Sequence[str]) -> dict[str, str | None]:
    """Guess which column holds what: for each of :data:`ROLES`, a name in the file or None."""
    return match_columns(columns, _NAMES)


@dataclass(frozen=True, slots=True)
class ReportedLine:
    """One line of the report, with amounts in cents.

    Parameters
    ----------
    where : str
        The number of the claim or, without one, the line of the file.
    payer, service, day : str
        As in the file; empty where it has no such column.
    units : int
        How many.
    allowed, expected : int
        What was allowed for them, and what was to be expected.
    """

    where: str
    payer: str
    service: str
    day: str
    units: int
    allowed: int
    expected: int

    @property
    def short(self) -> int:
        """What is missing, in cents; below 0 if more was allowed."""
        return self.expected - self.allowed


@dataclass(frozen=True, slots=True)
class Reported:
    """What a report says.

    Parameters
    ----------
    basis : str
        :data:`BY_CONTRACT`, or :data:`BY_HABIT` if the file has no column with the contract's
        price.
    lines : tuple of ReportedLine
        All lines that could be compared.
    refused : int
        Lines without an allowed amount: denials, left out.
    alone : int
        Lines of services with too few alike, left out.
    taken_back : int
        Lines below zero, left out with the lines they take back.
    repeated : int
        Lines that stand in the file more than once under one claim; each counts once.
    """

    basis: str
    lines: tuple[ReportedLine, ...]
    refused: int
    alone: int
    taken_back: int
    repeated: int

    @property
    def short(self) -> list[ReportedLine]:
        """The lines that were allowed too little, the most money first."""
        return sorted((line for line in self.lines if line.short > 0), key=lambda line: -line.short)

    @property
    def over(self) -> list[ReportedLine]:
        """The lines that were allowed too much."""
        return [line for line in self.lines if line.short < 0]

    @property
    def money(self) -> int:
        """What is missing on all short lines, in cents."""
        return sum(line.short for line in self.short)


def compared(export: Export, columns: Mapping[str, str | None]) -> Reported:
    """Set each line of a report against the contract or, without it, against what is usual.

    Parameters
    ----------
    export : Export
        From :func:`medoffice.practice.exports.read`.
    columns : mapping of str to str or None
        For each of :data:`ROLES`, a column of the file or None. The service and the allowed
        amount are needed. The contract's price is the one for all units of the line.

    Returns
    -------
    Reported

    Raises
    ------
    ExportError
        If a column is missing or chosen twice, if a cell holds no amount or no number of units
        (with line, column and value), or if nothing is left to compare.
    """
    require_columns(columns, NEEDED)
    texts = {
        role: export.values(column) if column else [""] * len(export.rows)
        for role in ROLES
        for column in (columns.get(role),)
    }
    rows = []
    for at, line in enumerate(export.lines):
        allowed = report_cells.amount_or_zero(texts[ALLOWED][at], line, columns[ALLOWED])
        rows.append(_Row(at, line, allowed, _units(texts[UNITS][at], line, columns.get(UNITS))))
    read = len(rows)
    if columns.get(CLAIM):
        rows = list({export.rows[row.at]: row for row in reversed(rows)}.values())[::-1]
    repeated = read - len(rows)
    refused = sum(not row.allowed for row in rows)
    taken_back = sum(row.allowed < 0 for row in rows)
    rows = _standing(rows, [[texts[role][row.at] for role in _SAME] for row in rows])
    if columns.get(CONTRACT):
        expected = {
            row.at: report_cells.amount_or_zero(
                texts[CONTRACT][row.at], row.line, columns[CONTRACT]
            )
            for row in rows
            if texts[CONTRACT][row.at]
        }
    else:
        expected = _usual(
            (row.at, (texts[PAYER][row.at], texts[SERVICE][row.at]), row.allowed, row.units)
            for row in rows
        )
    made = tuple(
        ReportedLine(
            where=texts[CLAIM][row.at] or f"line {row.line}",
            payer=texts[PAYER][row.at],
            service=texts[SERVICE][row.at],
            day=texts[DAY][row.at],
            units=row.units,
            allowed=row.allowed,
            expected=expected[row.at],
        )
        for row in rows
        if row.at in expected
    )
    if not made:
        raise ExportError(
            "No line can be compared: expected the contract's price in a column, or "
            f"{FEWEST_ALIKE} lines or more of one payer and service that were allowed alike."
        )
    basis = BY_CONTRACT if columns.get(CONTRACT) else BY_HABIT
    return Reported(basis, made, refused, len(rows) - len(made), taken_back, repeated)


class _Row(NamedTuple):
    """A line of the file: its place, its number, and what was allowed for how many units."""

    at: int
    line: int
    allowed: int
    units: int


def _standing(rows: Sequence[_Row], names: Sequence[Sequence[str]]) -> list[_Row]:
    """Return what was allowed and not taken back; a line below zero takes back one like it."""
    taken = Counter(
        (*name, -row.allowed) for row, name in zip(rows, names, strict=True) if row.allowed < 0
    )
    standing = []
    for row, name in zip(rows, names, strict=True):
        if row.allowed > 0 and taken[*name, row.allowed]:
            taken[*name, row.allowed] -= 1
        elif row.allowed > 0:
            standing.append(row)
    return standing


def _usual(
    rows: Iterable[tuple[int, tuple[str, str], int, int]],
) -> dict[int, int]:
    """Give for each line what is usual for its payer, service and units, in cents."""
    alike: dict[tuple[str, str], list[tuple[int, int, int]]] = defaultdict(list)
    for at, key, allowed, units in rows:
        alike[key].append((at, allowed, units))
    expected = {}
    for lines in alike.values():
        # An allowed amount that does not divide by its units says nothing of one unit.
        counted = Counter(allowed // units for _, allowed, units in lines if not allowed % units)
        if not counted:
            continue
        price, number = max(counted.items(), key=lambda pair: (pair[1], pair[0]))
        if number >= FEWEST_ALIKE:
            expected.update({at: price * units for at, _, units in lines})
    return expected


def _units(text: str, line: int, column: str | None) -> int:
    """Read a number of units; an empty cell is 1."""
    plain = text.strip().removesuffix(".0").removesuffix(".00")
    if not plain:
        return 1
    if not plain.isdecimal() or not int(plain):
        raise ExportError(
            f"Line {line}, column “{column}”, holds “{text[:40]}”: expected a number of units, "
            "1 or more."
        )
    return int(plain)
