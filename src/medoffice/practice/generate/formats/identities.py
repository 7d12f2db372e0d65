"""The numbers and addresses that files need and no table has. All are invented.

National Provider Identifiers have a right check digit and a row of zeros that no real one has.
Tax ids and bank numbers are zeros but for the last digits.
"""

from __future__ import annotations

from medoffice.practice.x12.envelope import Route
from medoffice.practice.x12.parties import Address, Organization, npi

PRACTICE = Organization(
    name="Willow Bend Family Medicine",
    identifier=npi("100000000"),
    tax_id="000000001",
    address=Address("1 Clinic Court", "Willow Bend", "00011-0001"),
    telephone="5555550100",
    email="billing@willowbend.example",
)
LABORATORY = "00D0000001"  # certificate for simple tests (CLIA)
BANK = "000000000"

CLEARINGHOUSE = Organization(
    name="Turnstile Clearinghouse",
    identifier="TURNSTILE",
    tax_id="000000002",
    address=Address("PO Box 200", "Millrace", "00013-0200"),
    telephone="5555550120",
    email="edi@turnstile.example",
)
ROUTE = Route("WILLOWBEND", CLEARINGHOUSE.identifier)

# Specialties (NUCC taxonomy): family medicine; nurse practitioner, family; physician assistant.
FAMILY_MEDICINE = "207Q00000X"
TAXONOMY = {
    "MD": FAMILY_MEDICINE,
    "DO": FAMILY_MEDICINE,
    "NP": "363LF0000X",
    "PA": "363A00000X",
}

# The kind of a plan as claims and remittances name it, and as an answer on eligibility does.
FILING = {
    "ppo": "12",
    "hdhp": "12",
    "hmo": "HM",
    "fund": "15",
    "medigap": "15",
    "medicare": "MB",
    "medicare-advantage": "16",
    "medicaid": "MC",
    "military": "CH",
    "veterans": "VA",
    "workers-compensation": "WC",
}
INSURANCE = {
    "ppo": "PR",
    "hdhp": "PR",
    "hmo": "HM",
    "fund": "C1",
    "medigap": "MI",
    "medicare": "MB",
    "medicare-advantage": "HN",
    "medicaid": "MC",
    "military": "OT",
    "veterans": "OT",
    "workers-compensation": "WC",
}
PAYS_BY_CHECK = ("UNI", "OTH")


def clinician_npi(place: int) -> str:
    """Give the number of a clinician by the place in the table."""
    return npi(f"10000001{place}")


def payer(row: dict, place: int) -> Organization:
    """Give a payer with tax id and address by its place in the table."""
    name = row["payer_id"].lower()
    return Organization(
        name=row["name"],
        identifier=row["electronic_id"],
        tax_id=f"0000001{place:02}",
        address=Address(f"PO Box {100 + place}", "Cedar Hollow", f"00012-0{100 + place}"),
        telephone=f"55555501{place:02}",
        email=f"edi@{name}.example",
    )
