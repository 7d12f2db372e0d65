"""Registrations and checks of coverage in a report that a reader exported.

Which columns there are differs from system to system. What can be recognized is proposed, and a
rule whose field is not in the file is left out. Nothing is guessed: a date that cannot be read is
told with its line.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from medoffice.billing.front_end.registration import (
    BORN,
    MEMBER,
    NUMBER,
    PAYER,
    PHONE,
    RULES,
    VISIT,
    ZIP,
    Quality,
    is_self_pay,
    look_over,
)
from medoffice.billing.front_end.verification import Visit
from medoffice.operations.cleaning.date_columns import days_in
from medoffice.operations.cleaning.dates import read_date
from medoffice.practice.exports import Export, ExportError, match_columns, require_columns

CHECKED, WHO = "checked", "who"
ROLES = (NUMBER, VISIT, CHECKED, PAYER, MEMBER, BORN, PHONE, ZIP, WHO)
_NAMES = {
    NUMBER: ("visit number", "appointment number", "appt", "appointment id", "appointment",
             "encounter", "account", "acct", "account number", "mrn", "patient id", "id"),
    VISIT: ("visit date", "appointment date", "appt date", "date of service", "dos",
            "service date", "visit", "date"),
    CHECKED: ("coverage checked on", "eligibility checked", "eligibility date", "elig date",
              "verified on", "verified", "verification date", "last verified", "checked on"),
    PAYER: ("payer", "insurance", "primary insurance", "insurance name", "plan", "carrier"),
    MEMBER: ("member number", "member id", "policy number", "policy", "subscriber id",
             "insurance id", "member"),
    BORN: ("birth date", "dob", "date of birth", "birthdate", "born"),
    PHONE: ("phone", "telephone", "home phone", "cell phone", "mobile", "mobile phone"),
    ZIP: ("zip", "zip code", "postal code"),
    WHO: ("registered by", "user", "staff", "checked in by", "entered by", "created by", "clerk"),
}  # fmt: skip


@dataclass(frozen=True)
class Report:
    """What a report says.

    Parameters
    ----------
    quality : Quality or None
        The slips; None if the file has no field that a rule looks at.
    visits : tuple of Visit
        The insured visits with their checks; empty if the file does not tell of checks.
    names : tuple of str
        For each record, how to find it again: its number, or its line in the file.
    who : tuple of str
        For each record, who registered it; empty if the file does not say.
    """

    quality: Quality | None
    visits: tuple[Visit, ...]
    names: tuple[str, ...]
    who: tuple[str, ...]


def propose(columns: Sequence[str]) -> dict[str, str | None]:
    """Guess which column holds what: for each of ``ROLES``, a name or None."""
    return match_columns(columns, _NAMES)


def reported_registrations(export: Export, columns: Mapping[str, str | None]) -> Report:
    """Look over the registrations of a reader's own report.

    Parameters
    ----------
    export : Export
        From :func:`medoffice.practice.exports.read`.
    columns : mapping of str to str or None
        For each of ``ROLES`` a column, or None. The day of the visit is needed, and one more.

    Returns
    -------
    Report

    Raises
    ------
    ExportError
        If a column is chosen twice or a needed one is missing, or a cell of a date column holds
        none; the message names line, column and value.
    """
    _check(columns)
    texts = {role: export.values(name) for role in ROLES if (name := columns.get(role))}
    days = {
        role: days_in(export, columns[role], may_be_empty=role != VISIT)
        for role in (VISIT, CHECKED)
        if role in texts
    }
    if BORN in texts:
        # A birth date that is none is a slip to find, and no reason to refuse the file.
        last = max(days[VISIT])
        days[BORN] = [read_date(value, last=last).value for value in texts[BORN]]
    records = [
        {
            role: days[role][at] if role in days else values[at] or None
            for role, values in texts.items()
        }
        for at in range(len(export.rows))
    ]
    names = tuple(
        record.get(NUMBER) or f"line {line}"
        for record, line in zip(records, export.lines, strict=True)
    )
    roles = [role for role in texts if role in {rule.role for rule in RULES}]
    visits = ()
    if CHECKED in texts:
        visits = tuple(
            Visit(name, record[VISIT], record[CHECKED])
            for name, record in zip(names, records, strict=True)
            if not is_self_pay(record.get(PAYER) or "")
        )
    return Report(
        look_over(records, roles) if roles else None,
        visits,
        names,
        tuple(texts.get(WHO, ())),
    )


def _check(columns: Mapping[str, str | None]) -> None:
    require_columns(columns, {VISIT: "the day of the visit"})
    useful = {CHECKED, *(rule.role for rule in RULES)}
    if not any(columns.get(role) for role in useful):
        raise ExportError(
            "Choose at least one more column: the day coverage was checked, or a field of the "
            "registration."
        )
