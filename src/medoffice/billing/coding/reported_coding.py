"""Coding in a reader's own files: the worksheet of an audit, or a charge report with two dates."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from medoffice.billing.coding.charge_lag import ChargeLag, charge_lag
from medoffice.billing.coding.coding_audit import Finding, Score, score, score_by_provider
from medoffice.operations.cleaning.date_columns import days_in
from medoffice.practice.exports import (
    Export,
    ExportError,
    match_columns,
    plain_words,
    require_columns,
)

AUDIT, CHARGES = "audit", "charges"
VISIT, PROVIDER, CODED, SUPPORTED, VISITED, ENTERED = (
    "visit", "provider", "coded", "supported", "visited", "entered",
)  # fmt: skip
ROLES: Mapping[str, tuple[str, ...]] = {
    AUDIT: (VISIT, PROVIDER, CODED, SUPPORTED),
    CHARGES: (VISIT, PROVIDER, VISITED, ENTERED),
}
NEEDED: Mapping[str, Mapping[str, str]] = {
    AUDIT: {CODED: "the code billed", SUPPORTED: "the code the note supports"},
    CHARGES: {VISITED: "the day of the visit", ENTERED: "the day the charge was entered"},
}
_NAMES = {
    VISIT: ("visit", "encounter", "encounter id", "encounter number", "visit number", "visit id",
            "appointment", "appointment id", "claim", "claim number", "account", "number", "id"),
    PROVIDER: ("provider", "provider name", "rendering provider", "rendering", "clinician",
               "physician", "doctor", "provider id"),
    CODED: ("coded", "billed", "code billed", "billed code", "level billed", "billed level",
            "original code", "reported", "code", "procedure code", "level"),
    SUPPORTED: ("supported", "audited", "audited code", "code supported", "level supported",
                "supported level", "audit code", "audited level", "reviewer", "correct code"),
    VISITED: ("date of service", "dos", "service date", "visit date", "from date", "date"),
    ENTERED: ("entered on", "entered", "entry date", "charge entry date", "date entered",
              "posted on", "posting date", "post date", "posted", "created", "created on"),
}  # fmt: skip
_NONE = ("none", "no", "not", "unsupported", "missing", "na", "n a", "non billable", "0")


def propose(columns: Sequence[str], kind: str) -> dict[str, str | None]:
    """Guess which column holds what.

    Parameters
    ----------
    columns : sequence of str
        The names in the file.
    kind : str
        ``"audit"`` or ``"charges"``.

    Returns
    -------
    dict
        For each of ``ROLES[kind]`` a name or None.
    """
    return match_columns(columns, {role: _NAMES[role] for role in ROLES[kind]})


def means_nothing_supported(word: str) -> bool:
    """Guess whether a word in the reviewer's column says that no code is supported."""
    plain = plain_words(word)
    return plain in _NONE or plain.startswith(("not ", "no ", "un", "non "))


@dataclass(frozen=True)
class Audited:
    """What an audit's worksheet says.

    Parameters
    ----------
    everybody : Score
        All visits reviewed.
    by_provider : mapping of str to Score
        By clinician; empty without a column for it.
    left_out : int
        Lines without the reviewer's code: not reviewed yet.
    """

    everybody: Score
    by_provider: Mapping[str, Score]
    left_out: int


@dataclass(frozen=True)
class Lags:
    """What a charge report says.

    Parameters
    ----------
    everybody : ChargeLag
        All visits.
    by_provider : mapping of str to ChargeLag
        By clinician; empty without a column for it.
    """

    everybody: ChargeLag
    by_provider: Mapping[str, ChargeLag]


def audited(
    export: Export, columns: Mapping[str, str | None], nothing_supported: Collection[str] = ()
) -> Audited:
    """Score the worksheet of an audit.

    Parameters
    ----------
    export : Export
        From :func:`medoffice.practice.exports.read`, one line for each visit.
    columns : mapping of str to str or None
        For each of ``ROLES["audit"]`` a column of the file, or None where it has none.
    nothing_supported : collection of str
        Words in the reviewer's column which mean that no code is supported. An empty cell means
        that the visit was not reviewed yet.

    Raises
    ------
    ExportError
        If a needed column is missing or one is chosen twice, if a code is empty or a visit stands
        in the file twice (with line and value), or if nothing was reviewed.
    """
    require_columns(columns, NEEDED[AUDIT])
    visits, providers = _named(export, columns)
    findings, left_out = [], 0
    first_line: dict[str, int] = {}
    codes = zip(export.values(columns[CODED]), export.values(columns[SUPPORTED]), strict=True)
    for at, (coded, supported) in enumerate(codes):
        line = export.lines[at]
        if not supported:
            left_out += 1
            continue
        if not coded:
            raise ExportError(
                f"Line {line}, column “{columns[CODED]}”, is empty, and the visit was reviewed: "
                "expected the code billed."
            )
        if visits[at] in first_line:
            raise ExportError(
                f"Line {line}: visit “{visits[at]}” stands in line {first_line[visits[at]]} too. "
                "Expected one line for each visit, with the code of the visit itself."
            )
        first_line[visits[at]] = line
        right = None if supported in nothing_supported else supported
        findings.append(Finding(visits[at], providers[at], coded, right))
    if not findings:
        raise ExportError(f"No line has anything in “{columns[SUPPORTED]}”: nothing was reviewed.")
    by_provider = score_by_provider(findings) if columns.get(PROVIDER) else {}
    return Audited(score(findings), by_provider, left_out)


def lags(export: Export, columns: Mapping[str, str | None], limit: int) -> Lags:
    """Measure the lag of the charges in a report.

    Parameters
    ----------
    export : Export
        From :func:`medoffice.practice.exports.read`. Of a visit with several lines the one entered
        last counts, since the claim waits for it.
    columns : mapping of str to str or None
        For each of ``ROLES["charges"]`` a column of the file, or None where it has none.
    limit : int
        Days within which charges should be entered.

    Raises
    ------
    ExportError
        If a needed column is missing or one is chosen twice, or a cell holds no date or one before
        the visit; the message names line, column and value.
    """
    require_columns(columns, NEEDED[CHARGES])
    visits, providers = _named(export, columns)
    visited, entered = (days_in(export, columns[role]) for role in (VISITED, ENTERED))
    longest: dict[tuple[str, str], int] = {}
    for at, line in enumerate(export.lines):
        days = (entered[at] - visited[at]).days
        if days < 0:
            raise ExportError(
                f"Line {line} was entered on {entered[at]}, before the visit on {visited[at]}: "
                "are the two date columns the other way round?"
            )
        key = providers[at], visits[at]
        longest[key] = max(days, longest.get(key, 0))
    groups: dict[str, list[int]] = {}
    for (provider, _), days in longest.items():
        groups.setdefault(provider, []).append(days)
    return Lags(
        charge_lag(longest.values(), limit),
        {name: charge_lag(groups[name], limit) for name in sorted(groups)}
        if columns.get(PROVIDER)
        else {},
    )


def _named(export: Export, columns: Mapping[str, str | None]) -> tuple[list[str], list[str]]:
    """Return visit and clinician of each line; a line without a number is a visit of its own."""
    lines = [f"line {line}" for line in export.lines]
    visits = export.values(columns[VISIT]) if columns.get(VISIT) else lines
    providers = export.values(columns[PROVIDER]) if columns.get(PROVIDER) else [""] * len(lines)
    named = [visit or line for visit, line in zip(visits, lines, strict=True)]
    return named, [provider or "(empty)" for provider in providers]
