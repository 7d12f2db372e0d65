"""Denials in a report that a reader exported: a Pareto of reasons, and the queue by last day.

A report knows neither the contract's price nor how often a reason is won. So what can be expected
is the amount times one share for all, which the reader sets; only the order matters.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from medoffice.billing import report_cells
from medoffice.billing.claims.denials import Bar, ordered
from medoffice.billing.claims.work_queue import Item, Worked, best
from medoffice.practice.exports import Export, match_columns, require_columns

CLAIM, PAYER, REASON, AMOUNT, DENIED, OUTCOME = ROLES = (
    "claim", "payer", "reason", "amount", "denied", "outcome",
)  # fmt: skip
NEEDED = {
    REASON: "the reason",
    AMOUNT: "the amount denied",
    DENIED: "the day of the denial",
}
_NAMES = {
    CLAIM: ("claim id", "claim number", "claim no", "claim", "icn", "account", "encounter",
            "denial id", "number"),
    PAYER: ("payer", "payer name", "insurance", "carrier", "plan", "insurance name", "payer id"),
    REASON: ("reason", "reason code", "denial reason", "carc", "denial code", "code",
             "adjustment reason", "adjustment reason code", "cause"),
    AMOUNT: ("amount", "denied amount", "amount denied", "billed", "billed amount", "charge",
             "charges", "balance", "denied"),
    DENIED: ("denied on", "denial date", "date denied", "remit date", "remittance date",
             "posted on", "posted", "post date", "check date", "date"),
    OUTCOME: ("outcome", "status", "denial status", "resolution", "closed on", "date closed",
              "resolved on"),
}  # fmt: skip
OPEN_WORDS = re.compile(
    r"open|pending|new|to do|todo|working|in progress|unworked|none|n/a|-+", re.I
)
_GROUP = re.compile(r"(?:CO|PR|OA|PI)[-\s]*(\w+)", re.I)


@dataclass(frozen=True, slots=True)
class ReportedDenial:
    """One line of the report; the amount in cents.

    Parameters
    ----------
    where : str
        The number of the claim or, without one, the line of the file.
    payer, reason : str
        As in the file; the group in front of a reason is left out.
    amount : int
        What was denied.
    denied_on : datetime.date
        The day.
    is_open : bool
        Whether it waits still.
    """

    where: str
    payer: str
    reason: str
    amount: int
    denied_on: date
    is_open: bool


@dataclass(frozen=True, slots=True)
class ReportedLog:
    """What a report says.

    Parameters
    ----------
    denials : tuple of ReportedDenial
        All lines.
    by_count, by_amount : list of Bar
        The reasons, the largest first.
    as_of : datetime.date
        The day from which the queue is worked: that after the last denial.
    queue : Worked
        The open ones in the order that recovers most.
    """

    denials: tuple[ReportedDenial, ...]
    by_count: list[Bar]
    by_amount: list[Bar]
    as_of: date
    queue: Worked


def propose(columns: Sequence[str]) -> dict[str, str | None]:
    """Guess which column holds what: for each of :data:`ROLES`, a name in the file or None."""
    return match_columns(columns, _NAMES)


def reported_denials(
    export: Export,
    columns: Mapping[str, str | None],
    days_to_appeal: int,
    a_day: int,
    share_won: float = 1.0,
) -> ReportedLog:
    """Count the reasons of a report, and put what is open in order.

    Parameters
    ----------
    export : Export
        From :func:`medoffice.practice.exports.read`.
    columns : mapping of str to str or None
        For each of :data:`ROLES`, a column of the file or None. Reason, amount and day are
        needed. Without an outcome every line counts as open.
    days_to_appeal : int
        Calendar days from the denial to the last day, the same for all.
    a_day : int
        How many are worked in a working day.
    share_won : float
        Share of the amount that can be expected.

    Raises
    ------
    ExportError
        If a column is missing or chosen twice, or a cell holds no amount or no date (with line,
        column and value), or an amount is below 0.
    """
    require_columns(columns, NEEDED)
    texts = {
        role: export.values(column) if column else [""] * len(export.rows)
        for role in ROLES
        for column in (columns.get(role),)
    }
    denials = tuple(
        ReportedDenial(
            texts[CLAIM][at] or f"line {line}",
            texts[PAYER][at],
            _reason(texts[REASON][at]),
            report_cells.amount(texts[AMOUNT][at], line, columns[AMOUNT]),
            report_cells.day(texts[DENIED][at], line, columns[DENIED]),
            not texts[OUTCOME][at].strip()
            or bool(OPEN_WORDS.fullmatch(texts[OUTCOME][at].strip())),
        )
        for at, line in enumerate(export.lines)
    )
    counts: dict[str, int] = {}
    amounts: dict[str, int] = {}
    for denial in denials:
        counts[denial.reason] = counts.get(denial.reason, 0) + 1
        amounts[denial.reason] = amounts.get(denial.reason, 0) + denial.amount
    as_of = max(denial.denied_on for denial in denials) + timedelta(days=1)
    items = [
        Item(
            str(at),
            denial.amount * share_won,
            denial.denied_on + timedelta(days=days_to_appeal),
            denial.denied_on,
            denial.amount,
        )
        for at, denial in enumerate(denials)
        if denial.is_open
    ]
    return ReportedLog(denials, ordered(counts), ordered(amounts), as_of, best(items, as_of, a_day))


def _reason(text: str) -> str:
    found = _GROUP.fullmatch(text.strip())
    return (found.group(1) if found else text.strip()) or "(empty)"
