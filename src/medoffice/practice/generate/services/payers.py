"""What the practice must know of each payer: its number, its pace, what it wants to be asked."""

from __future__ import annotations

from datetime import date

from medoffice.practice.generate.world import Row

# Number for electronic claims (invented), and days from a clean claim to its payment (teaching
# values; Medicare may not pay an electronic claim before the 14th day, 42 USC 1395u(c)).
TERMS = {
    "BRD": ("WBT01", 16),
    "KEY": ("WBT02", 24),
    "UNI": ("WBT03", 31),
    "MCR": ("WBT04", 15),
    "SIL": ("WBT05", 22),
    "MCD": ("WBT06", 27),
    "SLF": (None, None),
    "OTH": ("WBT07", 38),
}

# Services that need an authorization before they are given, from a day on (teaching values).
CHANGED_BY, CHANGED_ON = "UNI", date(2025, 3, 1)
CHANGED_GROUP = ("R-JOINT", "R-WART", "R-FREEZE", "R-BIOPSY", "R-EXCISE", "R-NAIL", "R-SPIRO")
RULES = (
    ("BRD", date(2016, 1, 1), ("O-IUD", "O-IMPLANT")),
    ("KEY", date(2016, 1, 1), ("O-IUD", "O-IMPLANT", "R-EXCISE")),
    ("UNI", date(2016, 1, 1), ("O-IUD", "O-IMPLANT")),
    (CHANGED_BY, CHANGED_ON, CHANGED_GROUP),
    ("SIL", date(2016, 1, 1), ("R-EXCISE", "R-JOINT")),
    ("MCD", date(2016, 1, 1), ("O-IUD", "O-IMPLANT")),
)


def complete(rows: list[Row]) -> None:
    """Add to each payer its number for electronic claims and the days it takes to pay."""
    for row in rows:
        row["electronic_id"], row["pays_in_days"] = TERMS[row["payer_id"]]


def authorization_rules(first: date, last: date) -> list[Row]:
    """List which payer wants to be asked before which service, and from when on."""
    return [
        {"payer_id": payer, "service_id": service, "starts_on": starts_on}
        for payer, starts_on, services in RULES
        if starts_on <= last
        for service in services
    ]
