"""Open balances and payments in a file that a reader exported from his or her own system.

A row that cannot be right is set aside with a sentence that names it; the rest is kept.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from medoffice.billing.receivables.aging import Aging, OpenItem, age
from medoffice.billing.receivables.posting import Checked, Payment, check_payments
from medoffice.operations.cleaning.amounts import read_amount
from medoffice.operations.cleaning.dates import read_date
from medoffice.practice.exports import Export, ExportError, match_columns, require_columns

BALANCES, PAYMENTS = "open balances", "payments"
NUMBER, ACCOUNT, OWNER, DAY, AMOUNT = "number", "account", "owner", "day", "amount"
ROLES = {BALANCES: (NUMBER, OWNER, DAY, AMOUNT), PAYMENTS: (NUMBER, ACCOUNT, OWNER, DAY, AMOUNT)}
NEEDED = {BALANCES: (OWNER, DAY, AMOUNT), PAYMENTS: (ACCOUNT, OWNER, DAY, AMOUNT)}

_NAMES = {
    BALANCES: {
        NUMBER: ("invoice", "invoice number", "claim", "claim number", "claim id", "encounter",
                 "voucher", "account", "acct", "account number", "number", "id"),
        OWNER: ("payer", "insurance", "current payer", "responsible party", "responsible", "payor",
                "carrier", "financial class", "owner", "plan"),
        DAY: ("date of service", "service date", "dos", "visit date", "served on", "billed on",
              "bill date", "date billed", "first billed", "invoice date", "date"),
        AMOUNT: ("balance", "open balance", "amount due", "outstanding", "balance due", "open",
                 "amount", "due"),
    },
    PAYMENTS: {
        NUMBER: ("receipt", "receipt number", "check number", "trace", "trace number", "eft",
                 "reference", "payment id", "transaction", "number", "id"),
        ACCOUNT: ("account", "acct", "account number", "patient account", "invoice", "claim",
                  "claim number", "encounter", "visit", "appt"),
        OWNER: ("payer", "paid by", "source", "insurance", "payor", "carrier", "from"),
        DAY: ("posted", "posted on", "post date", "date posted", "posting date", "payment date",
              "received", "received on", "deposit date", "date"),
        AMOUNT: ("amount", "payment", "paid", "payment amount", "amount paid"),
    },
}  # fmt: skip
_WORDS = {
    ACCOUNT: "the account",
    OWNER: {BALANCES: "who owes", PAYMENTS: "who paid"},
    DAY: "the date",
    AMOUNT: {BALANCES: "the open balance", PAYMENTS: "the amount"},
}


@dataclass(frozen=True)
class Problem:
    """A row that was set aside.

    Parameters
    ----------
    line : int
        The line of the file.
    message : str
        Line, column, what was found, and what was expected.
    """

    line: int
    message: str


def propose(columns: Sequence[str], kind: str) -> dict[str, str | None]:
    """Guess which column holds what.

    Parameters
    ----------
    columns : sequence of str
        The names in the file.
    kind : str
        :data:`BALANCES` or :data:`PAYMENTS`.

    Returns
    -------
    dict
        For each of ``ROLES[kind]``, a name or None.
    """
    return match_columns(columns, _NAMES[kind])


def likely_end(export: Export, column: str) -> date:
    """Guess the month end that a report is of.

    Parameters
    ----------
    export : Export
        From :func:`medoffice.practice.exports.read`.
    column : str
        The column with the dates.

    Returns
    -------
    datetime.date
        The last day of the newest month with two dates or more: a slip of the year seldom comes
        twice. With no such month, of the newest month there is.

    Raises
    ------
    ExportError
        If no cell of the column holds a date.
    """
    days = [found for value in export.values(column) if (found := read_date(value).value)]
    if not days:
        raise ExportError(
            f"No cell of “{column}” holds a date: expected US dates such as 03/28/2025."
        )
    months = Counter(day.replace(day=1) for day in days)
    usual = [month for month, number in months.items() if number > 1]
    return _last_day(max(usual or months))


def month_ends(export: Export, column: str, most: int = 12) -> list[date]:
    """Return the ends of the months with a date in a column, the newest first."""
    found = {_last_day(day) for value in export.values(column) if (day := read_date(value).value)}
    return sorted(found, reverse=True)[:most]


def _last_day(day: date) -> date:
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def reported_balances(
    export: Export, columns: Mapping[str, str | None], as_of: date
) -> tuple[Aging, tuple[Problem, ...]]:
    """Age the open balances of a reader's own report.

    Parameters
    ----------
    export : Export
        From :func:`medoffice.practice.exports.read`.
    columns : mapping of str to str or None
        For each of ``ROLES[BALANCES]`` a column of the file; the number may be None.
    as_of : datetime.date
        The day.

    Returns
    -------
    Aging, tuple of Problem
        The rows that can be read, aged; and those that were set aside.

    Raises
    ------
    ExportError
        If a needed column is not chosen, or one is chosen twice.
    """
    check_columns(columns, BALANCES)
    items, problems = [], []
    for line, cells in _cells(export, columns):
        try:
            day, amount = _day(cells[DAY]), _amount(cells[AMOUNT])
            if day > as_of:
                raise _Unfit(DAY, cells[DAY], f"{as_of} or before, the day of the report")
            if not cells[OWNER]:
                raise _Unfit(OWNER, "", "a payer, or a word for the patient")
        except _Unfit as unfit:
            problems.append(Problem(line, unfit.sentence(line, columns)))
            continue
        items.append(OpenItem(cells.get(NUMBER) or f"line {line}", cells[OWNER], day, amount))
    return age(items, as_of), tuple(problems)


def reported_payments(
    export: Export, columns: Mapping[str, str | None], payers: Collection[str], as_of: date
) -> tuple[Checked, tuple[Problem, ...]]:
    """Check the payments of a reader's own journal.

    Parameters
    ----------
    export : Export
        From :func:`medoffice.practice.exports.read`.
    columns : mapping of str to str or None
        For each of ``ROLES[PAYMENTS]`` a column of the file; the number may be None.
    payers : collection of str
        The words in the column of the payer that are known.
    as_of : datetime.date
        The last day a payment may bear.

    Returns
    -------
    Checked, tuple of Problem
        The payments that can be read, checked; and the rows that cannot be read.

    Raises
    ------
    ExportError
        If a needed column is not chosen, or one is chosen twice.
    """
    check_columns(columns, PAYMENTS)
    payments, problems = [], []
    for line, cells in _cells(export, columns):
        try:
            day, amount = _day(cells[DAY]), _amount(cells[AMOUNT])
        except _Unfit as unfit:
            problems.append(Problem(line, unfit.sentence(line, columns)))
            continue
        number = cells.get(NUMBER, "")
        payments.append(Payment(line, number, day, cells[ACCOUNT], cells[OWNER], amount))
    return check_payments(payments, payers, as_of), tuple(problems)


def check_columns(columns: Mapping[str, str | None], kind: str) -> None:
    """Refuse a choice of columns that cannot do.

    Raises
    ------
    ExportError
        If a needed column is not chosen, or one is chosen twice; the message says which.
    """
    require_columns(columns, {role: _word(role, kind) for role in NEEDED[kind]})


def _word(role: str, kind: str) -> str:
    words = _WORDS[role]
    return words if isinstance(words, str) else words[kind]


class _Unfit(ValueError):  # noqa: N818 - it is a verdict on a cell
    """A cell cannot be used."""

    def __init__(self, role: str, found: str, expected: str) -> None:
        super().__init__(role)
        self.role, self.found, self.expected = role, found, expected

    def sentence(self, line: int, columns: Mapping[str, str | None]) -> str:
        found = f"holds “{self.found[:40]}”" if self.found else "is empty"
        return f"Line {line}, column “{columns[self.role]}”, {found}: expected {self.expected}."


def _cells(
    export: Export, columns: Mapping[str, str | None]
) -> Iterator[tuple[int, dict[str, str]]]:
    """Give each row as role to text, with its line in the file."""
    chosen = {role: export.values(column) for role, column in columns.items() if column}
    for at, line in enumerate(export.lines):
        yield line, {role: values[at] for role, values in chosen.items()}


def _day(text: str) -> date:
    found = read_date(text)
    if found.value is None:
        raise _Unfit(DAY, text, "a US date such as 03/28/2025 or 2025-03-28")
    return found.value


def _amount(text: str) -> int:
    try:
        return read_amount(text)
    except ValueError:
        raise _Unfit(AMOUNT, text, "an amount such as 1,234.50 or (25.00)") from None
