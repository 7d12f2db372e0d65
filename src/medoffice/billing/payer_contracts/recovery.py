"""Getting underpayments back: which of them are one and the same, and until when to ask."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from medoffice.billing.clocks import ContractClocks
from medoffice.billing.payer_contracts.decided import DecidedLine
from medoffice.billing.payer_contracts.underpayments import Finding


@dataclass(frozen=True, slots=True)
class Pattern:
    """Findings that are alike: one payer, one service, one reason.

    Parameters
    ----------
    payer_id, service_id, reason : str
        What they share.
    lines : int
        How many there are.
    checked : int
        How many lines of that payer and service there are since the first of them.
    short : int
        What is missing, in cents.
    shares : tuple of Decimal
        The different percentages of the contract that were allowed.
    first, last : datetime.date
        Days of the first and last service.
    """

    payer_id: str
    service_id: str
    reason: str
    lines: int
    checked: int
    short: int
    shares: tuple[Decimal, ...]
    first: date
    last: date

    @property
    def systematic(self) -> bool:
        """Whether every line since the first was cut by the same percentage."""
        return len(self.shares) == 1 and self.lines == self.checked > 1


def patterns(findings: Iterable[Finding], lines: Iterable[DecidedLine]) -> list[Pattern]:
    """Group findings that are alike, the most money first.

    Parameters
    ----------
    findings : iterable of Finding
        From :func:`find`.
    lines : iterable of DecidedLine
        All lines they were found among.
    """
    alike: dict[tuple[str, str, str], list[Finding]] = defaultdict(list)
    for finding in findings:
        key = finding.line.payer_id, finding.line.service_id, finding.reason
        alike[key].append(finding)
    days: dict[tuple[str, str], list[date]] = defaultdict(list)
    for line in lines:
        if line.allowed:
            days[line.payer_id, line.service_id].append(line.day)
    found = []
    for (payer, service, reason), group in alike.items():
        first = min(one.line.day for one in group)
        found.append(
            Pattern(
                payer,
                service,
                reason,
                len(group),
                sum(day >= first for day in days[payer, service]),
                sum(one.short for one in group),
                tuple(sorted({one.share for one in group})),
                first,
                max(one.line.day for one in group),
            )
        )
    return sorted(found, key=lambda one: (-abs(one.short), one.payer_id, one.service_id))


def last_day(finding: Finding, clocks: ContractClocks) -> date:
    """Return the last day on which the payer can be asked to decide a line again.

    Parameters
    ----------
    finding : Finding
        The line.
    clocks : ContractClocks
        What the contracts and the law say.
    """
    line = finding.line
    return clocks.appeal_by(line.payer_id, line.day, line.decided_on)


@dataclass(frozen=True, slots=True)
class Recoverable:
    """What can still be asked for on a day, and what no longer can.

    Parameters
    ----------
    as_of : datetime.date
        The day.
    open : tuple of (datetime.date, Finding)
        Those whose last day has not passed, with that day, the first due first.
    past : tuple of (datetime.date, Finding)
        Those whose last day has passed.
    """

    as_of: date
    open: tuple[tuple[date, Finding], ...]
    past: tuple[tuple[date, Finding], ...]

    @property
    def money(self) -> int:
        """What can still be asked for, in cents."""
        return sum(finding.short for _, finding in self.open)

    @property
    def lost(self) -> int:
        """What can no longer be asked for under the contract, in cents."""
        return sum(finding.short for _, finding in self.past)


def recoverable(findings: Iterable[Finding], clocks: ContractClocks, as_of: date) -> Recoverable:
    """Sort underpayments by whether the payer can still be asked on a day.

    Parameters
    ----------
    findings : iterable of Finding
        Lines not allowed as agreed. Decisions after the day, and overpayments, are left out.
    clocks : ContractClocks
        What the contracts and the law say.
    as_of : datetime.date
        The day.
    """
    owed = [
        (last_day(finding, clocks), finding)
        for finding in findings
        if finding.short > 0 and finding.line.decided_on <= as_of
    ]
    owed.sort(key=lambda pair: (pair[0], pair[1].line.claim_id, pair[1].line.line))
    return Recoverable(
        as_of,
        tuple(pair for pair in owed if pair[0] >= as_of),
        tuple(pair for pair in owed if pair[0] < as_of),
    )
