"""A budget report that a reader exported from his or her own bookkeeping program.

A row that cannot be read is set aside with a sentence that names it; the rest is kept.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from medoffice.budgeting.rounding import rounded
from medoffice.budgeting.variances import Variance, of
from medoffice.operations.cleaning.amounts import read_amount
from medoffice.practice.exports import Export, ExportError, match_columns, plain_words

ACCOUNT, BUDGET, ACTUAL = "account", "budget", "actual"
ROLES = (ACCOUNT, BUDGET, ACTUAL)
INCOME, OTHER_INCOME = "income of visits", "other income"
VARIABLE, OTHER = "variable cost", "other cost"
VOLUME, REST = "volume", "price and spending"

_NAMES = {
    ACCOUNT: ("account", "account name", "line", "line item", "name", "category", "description"),
    BUDGET: ("budget", "budgeted", "plan", "planned", "budget amount"),
    ACTUAL: ("actual", "actuals", "ytd actual", "amount", "actual amount", "balance", "total"),
}  # fmt: skip
_OTHER_INCOME = ("program", "interest income", "rental income", "grant")
_INCOME = ("revenue", "income", "charges", "payments", "fees earned", "collections", "sales")
_VARIABLE = ("supplies", "vaccine", "drug", "lab", "postage", "clearinghouse", "card fees")


@dataclass(frozen=True)
class Reported:
    """One line of the report, in cents as the report has them, and what it is.

    Parameters
    ----------
    name : str
        The account.
    kind : str
        Income of visits, other income, variable cost or other cost.
    budget, actual : int
        Both above 0 as usual.
    """

    name: str
    kind: str
    budget: int
    actual: int

    def variance(self, visits: int) -> Variance:
        """Split the difference into volume and the rest.

        Parameters
        ----------
        visits : int
            Visits that came against plan, in tenths of a percent: −20 is 2% fewer.
        """
        sign = 1 if self.kind in (INCOME, OTHER_INCOME) else -1
        follows = self.kind in (INCOME, VARIABLE)
        share = Fraction(1000 + (visits if follows else 0), 1000)
        flexible = rounded(self.budget * share)
        return of(
            self.name,
            [
                Variance(VOLUME, sign * (flexible - self.budget)),
                Variance(REST, sign * (self.actual - flexible)),
            ],
        )


def propose(columns: Sequence[str]) -> dict[str, str | None]:
    """Guess which column holds what."""
    return match_columns(columns, _NAMES)


def propose_kind(name: str) -> str:
    """Guess from an account's name which kind of income or cost it is."""
    words = plain_words(name)
    if any(word in words for word in _OTHER_INCOME):
        return OTHER_INCOME
    if any(word in words for word in _INCOME):
        return INCOME
    return VARIABLE if any(word in words for word in _VARIABLE) else OTHER


def reported_lines(
    export: Export, columns: Mapping[str, str | None], kinds: Mapping[str, str]
) -> tuple[tuple[Reported, ...], tuple[str, ...]]:
    """Read the lines of the report.

    Parameters
    ----------
    export : Export
        From :func:`medoffice.practice.exports.read`.
    columns : mapping of str to str or None
        For each of :data:`ROLES` a column of the file.
    kinds : mapping of str to str
        For each account what it is; where none is given, it is guessed.

    Returns
    -------
    tuple of Reported, tuple of str
        The lines, and a sentence for each row that was set aside.

    Raises
    ------
    ExportError
        If a column is not chosen, or is chosen twice.
    """
    if missing := [role for role in ROLES if columns[role] is None]:
        raise ExportError(f"Say which column holds the {missing[0]}.")
    if len(set(columns.values())) < len(ROLES):
        raise ExportError("One column is chosen twice: choose another for one of the two.")
    values = [export.values(columns[role]) for role in ROLES]
    lines, problems = [], []
    for line, name, *amounts in zip(export.lines, *values, strict=True):
        read = []
        for role, text in zip((BUDGET, ACTUAL), amounts, strict=True):
            try:
                read.append(read_amount(text))
            except ValueError as problem:
                problems.append(f"Line {line}, column “{columns[role]}”: {problem}.")
                break
        else:
            if name:
                lines.append(Reported(name, kinds.get(name) or propose_kind(name), *read))
            else:
                problems.append(f"Line {line}: no account is named.")
    return tuple(lines), tuple(problems)
