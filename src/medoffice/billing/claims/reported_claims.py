"""Claims in a report that a reader exported, one line for each service, put to the edits.

An edit is tested where the report has its columns; the others are named. What the edits of a
practice know besides (its payers' rules, its patients' files) is in no report, so these edits are
few: a diagnosis on each line, a charge, a service not in the future, no line twice, and the check
digit of the clinician's national number.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from medoffice.billing import report_cells
from medoffice.billing.claims.edits import load_edits
from medoffice.billing.claims.scrubber import Scrubbed, scrub
from medoffice.practice.exports import Export, ExportError, match_columns, require_columns

CLAIM, SERVICE, AMOUNT, SERVICE_DATE, SENT, DIAGNOSIS, MODIFIER, NPI = ROLES = (
    "claim", "service", "amount", "service_date", "entered_on", "diagnosis", "modifier", "npi",
)  # fmt: skip
NEEDED = {CLAIM: "the claim", AMOUNT: "the charge"}
_DAYS, _TEXTS = (SERVICE_DATE, SENT), (SERVICE, DIAGNOSIS, MODIFIER, NPI)
# Fields that tell one line from its copy, as far as the report has them.
_SAME = (CLAIM, SERVICE, SERVICE_DATE, MODIFIER)
_NAMES = {
    CLAIM: ("claim id", "claim number", "claim no", "claim", "encounter", "account", "visit id"),
    SERVICE: ("service", "procedure code", "procedure", "cpt", "cpt code", "hcpcs", "code",
              "service id", "proc code", "cpt hcpcs"),
    AMOUNT: ("charge", "charges", "amount", "billed", "billed amount", "charge amount", "fee"),
    SERVICE_DATE: ("date of service", "dos", "service date", "visit date", "from date", "date"),
    SENT: ("submitted on", "submitted", "date submitted", "claim date", "billed on", "sent on",
           "entered on", "post date", "date billed"),
    DIAGNOSIS: ("diagnosis", "dx1", "dx", "diagnosis 1", "icd", "icd 10", "primary diagnosis",
                "diagnosis code", "dx code"),
    MODIFIER: ("modifier", "mod", "modifier 1", "mod 1", "modifiers"),
    NPI: ("npi", "rendering npi", "provider npi", "rendering provider npi"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class ReportedClaims:
    """What the edits found in a report.

    Parameters
    ----------
    scrubbed : Scrubbed
        Findings, claims, and edits that could not be tested.
    tested : tuple of str
        The edits that could.
    """

    scrubbed: Scrubbed
    tested: tuple[str, ...]


def propose(columns: Sequence[str]) -> dict[str, str | None]:
    """Guess which column holds what: for each of :data:`ROLES`, a name in the file or None."""
    return match_columns(columns, _NAMES)


def reported_claims(export: Export, columns: Mapping[str, str | None]) -> ReportedClaims:
    """Put the lines of a report to the edits that its columns allow.

    Parameters
    ----------
    export : Export
        From :func:`medoffice.practice.exports.read`.
    columns : mapping of str to str or None
        For each of :data:`ROLES`, a column of the file or None. Claim and charge are needed.

    Raises
    ------
    ExportError
        If a column is missing or chosen twice, a claim is not named, or a cell holds no amount
        or no date; the message names line, column and value.
    """
    require_columns(columns, NEEDED)
    texts = {role: export.values(name) for role in ROLES if (name := columns.get(role))}
    lines = [_line(at, number, texts, columns) for at, number in enumerate(export.lines)]
    if SERVICE in texts:
        same = [tuple(line.get(name) for name in _SAME) for line in lines]
        times = Counter(same)
        for line, key in zip(lines, same, strict=True):
            line["times_in_batch"] = times[key]
    found = scrub(lines)
    tested = [edit.edit_id for edit in load_edits() if edit.edit_id not in found.unchecked]
    return ReportedClaims(found, tuple(tested))


def _line(
    at: int,
    number: int,
    texts: Mapping[str, Sequence[str]],
    columns: Mapping[str, str | None],
) -> dict[str, Any]:
    line: dict[str, Any] = {"line": number, CLAIM: texts[CLAIM][at].strip()}
    if not line[CLAIM]:
        raise ExportError(
            f"Line {number}, column “{columns[CLAIM]}”, is empty: expected the number of the claim."
        )
    line[AMOUNT] = report_cells.amount_or_zero(texts[AMOUNT][at], number, columns[AMOUNT])
    for role in _DAYS:
        if role in texts:
            line[role] = report_cells.day_or_none(texts[role][at], number, columns[role])
    for role in _TEXTS:
        if role in texts:
            line[role] = texts[role][at].strip() or None
    return line
