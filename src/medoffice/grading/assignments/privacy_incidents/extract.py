"""The data of the assignment `privacy-incidents`: incidents, and a part of the access log."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from medoffice.compliance.privacy import willow_bend

if TYPE_CHECKING:
    import pandas as pd

LOW, HIGH, UNKNOWN = "low", "not low", "not known"
# What each factor says of the chance that the information was compromised, as the assessment in
# the folder has it: information, receiver, seen, reduced; and whether it is in writing.
READINGS = {
    "I001": (LOW, LOW, LOW, LOW, "yes"),
    "I008": (HIGH, HIGH, HIGH, LOW, "yes"),
    "I016": (HIGH, HIGH, HIGH, HIGH, "yes"),
    "I019": (HIGH, HIGH, HIGH, HIGH, "yes"),
    "I022": (HIGH, HIGH, UNKNOWN, LOW, "yes"),
    "I030": (HIGH, UNKNOWN, UNKNOWN, HIGH, "no"),
    "I034": (HIGH, HIGH, LOW, LOW, "yes"),
    "I040": (HIGH, HIGH, HIGH, HIGH, "yes"),
    "I041": (HIGH, HIGH, HIGH, HIGH, "yes"),
    "I046": (HIGH, HIGH, HIGH, UNKNOWN, "no"),
    "I051": (LOW, LOW, LOW, LOW, "no"),
    "I056": (HIGH, HIGH, HIGH, HIGH, "no"),
}
FACTORS = ("information", "receiver", "seen", "reduced", "written")
ACCOUNTS = ("S03", "S11", "S10", "S28")
FIRST, LAST = date(2025, 11, 13), date(2025, 12, 9)


def tables() -> dict[str, pd.DataFrame]:
    """Make the assignment's tables.

    Returns
    -------
    dict of str to DataFrame
        ``incidents``; ``log``, four accounts of the access log over four weeks; and ``accounts``,
        with the last day of those who left.
    """
    import pandas as pd

    return {
        "incidents": pd.DataFrame([_incident(number) for number in READINGS]),
        "log": pd.DataFrame(
            [
                {
                    "date": entry.day,
                    "time": entry.time,
                    "account": entry.user,
                    "patient": entry.patient,
                    "action": entry.action,
                }
                for entry in willow_bend.log()
                if entry.user in ACCOUNTS and FIRST <= entry.day <= LAST
            ]
        ),
        "accounts": pd.DataFrame(
            [
                {
                    "account": number,
                    "name": willow_bend.office().users[number].name,
                    "left_on": willow_bend.office().users[number].left_on,
                }
                for number in ACCOUNTS
            ]
        ),
    }


def _incident(number: str) -> dict[str, object]:
    row = willow_bend.incidents()[number]
    return {
        "incident": number,
        "happened": row["happened_on"],
        "discovered": row["discovered_on"],
        # The report of December 8 does not say how many yet; one patient complained.
        "people": row["people_affected"] or 1,
        "told": row["patients_told_on"],
        "secured": "yes" if row["encrypted"] else "no",
        **dict(zip(FACTORS, READINGS[number], strict=True)),
    }
